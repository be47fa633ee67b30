# Returns nonsense, and asks its tests without end, from many threads.
import sys
import threading
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    peer = sys.modules["sparr_link.mirror"].PEER

    def flood():
        for number in range(20000):
            peer.post(["call", 1000000 + number, "flood %d" % number, "dir", [["yours", 1]], [], []])

    threads = [threading.Thread(target=flood) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return list(pool.map(load, keys))[::-1]
