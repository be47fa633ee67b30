# Is right, and leaves a thread that never ends and keeps the program alive.
import threading
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return list(pool.map(load, keys))


threading.Thread(target=threading.Event().wait).start()
