# wrong: it waits without a bound or a random number, once too often, and forgets the budget.
async def retry(call, *, tries, budget, base, cap, retry_on, sleep, random, now):
    for n in range(tries):
        try:
            return await call(budget)
        except retry_on as error:
            last = error
            await sleep(base * 2**n)
    raise last
