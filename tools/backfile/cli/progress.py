"""How far the run is: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def progress(items: Iterable[T], total: int, what: str) -> Iterator[T]:
    """``items``, while the screen (standard error) tells how many of ``total`` are done."""
    if sys.stderr.isatty():
        from tqdm import tqdm  # most commands show none

        yield from tqdm(items, total=total, desc=what, unit="page", dynamic_ncols=True, leave=False)
        return
    told = 0
    for done, item in enumerate(items, 1):
        yield item
        tenth = done * 10 // total if total else 10
        if tenth > told and total >= 100:
            told = tenth
            print(f"{what}: {done} of {total}", file=sys.stderr, flush=True)
