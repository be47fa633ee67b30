import asyncio


class Closed(Exception):
    """A job was put although the workers drain."""


class Workers:
    """Made inside a running loop. `count` workers await `handle(job)` for the jobs that were put.

    A job that failed `tries` times goes to `dead(job, error)`, a plain function.
    """

    def __init__(self, handle, count, tries, dead):
        pass

    def put(self, job):
        """Queue a job, or raise Closed. Does not wait."""

    async def drain(self, seconds):
        """Take no more jobs, give those that are there `seconds` to finish, and return the others."""
        return None
