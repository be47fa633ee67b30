# Right, and prints 100 KB in one line.
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return list(pool.map(load, keys))


print("x" * 100_000)
