import asyncio
import selectors
import unittest

from answer import retry


class Clock(selectors.DefaultSelector):
    """Lets the time of a loop jump to the next timer instead of waiting for it."""

    now = 0.0

    def select(self, timeout=None):
        if timeout is None:
            raise AssertionError("everything waits, and nothing is left that could happen")
        self.now += timeout
        return super().select(0)


def play(scenario):
    clock = Clock()
    loop = asyncio.SelectorEventLoop(clock)
    loop.time = lambda: clock.now
    try:
        return loop.run_until_complete(scenario())
    finally:
        loop.close()


class World:
    """Calls with given ends, a clock that is the loop's, and notes of all that was asked for."""

    def __init__(self, ends=(), seconds=0.0, randoms=(), **policy):
        self.ends = list(ends)
        self.seconds = seconds
        self.randoms = list(randoms)
        self.policy = dict(tries=10, budget=64.0, base=1.0, cap=8.0, retry_on=(OSError,))
        self.policy.update(policy)
        self.left, self.waits, self.drawn = [], [], 0

    def now(self):
        return asyncio.get_running_loop().time() + 4096

    def random(self):
        self.drawn += 1
        return self.randoms.pop(0) if self.randoms else 0.5

    async def sleep(self, seconds):
        self.waits.append(seconds)
        await asyncio.sleep(seconds)

    async def call(self, left):
        self.left.append(left)
        if len(self.left) > 2000:
            await asyncio.Event().wait()
        await asyncio.sleep(self.seconds)
        end = self.ends.pop(0) if self.ends else OSError(f"failure {len(self.left)}")
        if isinstance(end, BaseException):
            raise end
        return end

    def run(self):
        return retry(self.call, sleep=self.sleep, random=self.random, now=self.now, **self.policy)


class Retry(unittest.TestCase):
    def test_a_success_or_another_error_ends_it(self):
        async def scenario():
            world = World([ConnectionError("reset"), OSError("refused"), "pong"])
            self.assertEqual(await world.run(), "pong", "the third call succeeds")
            self.assertEqual((len(world.left), len(world.waits)), (3, 2), "calls and waits")
            nothing = World([None, "never asked"])
            self.assertIsNone(await nothing.run(), "None is a result")
            wrong = ValueError("bad request")
            world = World([OSError("refused"), wrong, "pong"])
            with self.assertRaises(ValueError) as seen:
                await world.run()
            self.assertIs(seen.exception, wrong, "the error comes out as it is")
            self.assertEqual((len(world.left), len(world.waits)), (2, 1), "calls and waits, a ValueError is not in retry_on")

        play(scenario)

    def test_the_number_of_calls_is_exact(self):
        async def scenario():
            for tries in (1, 4):
                errors = [OSError(f"failure {n}") for n in range(1, 6)]
                world = World(errors, tries=tries)
                with self.assertRaises(OSError) as seen:
                    await world.run()
                self.assertEqual(len(world.left), tries, f"calls, with tries={tries}")
                self.assertEqual(len(world.waits), tries - 1, f"waits, with tries={tries}")
                self.assertIs(seen.exception, errors[tries - 1], "the error of the last call, the same object")

        play(scenario)

    def test_waits_are_drawn_below_a_bound_that_doubles(self):
        async def scenario():
            world = World([OSError()] * 6 + ["pong"])
            await world.run()
            self.assertEqual(world.waits, [0.5, 1, 2, 4, 4, 4], "base 1, cap 8, every random number 0.5")
            world = World([OSError()] * 4 + ["pong"], randoms=[0, 0.25, 0.75, 0])
            await world.run()
            self.assertEqual(world.waits, [0, 0.5, 3, 0], "base 1, random numbers 0, 0.25, 0.75, 0")
            self.assertEqual(world.drawn, 4, "random numbers for 4 waits")
            world = World([OSError()] * 2 + ["pong"], base=20.0)
            await world.run()
            self.assertEqual(world.waits, [4, 4], "base 20, cap 8, every random number 0.5")
            world = World([OSError()] * 1500 + ["pong"], tries=2000, budget=8192.0)
            self.assertEqual(await world.run(), "pong", "the 1501st call succeeds")
            self.assertEqual(world.waits[-1], 4, "the 1500th wait, cap 8, random number 0.5")

        play(scenario)

    def test_a_wait_ends_before_the_budget_does(self):
        async def scenario():
            for budget, waits in ((3.5, [0.5, 1]), (3.75, [0.5, 1, 2])):
                world = World(budget=budget)
                with self.assertRaises(OSError) as seen:
                    await world.run()
                self.assertEqual(world.waits, waits, f"the third wait would end at 3.5, with a budget of {budget}")
                self.assertEqual(str(seen.exception), f"failure {len(waits) + 1}")
            world = World(seconds=2.0, budget=7.5)
            with self.assertRaises(OSError):
                await world.run()
            self.assertEqual(world.waits, [0.5, 1], "calls of 2 s end at 2, 4.5 and 7.5, with a budget of 7.5")

        play(scenario)

    def test_every_call_is_told_what_is_left(self):
        async def scenario():
            world = World([OSError(), OSError(), "pong"], seconds=2.0, budget=10.0)
            await world.run()
            self.assertEqual(world.left, [10, 7.5, 4.5], "calls begin at 0, 2.5 and 5.5, with a budget of 10")

        play(scenario)

    def test_a_cancellation_is_not_retried(self):
        async def scenario():
            for after, where, waits in ((1, "a call", []), (2.25, "a wait", [0.5])):
                for retry_on in ((OSError,), (BaseException,)):
                    world = World(seconds=2.0, retry_on=retry_on)
                    begun = asyncio.get_running_loop().time()
                    task = asyncio.ensure_future(world.run())
                    await asyncio.sleep(after)
                    task.cancel()
                    await asyncio.wait([task], timeout=30)
                    self.assertTrue(task.cancelled(), f"cancelled during {where}, retry_on={retry_on}")
                    self.assertEqual(asyncio.get_running_loop().time() - begun, after, "it ends at once")
                    self.assertEqual((len(world.left), world.waits), (1, waits), f"calls and waits, cancelled during {where}")

        play(scenario)
