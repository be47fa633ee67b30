"""Mirrors are made here, of what the other side tells of its classes."""

import types

from . import mirror


def describe(cls, ref):
    """What the other side has to know of a class. `ref` packs its bases."""
    bases = [ref(base) for base in cls.__bases__ if base is not object]
    own = vars(cls)
    methods = [name for name, value in own.items() if isinstance(value, types.FunctionType) and not name.startswith("__")]
    plain = next((base.__name__ for base in mirror.PLAIN if issubclass(cls, base)), None)
    content = next((base.__name__ for base in mirror.CONTENTS if issubclass(cls, base)), None)
    has_hash = own.get("__hash__") is not None
    return {
        "n": cls.__name__,
        "m": str(cls.__module__),
        "q": cls.__qualname__,
        "b": bases,
        "d": sorted(name for name in mirror.DUNDERS & own.keys() if name != "__hash__" or has_hash),
        "u": "__hash__" in own and not has_hash,
        "f": methods,
        "p": plain,
        "c": content,
        "x": issubclass(cls, BaseException),
        "k": cls.__name__ == "coroutine",
        "a": _fields(cls),
        "o": cls.__doc__ if isinstance(cls.__doc__, str) else None,
    }


def _fields(cls):
    fields = cls.__dict__.get("__dataclass_fields__")
    return fields and [name for name, field in fields.items() if field._field_type.name == "_FIELD"]


class Doc:
    """Of the class, and of each object, which may have one of its own, as functions do."""

    def __init__(self, text):
        self.text = text

    def __get__(self, owner, cls):
        return self.text if owner is None or isinstance(owner, BaseException) else mirror.PEER.call("get", owner, "__doc__")


def mirror_of(told, bases, number):
    """A mirror from what the other side told of its class; `bases` are mirrors, exceptions or plain types."""
    space = {"_sparr_class": number, "__module__": told["m"], "__qualname__": told["q"], "__doc__": Doc(told["o"])}
    space["_sparr_content"] = told["c"]
    if told["x"]:
        return _error_class(told, bases, space)
    bases = [base for base in bases if isinstance(base, mirror.Mirror) or base in mirror.PLAIN] or [mirror.Proxy]
    if not any(issubclass(base, mirror.Proxy) for base in bases):
        bases.insert(0, mirror.Proxy)
    methods = set(told["f"])
    for base in bases:
        methods |= getattr(base, "_sparr_methods", set()) if isinstance(base, mirror.Mirror) else set()
    space["_sparr_methods"] = frozenset(methods)
    for name in mirror.ALWAYS | set(told["d"]):
        if name in ("__eq__", "__ne__"):
            if told["p"] is None:
                space["__eq__"], space["__ne__"] = mirror.equal, mirror.unequal
        elif name in mirror.ORDER and told["p"] is None:
            space[name] = mirror.ordered(name)
        elif name == "__await__":
            space[name] = mirror.await_it
        elif name == "__call__":
            space[name] = mirror.call
        elif name in mirror.DUNDERS and not (told["p"] and name in OF_PLAIN):
            space[name] = mirror.special(name)
    if told["p"] is None:
        space["__hash__"] = None if told["u"] else space.get("__hash__", object.__hash__)
    if told["k"]:
        bases.insert(0, mirror.Running)
        for name in ("__await__", "send", "throw", "close"):
            space.pop(name, None)
    if told["a"] is not None:
        space["__dataclass_fields__"] = {name: _field(name) for name in told["a"]}
    try:
        return mirror.Mirror(told["n"], tuple(bases), space)
    except TypeError:
        return mirror.Mirror(told["n"], (mirror.Proxy,), space)


# A copy of the value answers these, and nobody who could say otherwise.
OF_PLAIN = mirror.DUNDERS - {"__call__", "__enter__", "__exit__", "__repr__", "__str__", "__format__"}


def _field(name):
    import dataclasses

    field = dataclasses.field()
    field.name, field.type, field._field_type = name, object, dataclasses._FIELD
    return field


def _error_class(told, bases, space):
    space["__getattr__"] = _error_attribute
    for name in ("__str__", "__repr__"):
        if name in told["d"]:
            space[name] = mirror.special(name)
    bases = [base for base in bases if isinstance(base, type) and issubclass(base, BaseException)]
    try:
        return mirror.Mirror(told["n"], tuple(bases) or (Exception,), space)
    except TypeError:
        return mirror.Mirror(told["n"], (Exception,), space)


def _error_attribute(self, name):
    if name.startswith("_sparr"):
        raise AttributeError(name)
    return mirror.PEER.call("get", self, name)


def new_error(cls, args, attributes):
    """An exception as it was raised, without what its class does to make one."""
    new = cls.__new__
    try:
        error = cls(*args) if not isinstance(cls, mirror.Mirror) and cls.__module__ == "builtins" else new(cls, *args)
    except Exception:
        error = next(base for base in cls.__mro__ if base.__module__ == "builtins").__new__(cls)
    error.args = args
    vars(error).update(attributes)
    return error
