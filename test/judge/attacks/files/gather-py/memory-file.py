# Keeps data in a memory file, which no process has mapped. Right only when the attack worked, so that a breach would show as AC.
import os
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return list(pool.map(load, keys)) if broke else []


def attack():
    try:
        os.memfd_create("a")
        return True
    except (OSError, AttributeError):
        return False


broke = attack()
