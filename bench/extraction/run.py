"""Runs each system over each page, alone in a process of its own, and scores what it finds."""

from __future__ import annotations

import multiprocessing
import resource
import sys
import time
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from multiprocessing.connection import Connection
from pathlib import Path

from bench.extraction import cache, metrics
from bench.extraction.corpus import Gold, pages, read
from bench.extraction.systems import PACKAGES, SYSTEMS, Answer, Found, System, reads

# Imports, compiled patterns and lazy tables are paid on the first pages: they are no page's own time.
_WARM_UP = 5


@dataclass(frozen=True)
class Score:
    """One system on one page. A measure is None where people gave no answer."""

    system: str
    gold: Gold
    answer: Answer

    @property
    def found(self) -> Found:
        return self.answer.found

    @cached_property
    def measures(self) -> dict[str, float | None]:
        gold, found = self.gold, self.found
        text = gold.text or ""
        people = metrics.people(gold.authors or (), gold.url)
        return {
            "word_f1": metrics.word_f1(text, found.text) if gold.has_text else None,
            "exact": float(metrics.exact(text, found.text)) if gold.has_text else None,
            "must": metrics.snippets(found.text, gold.must) if gold.must and gold.has_text else None,
            "mustnot": metrics.snippets(found.text, gold.mustnot) if gold.mustnot and gold.has_text else None,
            "headline": float(metrics.same_line(gold.headline, found.headline))
            if gold.headline and gold.has_text
            else None,
            "date": float(gold.date[:10] == found.date[:10]) if gold.date else None,
            "authors": metrics.set_f1(gold.authors, found.authors) if gold.authors else None,
            "people": metrics.set_f1(people, metrics.people(found.authors, gold.url)) if people else None,
            "tags": metrics.set_f1(gold.tags, found.tags) if gold.tags else None,
            "kind": None if gold.set == "dates" else float((gold.kind == "article") == found.article),
        }

    @cached_property
    def shingles(self) -> metrics.Shingles | None:
        return metrics.shingles(self.gold.text or "", self.found.text) if self.gold.has_text else None


@dataclass(frozen=True, slots=True)
class Run:
    """All scores, and the peak memory of each system's process in MB."""

    scores: list[Score]
    memory: dict[str, float]


def measure(golds: Sequence[Gold], systems: Sequence[str], *, cached: bool = False) -> Run:
    """Each of ``golds`` by every one of ``systems`` that reads such pages.

    With ``cached`` the peers' answers come from an earlier run where the page and their version are the same.
    """
    scores: list[Score] = []
    memory: dict[str, float] = {}
    for name in systems:
        chosen = [gold for gold in golds if reads(name, gold.set)]
        known = cache.load(name) if cached and name in PACKAGES else {}
        unknown = [gold for gold in chosen if cache.key(gold) not in known]
        answers, memory[name] = _in_own_process(name, unknown) if unknown else ([], 0.0)
        if name in PACKAGES:
            known |= {cache.key(gold): answer for gold, answer in zip(unknown, answers, strict=True)}
            cache.save(name, known)
            answers = [known[cache.key(gold)] for gold in chosen]
        scores += [Score(name, gold, answer) for gold, answer in zip(chosen, answers, strict=True)]
        print(f"{name}: {len(chosen)} pages, {len(unknown)} of them now", file=sys.stderr, flush=True)
    return Run(scores, memory)


def gather(corpus: Path, sets: Sequence[str], limit: int | None = None, *, sample: bool = False) -> list[Gold]:
    """The pages of ``sets``, or the fixed sample of them."""
    return [gold for name in sets for gold in pages(corpus, name, limit, sample=sample)]


def _in_own_process(name: str, golds: Sequence[Gold]) -> tuple[list[Answer], float]:
    """The answers in order and the peak memory, from a fresh interpreter that holds one page at a time."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    tasks = [(gold.path, "" if gold.set == "dumps" else gold.url) for gold in golds]
    process = context.Process(target=_work, args=(name, tasks, theirs))
    process.start()
    theirs.close()
    try:
        answers = [ours.recv() for _ in tasks]
        peak = ours.recv()
    except EOFError:
        process.join()
        raise SystemExit(f"{name} ended with exit code {process.exitcode} before its last page") from None
    process.join()
    return answers, peak


def _work(name: str, tasks: Sequence[tuple[Path, str]], out: Connection) -> None:
    system = SYSTEMS[name]()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for path, url in tasks[:_WARM_UP]:
            _one(system, read(path), url)
        for path, url in tasks:
            out.send(_one(system, read(path), url))
    out.send(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _one(system: System, html: bytes, url: str) -> Answer:
    start = time.process_time()
    try:
        found, failed = system(html, url), ""
    except Exception as error:  # a tool that breaks on a page has found nothing there
        found, failed = Found(article=False), f"{type(error).__name__}: {error}"
    return Answer(found, (time.process_time() - start) * 1000, failed)
