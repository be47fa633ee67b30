# Right, and asks for interfaces, addresses and a pair of sockets; what is not there is an error like any other.
import socket
from concurrent.futures import ThreadPoolExecutor

for ask in (socket.if_nameindex, lambda: socket.getaddrinfo("localhost", 80)):
    try:
        ask()
    except OSError:
        pass
for end in socket.socketpair():
    end.close()


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return list(pool.map(load, keys))
