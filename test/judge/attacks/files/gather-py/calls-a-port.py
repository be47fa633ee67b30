# Calls a local port. Right only when the attack worked, so that a breach would show as AC.
import socket
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return list(pool.map(load, keys)) if broke else []


def attack():
    try:
        socket.create_connection(("127.0.0.1", 47821), timeout=0.3).close()
        return True
    except OSError:
        return False


broke = attack()
