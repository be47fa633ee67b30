"""Objects and classes of the other process, as they look from here. A mirror is a real class, so that `isinstance`,
`except` and `issubclass` ask nobody; an object is asked by its handle for everything else."""

import sys
import types

ARITHMETIC = "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or".split()
NAMES = (
    "lt le gt ge bool len length_hint iter next reversed contains getitem setitem delitem missing call enter exit aenter"
    " aexit aiter anext int float complex index round trunc floor ceil abs neg pos invert str repr format bytes fspath hash"
)
DUNDERS = frozenset(
    "__%s__" % name for name in NAMES.split() + [i + name for name in ARITHMETIC for i in ("", "r", "i")] + ["eq", "ne", "await"]
)
FRAMES = ("cr_", "gi_", "ag_")
MARKS = {"_is_coroutine": "asyncio.coroutines", "_is_coroutine_mark": "inspect"}
ORDER = {"__lt__", "__le__", "__gt__", "__ge__"}
ALWAYS = {"__repr__", "__str__", "__format__"}
PLAIN = (tuple, int, str, float, bytes, frozenset)
CONTENTS = (list, dict, set)
# Whoever goes through this finds the other process.
PEER = None


def bind(peer):
    global PEER
    PEER = peer


def id_of(proxy):
    return object.__getattribute__(proxy, "_sparr")


class Space(dict):
    """The attributes of a mirror: abstract classes look for special methods in it, which are here, and `mock.patch` for
    what it is about to change, which is there."""

    def __init__(self, cls):
        super().__init__(type.__dict__["__dict__"].__get__(cls))
        self._cls = cls

    def __missing__(self, name):
        if not PEER.is_judge or name.startswith("__"):
            raise KeyError(name)
        return PEER.call("get", self._cls, "__dict__")[name]


class Mirror(type):
    """The class of mirrors."""

    def __new__(meta, name, bases, space):
        if "_sparr_class" not in space:
            raise TypeError("a class of the answer cannot be a base where tests and answer are separate")
        return super().__new__(meta, name, bases, space)

    def __call__(cls, *args, **named):
        return PEER.call("call", cls, args, named)

    def __getattr__(cls, name):
        return PEER.call("get", cls, name)

    def __setattr__(cls, name, value):
        PEER.call("set", cls, name, value)

    def __delattr__(cls, name):
        PEER.call("del", cls, name)

    def __dir__(cls):
        return PEER.call("dir", cls)

    def __bool__(cls):
        return True

    __dict__ = property(lambda cls: Space(cls))


def _of_class(name):
    def forward(cls, *args):
        return PEER.call("special", cls, name, args)

    return forward


for _name in ("__iter__", "__len__", "__getitem__", "__contains__", "__reversed__", "__or__", "__ror__"):
    setattr(Mirror, _name, _of_class(_name))


class Proxy:
    def __getattr__(self, name):
        if name in type(self)._sparr_methods:
            return Method(self, name)
        if name.startswith(FRAMES):
            # Whoever prints the stack of a coroutine would ask the other side, which may be the one that hangs.
            raise AttributeError(name)
        if name in MARKS:
            # What `iscoroutinefunction` looks for in what is no function of its own process.
            return getattr(sys.modules[MARKS[name]], name) if PEER.call("is async", self) else None
        return PEER.call("get", self, name)

    def __setattr__(self, name, value):
        PEER.call("set", self, name, value)

    def __delattr__(self, name):
        PEER.call("del", self, name)

    def __dir__(self):
        return PEER.call("dir", self)

    def __copy__(self):
        return PEER.call("copy", self, False)

    def __deepcopy__(self, memo):
        return PEER.call("copy", self, True)

    def __reduce_ex__(self, protocol):
        raise TypeError("an object of the answer cannot be pickled where tests and answer are separate")

    __dict__ = property(lambda self: PEER.call("get", self, "__dict__"))


class Method:
    """A method of the other side, which costs nothing until it is called."""

    def __init__(self, owner, name):
        self._sparr_owner, self.__name__ = owner, name

    def __call__(self, *args, **named):
        return PEER.call("method", self._sparr_owner, self.__name__, args, named)

    def __getattr__(self, name):
        return getattr(PEER.call("get", self._sparr_owner, self.__name__), name)

    def __eq__(self, other):
        return isinstance(other, Method) and (self._sparr_owner, self.__name__) == (other._sparr_owner, other.__name__)

    def __hash__(self):
        return hash((id(self._sparr_owner), self.__name__))


def special(name):
    def forward(self, *args):
        return PEER.call("special", self, name, args)

    forward.__name__ = name
    return forward


def call(self, *args, **named):
    return PEER.call("call", self, args, named)


def equal(self, other):
    """An object that says yes to everything may not be asked whether it is what a test expects."""
    if self is other:
        return True
    if PEER.is_judge and not isinstance(other, (Proxy, Mirror, Method)):
        content = type(self)._sparr_content
        if content is None or type(other).__name__ != content:
            return NotImplemented
        return PEER.call("content", self) == other
    return PEER.call("special", self, "__eq__", (other,))


def ordered(name):
    forward = special(name)

    def compare(self, other):
        if PEER.is_judge and not isinstance(other, (Proxy, Mirror, Method)) and type(self)._sparr_content is None:
            return NotImplemented
        return forward(self, other)

    return compare


def unequal(self, other):
    found = equal(self, other)
    return found if found is NotImplemented else not found


def await_it(self):
    return PEER.drive(self).__await__()


class Running:
    """What makes a coroutine one: `await` starts it on the other side."""

    def _running(self):
        try:
            return object.__getattribute__(self, "_sparr_running")
        except AttributeError:
            object.__setattr__(self, "_sparr_running", PEER.drive(self).__await__())
            return self._running()

    def __await__(self):
        return self._running()

    def send(self, value):
        return self._running().send(value)

    def throw(self, *error):
        return self._running().throw(*error)

    def close(self):
        self._running().close()
