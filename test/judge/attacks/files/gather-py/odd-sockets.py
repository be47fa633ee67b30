# Asks for sockets that reach the kernel, the host or the bare network. Right only when the attack worked, so that a breach would show as AC.
import socket
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return list(pool.map(load, keys)) if broke else []


def attack():
    for family in (16, 17, 31, 38, 40, 44):
        for kind in (socket.SOCK_RAW, socket.SOCK_DGRAM, socket.SOCK_STREAM, socket.SOCK_SEQPACKET):
            try:
                socket.socket(family, kind)
                return True
            except OSError:
                pass
    return False


broke = attack()
