"""What stands in for pytest among the hidden tests: marks, parametrize, raises, approx, fixtures, skip and fail. It lacks
pytest's plugins, its capturing fixtures (capsys, caplog), warns, and `request` beyond `request.param`.
"""

import contextlib
import inspect
import math
import os
import re
import unittest


def lack(what):
    """Replaced by the runner: what is not here is the fault of the question, and named."""
    raise NotImplementedError(what)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lack("pytest." + name)


class Mark:
    def __init__(self, name, args, kwargs):
        self.name, self.args, self.kwargs = name, args, kwargs


class MarkDecorator:
    def __init__(self, mark):
        self.mark = mark

    def __call__(self, *args, **kwargs):
        if len(args) == 1 and not kwargs and (inspect.isfunction(args[0]) or isinstance(args[0], (type, Fixture))):
            return marked(args[0], self.mark)
        return MarkDecorator(Mark(self.mark.name, self.mark.args + args, {**self.mark.kwargs, **kwargs}))


def marked(thing, mark):
    thing.pytestmark = [*vars(thing).get("pytestmark", []), mark]
    # For methods of unittest's test cases, which run by themselves.
    why = skip_reason([mark])
    if why is not None:
        thing.__unittest_skip__, thing.__unittest_skip_why__ = True, why
    return thing


def skip_reason(marks):
    for mark in marks:
        if mark.name == "skip":
            return str(mark.kwargs.get("reason", mark.args[0] if mark.args else ""))
        if mark.name == "skipif":
            if any(isinstance(condition, str) for condition in mark.args):
                return lack("conditions as text in pytest.mark.skipif")
            if any(mark.args) or mark.kwargs.get("condition"):
                return str(mark.kwargs.get("reason", ""))
    return None


class Marks:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return MarkDecorator(Mark(name, (), {}))


mark = Marks()


class ParameterSet:
    def __init__(self, values, marks, id):
        self.values, self.marks, self.id = values, marks, id


def param(*values, marks=(), id=None):
    marks = marks if isinstance(marks, (list, tuple)) else [marks]
    return ParameterSet(values, [getattr(one, "mark", one) for one in marks], id)


class Fixture:
    def __init__(self, function, scope, params, autouse, ids, name):
        self.function, self.scope, self.params = function, scope, params
        self.autouse, self.ids, self.given_name = autouse, ids, name

    def __call__(self, *_):
        raise TypeError("the fixture %s is called directly; take it as an argument" % self.function.__name__)


def fixture(function=None, *, scope="function", params=None, autouse=False, ids=None, name=None):
    if function is None:
        return lambda given: Fixture(given, scope, params, autouse, ids, name)
    return Fixture(function, scope, params, autouse, ids, name)


def fail(reason="", pytrace=True, msg=None):
    raise AssertionError(msg or reason)


def skip(reason="", *, allow_module_level=False, msg=None):
    raise unittest.SkipTest(msg or reason)


class Xfailed(unittest.SkipTest):
    """It fails, as it is expected to."""


def xfail(reason=""):
    raise Xfailed(reason)


class Raised:
    """What `raises` hands out; `value` is there after the block."""

    type = value = tb = None

    def match(self, pattern):
        if not re.search(pattern, str(self.value)):
            raise AssertionError("got %r, want a message that matches %r" % (str(self.value), pattern))
        return True


@contextlib.contextmanager
def raising(expected, match):
    raised = Raised()
    try:
        yield raised
    except expected as error:
        raised.type, raised.value, raised.tb = type(error), error, error.__traceback__
        if match is not None:
            raised.match(match)
    else:
        raise AssertionError("nothing was raised, want %s" % names_of(expected))


def names_of(expected):
    kinds = expected if isinstance(expected, tuple) else (expected,)
    return " or ".join(getattr(kind, "__name__", str(kind)) for kind in kinds)


def raises(expected_exception, *args, match=None, **kwargs):
    if not args:
        if kwargs:
            return lack("pytest.raises with %s" % ", ".join(kwargs))
        return raising(expected_exception, match)
    with raising(expected_exception, None) as raised:
        args[0](*args[1:], **kwargs)
    return raised


class approx:
    def __init__(self, expected, rel=None, abs=None, nan_ok=False):
        self.expected, self.rel, self.abs, self.nan_ok = expected, rel, abs, nan_ok

    def __repr__(self):
        return "approx(%r)" % (self.expected,)

    __hash__ = None

    def __eq__(self, got):
        return self.near(got, self.expected)

    def __ne__(self, got):
        return not self == got

    def near(self, got, want):
        if isinstance(want, dict):
            return got.keys() == want.keys() and all(self.near(got[key], want[key]) for key in want)
        if isinstance(want, (list, tuple)):
            return len(got) == len(want) and all(map(self.near, got, want))
        if got == want:
            return True
        if isinstance(want, bool) or not isinstance(want, (int, float, complex)):
            return hasattr(want, "__float__") and self.near_number(got, want)
        return self.near_number(got, want)

    def near_number(self, got, want):
        if want != want:
            return self.nan_ok and got != got
        size = float(abs(want))
        if math.isinf(size):
            return False
        absolute = 1e-12 if self.abs is None else self.abs
        relative = (1e-6 if self.abs is None or self.rel is not None else 0) if self.rel is None else self.rel
        return float(abs(got - want)) <= max(float(absolute), float(relative) * size)


class MonkeyPatch:
    def __init__(self):
        self.undone = []

    def setattr(self, target, name, value=None, raising=True):
        if isinstance(target, str):
            return lack("monkeypatch.setattr with a path as text")
        if raising and not hasattr(target, name):
            raise AttributeError("%r has no attribute %r" % (target, name))
        had, before = hasattr(target, name), getattr(target, name, None)
        self.undone.append(lambda: setattr(target, name, before) if had else delattr(target, name))
        setattr(target, name, value)

    def delattr(self, target, name, raising=True):
        if hasattr(target, name) or raising:
            before = getattr(target, name)
            self.undone.append(lambda: setattr(target, name, before))
            delattr(target, name)

    def setitem(self, mapping, name, value):
        had, before = name in mapping, mapping.get(name)
        self.undone.append(lambda: mapping.__setitem__(name, before) if had else mapping.pop(name, None))
        mapping[name] = value

    def delitem(self, mapping, name, raising=True):
        if name in mapping or raising:
            before = mapping[name]
            self.undone.append(lambda: mapping.__setitem__(name, before))
            del mapping[name]

    def setenv(self, name, value):
        self.setitem(os.environ, name, str(value))

    def delenv(self, name, raising=True):
        self.delitem(os.environ, name, raising)

    def chdir(self, path):
        before = os.getcwd()
        self.undone.append(lambda: os.chdir(before))
        os.chdir(path)

    def undo(self):
        while self.undone:
            self.undone.pop()()
