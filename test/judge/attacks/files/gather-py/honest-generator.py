# Right, with generics, a generator, a closure and a decorator.
from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Slots(Generic[K]):
    def __init__(self, keys: Iterable[K]):
        self._lock = threading.Lock()
        self._left = enumerate(keys)

    def __iter__(self) -> Iterator[tuple[int, K]]:
        while True:
            with self._lock:
                slot = next(self._left, None)
            if slot is None:
                return
            yield slot


def checked(function):
    @functools.wraps(function)
    def call(keys, limit, load):
        if limit < 1:
            raise ValueError(f"limit is {limit}")
        return function(list(keys), limit, load)

    return call


@checked
def gather(keys: list[K], limit: int, load: Callable[[K], V]) -> list[V]:
    values: dict[int, V] = {}
    failures: list[BaseException] = []
    slots = Slots(keys)

    def work():
        for index, key in slots:
            try:
                values[index] = load(key)
            except BaseException as failure:
                failures.append(failure)
                return

    threads = [threading.Thread(target=work) for _ in range(min(limit, len(keys)))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return [values[index] for index in range(len(keys))]
