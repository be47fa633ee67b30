import asyncio
import selectors
import unittest

from answer import Closed, Workers


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


def now():
    return asyncio.get_running_loop().time()


def others():
    """Tasks that are there beside the test's own."""
    return len(asyncio.all_tasks()) - 1


class Shop:
    """Handles jobs in the given seconds, notes when each starts and ends, and fails as it is told."""

    def __init__(self, seconds, failing=None, cleanup=None):
        self.seconds = seconds
        self.failing = failing or {}  # job: the errors of its tries; None is a success
        self.cleanup = cleanup or {}  # job: how long it goes on after a cancel, and how it ends then
        self.started, self.ended, self.cancelled, self.buried = [], [], [], []

    async def handle(self, job):
        self.started.append(f"{now():g} {job}")
        try:
            await asyncio.sleep(self.seconds.get(job, 1))
            error = self.failing[job].pop(0) if self.failing.get(job) else None
            if error is not None:
                raise error
        except asyncio.CancelledError as error:
            if job in self.failing:
                raise
            self.cancelled.append(f"{now():g} {job}")
            seconds, last = self.cleanup.get(job, (0, error))
            await asyncio.sleep(seconds)
            if last is not None:
                raise last
        finally:
            self.ended.append(f"{now():g} {job}")

    def dead(self, job, error):
        self.buried.append((job, error))

    def workers(self, count, tries=1, jobs=""):
        workers = Workers(self.handle, count, tries, self.dead)
        for job in jobs:
            workers.put(job)
        return workers


class WorkerDrain(unittest.TestCase):
    def test_jobs_start_in_order_on_so_many_workers(self):
        async def scenario():
            shop = Shop({"a": 3, "b": 1, "c": 1.5, "d": 1})
            workers = shop.workers(2, jobs="abcd")
            await asyncio.sleep(10)
            self.assertEqual(shop.started, ["0 a", "0 b", "1 c", "2.5 d"], "two workers")
            workers.put("e")
            await asyncio.sleep(5)
            self.assertEqual(shop.started[4:], ["10 e"], "put at 10, when no worker had anything to do")
            await workers.drain(60)

        async def alone():
            shop = Shop({})
            workers = shop.workers(1, jobs="xyx")
            await asyncio.sleep(10)
            self.assertEqual(shop.started, ["0 x", "1 y", "2 x"], "one worker")
            await workers.drain(60)

        play(scenario)
        play(alone)

    def test_nothing_is_taken_once_it_drains(self):
        async def scenario():
            shop = Shop({"a": 5})
            workers = shop.workers(2, jobs="a")
            await asyncio.sleep(1)
            drain = asyncio.ensure_future(workers.drain(60))
            await asyncio.sleep(1)
            with self.assertRaises(Closed, msg="put while it drains"):
                workers.put("late")
            await drain
            with self.assertRaises(Closed, msg="put after it has drained"):
                workers.put("later")
            await asyncio.sleep(10)
            self.assertEqual(shop.started, ["0 a"], "jobs that were refused")

        play(scenario)

    def test_a_drain_waits_for_the_jobs_and_no_longer(self):
        async def scenario():
            shop = Shop({"a": 3, "b": 1, "c": 4})
            left = await shop.workers(2, jobs="abc").drain(60)
            self.assertEqual((now(), left), (5, []), "when it drained, and what was left; the last job ends at 5")
            self.assertEqual(len(shop.ended), 3, "jobs that ended")
            self.assertEqual(others(), 0, "tasks that are left behind")
            idle = Shop({}).workers(3)
            await asyncio.sleep(1)
            self.assertEqual(await idle.drain(60), [])
            self.assertEqual((now(), others()), (6, 0), "when workers without a job drained, and the tasks left behind")

        play(scenario)

    def test_at_the_deadline_the_running_jobs_are_cancelled(self):
        async def scenario():
            shop = Shop({"a": 9, "b": 9}, cleanup={"a": (3, None)})
            workers = shop.workers(2, jobs="abcd")
            await asyncio.sleep(1)
            await workers.drain(4)
            self.assertEqual(sorted(shop.cancelled), ["5 a", "5 b"], "drain(4) began at 1")
            self.assertEqual((now(), others()), (8, 0), "when it drained, and tasks left behind; a has cleaned up at 8")
            await asyncio.sleep(20)
            self.assertEqual(shop.started, ["0 a", "0 b"], "nothing else starts after the deadline")
            shop = Shop({})
            await shop.workers(2, jobs="abcde").drain(2.5)
            self.assertEqual(len(shop.started), 5, "jobs of 1 s that began within 2.5 s on two workers")

        play(scenario)

    def test_unfinished_jobs_come_back_in_the_order_they_were_put(self):
        async def scenario():
            shop = Shop(
                {"a": 9, "b": 1, "c": 9, "d": 9},
                cleanup={"a": (1, None), "c": (2, RuntimeError("while closing")), "d": (0.5, asyncio.CancelledError())},
            )
            workers = shop.workers(3, jobs=["d", "b", "c", "a", "x", "y", "x"])
            self.assertEqual(await workers.drain(4), ["d", "c", "x", "y", "x"], "a and b have ended normally")
            self.assertEqual(shop.buried, [], "a job that was cancelled is no dead one")
            never = Shop({}).workers(1, jobs="zyx")
            self.assertEqual(await never.drain(0), ["z", "y", "x"], "no time for anything")

        play(scenario)

    def test_every_drain_ends_with_the_first(self):
        async def scenario():
            shop = Shop({"a": 9}, cleanup={"a": (2, asyncio.CancelledError())})
            workers = shop.workers(1, jobs="ab")

            async def drain(seconds):
                left = await workers.drain(seconds)
                return now(), left

            first = asyncio.ensure_future(drain(4))
            await asyncio.sleep(1)
            rest = [asyncio.ensure_future(drain(seconds)) for seconds in (0, 60)]
            ended, left = await first
            self.assertGreaterEqual(ended, 4, "when drain(4) ended, with a drain(0) in between")
            self.assertIn("b", left, "what was left after drain(4), b did not start")
            for each in rest:
                self.assertEqual(await each, (ended, left), "when another drain ended, and what was left")
            self.assertEqual(await drain(60), (ended, left), "a drain after all others")

        play(scenario)

    def test_a_failed_job_is_tried_again_after_those_that_wait(self):
        async def scenario():
            flaky = [OSError("1"), asyncio.CancelledError(), None]
            shop = Shop({}, failing={"a": flaky})
            workers = shop.workers(1, tries=3, jobs="abc")
            await asyncio.sleep(20)
            self.assertEqual(shop.started, ["0 a", "1 b", "2 c", "3 a", "4 a"], "a fails twice, three tries")
            self.assertEqual(shop.buried, [], "a succeeds at the third try")
            self.assertEqual(await workers.drain(60), [])

        play(scenario)

    def test_poison_goes_to_the_dead_and_the_workers_go_on(self):
        async def scenario():
            for tries in (1, 3):
                errors = [OSError(f"try {n}") for n in range(1, 6)]
                own = asyncio.CancelledError("of its own")
                shop = Shop({}, failing={"p": list(errors), "q": [own] * 5})
                workers = shop.workers(2, tries=tries, jobs="pqabc")
                await asyncio.sleep(20)
                runs = [line.split()[1] for line in shop.started]
                self.assertEqual((runs.count("p"), runs.count("q")), (tries, tries), f"tries of p and q, tries={tries}")
                self.assertEqual([job for job, _ in shop.buried], ["p", "q"], f"dead jobs, tries={tries}")
                self.assertIs(shop.buried[0][1], errors[tries - 1], "the error of the last try")
                workers.put("d")
                workers.put("e")
                put = now()
                await asyncio.sleep(5)
                self.assertEqual(shop.started[-2:], [f"{put:g} d", f"{put:g} e"], "both workers are still there")
                self.assertEqual(await workers.drain(60), [], "dead jobs are not left over")

        play(scenario)

    def test_a_drain_waits_for_further_tries_until_the_deadline(self):
        async def scenario():
            shop = Shop({}, failing={"a": [OSError(), OSError(), None]})
            left = await shop.workers(1, tries=3, jobs="ab").drain(60)
            self.assertEqual((len(shop.started), left), (4, []), "runs, and what was left; a fails twice")
            shop = Shop({"b": 9}, failing={"a": [OSError(), OSError(), OSError()]})
            left = await shop.workers(1, tries=3, jobs="abc").drain(5)
            self.assertIn("a", left, "what was left: a has failed once and waits for its second try")
            self.assertEqual(shop.buried, [], "a has tries left")

        play(scenario)
