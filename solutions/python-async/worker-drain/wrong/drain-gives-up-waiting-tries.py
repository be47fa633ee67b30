# wrong: a job that waits for its next try when the deadline comes is lost.
import asyncio
import itertools


class Closed(Exception):
    pass


class Workers:
    def __init__(self, handle, count, tries, dead):
        self._handle = handle
        self._tries = tries
        self._dead = dead
        self._numbers = itertools.count()
        self._unfinished = {}  # by number, so in the order they were put
        self._queue = asyncio.Queue()
        self._stopped = False
        self._drained = None
        self._workers = [asyncio.ensure_future(self._work()) for _ in range(count)]

    def put(self, job):
        if self._drained:
            raise Closed
        number = next(self._numbers)
        self._unfinished[number] = job
        self._queue.put_nowait((number, 1))

    async def drain(self, seconds):
        if not self._drained:
            self._drained = asyncio.ensure_future(self._drain(seconds))
        return await asyncio.shield(self._drained)

    async def _drain(self, seconds):
        try:
            await asyncio.wait_for(self._queue.join(), seconds)
        except asyncio.TimeoutError:
            pass
        self._stopped = True
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)
        again = {number for number, attempt in self._queue._queue if attempt > 1}
        return [job for number, job in self._unfinished.items() if number not in again]

    async def _work(self):
        while not self._stopped:
            number, attempt = await self._queue.get()
            job = self._unfinished[number]
            try:
                await self._handle(job)
                del self._unfinished[number]
            except (Exception, asyncio.CancelledError) as error:
                if self._stopped:
                    return
                if attempt < self._tries:
                    self._queue.put_nowait((number, attempt + 1))
                else:
                    del self._unfinished[number]
                    self._dead(job, error)
            self._queue.task_done()
