"""One end of the connection between the tests and the answer."""

import builtins
import collections
import itertools
import os
import sys
import threading
import types
import time
import weakref

from . import guard, mirror, values
from .threads import Threads, running_loop
from .wire import Broken, messages, sender

LIBRARY = os.path.dirname(os.__file__) + os.sep
# A thread that is slow to read a message still finds what was given back after it.
GRAVE_SECONDS = 10
# What a runner of tests takes for an order of its own is none when an answer raises it.
NOT_FROM_AN_ANSWER = {"unittest", "doctest"}


class Peer:
    def __init__(self, descriptor, is_judge, more, on_end, line_of, main=None):
        """`is_judge`: the tests' end, which believes the other one nothing. `more`: operations by name. `main`: what the
        main thread of the other side asks of the one here, a queue."""
        self.is_judge, self.more, self.on_end, self.line_of = is_judge, more, on_end, line_of
        # As it is at the other end, which is the judge's for a moment, it would not wait.
        os.set_blocking(descriptor, True)
        os.set_inheritable(descriptor, False)
        self.post, self.read = sender(descriptor), messages(descriptor)
        self.lock, self.numbers = threading.RLock(), itertools.count(1)
        self.threads = Threads("tests" if is_judge else "answer", self.serve, main)
        # What is lent to the other side: number -> [object, how often].
        self.lent, self.lent_as, self.mirrors, self.told = {}, {}, {}, {}
        self.proxies, self.taken, self.drops = {}, collections.Counter(), collections.deque()
        self.calls, self.tasks, self.news, self.graves = {}, {}, [], collections.deque()
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

    def told_now(self):
        """The classes that the message is the first to name. They are read in the order in which they come."""
        news, self.news = self.news, []
        return news

    def tell(self, what, value):
        """What nobody asked for."""
        with self.lock:
            self.post(["tell", what, self.pack(value)])

    def dropped(self):
        """What is no longer in use here: its number, and how often it had come."""
        found = []
        while self.drops:
            number, ref = self.drops.popleft()
            if self.proxies.get(number) is ref:
                del self.proxies[number]
                found.append([number, self.taken.pop(number)])
        return found

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

    def give_back(self, number, times):
        with self.lock:
            now = time.monotonic()
            while self.graves and self.graves[0][0] < now - GRAVE_SECONDS:
                entry = self.lent[self.graves.popleft()[1]]
                if entry[1] <= 0 and self.lent_as.pop(id(entry[0]), None) is not None:
                    del self.lent[entry[2]]
            entry = self.lent[number]
            entry[1] -= times
            if entry[1] <= 0:
                self.graves.append((now, number))

    def serve(self, message):
        _, number, _, what, packed = message[:5]
        args = [self.unpack(one) for one in packed]
        if self.is_judge and what not in self.more and not guard.is_lent(packed):
            return self.on_end("broken: an operation on nothing that was lent")
        shots = [(place, values.snapshot(one)) for place, one in enumerate(_arguments(what, args))]
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

    # What goes by handle

    def pack(self, value):
        return values.pack(value, self.by_handle)

    def unpack(self, packed):
        try:
            return values.unpack(packed, self.from_handle)
        except MemoryError:
            raise
        except Exception as error:
            self.on_end("broken: %r" % error)

    def by_handle(self, value):
        if isinstance(value, type):
            return ["class", self.ref(value)]
        if type(value) is mirror.Method:
            return ["method", self.by_handle(value._sparr_owner), value.__name__]
        number = self.number_of(value)
        if number is not None:
            return ["yours", number]
        if not self.is_judge or not _has_name(value):
            return self.lend(value)
        return ["name", value.__module__ if not isinstance(value, types.ModuleType) else value.__name__,
                getattr(value, "__qualname__", "")]

    def number_of(self, value):
        """Of something that came from the other side."""
        if isinstance(value, mirror.Proxy):
            return mirror.id_of(value)
        return vars(value).get("_sparr") if isinstance(value, BaseException) else None

    def lend(self, value):
        number = self.lent_as.get(id(value))
        if number is None:
            number = self.lent_as[id(value)] = next(self.numbers)
            self.lent[number] = [value, 0, number]
        self.lent[number][1] += 1
        cls = type(value)
        if isinstance(value, BaseException):
            attributes = {k: v for k, v in vars(value).items() if not k.startswith("_sparr")}
            cause = value.__cause__
            return ["error", number, self.ref(cls), self.pack(tuple(value.args)), self.pack(attributes),
                    None if cause is None else self.pack(cause), self.line_of(value)]
        plain = next((base for base in mirror.PLAIN if isinstance(value, base)), None)
        return ["mine", number, self.ref(cls, True), None if plain is None else self.pack(plain.__new__(plain, value))]

    def ref(self, cls, is_of_object=False):
        """A class: its number, where it is the other side's; its name, where both have it; else what it is."""
        if isinstance(cls, mirror.Mirror):
            return ["yours", cls._sparr_class]
        if _is_shared(cls, not self.is_judge) and not (is_of_object and cls not in mirror.PLAIN):
            return ["name", cls.__module__, cls.__qualname__]
        if cls in self.told:
            return ["mine", self.told[cls]]
        number = self.told[cls] = next(self.numbers)
        self.lent[number] = [cls, 1 << 60, number]
        told = mirror.describe(cls, self.base)
        self.news.append([number, told])
        return ["mine", number]

    def base(self, cls):
        return self.ref(cls, not issubclass(cls, BaseException))

    def from_handle(self, packed):
        tag = packed[0]
        if tag == "yours":
            return self.lent[packed[1]][0]
        if tag == "mine":
            return self.proxy(*packed[1:4])
        if tag == "class":
            return self.class_of(packed[1])
        if tag == "method":
            owner = self.from_handle(packed[1])
            return guard.attribute(self, owner, packed[2]) if self.is_judge or packed[1][0] == "yours" else mirror.Method(owner, packed[2])
        if tag == "error":
            return self.error(*packed[1:7])
        if tag == "name" and not self.is_judge:
            return _named(packed[1], packed[2])
        raise Broken("a value of an unknown kind")

    def class_of(self, ref):
        if ref[0] == "yours":
            found = self.lent[ref[1]][0]
        elif ref[0] == "name":
            found = _named(ref[1], ref[2]) if not self.is_judge else _believed(ref[1], ref[2])
        else:
            found = self.mirrors[ref[1]]
        if not isinstance(found, type):
            raise Broken("a class that is none")
        return found

    def learn(self, news):
        for number, told in news:
            self.mirrors[number] = mirror.make(told, [self.class_of(base) for base in told["b"]], number)

    def proxy(self, number, ref, plain):
        cls = self.class_of(ref)
        if plain is not None:
            made = next(base for base in mirror.PLAIN if issubclass(cls, base))
            value = made.__new__(cls, self.unpack(plain))
            object.__setattr__(value, "_sparr", number)
            return value
        with self.lock:
            known = self.proxies.get(number)
            value = known and known()
            self.taken[number] += 1
            if value is None:
                value = object.__new__(cls)
                object.__setattr__(value, "_sparr", number)
                self.proxies[number] = weakref.ref(value, lambda ref: self.drops.append((number, ref)))
        return value

    def error(self, number, ref, args, attributes, cause, line):
        cls = self.class_of(ref)
        if not issubclass(cls, BaseException):
            raise Broken("an error that is none")
        error = mirror.new_error(cls, self.unpack(args), self.unpack(attributes))
        error.__dict__["_sparr"], error.__dict__["_sparr_line"] = number, line if type(line) is int else 0
        if cause is not None:
            error.__cause__ = self.unpack(cause)
        return error


def _arguments(what, args):
    """Those of a call that may be changed by whoever is called."""
    if what == "call":
        return [*args[1], *args[2].values()]
    if what == "method":
        return [*args[2], *args[3].values()]
    return []


def _is_shared(cls, is_answer):
    """A class that both sides have for themselves. An answer may only name what a test is safe from."""
    module = cls.__module__
    if module == "builtins":
        return getattr(builtins, cls.__qualname__, None) is cls
    if is_answer and not issubclass(cls, BaseException):
        return False
    return _is_library(module) and module.partition(".")[0] not in NOT_FROM_AN_ANSWER and _resolved(module, cls.__qualname__) is cls


def _has_name(value):
    """A function or module of the standard library: both sides have one, each its own."""
    if isinstance(value, types.ModuleType):
        return _is_library(value.__name__)
    if not isinstance(value, (types.FunctionType, types.BuiltinFunctionType)):
        return False
    return isinstance(value.__module__, str) and _is_library(value.__module__) and _resolved(value.__module__, value.__qualname__) is value


def _is_library(module):
    spec = getattr(sys.modules.get(module), "__spec__", None)
    if module == "builtins" or getattr(spec, "origin", None) in ("built-in", "frozen"):
        return True
    return str(getattr(spec, "origin", "")).startswith(LIBRARY)


def _resolved(module, name):
    found = sys.modules.get(module)
    for part in name.split("."):
        found = getattr(found, part, None)
    return found


def _named(module, name):
    __import__(module)
    return _resolved(module, name) if name else sys.modules[module]


def _believed(module, name):
    """A class that an answer names: plain types and errors of the library, and of that nothing that steers tests."""
    found = _resolved(module, name) if isinstance(module, str) and isinstance(name, str) else None
    is_known = isinstance(found, type) and _is_library(module) and module.partition(".")[0] not in NOT_FROM_AN_ANSWER
    if not is_known or not (module == "builtins" or issubclass(found, BaseException)):
        raise Broken("a class that it may not name")
    return found
