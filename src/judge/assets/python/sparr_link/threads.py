"""Which thread does what the other side asks for. A call comes back to the thread that waits for the answer, as it would
in one process; a loop of asyncio has a partner on the other side; every other thread has one too."""

import itertools
import queue
import sys
import threading

IDLE_SECONDS = 5
MOST_THREADS = 2000


class Threads:
    def __init__(self, side, serve, main):
        self.side, self.serve, self.main = side, serve, main
        self.local, self.lock = threading.local(), threading.Lock()
        self.numbers = itertools.count(1)
        # Who waits for an answer, who works for a thread of the other side, and whose loop is whose partner.
        self.waiting, self.workers, self.loops, self.chains = {}, {}, {}, {}

    def chain(self):
        """The name of what goes on in this thread, on both sides."""
        loop = running_loop()
        if loop is not None:
            if loop not in self.chains:
                name = "loop %s %d" % (self.side, next(self.numbers))
                self.chains[loop], self.loops[name] = name, loop
            return self.chains[loop]
        if not hasattr(self.local, "chain"):
            is_main = threading.current_thread() is threading.main_thread()
            self.local.chain = "main" if is_main else "%s %d" % (self.side, next(self.numbers))
        return self.local.chain

    def inbox(self):
        if not hasattr(self.local, "inbox"):
            self.local.inbox, self.local.early = queue.SimpleQueue(), {}
        return self.local.inbox

    def wait(self, number):
        """The answer to a call, doing meanwhile what is asked for by whoever works on it. It counts as waiting then too:
        whoever hears of the end of one call may be faster with the next than this thread."""
        inbox, early = self.local.inbox, self.local.early
        while number not in early:
            message = inbox.get()
            if message[0] == "call":
                self.serve(message)
            else:
                early[message[1]] = message
        return early.pop(number)

    def ask(self, number, send):
        """Sends a call and gives what comes back."""
        chain = self.chain()
        self.enter(chain)
        try:
            send(chain)
            return self.wait(number)
        finally:
            self.leave(chain)

    def enter(self, chain):
        with self.lock:
            self.waiting.setdefault(chain, []).append(self.inbox())

    def leave(self, chain):
        with self.lock:
            left = self.waiting[chain]
            left.pop()
            if not left:
                del self.waiting[chain]
        # What came behind the answer that was waited for is somebody else's now.
        inbox = self.local.inbox
        while not inbox.empty():
            message = inbox.get()
            if message[0] == "call":
                self.hand_over(chain, message)
            else:
                self.local.early[message[1]] = message

    def hand_over(self, chain, message):
        """Gives a call of the other side to the thread that it belongs to."""
        with self.lock:
            waiting = self.waiting.get(chain)
            if waiting:
                return waiting[-1].put(message)
            if chain == "main" and self.main is not None:
                return self.main.put(message)
            if not chain.startswith("loop "):
                return self.worker(chain).put(message)
        self.in_loop(chain, self.serve, message)

    def in_loop(self, chain, do, *args):
        loop = self.loops.get(chain) or self.partner(chain)
        try:
            loop.call_soon_threadsafe(do, *args)
        except RuntimeError:
            # It was closed before this came.
            self.partner(chain).call_soon_threadsafe(do, *args)

    def close(self, chain):
        loop = self.loops.pop(chain, None)
        if loop is not None and loop in self.chains:
            del self.chains[loop]
            loop.call_soon_threadsafe(loop.stop)

    def closed(self):
        """Loops of this side that are over."""
        over = [name for name, loop in self.loops.items() if loop.is_closed()]
        for name in over:
            del self.chains[self.loops.pop(name)]
        return over

    def worker(self, chain):
        if chain not in self.workers:
            if len(self.workers) >= MOST_THREADS:
                raise RuntimeError("too many threads at once")
            self.workers[chain] = tasks = queue.SimpleQueue()
            threading.Thread(target=self.work, args=(chain, tasks), name="sparr", daemon=True).start()
        return self.workers[chain]

    def work(self, chain, tasks):
        self.local.chain = chain
        while True:
            try:
                self.serve(tasks.get(True, IDLE_SECONDS))
            except queue.Empty:
                with self.lock:
                    if tasks.empty():
                        del self.workers[chain]
                        return

    def partner(self, chain):
        import asyncio

        loop = asyncio.new_event_loop()
        self.chains[loop], self.loops[chain] = chain, loop

        def run():
            asyncio.set_event_loop(loop)
            loop.run_forever()

        threading.Thread(target=run, name="sparr", daemon=True).start()
        return loop


def running_loop():
    """Without loading asyncio, which takes longer than most tests."""
    events = sys.modules.get("asyncio.events")
    return events and events._get_running_loop()
