"""Fixtures: what a test takes as arguments, made before it and put away after it, as long as their scope says."""

import contextlib
import inspect
import pathlib
import tempfile

from . import names
from .labels import label_of


class Fixtures:
    def __init__(self, modules):
        self.modules = modules
        self.scopes = {}

    def find(self, name, owner):
        for place in [*(owner.__mro__ if owner else []), *self.modules]:
            for key, thing in vars(place).items():
                if is_fixture(thing) and (thing.given_name or key) == name:
                    return thing
        return BUILT_IN.get(name)

    def autouse(self, owner):
        places = [*self.modules[::-1], *(reversed(owner.__mro__) if owner else [])]
        found = [(key, thing) for place in places for key, thing in vars(place).items() if is_fixture(thing)]
        return [its.given_name or key for key, its in found if its.autouse]

    def params_of(self, function, owner):
        """The sets of parameters of all fixtures that it takes, near or far."""
        rows, seen, open_ = [], set(), [*self.autouse(owner), *arguments(function)]
        while open_:
            name = open_.pop(0)
            fixture = None if name in seen else self.find(name, owner)
            seen.add(name)
            if fixture is None:
                continue
            open_.extend(arguments(fixture.function))
            if fixture.params is not None:
                rows.append([row(name, value, index, fixture.ids) for index, value in enumerate(fixture.params)])
        return rows

    @contextlib.contextmanager
    def around(self, module, owner, self_, function, values):
        """The arguments of one call, with what stands around it."""
        with contextlib.ExitStack() as stack:
            self.enter_wide(module, owner)
            room = Room(self, owner, self_, values, stack)
            for name in self.autouse(owner):
                room.value(name)
            marks = [mark for thing in (owner, function) for mark in getattr(thing, "pytestmark", [])]
            for name in (name for mark in marks if mark.name == "usefixtures" for name in mark.args):
                room.value(name)
            kind = "function" if self_ is None else "method"
            place = self_ or module
            call_with(getattr(place, "setup_" + kind, None), function)
            stack.callback(call_with, getattr(place, "teardown_" + kind, None), function)
            yield {name: room.value(name) for name in arguments(function)}

    def enter_wide(self, module, owner):
        if self.wide("module", module) is None:
            stack = self.scopes["module", module] = contextlib.ExitStack()
            call_with(vars(module).get("setup_module"), module)
            stack.callback(call_with, vars(module).get("teardown_module"), module)
        if owner is not None and self.wide("class", owner) is None:
            stack = self.scopes["class", owner] = contextlib.ExitStack()
            call_with(getattr(owner, "setup_class", None))
            stack.callback(call_with, getattr(owner, "teardown_class", None))

    def wide(self, scope, key):
        return self.scopes.get((scope, key))

    def close(self):
        for stack in reversed(list(self.scopes.values())):
            if isinstance(stack, contextlib.ExitStack):
                stack.close()


class Room:
    """The fixtures of one call."""

    def __init__(self, fixtures, owner, self_, values, stack):
        self.fixtures, self.owner, self.self_ = fixtures, owner, self_
        self.values, self.stack, self.made = values, stack, {}

    def value(self, name):
        if name in self.values and self.fixtures.find(name, self.owner) is None:
            return self.values[name]
        if name == "request":
            return names.lack("the fixture request outside a fixture")
        fixture = self.fixtures.find(name, self.owner)
        if fixture is None:
            return names.lack("the fixture %s" % name)
        return self.kept(name, fixture)

    def kept(self, name, fixture):
        if fixture.scope == "function":
            if name not in self.made:
                self.made[name] = self.make(name, fixture, self.stack)
            return self.made[name]
        key = "value", fixture.function, self.owner if fixture.scope == "class" else None, repr(self.values.get(name))
        if key not in self.fixtures.scopes:
            stack = contextlib.ExitStack()
            self.fixtures.scopes[key] = self.make(name, fixture, stack)
            self.fixtures.scopes["stack", key] = stack
        return self.fixtures.scopes[key]

    def make(self, name, fixture, stack):
        given = {}
        for wanted in arguments(fixture.function):
            is_request = wanted == "request"
            given[wanted] = Request(self.values.get(name), stack) if is_request else self.value(wanted)
        function = fixture.function
        if next(iter(inspect.signature(function).parameters), None) == "self":
            function = function.__get__(self.self_)
        if inspect.isgeneratorfunction(fixture.function):
            return stack.enter_context(contextlib.contextmanager(function)(**given))
        return function(**given)


class Request:
    def __init__(self, param, stack):
        self.param, self.addfinalizer = param, stack.callback

    def __getattr__(self, name):
        return names.lack("request.%s" % name)


def is_fixture(thing):
    return isinstance(thing, names.Fixture)


def arguments(function):
    kinds = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)
    taken = inspect.signature(function).parameters.items()
    return [name for name, its in taken if name != "self" and its.kind in kinds and its.default is its.empty]


def row(name, given, index, ids):
    value = given.values[0] if hasattr(given, "marks") else given
    if ids is not None and not callable(ids):
        label = str(list(ids)[index])
    else:
        label = label_of(value, name, index, ids)
    return {name: value}, label, list(getattr(given, "marks", []))


def call_with(function, *given):
    """Such as setup_method, which may take the method or nothing."""
    if function is not None:
        function(*given[: len(inspect.signature(function).parameters)])


def tmp_path():
    return pathlib.Path(tempfile.mkdtemp())


def monkeypatch():
    patch = names.MonkeyPatch()
    yield patch
    patch.undo()


BUILT_IN = {made.__name__: names.fixture(made) for made in (tmp_path, monkeypatch)}
