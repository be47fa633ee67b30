# wrong: a place that a failed call leaves is taken by the next item before anybody hears of the error.
import asyncio


async def bounded_gather(items, limit, work):
    gate = asyncio.Semaphore(limit)

    async def one(item):
        async with gate:
            return await work(item)

    return await asyncio.gather(*(one(item) for item in items))
