# Takes 640 MiB as shared memory, which is not part of the data segment. Right only when the attack worked, so that a breach would show as AC.
import mmap
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return list(pool.map(load, keys)) if broke else []


def attack():
    try:
        zeros = bytes(64 << 20)
        for _ in range(10):
            hoard.append(mmap.mmap(-1, len(zeros)))
            hoard[-1][:] = zeros
    except (OSError, MemoryError):
        return False
    return True


hoard = []
broke = attack()
