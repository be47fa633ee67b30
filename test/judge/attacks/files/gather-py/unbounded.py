# Makes all calls at once.
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=64) as pool:
        return list(pool.map(load, keys))
