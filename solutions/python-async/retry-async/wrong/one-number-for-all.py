# wrong: one random number is drawn and serves for every wait.
import asyncio


async def retry(call, *, tries, budget, base, cap, retry_on, sleep, random, now):
    end = now() + budget
    bound = min(base, cap)
    made = 0
    share = random()
    while True:
        made += 1
        try:
            return await call(end - now())
        except asyncio.CancelledError:
            raise
        except retry_on:
            if made >= tries:
                raise
            wait = share * bound
            if now() + wait >= end:
                raise
        await sleep(wait)
        bound = min(bound * 2, cap)
