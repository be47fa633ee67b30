"""Runs the hidden tests, from memory, so that they are on no disk the answer can read, and writes what happens to the
record channel. The answer is in a process of its own, or in this one where its question says so: then it is a self-check.
"""

import importlib.abc
import importlib.util
import json
import os
import re
import signal
import sys
import threading
import time
import traceback
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from sparr_link import look  # noqa: E402
from sparr_link.look import own_line, text_of  # noqa: E402

MOST_TEXT = 8000


def main():
    with os.fdopen(3, "rb") as channel:
        given = json.loads(channel.read())
    channel = os.dup(4)
    os.close(4)
    say = Channel(channel, given["token"])
    folder, answer = given["folder"], given["answer"]
    sys.path[0] = folder
    sys.meta_path.insert(0, Hidden(given["hidden"], folder, given["own"]))
    own = os.path.join(folder, given["own"])
    # Blocked in every thread, so that only the watching one takes it.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    in_threads = InThreads(own)
    theirs = separate(given, in_threads) if given["separate"] else None
    threading.Thread(target=watch, args=(own, say, theirs), daemon=True).start()
    suite = unittest.TestSuite()
    if theirs is None:
        load(answer, answer, own, say)
    else:
        theirs.load(module_name(answer), map(module_name, given["separate"]["modules"]), lambda *why: unloaded(say, *why))
    for name in given["tests"]:
        suite.addTests(unittest.defaultTestLoader.loadTestsFromModule(load(name, answer, own, say)))
    names = spell(list(flat(suite)), given["listed"])
    say(e="tests", names=list(names.values()))
    result = Result(names, own, sys.modules.get(module_name(answer)), say, in_threads)
    threading.excepthook = in_threads
    only(suite, names, given["listed"]).run(result)
    leftovers(own, say, theirs)
    say(e="end", code=0)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def separate(given, in_threads):
    # Takes a few milliseconds to load.
    from sparr_link.tests import Answer

    return Answer(given["separate"]["socket"], in_threads.add)


def unloaded(say, why, line, column, text, is_memory):
    if is_memory:
        say(e="memory", text="")
    say(e="load", why=why, line=line, column=column, text=text)
    os._exit(1)


class InThreads:
    """What failed in threads during a test: the test itself only sees what they did not do."""

    def __init__(self, own):
        self.own, self.said = own, []

    def __call__(self, args):
        if args.exc_type is not SystemExit:
            self.add(args.exc_value)

    def add(self, error):
        if len(self.said) < 20:
            self.said.append("In a thread: " + text_of(error) + where(error, self.own))


class Channel:
    def __init__(self, channel, token):
        self.channel, self.token, self.count = channel, token, 0
        self.lock = threading.Lock()

    def __call__(self, **body):
        with self.lock:
            self.count += 1
            line = "\n%s %d %s\n" % (self.token, self.count, json.dumps(body))
            data = line.encode("utf-8", "replace")
            while data:
                data = data[os.write(self.channel, data):]


class Hidden(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self, sources, folder, own):
        self.sources = {module_name(name): text for name, text in sources.items() if name.endswith(".py")}
        packages = {name.rpartition(".")[0] for name in self.sources if "." in name} - {""}
        self.packages = {part for name in packages for part in parents(name)}
        self.files = {module_name(own): os.path.join(folder, own)}
        self.places = {module_name(name): os.path.join(folder, name) for name in sources}

    def find_spec(self, name, path=None, target=None):
        if name not in self.sources and name not in self.packages:
            return None
        return importlib.util.spec_from_loader(name, self, is_package=name in self.packages)

    def exec_module(self, module):
        # Tests look for their data beside themselves; the data is there, they are not.
        if module.__name__ in self.places:
            module.__file__ = self.places[module.__name__]
        code = compile(self.sources.get(module.__name__, ""), self.files.get(module.__name__, "<tests>"), "exec")
        exec(code, module.__dict__)


def module_name(file):
    return re.sub(r"(?:/__init__)?\.py$", "", file).replace("/", ".")


def parents(name):
    """A folder is a package, with or without `__init__.py`."""
    parts = name.split(".")
    return [".".join(parts[:depth]) for depth in range(1, len(parts) + 1)]


def load(file, answer, own, say):
    is_answer = file == answer
    try:
        return importlib.import_module(module_name(file))
    except BaseException as error:
        if isinstance(error, MemoryError):
            say(e="memory", text="")
        why, line, column = "crash", own_line(error, own), 0
        # What is no text at all has no file's name.
        is_own_syntax = isinstance(error, SyntaxError) and error.filename in (own, None if is_answer else own)
        if is_own_syntax:
            why, line, column = "syntax", error.lineno or 1, error.offset or 1
        elif not is_answer and line == 0 and is_missing(error, answer):
            why = "missing"
        elif not is_answer and line == 0 and is_tests_fault(error, sys.modules.get(module_name(answer))):
            why = "tests"
        elif not is_answer and isinstance(error, (ImportError, AttributeError)):
            why = "signature"
        text = error.name if why == "missing" else error.msg if is_own_syntax else text_of(error)
        say(e="load", why=why, line=line, column=column, text=text)
        os._exit(1)


def is_missing(error, answer):
    """A module that is neither the answer's nor anywhere else: the tests ask for too much."""
    return isinstance(error, ModuleNotFoundError) and (error.name or "").partition(".")[0] != module_name(answer)


def is_tests_fault(error, answer):
    """What no answer can cause: a name that a hidden helper lacks, or that the tests use and nobody defines."""
    if isinstance(error, (NameError, SyntaxError)):
        *_, frame = [None, *traceback.extract_tb(error.__traceback__)]
        return isinstance(error, SyntaxError) or (frame is not None and frame.filename == "<tests>")
    if isinstance(error, ImportError):
        return (error.name or "").partition(".")[0] != getattr(answer, "__name__", None)
    # Before 3.10 it does not say of what: then it may be the answer.
    of = getattr(error, "obj", answer)
    return isinstance(error, AttributeError) and isinstance(of, type(sys)) and of is not answer


def flat(suite):
    for part in suite:
        if isinstance(part, unittest.TestSuite):
            yield from flat(part)
        else:
            yield part


def spell(tests, listed):
    """The name of each test: as the question spells it, else the shortest that is not taken twice."""
    names = {}
    for test in tests:
        parts = test.id().split(".")
        spellings = [".".join(parts[-depth:]) for depth in range(1, len(parts) + 1)]
        wanted = [one for one in spellings if one in (listed or [])]
        ends = [one for one in spellings if sum(("." + t.id()).endswith("." + one) for t in tests) == 1]
        names[test.id()] = (wanted + ends + [test.id()])[0]
    return names


def only(suite, names, listed):
    """What is not listed decides nothing and is not run."""
    if listed is None:
        return suite
    wanted = unittest.TestSuite()
    wanted.addTests(test for test in flat(suite) if names[test.id()] in listed)
    return wanted


class Result(unittest.TestResult):
    def __init__(self, names, own, answer, say, in_threads):
        super().__init__()
        self.names, self.own, self.answer, self.say = names, own, answer, say
        self.begin, self.said, self.in_threads = 0.0, None, in_threads

    def name(self, test):
        return self.names.get(test.id(), test.id())

    def startTest(self, test):
        super().startTest(test)
        self.begin, self.said, self.in_threads.said = time.perf_counter(), None, []
        self.say(e="start", name=self.name(test))

    def stopTest(self, test):
        super().stopTest(test)
        event, text = self.said or ("pass", "")
        if event == "fail":
            text = "\n".join([text, *dict.fromkeys(self.in_threads.said)])[:MOST_TEXT]
        ms = (time.perf_counter() - self.begin) * 1000
        self.say(e=event, name=self.name(test), ms=ms, text=text)

    def addSkip(self, test, reason):
        self.said = ("skip", reason)

    def addFailure(self, test, err):
        self.failed(err[1])

    def addUnexpectedSuccess(self, test):
        self.said = ("fail", "it was expected to fail")

    def addSubTest(self, test, subtest, err):
        if err is None:
            return
        what = subtest._subDescription()
        if issubclass(err[0], test.failureException):
            self.failed(err[1], what + ": ")
        else:
            self.broke(test, err[1], what + ": ")

    def addError(self, test, err):
        if isinstance(test, unittest.TestCase):
            self.broke(test, err[1])
        else:
            self.brokeFixture(test.id(), err[1])

    def brokeFixture(self, id, error):
        """Of a class or a module, such as `setUpClass (answer_test.Answers)`: what it is for cannot run."""
        fixture, _, owner = id.rstrip(")").partition(" (")
        text = fixture + ": " + text_of(error) + where(error, self.own)
        if not fixture.startswith("setUp"):
            return self.say(e="late", text=text)
        for test, name in self.names.items():
            if test.startswith(owner + "."):
                self.say(e="start", name=name)
                self.say(e="fail", name=name, ms=0, text=text)

    def failed(self, error, before=""):
        earlier = self.said[1] + "\n" if self.said else ""
        self.said = ("fail", (earlier + before + text_of(error) + where(error, self.own))[:MOST_TEXT])

    def broke(self, test, error, before=""):
        self.failed(error, before)
        if isinstance(error, MemoryError):
            self.say(e="memory", text="")
        if isinstance(error, SystemExit):
            self.say(e="panic", name=self.name(test), text=text_of(error) + where(error, self.own), stack="")
        if isinstance(error, NameError) and own_line(error, self.own) == 0 and is_tests_fault(error, self.answer):
            self.say(e="load", why="tests", line=0, column=0, text=text_of(error))
            os._exit(1)
        missing = isinstance(error, AttributeError) and getattr(error, "obj", None) is self.answer
        if missing and self.answer is not None and own_line(error, self.own) == 0:
            self.say(e="load", why="signature", line=0, column=0, text=text_of(error))
            os._exit(1)


def where(error, own):
    line = own_line(error, own)
    return " (line %d)" % line if line else ""


def leftovers(own, say, theirs):
    (here, lines), (there, others) = look.leftovers(own), theirs.leftovers() if theirs else (0, [])
    if here + there:
        text = ", ".join("line %d" % line for line in sorted({*lines, *others}))
        say(e="open", what=["thread"] * min(here + there, 50), text=text)


def watch(own, say, answer):
    """When the judge says that the time is over: who waits where, and whether anything can still happen."""
    signal.sigwait({signal.SIGUSR1})
    idle, lines = look.waits(own, answer and answer.waits)
    say(e="waits", idle=idle, text=", ".join("line %d" % line for line in lines))
    os._exit(1)


main()
