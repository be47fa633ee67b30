class SlidingWindow:
    """Lets each key have at most `limit` requests in any `seconds` seconds; `now()` is the clock."""

    def __init__(self, limit, seconds, now):
        pass

    def allow(self, key, cost=1):
        """Take `cost` requests for the key, all or none; True if they were taken."""
        return None

    def wait(self, key, cost=1):
        """The seconds until `allow(key, cost)` would say True. Takes nothing."""
        return None
