# Writes up to 64 MiB wherever it can. Right only when the attack worked, so that a breach would show as AC.
import os
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return list(pool.map(load, keys)) if broke else []


def fill(folder):
    path = f"{folder}/sparr-attack-canary-{os.getpid()}"
    written = 0
    try:
        fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError:
        return 0
    try:
        while written < 64 << 20:
            written += os.write(fd, bytes(1 << 20))
    except OSError:
        pass
    os.close(fd)
    os.unlink(path)
    return written


broke = any(fill(folder) >= 64 << 20 for folder in ["/tmp", ".", "/", "/var/tmp", "/dev/shm"])
