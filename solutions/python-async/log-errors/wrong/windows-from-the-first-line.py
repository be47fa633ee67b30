# wrong: windows begin with the first line instead of at a multiple of their length.
import re
from collections import Counter
from typing import Iterable, Iterator, NamedTuple

LINE = re.compile(r"(\d{1,12}) \S+ \S+ (\S+) ([1-5]\d\d)\n?", re.ASCII)


class Window(NamedTuple):
    start: int
    requests: int
    errors: int
    malformed: int
    offenders: list


def summarize(lines: Iterable[str], seconds: int, top: int) -> Iterator[Window]:
    start, requests, malformed, failed = None, 0, 0, Counter()

    def report():
        worst = sorted(failed.items(), key=lambda each: (-each[1], each[0]))
        return Window(start, requests, sum(failed.values()), malformed, worst[:top])

    for line in lines:
        found = LINE.fullmatch(line)
        if not found:
            malformed += 1
            continue
        time, path, status = found.groups()
        at = int(time)
        opens = at if start is None else start + (at - start) // seconds * seconds
        if start is not None and opens != start:
            yield report()
            requests, malformed, failed = 0, 0, Counter()
        start = opens
        requests += 1
        if status >= "500":
            failed[path.split("?")[0]] += 1
    if start is not None:
        yield report()
