"""One end of the connection between the tests and the answer."""

import os
import threading

from . import guard, mirror, values
from .handles import Handles
from .threads import Threads, running_loop
from .wire import Broken, messages, sender


class Peer(Handles):
    def __init__(self, descriptor, is_judge, more, on_end, line_of, main=None):
        """`is_judge`: the tests' end, which believes the other one nothing. `more`: operations by name. `main`: what the
        main thread of the other side asks of the one here, a queue."""
        super().__init__(is_judge, line_of)
        self.more, self.on_end = more, on_end
        # As it is at the other end, which is the judge's for a moment, it would not wait.
        os.set_blocking(descriptor, True)
        os.set_inheritable(descriptor, False)
        self.post, self.read = sender(descriptor), messages(descriptor)
        self.threads = Threads("tests" if is_judge else "answer", self.serve, main)
        self.calls, self.tasks = {}, {}
        mirror.bind(self)
        threading.Thread(target=self.listen, name="sparr", daemon=True).start()

    # Speaking

    def call(self, what, *args):
        number = next(self.numbers)
        self.calls[number] = self.threads.inbox().put
        answer = self.threads.ask(number, lambda chain: self.send(number, chain, what, args))
        return self.outcome(answer, _arguments(what, args))

    def outcome(self, answer, kept=()):
        _, _, is_value, packed, changed = answer[:5]
        value = self.unpack(packed)
        try:
            for place, now in changed:
                values.restore(kept[place], self.unpack(now))
            if not is_value and not isinstance(value, BaseException):
                raise Broken("what is raised is no exception")
        except MemoryError:
            raise
        except Exception as error:
            self.on_end("broken: %s" % error)
        if is_value:
            return value
        raise value

    def send(self, number, chain, what, args):
        with self.lock:
            packed = [self.pack(one) for one in args]
            self.post(["call", number, chain, what, packed, self.dropped(), self.told_now()])
            for over in self.threads.closed():
                self.post(["over", over])

    def reply(self, number, is_value, value, shots=()):
        with self.lock:
            packed = self.pack(value) if is_value or isinstance(value, BaseException) else None
            changed = [[place, self.pack(shot[0])] for place, shot in shots if values.has_changed(shot)]
            self.post(["done", number, is_value, packed, changed, self.told_now()])

    def tell(self, what, value):
        """What nobody asked for."""
        with self.lock:
            self.post(["tell", what, self.pack(value)])

    # Listening

    def listen(self):
        try:
            for message in self.read:
                self.take(message)
        except OSError:
            pass
        except MemoryError:
            return self.on_end("memory")
        except Exception as error:
            return self.on_end("broken: %r" % error)
        self.on_end("gone")

    def take(self, message):
        kind, number = message[:2]
        if kind == "done":
            _, _, is_value, _, changed, news = message
            self.learn(news)
            if not isinstance(is_value, bool) or not isinstance(changed, list):
                raise Broken("a reply of an unknown shape")
            return self.calls.pop(number)(message)
        if kind == "cancel":
            task = self.tasks.get(number)
            if task is not None:
                task.get_loop().call_soon_threadsafe(task.cancel)
            return
        if kind == "tell":
            return self.told_of(*message[1:])
        if kind == "over":
            return self.threads.close(number)
        _, _, chain, what, _, drops, news = message
        self.learn(news)
        if kind != "call" or not isinstance(chain, str) or not isinstance(what, str):
            raise Broken("a message of an unknown shape")
        for lent, times in drops:
            self.give_back(lent, times)
        if what == "await":
            return self.threads.in_loop(chain, self.start, message)
        self.threads.hand_over(chain, message)

    def told_of(self, what, packed):
        self.more[what](self.unpack(packed))

    def serve(self, message):
        _, number, _, what, packed = message[:5]
        try:
            if self.is_judge and what not in self.more and not guard.is_lent(packed):
                raise Broken("an operation on nothing that was lent")
            args = [self.unpack(one) for one in packed]
            shots = [(place, values.snapshot(one)) for place, one in enumerate(_arguments(what, args))]
        except Exception as error:
            return self.on_end("broken: %r" % error)
        try:
            value = (self.more.get(what) or guard.operation(self, what))(*args)
            self.reply(number, True, value, shots)
        except BaseException as error:
            self.failed(number, error, shots)

    def failed(self, number, error, shots=()):
        try:
            self.reply(number, False, error, shots)
        except (ValueError, TypeError, RecursionError) as odd:
            self.reply(number, False, type(odd)(str(odd)))

    # Coroutines

    def start(self, message):
        _, number, _, _, packed = message[:5]
        loop, awaited = running_loop(), self.unpack(packed[0])
        task = loop.create_task(self.run(number, awaited))
        self.tasks[number] = task

    async def run(self, number, awaited):
        try:
            self.reply(number, True, await awaited)
        except BaseException as error:
            self.failed(number, error)
        finally:
            self.tasks.pop(number, None)

    async def drive(self, awaited):
        """Awaits what the other side has, in the partner of this loop; a cancellation goes there and back."""
        import asyncio

        loop, number = asyncio.get_running_loop(), next(self.numbers)
        done = loop.create_future()

        def arrived(message):
            try:
                loop.call_soon_threadsafe(lambda: done.done() or done.set_result(message))
            except RuntimeError:
                pass

        self.calls[number] = arrived
        self.send(number, self.threads.chain(), "await", (awaited,))
        while True:
            try:
                return self.outcome(await asyncio.shield(done))
            except asyncio.CancelledError:
                if done.done():
                    raise
                with self.lock:
                    self.post(["cancel", number])


def _arguments(what, args):
    """Those of a call that may be changed by whoever is called."""
    if what == "call":
        return [*args[1], *args[2].values()]
    if what == "method":
        return [*args[2], *args[3].values()]
    return []
