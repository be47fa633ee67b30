"""A Redis with a million cart keys, one client that reads, and two others that do something heavy.

    python3 test/exhibits/redis-stall/run.py

Needs Debian's redis-server. It starts its own on port 7399 of the loopback and ends it.
"""

import socket
import subprocess
import threading
import time

PORT = 7399


class Client:
    def __init__(self):
        self.socket = socket.create_connection(("127.0.0.1", PORT))
        self.file = self.socket.makefile("rb")

    def __call__(self, *words):
        parts = [f"*{len(words)}\r\n".encode()]
        parts += [f"${len(w)}\r\n{w}\r\n".encode() for w in map(str, words)]
        self.socket.sendall(b"".join(parts))
        return self.read()

    def read(self):
        head = self.file.readline().strip()
        kind, rest = head[:1], head[1:]
        if kind == b"$":
            return None if rest == b"-1" else self.file.read(int(rest) + 2)[:-2]
        if kind == b"*":
            return [self.read() for _ in range(int(rest))]
        return rest


def show(*words):
    print(f"127.0.0.1:{PORT}>", *words)
    out = subprocess.run(["redis-cli", "--no-raw", "-p", str(PORT), *words], capture_output=True, text=True).stdout
    print(out.rstrip())


def reader(stop):
    redis = Client()
    while not stop.is_set():
        begin = time.time()
        redis("GET", "cart:4711")
        took = (time.time() - begin) * 1000
        if took > 50:
            at = time.strftime("%H:%M:%S", time.gmtime(begin))
            print(f"{at}.{int(begin % 1 * 1000):03d} shop WARN redis GET cart:4711 took {took:.0f} ms, budget 50 ms")
        time.sleep(0.005)


def main():
    server = subprocess.Popen(
        ["redis-server", "--port", str(PORT), "--save", "", "--slowlog-log-slower-than", "10000",
         "--latency-monitor-threshold", "50", "--enable-debug-command", "local"],
        stdout=subprocess.DEVNULL,
    )
    try:
        time.sleep(1)
        redis = Client()
        redis("DEBUG", "POPULATE", 1_000_000, "cart", 64)
        for block in range(400):
            fields = [x for i in range(2500) for x in (f"user-{block * 2500 + i}", "1")]
            redis("HSET", "seen:2026-11-28", *fields)
        redis("SET", "cart:4711", "3 items")
        redis("CONFIG", "RESETSTAT")
        redis("SLOWLOG", "RESET")
        redis("LATENCY", "RESET")
        stop = threading.Event()
        thread = threading.Thread(target=reader, args=(stop,))
        thread.start()
        time.sleep(1)
        report = Client()
        report("CLIENT", "SETNAME", "cart-report")
        report("KEYS", "cart:99*")
        time.sleep(1.5)
        cleanup = Client()
        cleanup("CLIENT", "SETNAME", "nightly-cleanup")
        for _ in range(200):
            cleanup("EVAL", "local n=0 for i=1,2000 do n=n+i end return n", 0)
        cleanup("DEL", "seen:2026-11-28")
        time.sleep(1.5)
        report("KEYS", "cart:98*")
        time.sleep(1)
        stop.set()
        thread.join()
        print()
        show("SLOWLOG", "GET", "10")
        show("LATENCY", "LATEST")
        show("INFO", "commandstats")
        show("INFO", "clients")
    finally:
        server.terminate()
        server.wait()


main()
