# wrong: a call that returns None is made again.
import asyncio


async def retry(call, *, tries, budget, base, cap, retry_on, sleep, random, now):
    end = now() + budget
    bound = min(base, cap)
    made = 0
    while True:
        made += 1
        try:
            result = await call(end - now())
            if result is not None:
                return result
            raise retry_on[0]("no result")
        except asyncio.CancelledError:
            raise
        except retry_on:
            if made >= tries:
                raise
            wait = random() * bound
            if now() + wait >= end:
                raise
        await sleep(wait)
        bound = min(bound * 2, cap)
