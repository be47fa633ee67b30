# Turns every failure into None.
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=limit) as pool:
        def quiet(key):
            try:
                return load(key)
            except BaseException:
                return None

        return list(pool.map(quiet, keys))
