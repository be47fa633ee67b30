"""Bare functions and classes of pytest's kind as test cases: what they are called, with which parameters, skipped or not."""

import asyncio
import inspect
import itertools
import unittest

from . import names
from .labels import label_of


def cases_in(module, fixtures, listed):
    """One case for each function and set of parameters; one for all sets where the question lists the function."""
    for owner, name, function in functions_in(module):
        marks = [*marks_of(module), *marks_of(owner), *marks_of(function)]
        sets = sets_of(function, marks, fixtures.params_of(function, owner))
        base = ".".join([module.__name__, *([owner.__name__] if owner else []), name])
        calls = [Call(fixtures, module, owner, name, function, one) for one in sets]
        if not any(label for _, label, _ in sets):
            yield BareCase(base, [("", call) for call in calls], marks)
        elif is_listed(base, listed):
            yield BareCase(base, [(label, call) for (_, label, _), call in zip(sets, calls)], marks)
        else:
            for (_, label, more), call in zip(sets, calls):
                yield BareCase("%s[%s]" % (base, label), [("", call)], [*marks, *more])


def functions_in(module):
    for name, thing in list(vars(module).items()):
        is_own = inspect.isfunction(thing) and thing.__module__ == module.__name__
        if is_own and name.startswith("test"):
            yield None, name, thing
        elif is_group(name, thing):
            for inner, function in inspect.getmembers(thing, inspect.isfunction):
                if inner.startswith("test"):
                    yield thing, inner, function


def is_group(name, thing):
    return isinstance(thing, type) and name.startswith("Test") and not issubclass(thing, unittest.TestCase)


def is_listed(base, listed):
    return any(("." + base).endswith("." + name) for name in listed or [])


def marks_of(thing):
    marks = [] if thing is None else getattr(thing, "pytestmark", [])
    return [getattr(one, "mark", one) for one in (marks if isinstance(marks, (list, tuple)) else [marks])]


def sets_of(function, marks, from_fixtures):
    """Each as (values by name, label, marks): the product of `parametrize`, from the function outwards, and of fixtures."""
    lists = [rows_of(mark) for mark in marks if mark.name == "parametrize"] + from_fixtures
    sets = []
    for chosen in itertools.product(*lists):
        values = {name: value for row, _, _ in chosen for name, value in row.items()}
        label = "-".join(label for _, label, _ in chosen)
        sets.append((values, label, [mark for _, _, more in chosen for mark in more]))
    return unique(sets)


def rows_of(mark):
    by_name = [mark.kwargs[key] for key in ("argnames", "argvalues") if key in mark.kwargs]
    wanted, rows, *_ = [*mark.args, *by_name]
    if mark.kwargs.get("indirect"):
        names.lack("pytest.mark.parametrize with indirect")
    ids = mark.kwargs.get("ids")
    wanted = [one.strip() for one in wanted.split(",") if one.strip()] if isinstance(wanted, str) else list(wanted)
    return [row(wanted, given, index, ids) for index, given in enumerate(rows)]


def row(wanted, given, index, ids):
    values, marks, own = (given.values, given.marks, given.id) if hasattr(given, "marks") else (given, [], None)
    if len(wanted) == 1 and not hasattr(given, "marks"):
        values = (given,)
    if len(values) != len(wanted):
        raise ValueError("%d names and %d values in parametrize" % (len(wanted), len(values)))
    if own is None and ids is not None and not callable(ids):
        own = list(ids)[index]
    if own is None:
        own = "-".join(label_of(value, name, index, ids) for value, name in zip(values, wanted))
    return dict(zip(wanted, values)), str(own), list(marks)


def unique(sets):
    labels = [label for _, label, _ in sets]
    if len(set(labels)) == len(labels):
        return sets
    return [(values, "%s%d" % (label, index), marks) for index, (values, label, marks) in enumerate(sets)]


class Call:
    """One run of a function with its fixtures."""

    def __init__(self, fixtures, module, owner, name, function, given):
        self.fixtures, self.module, self.owner, self.name, self.function = fixtures, module, owner, name, function
        self.values, _, self.marks = given

    def __call__(self):
        self_ = None if self.owner is None else self.owner()
        function = self.function if self_ is None else getattr(self_, self.name)
        with self.fixtures.around(self.module, self.owner, self_, function, self.values) as values:
            result = function(**values)
            if inspect.iscoroutine(result):
                asyncio.run(result)


class BareCase(unittest.TestCase):
    def __init__(self, name, calls, marks):
        super().__init__("runTest")
        self.name, self.calls, self.marks = name, calls, marks

    def id(self):
        return self.name

    def runTest(self):
        why = names.skip_reason(self.marks)
        if why is not None:
            raise unittest.SkipTest(why)
        for label, call in self.calls:
            if label == "":
                expecting(call, [*self.marks])
            elif names.skip_reason(call.marks) is None:
                with self.subTest(label):
                    expecting(call, [*self.marks, *call.marks])


def expecting(call, marks):
    mark = next((one for one in marks if one.name == "xfail" and all(one.args)), None)
    if mark is None:
        return call()
    try:
        call()
    except unittest.SkipTest:
        raise
    except mark.kwargs.get("raises", Exception):
        return None
    if mark.kwargs.get("strict"):
        raise AssertionError("it was expected to fail")
    return None
