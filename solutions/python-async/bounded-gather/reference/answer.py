import asyncio
from collections import deque


async def bounded_gather(items, limit, work):
    if limit < 1:
        raise ValueError(f"limit is {limit}, not at least 1")
    waiting = deque(enumerate(items))
    results = [None] * len(waiting)
    errors = []

    async def worker():
        try:
            while waiting:
                index, item = waiting.popleft()
                results[index] = await work(item)
        except BaseException as error:
            errors.append(error)
            waiting.clear()
            raise

    workers = [asyncio.ensure_future(worker()) for _ in range(min(limit, len(waiting)))]
    try:
        if workers:
            await asyncio.wait(workers, return_when=asyncio.FIRST_EXCEPTION)
    finally:
        waiting.clear()
        for each in workers:
            each.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
    if errors:
        raise errors[0]
    return results
