# Takes memory until there is none; ends by itself at 4 GiB.
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return list(pool.map(load, keys))


hoard = [bytearray(b"x") * (64 << 20) for _ in range(64)]
