# wrong: the time of the calls is not counted.
import asyncio


async def retry(call, *, tries, budget, base, cap, retry_on, sleep, random, now):
    end = now() + budget
    waited = 0
    bound = min(base, cap)
    made = 0
    while True:
        made += 1
        try:
            return await call(end - now())
        except asyncio.CancelledError:
            raise
        except retry_on:
            if made >= tries:
                raise
            wait = random() * bound
            if waited + wait >= budget:
                raise
        await sleep(wait)
        waited += wait
        bound = min(bound * 2, cap)
