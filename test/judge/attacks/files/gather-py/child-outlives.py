# Is right, and leaves a child in a session of its own that holds every descriptor open for 30s.
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return list(pool.map(load, keys))


if os.fork() == 0:
    os.setsid()
    try:
        os.execv(sys.executable, ["sparr-attack-orphan", "-I", "-c", "import time; time.sleep(30)"])
    except OSError:
        time.sleep(30)
    os._exit(0)
