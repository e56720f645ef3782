"""Work in all cores. The workers are forked, so that they see what there was before without a copy of it being sent."""

from __future__ import annotations

import gc
import multiprocessing
import os
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

from backfile.errors import ToolError

T = TypeVar("T")
R = TypeVar("R")

# Forking two workers and sending them their first chunk takes 25 ms; below this much work one process is faster.
LEAST_FOR_POOL = 64

_CAN_FORK = "fork" in multiprocessing.get_all_start_methods()
_job: Callable[[Any], Any] | None = None


def _start(job: Callable[[Any], Any]) -> None:
    global _job  # noqa: PLW0603  (a forked worker has no other place for what it inherits)
    _job = job
    gc.disable()


def _work(chunk: Any) -> Any:
    assert _job is not None
    return _job(chunk)


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def split(items: Sequence[T], size: int) -> list[Sequence[T]]:
    """``items`` in chunks of ``size``."""
    return [items[start : start + size] for start in range(0, len(items), size)]


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The same for items that come one by one."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def run(
    job: Callable[[Sequence[T]], R], items: Sequence[T], workers: int, chunk: int, *, least: int = LEAST_FOR_POOL
) -> Iterator[R]:
    """``job`` over chunks of ``items``, in no order. ``job`` may lean on anything that was there before. Fewer than
    ``least`` items are done in this process.

    Raises what ``job`` raises, and ToolError when a worker was killed.
    """
    yield from run_chunks(job, split(items, chunk), workers if len(items) >= least else 1)


@contextmanager
def begin(job: Callable[[T], R], items: Sequence[T], workers: int) -> Iterator[Callable[[], list[R]]]:
    """Begin ``job`` on each of ``items`` beside what this process goes on to do. The function gives what they gave, in
    their order; without workers it does the work itself.

    It raises what ``job`` raises, and ToolError when a worker was killed.
    """
    if workers < 2 or not items or not _CAN_FORK:
        yield lambda: [job(item) for item in items]
        return
    with _freezing(), _forked(job, min(workers, len(items))) as pool:
        futures = [pool.submit(_work, item) for item in items]
        try:
            yield lambda: [future.result() for future in futures]
        finally:
            for future in futures:
                future.cancel()


def run_chunks(
    job: Callable[[Sequence[T]], R], chunks: Iterable[Sequence[T]], workers: int, *, generation: int | None = None
) -> Iterator[R]:
    """The same for chunks that are made already, or as they are wanted; the first are begun first.

    A worker copies each record of this process that it reads, for reading counts references. After ``generation`` chunks
    new workers take the place of the old ones, and of what those had copied.
    """
    if workers < 2 or not _CAN_FORK:
        for part in chunks:
            yield job(part)
        return
    for batch in (chunks,) if generation is None else batches(chunks, generation):
        yield from _in_pool(job, batch, workers)


def _in_pool(job: Callable[[Sequence[T]], R], chunks: Iterable[Sequence[T]], workers: int) -> Iterator[R]:
    with _freezing(), _forked(job, workers) as pool:
        waiting: set[Future[R]] = set()
        try:
            for part in chunks:
                waiting.add(pool.submit(_work, part))
                if len(waiting) >= workers * 3:
                    done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                    for future in done:
                        yield future.result()
            while waiting:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for future in done:
                    yield future.result()
        finally:
            for future in waiting:
                future.cancel()


@contextmanager
def without_collector() -> Iterator[None]:
    """For work that keeps records of a whole archive and makes no cycles: the collector would walk them again and again.

    Of the archive stages' time in the parent, a tenth over 20,000 articles, at the same peak of memory.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            # all that was made is old now: else the next object to be made would start a walk over it
            gc.freeze()
            gc.unfreeze()
            gc.enable()


@contextmanager
def _freezing() -> Iterator[None]:
    """The workers' collector would touch, and so copy, every object it inherits."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


@contextmanager
def _forked(job: Callable[[Any], Any], workers: int) -> Iterator[ProcessPoolExecutor]:
    with warnings.catch_warnings():
        # The console's own thread holds no lock that a worker needs: workers neither print nor log.
        warnings.filterwarnings("ignore", message=".*fork.*", category=DeprecationWarning)
        context = multiprocessing.get_context("fork")
        try:
            with ProcessPoolExecutor(workers, mp_context=context, initializer=_start, initargs=(job,)) as pool:
                yield pool
        except BrokenProcessPool as error:
            raise ToolError("a worker was killed; is there too little memory?") from error
