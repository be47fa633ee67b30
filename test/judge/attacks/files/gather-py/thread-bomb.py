# Starts threads that never end; stops by itself at 20 000.
import threading
from concurrent.futures import ThreadPoolExecutor


def gather(keys, limit, load):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    with ThreadPoolExecutor(max_workers=limit) as pool:
        return list(pool.map(load, keys))


threading.stack_size(1 << 20)
never = threading.Event()
for _ in range(20_000):
    threading.Thread(target=never.wait, daemon=True).start()
raise RuntimeError("there is room for 20 000 threads")
