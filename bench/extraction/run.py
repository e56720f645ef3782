"""Runs each system over each page, alone in the process's time, and scores what it finds."""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.extraction import metrics
from bench.extraction.corpus import Gold, pages
from bench.extraction.systems import SYSTEMS, Found, System

# Imports, compiled patterns and lazy tables are paid on the first pages: they are no page's own time.
_WARM_UP = 5


@dataclass(frozen=True, slots=True)
class Score:
    """One system on one page. A measure is None where people gave no answer."""

    system: str
    gold: Gold
    found: Found
    seconds: float
    failed: str = ""

    @property
    def measures(self) -> dict[str, float | None]:
        gold, found = self.gold, self.found
        is_text = gold.text is not None and gold.kind == "article"
        people = metrics.people(gold.authors or (), gold.url)
        return {
            "word_f1": metrics.word_f1(gold.text or "", found.text) if is_text else None,
            "exact": float(metrics.exact(gold.text or "", found.text)) if is_text else None,
            "must": metrics.snippets(found.text, gold.must) if gold.must and is_text else None,
            "mustnot": metrics.snippets(found.text, gold.mustnot) if gold.mustnot and is_text else None,
            "headline": float(metrics.same_line(gold.headline, found.headline)) if gold.headline and is_text else None,
            "date": float(gold.date[:10] == found.date[:10]) if gold.date else None,
            "authors": metrics.set_f1(people, metrics.people(found.authors, gold.url)) if people else None,
            "tags": metrics.set_f1(gold.tags, found.tags) if gold.tags else None,
            "kind": float((gold.kind == "article") == found.article) if gold.set == "web" else None,
        }

    @property
    def shingles(self) -> metrics.Shingles | None:
        if self.gold.text is None or self.gold.kind != "article":
            return None
        return metrics.shingles(self.gold.text, self.found.text)


def measure(corpus: Path, systems: Sequence[str], sets: Sequence[str], limit: int | None = None) -> list[Score]:
    """Every page of ``sets`` by every one of ``systems``."""
    golds = [gold for name in sets for gold in pages(corpus, name, limit)]
    scores: list[Score] = []
    for name in systems:
        system = SYSTEMS[name]()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for gold in golds[:_WARM_UP]:
                _one(name, system, gold)
            scores += [_one(name, system, gold) for gold in golds]
        print(f"{name}: {len(golds)} pages", file=sys.stderr, flush=True)
    return scores


def _one(name: str, system: System, gold: Gold) -> Score:
    start = time.perf_counter()
    try:
        found, failed = system(gold.html, gold.url), ""
    except Exception as error:  # a tool that breaks on a page has found nothing there
        found, failed = Found(article=False), f"{type(error).__name__}: {error}"
    return Score(name, gold, found, time.perf_counter() - start, failed)
