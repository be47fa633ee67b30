"""The answer's process: it holds no test and no channel for results, only the socket on descriptor 3."""

import importlib
import os
import queue
import signal
import sys
import threading


sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from sparr_link import look, peer  # noqa: E402


def main(folder, own):
    # Blocked in every thread, so that only the watching one takes it.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    sys.path[0] = folder
    own = os.path.join(folder, own)
    more = {
        "module": importlib.import_module,
        "public": look.public,
        "leftovers": lambda: look.leftovers(own),
    }
    tasks = queue.SimpleQueue()
    tests = peer.Peer(3, False, more, ended, lambda error: look.own_line(error, own), tasks)
    threading.Thread(target=watch, args=(own, tests), name="sparr", daemon=True).start()
    threading.excepthook = lambda failed: in_thread(failed, tests)
    # While the tests' process starts as well.
    found = look.loaded(os.path.basename(own)[: -len(".py")], own)
    more["load"] = lambda: found
    while True:
        tests.serve(tasks.get())


def watch(own, tests):
    """When the judge says that the time is over. The tests' process is told so too, and waits for this."""
    signal.sigwait({signal.SIGUSR1})
    tests.tell("waits", look.waits(own))


def ended(why):
    """The tests are over, or there is no speaking with them."""
    if why != "gone":
        os.write(2, ("The tests and the answer could not speak with each other (%s).\n" % why[:300]).encode())
    os._exit(1)


def in_thread(failed, tests):
    if failed.exc_type is not SystemExit:
        tests.call("in thread", failed.exc_value)


main(*sys.argv[1:3])
