"""What one process lends to the other: objects by number, classes with what a mirror of them needs."""

import collections
import itertools
import threading
import time
import types
import weakref

from . import guard, making, mirror, names, values
from .wire import Broken

# A thread that is slow to read a message still finds what was given back after it.
GRAVE_SECONDS = 10


class Handles:
    def __init__(self, is_judge, line_of):
        self.is_judge, self.line_of = is_judge, line_of
        self.lock, self.numbers = threading.RLock(), itertools.count(1)
        # What is lent to the other side: number -> [object, how often].
        self.lent, self.lent_as, self.told = {}, {}, {}
        # What the other side has lent: the mirrors of its classes, its objects as long as they are in use.
        self.mirrors, self.proxies, self.taken = {}, {}, collections.Counter()
        self.drops, self.news, self.graves = collections.deque(), [], collections.deque()
        self.buried = {}

    def told_now(self):
        """The classes that the message is the first to name. They are read in the order in which they come."""
        news, self.news = self.news, []
        return news

    def dropped(self):
        """What is no longer in use here: its number, and how often it had come."""
        found = []
        while self.drops:
            number, ref = self.drops.popleft()
            if self.proxies.get(number) is ref:
                del self.proxies[number]
                found.append([number, self.taken.pop(number)])
        return found

    def give_back(self, number, times):
        with self.lock:
            now = time.monotonic()
            while self.graves and self.graves[0][0] < now - GRAVE_SECONDS:
                when, old = self.graves.popleft()
                # It may have been lent and given back again.
                if self.buried.get(old) == when and self.lent[old][1] <= 0:
                    del self.buried[old], self.lent_as[id(self.lent.pop(old)[0])]
            entry = self.lent[number]
            entry[1] -= times
            if entry[1] <= 0:
                self.buried[number] = now
                self.graves.append((now, number))

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
        if not self.is_judge or not names.has_name(value):
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
            self.lent[number] = [value, 0]
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
        if names.is_shared(cls, not self.is_judge) and not (is_of_object and cls not in mirror.PLAIN):
            return ["name", cls.__module__, cls.__qualname__]
        if cls in self.told:
            return ["mine", self.told[cls]]
        number = self.told[cls] = next(self.numbers)
        self.lent[number] = [cls, 1 << 60]
        told = making.describe(cls, self.base)
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
            return names.named(packed[1], packed[2])
        raise Broken("a value of an unknown kind")

    def class_of(self, ref):
        if ref[0] == "yours":
            found = self.lent[ref[1]][0]
        elif ref[0] == "name":
            found = names.named(ref[1], ref[2]) if not self.is_judge else names.believed(ref[1], ref[2])
        else:
            found = self.mirrors[ref[1]]
        if not isinstance(found, type):
            raise Broken("a class that is none")
        return found

    def learn(self, news):
        for number, told in news:
            self.mirrors[number] = making.mirror_of(told, [self.class_of(base) for base in told["b"]], number)

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
        error = making.new_error(cls, self.unpack(args), self.unpack(attributes))
        error.__dict__["_sparr"], error.__dict__["_sparr_line"] = number, line if type(line) is int else 0
        if cause is not None:
            error.__cause__ = self.unpack(cause)
        return error
