async def retry(call, *, tries, budget, base, cap, retry_on, sleep, random, now):
    """Await `call(left)` until it succeeds, and return its result.

    `retry_on` is a tuple of the error classes worth another try, `left` the seconds that remain of
    `budget`. Sleep with `await sleep(seconds)`, draw with `random()` (0 up to 1), and read the clock
    with `now()`; use no others.
    """
    return None
