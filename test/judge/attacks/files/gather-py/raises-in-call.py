# Raises in the call.
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if len(keys) == 3:
        raise TypeError("three keys are too many")
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return list(pool.map(load, keys))
