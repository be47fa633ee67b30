"""The answer as the tests see it: modules whose every attribute is asked for in its process."""

import importlib.abc
import importlib.util
import os
import queue
import sys
import types
import unittest

from . import guard, peer

WAITS_SECONDS = 1.2
guard.close(unittest.TestCase, unittest.TestResult)


class Answer:
    def __init__(self, descriptor, in_thread):
        self.told = queue.SimpleQueue()
        more = {"in thread": in_thread, "waits": self.told.put}
        self.peer = peer.Peer(descriptor, True, more, ended, lambda error: 0)

    def load(self, name, modules, failed):
        """`modules`: what lies beside the answer and is loaded there and not here."""
        found = self.peer.call("load")
        if found is not None:
            return failed(*checked(found, str, int, int, str, bool))
        sys.meta_path.insert(0, Theirs(self.peer, {name, *modules}))
        return importlib.import_module(name)

    def waits(self):
        """What the answer's process says of itself when the time is over; nothing where it is too busy."""
        try:
            idle, lines = checked(self.told.get(True, WAITS_SECONDS), bool, list)
        except queue.Empty:
            return False, []
        return idle, numbers(lines)

    def leftovers(self):
        count, lines = checked(self.peer.call("leftovers"), int, list)
        return count, numbers(lines)


def ended(why):
    """Nothing that the tests would still say is worth anything: the answer's process is gone, or speaks nonsense."""
    if why.startswith("broken"):
        os.write(2, b"The answer sent to its tests what no program of ours sends.\n")
    os._exit(1)


def checked(values, *kinds):
    if not isinstance(values, (list, tuple)) or len(values) != len(kinds):
        ended("broken")
    if not all(type(value) is kind for value, kind in zip(values, kinds)):
        ended("broken")
    return values


def numbers(lines):
    return checked(lines, *[int] * min(len(lines), 50))


class Theirs(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self, peer, names):
        self.peer, self.names = peer, names

    def find_spec(self, name, path=None, target=None):
        return importlib.util.spec_from_loader(name, self) if name in self.names else None

    def create_module(self, spec):
        return Module(spec.name, self.peer)

    def exec_module(self, module):
        pass


class Module(types.ModuleType):
    def __init__(self, name, peer):
        super().__init__(name)
        object.__setattr__(self, "_sparr", peer.call("module", name))
        object.__setattr__(self, "_sparr_peer", peer)

    def __getattr__(self, name):
        if name == "__all__":
            return self._sparr_peer.call("public", self.__name__)
        if name in ("__path__", "__file__"):
            raise AttributeError(name)
        try:
            return getattr(self._sparr, name)
        except AttributeError:
            error = AttributeError("module %r has no attribute %r" % (self.__name__, name))
        # Before 3.10 no such error says of what it is.
        error.name, error.obj = name, self
        raise error

    def __setattr__(self, name, value):
        if name.startswith("__"):
            super().__setattr__(name, value)
        else:
            setattr(self._sparr, name, value)

    def __delattr__(self, name):
        delattr(self._sparr, name)

    def __dir__(self):
        return dir(self._sparr)
