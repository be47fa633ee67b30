"""What a process says of itself: whether the answer loads, where it waits, what it leaves behind."""

import importlib
import os
import sys
import threading
import time
import types

LEAK_SECONDS = 0.5
WATCH_SECONDS = 0.5
BUSY_SECONDS = 0.02
MOST_TEXT = 8000


def loaded(name, own):
    """None, or why it does not load: [why, line, column, text, whether memory ran out]."""
    try:
        importlib.import_module(name)
        return None
    except BaseException as error:
        memory = isinstance(error, MemoryError)
        if isinstance(error, SyntaxError) and error.filename in (own, None):
            return ["syntax", error.lineno or 1, error.offset or 1, error.msg, memory]
        return ["crash", own_line(error, own), 0, text_of(error), memory]


def public(name):
    module = importlib.import_module(name)
    found = getattr(module, "__all__", None)
    return list(found) if found is not None else [one for one in vars(module) if not one.startswith("_")]


def text_of(error):
    # Few answers need it, and it takes longer to load than all else here.
    import re
    import traceback

    text = "".join(traceback.format_exception_only(type(error), error)).strip()
    return re.sub(r"^AssertionError:? ?", "", text)[:MOST_TEXT]


def own_line(error, own):
    """The innermost line of the answer; of an error that came from its process, what that said."""
    line, step = vars(error).get("_sparr_line", 0), error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == own:
            line = step.tb_lineno
        step = step.tb_next
    return line


def leftovers(own):
    """A thread that is no daemon keeps a program from ending: how many there are, and their lines."""
    until = time.monotonic() + LEAK_SECONDS
    for thread in others():
        thread.join(max(0, until - time.monotonic()))
    left = others()
    # What it printed so far; nobody waits for the end of its process.
    sys.stdout.flush()
    sys.stderr.flush()
    frames = sys._current_frames()
    lines = {own_place(frames.get(thread.ident), own) for thread in left}
    return len(left), sorted(line for line in lines if line)


def others():
    return [t for t in threading.enumerate() if t is not threading.main_thread() and not t.daemon]


def own_place(frame, own):
    while frame is not None and frame.f_code.co_filename != own:
        frame = frame.f_back
    return frame.f_lineno if frame is not None else 0


def waits(own, elsewhere=None):
    """Whether nothing can happen any more, and the answer's lines at which somebody is."""
    # On a machine with much to do a loop may get no time for a while.
    busy, until = time.process_time() + BUSY_SECONDS, time.monotonic() + WATCH_SECONDS
    is_idle_there, lines_there = elsewhere() if elsewhere else (True, [])
    while is_idle_there and time.process_time() < busy and time.monotonic() < until:
        time.sleep(0.02)
    idle = is_idle_there and time.process_time() < busy
    me = threading.get_ident()
    frames = [frame for ident, frame in sys._current_frames().items() if ident != me]
    loops = [loop for frame in frames for loop in loops_of(frame)]
    lines = {own_place(frame, own) for frame in frames}
    for loop in loops:
        lines |= {own_place(frame, own) for frame in task_frames(loop)}
    idle = idle and not any(timed(frame, own) for frame in frames)
    idle = idle and not any(loop._scheduled for loop in loops)
    return idle, sorted({line for line in lines if line} | set(lines_there))


def timed(frame, own):
    """A wait that ends by itself."""
    if "timeout" in frame.f_locals and frame.f_locals["timeout"] not in (None, -1):
        return frame.f_code.co_filename != own
    if frame.f_code.co_filename == own:
        return "sleep" in source_line(own, frame.f_lineno)
    return frame.f_code.co_filename == "<tests>"


def source_line(own, number):
    try:
        with open(own, encoding="utf-8", errors="replace") as file:
            return file.readlines()[number - 1]
    except (OSError, IndexError):
        return ""


def loops_of(frame):
    module = sys.modules.get("asyncio.base_events")
    while module is not None and frame is not None:
        value = frame.f_locals.get("self")
        if isinstance(value, module.BaseEventLoop):
            yield value
            return
        frame = frame.f_back


def task_frames(loop):
    """Of every task all that waits for something else, down to what waits for nothing more."""
    for task in list(sys.modules["asyncio"].all_tasks(loop)):
        step = task.get_coro()
        while isinstance(step, (types.CoroutineType, types.GeneratorType)):
            is_coroutine = isinstance(step, types.CoroutineType)
            frame = step.cr_frame if is_coroutine else step.gi_frame
            if frame is not None:
                yield frame
            step = step.cr_await if is_coroutine else step.gi_yieldfrom
