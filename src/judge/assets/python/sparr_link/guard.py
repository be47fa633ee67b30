"""What one side may do with an object that the other has lent it. From a function, a frame or a module of the tests an
answer would find everything else there: those give nothing but themselves."""

import types

from . import mirror

# Of frames, coroutines, generators and stacks.
INSIDE = ("__", "gi_", "cr_", "ag_", "tb_", "f_", "co_", "func_", "im_")
CLOSED = (types.ModuleType, types.FrameType, types.TracebackType, types.CodeType)
NAMES = {"__name__", "__qualname__", "__doc__", "__module__"}


def close(*kinds):
    """More kinds of objects that give nothing. An answer's process does without those of unittest."""
    global CLOSED
    CLOSED += kinds


def is_lent(packed):
    """An answer asks only of what it was lent, not of what it can name."""
    ref = packed[0] if packed else None
    if isinstance(ref, list) and ref[0] in ("class", "method"):
        ref = ref[1]
    return isinstance(ref, list) and ref[0] == "yours"


def operation(peer, what):
    found = OPERATIONS.get(what)
    if found is None:
        raise AttributeError("no such operation")
    return lambda *args: found(peer, *args)


def attribute(peer, owner, name):
    check(peer, owner, name)
    return getattr(owner, name)


def check(peer, owner, name):
    if not isinstance(name, str):
        raise TypeError("a name that is none")
    if not peer.is_judge:
        return
    is_open = not name.startswith(INSIDE) and not isinstance(owner, CLOSED)
    if isinstance(owner, (types.FunctionType, types.MethodType, types.BuiltinFunctionType)):
        is_open = is_open and name in getattr(owner, "__dict__", {})
    if not (is_open or name in NAMES):
        raise AttributeError("%r is not to be had from the tests" % name)


def change(peer, owner, name):
    check(peer, owner, name)
    if peer.is_judge and isinstance(owner, (type, types.MethodType, types.BuiltinFunctionType)):
        raise AttributeError("it cannot be changed from here")


def put(peer, owner, name, value):
    change(peer, owner, name)
    setattr(owner, name, value)


def remove(peer, owner, name):
    change(peer, owner, name)
    delattr(owner, name)


def call(peer, owner, args, named):
    # Of classes that are no plain ones, such as that of functions, it knows because their objects were lent.
    is_made_here = not isinstance(owner, type) or owner.__module__ != "builtins"
    if peer.is_judge and (isinstance(owner, CLOSED) or not is_made_here):
        raise AttributeError("it cannot be called from here")
    return owner(*args, **named)


def method(peer, owner, name, args, named):
    return attribute(peer, owner, name)(*args, **named)


def special(peer, owner, name, args):
    if name not in mirror.DUNDERS or peer.is_judge and isinstance(owner, CLOSED):
        raise AttributeError("no such operation")
    if name == "__call__":
        return call(peer, owner, args, {})
    return getattr(type(owner), name)(owner, *args)


def names(peer, owner):
    return [name for name in dir(owner) if not (peer.is_judge and name.startswith(INSIDE))]


def copied(peer, owner, is_deep):
    import copy

    return (copy.deepcopy if is_deep else copy.copy)(owner)


def content(peer, owner):
    return next(base for base in mirror.CONTENTS if isinstance(owner, base))(owner)


def is_async(peer, owner):
    flags = getattr(getattr(owner, "__code__", None), "co_flags", 0)
    return bool(flags & 0x80) or any(getattr(owner, name, None) is not None for name in mirror.MARKS)


OPERATIONS = {
    "get": attribute,
    "set": put,
    "del": remove,
    "call": call,
    "method": method,
    "special": special,
    "dir": names,
    "copy": copied,
    "content": content,
    "is async": is_async,
}
