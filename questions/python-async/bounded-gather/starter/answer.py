import asyncio


async def bounded_gather(items, limit, work):
    """Await `work(item)` for every item, at most `limit` at a time; the results in the order of the items.

    The first error keeps waiting items from starting and cancels the running calls; it is raised
    when these have ended. A cancellation of `bounded_gather` itself does the same.
    """
    return None
