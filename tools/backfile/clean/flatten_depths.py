"""Elements nested beyond all reason are unwrapped, so that no later walk runs out of stack."""

from __future__ import annotations

from backfile.clean.work import Work
from backfile.common.trees import limit_depth


def flatten_depths(work: Work) -> None:
    limit_depth(work.body)
