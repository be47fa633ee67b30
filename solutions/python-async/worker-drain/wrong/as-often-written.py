# wrong: a failed job ends its worker, a drain has no deadline, and the workers stay.
import asyncio


class Closed(Exception):
    pass


class Workers:
    def __init__(self, handle, count, tries, dead):
        self.handle, self.closed = handle, False
        self.queue = asyncio.Queue()
        self.workers = [asyncio.ensure_future(self.work()) for _ in range(count)]

    def put(self, job):
        if self.closed:
            raise Closed
        self.queue.put_nowait(job)

    async def work(self):
        while True:
            job = await self.queue.get()
            await self.handle(job)
            self.queue.task_done()

    async def drain(self, seconds):
        self.closed = True
        await asyncio.wait([asyncio.ensure_future(self.queue.join())], timeout=seconds)
        return []
