"""What a user may choose for a run of the converter. Thresholds stand in the module that uses them."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class ConvertOptions:
    """The options of ``backfile convert``."""

    to: Path = Path("content")
    """The folder that gets ``articles/`` and ``images/``."""
    config: Path = Path()
    """The folder that holds the user's recipes and ``copies.toml``, ``tags.toml``, ``stories.toml``."""
    cache: Path = Path(".cache")
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    workers: int = field(default_factory=_cores)
    post_types: tuple[str, ...] = ("post",)
    """The types of posts of an export that hold articles."""
    audiences: tuple[str, ...] = ()
    """Those for whom alone a post was, and whose posts are taken all the same: as the export names them."""
    prune: bool = False
    """Remove untouched articles in ``to`` whose page is no longer in the pile."""
