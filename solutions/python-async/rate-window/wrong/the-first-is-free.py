# wrong: the limit of one lets two requests through.
import math
from collections import defaultdict, deque


class SlidingWindow:
    def __init__(self, limit, seconds, now):
        self._limit = limit
        self._seconds = seconds
        self._now = now
        self._times = defaultdict(deque)

    def allow(self, key, cost=1):
        now = self._now()
        times = self._counting(key, now)
        if len(times) + cost > max(self._limit, 2):
            return False
        times.extend([now] * cost)
        return True

    def wait(self, key, cost=1):
        if cost > self._limit:
            return math.inf
        now = self._now()
        times = self._counting(key, now)
        over = len(times) + cost - self._limit
        return times[over - 1] + self._seconds - now if over > 0 else 0

    def _counting(self, key, now):
        times = self._times[key]
        while times and times[0] + self._seconds <= now:
            times.popleft()
        return times
