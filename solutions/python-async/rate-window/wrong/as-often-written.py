# wrong: it counts in fixed windows, so that twice the limit passes around the boundary of two.
class SlidingWindow:
    def __init__(self, limit, seconds, now):
        self.limit, self.seconds, self.now = limit, seconds, now
        self.counts = {}

    def allow(self, key, cost=1):
        slot = (key, self.now() // self.seconds)
        if self.counts.get(slot, 0) + cost > self.limit:
            return False
        self.counts[slot] = self.counts.get(slot, 0) + cost
        return True

    def wait(self, key, cost=1):
        return self.seconds - self.now() % self.seconds
