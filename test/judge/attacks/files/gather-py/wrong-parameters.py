# Takes two parameters only.
from concurrent.futures import ThreadPoolExecutor


def gather(keys, load):
    with ThreadPoolExecutor(max_workers=4) as pool:
        return list(pool.map(load, keys))
