# Takes 3 GiB as shared memory, which is not part of the data segment. Right only when the attack worked, so that a breach would show as AC.
import mmap
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return list(pool.map(load, keys)) if broke else []


def attack():
    try:
        for _ in range(48):
            block = mmap.mmap(-1, 64 << 20)
            for at in range(0, len(block), 4096):
                block[at] = 1
            hoard.append(block)
    except (OSError, MemoryError):
        return False
    return True


hoard = []
broke = attack()
