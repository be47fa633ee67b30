"""Classes, functions and modules that both processes have for themselves: these go by name."""

import builtins
import os
import sys
import types

from .wire import Broken

LIBRARY = os.path.dirname(os.__file__) + os.sep
# What a runner of tests takes for an order of its own is none when an answer raises it.
NOT_FROM_AN_ANSWER = {"unittest", "doctest"}


def is_shared(cls, is_answer):
    """A class that both sides have for themselves. An answer may only name what a test is safe from."""
    module = cls.__module__
    if module == "builtins":
        return getattr(builtins, cls.__qualname__, None) is cls
    if is_answer and not issubclass(cls, BaseException):
        return False
    return _is_library(module) and module.partition(".")[0] not in NOT_FROM_AN_ANSWER and _resolved(module, cls.__qualname__) is cls


def has_name(value):
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


def named(module, name):
    __import__(module)
    return _resolved(module, name) if name else sys.modules[module]


def believed(module, name):
    """A class that an answer names: plain types and errors of the library, and of that nothing that steers tests."""
    found = _resolved(module, name) if isinstance(module, str) and isinstance(name, str) else None
    is_known = isinstance(found, type) and _is_library(module) and module.partition(".")[0] not in NOT_FROM_AN_ANSWER
    if not is_known or not (module == "builtins" or issubclass(found, BaseException)):
        raise Broken("a class that it may not name")
    return found
