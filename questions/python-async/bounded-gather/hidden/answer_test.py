import asyncio
import selectors
import unittest

from answer import bounded_gather


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


class Fleet:
    """Calls that take the given seconds, and what happened to each, with the second it happened."""

    def __init__(self, seconds, failing=None, cleanup=None):
        self.seconds = seconds
        self.failing = failing or {}
        self.cleanup = cleanup or {}
        self.log = []
        self.running = 0
        self.most = 0

    def note(self, what, item):
        self.log.append(f"{asyncio.get_running_loop().time():g} {what} {item}")

    async def call(self, item):
        self.note("start", item)
        self.running += 1
        self.most = max(self.most, self.running)
        try:
            await asyncio.sleep(self.seconds[item])
            if item in self.failing:
                raise self.failing[item]
        except asyncio.CancelledError:
            self.note("cancel", item)
            await asyncio.sleep(0)
            if item not in self.cleanup:
                raise
            after, last = self.cleanup[item]
            await asyncio.sleep(after)
            if last is not None:
                raise last
        finally:
            self.running -= 1
            self.note("end", item)
        return item.upper()

    def having(self, what):
        return [line for line in self.log if f" {what} " in line]


class BoundedGather(unittest.TestCase):
    def test_results_in_the_order_of_the_items(self):
        async def scenario():
            fleet = Fleet({"a": 3, "b": 1, "c": 2})
            self.assertEqual(await bounded_gather(["a", "b", "c"], 3, fleet.call), ["A", "B", "C"])
            self.assertEqual(await bounded_gather(["a", "b", "c"], 100, fleet.call), ["A", "B", "C"])
            self.assertEqual(await bounded_gather(["b", "a", "b"], 1, fleet.call), ["B", "A", "B"])
            self.assertEqual(await bounded_gather([], 3, fleet.call), [], "no items")

        play(scenario)

    def test_a_free_place_is_taken_at_once(self):
        async def scenario():
            fleet = Fleet({"a": 10, "b": 1, "c": 2, "d": 3, "e": 1})
            await bounded_gather(["a", "b", "c", "d", "e"], 2, fleet.call)
            self.assertEqual(fleet.having("start"), ["0 start a", "0 start b", "1 start c", "3 start d", "6 start e"])
            self.assertEqual(fleet.most, 2, "calls at once, with a limit of 2")
            alone = Fleet({"a": 2, "b": 1})
            await bounded_gather(["a", "b"], 1, alone.call)
            self.assertEqual(alone.having("start"), ["10 start a", "12 start b"], "with a limit of 1")

        play(scenario)

    def test_an_error_stops_the_others(self):
        async def scenario():
            fleet = Fleet({"a": 9, "b": 1, "c": 9, "d": 9}, failing={"b": OSError("refused")}, cleanup={"a": (2, None)})
            try:
                await bounded_gather(["a", "b", "c", "d"], 2, fleet.call)
            except OSError:
                pass
            await asyncio.sleep(30)
            self.assertEqual(fleet.having("start"), ["0 start a", "0 start b"], "b fails at 1, with a limit of 2")
            self.assertEqual(fleet.having("cancel"), ["1 cancel a"], "b fails at 1, and a still runs then")
            twins = Fleet({"a": 1, "b": 1, "c": 9}, failing={"a": OSError("refused")})
            try:
                await bounded_gather(["a", "b", "c"], 2, twins.call)
            except OSError:
                pass
            await asyncio.sleep(30)
            started = [line.split()[-1] for line in twins.having("start")]
            self.assertEqual(started, ["a", "b"], "a fails, and b ends in the same moment, right after it")

        play(scenario)

    def test_the_first_error_is_raised_when_the_others_have_ended(self):
        async def scenario():
            boom = OSError("refused")
            fleet = Fleet(
                {"a": 9, "b": 1, "c": 9},
                failing={"b": boom},
                cleanup={"a": (2, RuntimeError("while closing")), "c": (4, None)},
            )
            with self.assertRaises(OSError) as seen:
                await bounded_gather(["a", "b", "c"], 3, fleet.call)
            self.assertIs(seen.exception, boom, "the error of b, the same object")
            self.assertEqual(asyncio.get_running_loop().time(), 5, "c has ended at 5")
            self.assertEqual(fleet.running, 0)

        play(scenario)

    def test_a_cancellation_reaches_the_running_calls(self):
        async def scenario():
            fleet = Fleet({"a": 9, "b": 9, "c": 9}, cleanup={"a": (2, None), "b": (1, None)})
            task = asyncio.ensure_future(bounded_gather(["a", "b", "c"], 2, fleet.call))
            await asyncio.sleep(1)
            task.cancel()
            await asyncio.wait([task])
            self.assertEqual(sorted(fleet.having("cancel")), ["1 cancel a", "1 cancel b"], "cancelled at 1")
            self.assertEqual(fleet.having("start"), ["0 start a", "0 start b"], "cancelled at 1, with a limit of 2")
            self.assertTrue(task.cancelled(), "bounded_gather was cancelled, and does not say so")
            self.assertEqual(fleet.having("end"), ["2 end b", "3 end a"], "it ends when a has ended")
            self.assertEqual(asyncio.get_running_loop().time(), 3, "it ends when a has ended")

        play(scenario)

    def test_a_limit_below_one_is_refused(self):
        async def scenario():
            fleet = Fleet({"a": 1})
            for limit in (0, -1):
                for items in (["a"], []):
                    with self.assertRaises(ValueError, msg=f"limit {limit}, items {items}"):
                        await asyncio.wait_for(bounded_gather(items, limit, fleet.call), 60)
            self.assertEqual(fleet.log, [], "calls with such a limit")

        play(scenario)
