# wrong: it waits once more before it gives up.
import asyncio


async def retry(call, *, tries, budget, base, cap, retry_on, sleep, random, now):
    end = now() + budget
    bound = min(base, cap)
    made = 0
    while True:
        made += 1
        try:
            return await call(end - now())
        except asyncio.CancelledError:
            raise
        except retry_on:
            wait = random() * bound
            if now() + wait >= end:
                raise
            if made >= tries:
                await sleep(wait)
                raise
        await sleep(wait)
        bound = min(bound * 2, cap)
