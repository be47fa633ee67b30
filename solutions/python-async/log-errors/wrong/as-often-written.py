# wrong: it reads everything before it says anything, and a line it cannot read ends it.
from collections import Counter, defaultdict
from typing import NamedTuple


class Window(NamedTuple):
    start: int
    requests: int
    errors: int
    malformed: int
    offenders: list


def summarize(lines, seconds, top):
    windows = defaultdict(list)
    for line in lines:
        time, _, _, path, status = line.split()
        windows[int(time) // seconds * seconds].append((path, int(status)))
    for start, requests in sorted(windows.items()):
        failed = Counter(path for path, status in requests if status >= 500)
        yield Window(start, len(requests), sum(failed.values()), 0, failed.most_common(top))
