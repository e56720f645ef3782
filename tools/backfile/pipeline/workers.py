"""All pages through the page stages, in all cores; a page that breaks something costs only itself."""

from __future__ import annotations

import signal
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from backfile.errors import BackfileError
from backfile.model import Article
from backfile.pipeline.outcome import Converted, Failed, Packed, Rejected
from backfile.pipeline.packing import packed
from backfile.pipeline.page import Place, convert
from backfile.read import Source, load
from backfile.recipes import Recipes

# The slowest page of the measured corpora takes under 1 s; one that takes a minute never ends.
PAGE_SECONDS = 60
# Small enough that two cores end together, large enough that passing results costs nothing.
CHUNK = 16
# Starting a pool costs about as much as converting this many pages.
ALONE = 24


@dataclass(frozen=True, slots=True)
class Result:
    source: Source
    digest: str
    outcome: Packed | None
    """None: the bytes are those of ``known_digest``, nothing was converted."""


@dataclass(frozen=True, slots=True)
class Job:
    source: Source
    known_digest: str = ""


def run(jobs: Sequence[Job], recipes: Recipes, workers: int) -> Iterator[Result]:
    """The results of ``jobs``, in no particular order."""
    if workers <= 1 or len(jobs) <= ALONE:
        for job in jobs:
            yield _one(job, recipes)
        return
    chunks = [jobs[start : start + CHUNK] for start in range(0, len(jobs), CHUNK)]
    unfinished: list[Sequence[Job]] = []
    with ProcessPoolExecutor(workers, initializer=_begin, initargs=(recipes,)) as pool:
        futures: dict[Future[list[Result]], Sequence[Job]] = {}
        for chunk in chunks:
            try:
                futures[pool.submit(_chunk, chunk)] = chunk
            except BrokenProcessPool:
                unfinished.append(chunk)
        for future in as_completed(futures):
            try:
                yield from future.result()
            except BrokenProcessPool:
                unfinished.append(futures[future])
    for chunk in unfinished:
        for job in chunk:
            yield _apart(job, recipes)


def _apart(job: Job, recipes: Recipes) -> Result:
    """One page in a process of its own, after some page has taken a whole pool down."""
    with ProcessPoolExecutor(1, initializer=_begin, initargs=(recipes,)) as pool:
        try:
            return pool.submit(_chunk, [job]).result()[0]
        except BrokenProcessPool:
            reason = "crashes the converter; leave it out with --exclude and report it"
            return Result(job.source, "", packed(Failed(reason)))


_recipes: Recipes | None = None


def _begin(recipes: Recipes) -> None:
    global _recipes  # noqa: PLW0603 (a worker's recipes are set once, when it starts)
    _recipes = recipes


def _chunk(jobs: Sequence[Job]) -> list[Result]:
    if _recipes is None:
        raise RuntimeError("a worker was started without recipes")
    return [_one(job, _recipes) for job in jobs]


def _one(job: Job, recipes: Recipes) -> Result:
    digest = ""
    try:
        with _time_limit(PAGE_SECONDS):
            capture = load(job.source)
        digest = capture.digest
        if digest == job.known_digest:
            return Result(job.source, digest, None)
        with _time_limit(PAGE_SECONDS):
            found = convert(capture, recipes, _place(job.source))
        outcome = packed(Converted(found) if isinstance(found, Article) else Rejected(found))
        return Result(job.source, digest, outcome)
    except BackfileError as error:
        return Result(job.source, digest, packed(Failed(error.message)))
    except Exception as error:  # the run goes on, and the report names page, error and place
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(frame.filename).name}:{frame.lineno}"
        return Result(job.source, digest, packed(Failed(f"{type(error).__name__} in {place}: {error}")))


def _place(source: Source) -> Place:
    return Place(Path(source.root), source.name, source.part is not None)


class _time_limit:  # noqa: N801 (reads as a statement)
    """Ends a page that takes too long, where the system can (Unix)."""

    def __init__(self, seconds: int) -> None:
        self._seconds = seconds

    def __enter__(self) -> None:
        if hasattr(signal, "SIGALRM"):
            signal.signal(signal.SIGALRM, self._end)
            signal.alarm(self._seconds)

    def __exit__(self, *_: object) -> None:
        if hasattr(signal, "SIGALRM"):
            signal.alarm(0)

    def _end(self, _number: int, _frame: FrameType | None) -> None:
        raise BackfileError(f"takes more than {self._seconds} seconds; leave it out with --exclude and report it")
