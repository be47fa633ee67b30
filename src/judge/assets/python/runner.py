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
    # Before the answer, which may be in this process.
    bare = bare_tests(given["hidden"], say)
    suite = unittest.TestSuite()
    if theirs is None:
        load(answer, answer, own, say)
    else:
        theirs.load(module_name(answer), map(module_name, given["separate"]["modules"]), lambda *why: unloaded(say, *why))
    for name in given["tests"]:
        module = load(name, answer, own, say)
        suite.addTests(unittest.defaultTestLoader.loadTestsFromModule(module))
        if bare is not None:
            shared = [load(one, answer, own, say) for one in given["hidden"] if is_conftest(one)]
            suite.addTests(bare.cases(module, given["listed"], shared))
    names = spell(list(flat(suite)), given["listed"])
    say(e="tests", names=list(names.values()))
    result = Result(names, given["listed"], own, sys.modules.get(module_name(answer)), say, in_threads)
    threading.excepthook = in_threads
    only(suite, names, given["listed"]).run(result)
    put_away(bare, own, say)
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
    bare = None

    def __init__(self, sources, folder, own):
        self.sources = {module_name(name): text for name, text in sources.items() if name.endswith(".py")}
        packages = {name.rpartition(".")[0] for name in self.sources if "." in name} - {""}
        self.packages = {part for name in packages for part in parents(name)}
        self.files = {module_name(own): os.path.join(folder, own)}
        self.names = {module_name(name): name for name in sources}
        self.places = {module_name(name): os.path.join(folder, name) for name in sources}

    def find_spec(self, name, path=None, target=None):
        if name not in self.sources and name not in self.packages:
            return None
        return importlib.util.spec_from_loader(name, self, is_package=name in self.packages)

    def exec_module(self, module):
        # Tests look for their data beside themselves; the data is there, they are not.
        if module.__name__ in self.places:
            module.__file__ = self.places[module.__name__]
        source, file = self.sources.get(module.__name__, ""), self.files.get(module.__name__, "<tests>")
        HIDDEN[module.__name__] = self.names.get(module.__name__, "")
        SOURCES[module.__name__] = source
        # Only what is no answer: where candidates write the tests, these are read as they are.
        if self.bare is not None and file == "<tests>":
            source, more = self.bare.code(source, file)
            module.__dict__.update(more)
        exec(compile(source, file, "exec"), module.__dict__)


# The file and the text of each hidden module that was loaded, by its name.
HIDDEN = {}
SOURCES = {}


def hidden_place(error):
    """Where in the deck's files it happened, as far as that is known."""
    if isinstance(error, SyntaxError) and error.filename == "<tests>":
        return "%s:%d" % ([*HIDDEN.values()][-1], error.lineno or 1)
    walked = [(frame.f_globals.get("__name__"), line) for frame, line in traceback.walk_tb(error.__traceback__)
              if frame.f_code.co_filename == "<tests>"]
    return "%s:%d" % (HIDDEN.get(walked[-1][0], ""), walked[-1][1]) if walked else ""


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
        elif not is_answer and line == 0 and not isinstance(error, MemoryError) and not names_answer(error, answer):
            why = "unclear"
        text = error.name if why == "missing" else error.msg if is_own_syntax else text_of(error)
        say(e="load", why=why, line=line, column=column, text=text, at=hidden_place(error))
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
        # Tests of public tracks raise another one, which says in their words what is missing.
        name = error.name or getattr(error.__context__, "name", None) or ""
        return name.partition(".")[0] != getattr(answer, "__name__", None)
    # Before 3.10 it does not say of what: then it may be the answer.
    of = getattr(error, "obj", answer)
    if isinstance(error, AttributeError) and of is not answer:
        return isinstance(of, (type(sys), unittest.TestCase)) or type(of).__module__ in HIDDEN or of_hidden(of)
    return isinstance(error, TypeError) and calls_hidden(error)


def of_hidden(of):
    return isinstance(of, type) and of.__module__ in HIDDEN


def calls_hidden(error):
    """A call in the tests of a function of theirs, with what it does not take, or of what a library has no function for."""
    *_, (frame, number) = [(None, 0), *traceback.walk_tb(error.__traceback__)]
    if frame is None or frame.f_code.co_filename != "<tests>":
        return False
    taken = re.match(r"(?:\w+\.)*(\w+)\(\) (?:missing|takes|got an unexpected)", str(error))
    if taken:
        hidden = [getattr(sys.modules.get(name), taken[1], None) for name in HIDDEN]
        return any(getattr(one, "__module__", None) in HIDDEN for one in hidden)
    if not str(error).endswith("object is not callable"):
        return False
    line = [*SOURCES.get(frame.f_globals.get("__name__"), "").split("\n"), ""][number - 1]
    called = [(frame.f_globals.get(root), name) for root, name in re.findall(r"(?<![\w.])(\w+)\.(\w+)\(", line)]
    return any(isinstance(of, type(sys)) and is_theirs(of) and not callable(getattr(of, name, None))
               for of, name in called)


def names_answer(error, answer):
    """The line of the tests where it happened uses what the answer defines, in whichever process that is."""
    frames = [one for one in traceback.walk_tb(error.__traceback__) if not is_link(one[0].f_globals.get("__name__"))]
    *_, (frame, number) = [(None, 0), *frames]
    if frame is None or frame.f_code.co_filename != "<tests>":
        return False
    line = [*SOURCES.get(frame.f_globals.get("__name__"), "").split("\n"), ""][number - 1]
    theirs = sys.modules.get(module_name(answer))
    values = [frame.f_globals.get(word) for word in re.findall(r"\w+", line)]
    return any(value is theirs or any(is_link(one.__module__) for one in type(value).__mro__)
               or getattr(value, "__module__", None) == getattr(theirs, "__name__", "")
               for value in values if value is not None)


def is_link(name):
    return str(name).partition(".")[0] == "sparr_link"


def is_theirs(module):
    return module.__name__ in HIDDEN or module.__name__ in getattr(sys, "stdlib_module_names", ())


def bare_tests(hidden, say):
    """What runs tests of pytest's kind; None where there are none, and nothing is loaded for them."""
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    try:
        import sparr_pytest

        if not sparr_pytest.wants(hidden.values()):
            return None

        def lack(what):
            say(e="load", why="missing", line=0, column=0, text=what)
            os._exit(1)

        Hidden.bare = sparr_pytest.Tests(lack)
        return Hidden.bare
    finally:
        sys.path.pop(0)


def is_conftest(name):
    return os.path.basename(name) == "conftest.py"


def put_away(bare, own, say):
    """What lasts longer than a test, after the last one."""
    try:
        if bare is not None:
            bare.close()
    except BaseException as error:
        say(e="late", text=text_of(error) + where(error, own))


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
        ways = spellings(test)
        wanted = [one for one in ways if any(is_part(name, one) for name in listed or [])]
        ends = [one for one in ways if sum(("." + t.id()).endswith("." + one) for t in tests) == 1]
        names[test.id()] = (wanted + ends + [test.id()])[0]
    return names


def spellings(test):
    # What stands in brackets are the parameters of one case.
    base, bracket, case = test.id().partition("[")
    parts = base.split(".")
    return [".".join(parts[-depth:]) + bracket + case for depth in range(1, len(parts) + 1)]


def only(suite, names, listed):
    """What is not listed decides nothing and is not run."""
    if listed is None:
        return suite
    wanted = unittest.TestSuite()
    wanted.addTests(test for test in flat(suite) if any(is_part(one, names[test.id()]) for one in listed))
    return wanted


def is_part(listed, name):
    """The test itself, or a subtest of it."""
    return listed == name or listed.startswith((name + " ", name + "/"))


def part_names(name, subtest):
    """How a subtest may be listed: as unittest prints it, `test_x [message] (n=1)`, or by one of the two."""
    said = subtest._subDescription()
    message = "" if subtest._message is unittest.case._subtest_msg_sentinel else str(subtest._message)
    values = said[len(message) + 2:].strip() if message else said
    ways = [said, message, "[%s]" % message, values, values[1:-1]]
    return [name + between + way for way in ways if way for between in (" ", "/", " > ")]


class Result(unittest.TestResult):
    def __init__(self, names, listed, own, answer, say, in_threads):
        super().__init__()
        self.names, self.listed = names, listed or []
        self.own, self.answer, self.say = own, answer, say
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
        skip = sys.exc_info()[1]
        if isinstance(skip, unittest.SkipTest) and own_line(skip, self.own):
            self.failed(skip)
        elif isinstance(test, unittest.TestCase) and test.id() in self.names:
            self.said = self.said or ("skip", reason)
        else:
            self.part(test, "skip", reason)

    def addFailure(self, test, err):
        self.failed(err[1])

    def addUnexpectedSuccess(self, test):
        self.said = ("fail", "it was expected to fail")

    def addSubTest(self, test, subtest, err):
        if err is None:
            return self.part(subtest, "pass", "")
        self.part(subtest, "fail", text_of(err[1]) + where(err[1], self.own))
        what = subtest._subDescription()
        if issubclass(err[0], test.failureException):
            self.failed(err[1], what + ": ")
        else:
            self.broke(test, err[1], what + ": ")

    def part(self, subtest, event, text):
        """A subtest has a row of its own where it is listed."""
        if not hasattr(subtest, "_subDescription"):
            return
        ways = [way for name in spellings(subtest.test_case) for way in part_names(name, subtest)]
        for row in [one for one in ways if one in self.listed]:
            self.say(e="start", name=row)
            self.say(e=event, name=row, ms=0, text=text)

    def addError(self, test, err):
        if isinstance(test, unittest.TestCase):
            self.broke(test, err[1])
        else:
            self.brokeFixture(test.id(), err[1])

    def brokeFixture(self, id, error):
        """Of a class or a module, such as `setUpClass (answer_test.Answers)`: what it is for cannot run."""
        self.decks(error)
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

    def decks(self, error):
        """What no answer can cause decides nothing about one."""
        if isinstance(error, SyntaxError) or own_line(error, self.own) or not is_tests_fault(error, self.answer):
            return
        self.say(e="load", why="tests", line=0, column=0, text=text_of(error), at=hidden_place(error))
        os._exit(1)

    def broke(self, test, error, before=""):
        self.failed(error, before)
        if isinstance(error, MemoryError):
            self.say(e="memory", text="")
        if isinstance(error, SystemExit):
            self.say(e="panic", name=self.name(test), text=text_of(error) + where(error, self.own), stack="")
        self.decks(error)
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
