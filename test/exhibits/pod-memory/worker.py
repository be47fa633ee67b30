"""An export worker: its own memory stays flat, its finished files lie in a folder that is memory (tmpfs)."""

import os
import sys
import time

folder = sys.argv[1]
cache = [bytes(1024) for _ in range(24 * 1024)]

for number in range(1, 1000):
    with open(os.path.join(folder, f"export-{number:04d}.csv"), "wb") as file:
        file.write(os.urandom(1 << 20) * 6)
    with open("/proc/self/status") as status:
        rows = dict(line.split(":", 1) for line in status)
    print(
        f"export {number} done, anon={int(rows['RssAnon'].split()[0]) >> 10} MiB objects={len(cache)}",
        flush=True,
    )
    time.sleep(0.4)
