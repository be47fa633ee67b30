# Reads memory at address 0.
import ctypes
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return list(pool.map(load, keys))


ctypes.string_at(0)
