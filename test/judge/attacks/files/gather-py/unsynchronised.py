# Appends results in the order in which they come.
import threading


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    values = []
    threads = [threading.Thread(target=lambda key=key: values.append(load(key))) for key in keys]
    for thread in threads[::-1]:
        thread.start()
    for thread in threads:
        thread.join()
    return values[: len(keys)]
