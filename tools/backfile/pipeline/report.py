"""The account of a run: every page that was read is in it once."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from backfile.model import OtherPage
from backfile.read import Contents
from backfile.write import Written

__all__ = ["Contents", "Report", "rejection"]


@dataclass(slots=True)
class Report:
    """What a run of the converter did. All names are paths: of pages below the pile, of articles below ``content/``."""

    pages: int = 0
    reused: int = 0
    """Pages whose bytes and code were unchanged since an earlier run."""
    passed_over: dict[str, int] = field(default_factory=dict)
    """Files of the pile that are no pages, by their ending."""
    holders: dict[str, Contents] = field(default_factory=dict)
    """What web archives, exports and tables hold, by file."""
    articles: int = 0
    copies: dict[str, str] = field(default_factory=dict)
    """Page → the file of the article that it is a copy of."""
    rejected: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)
    """Kind → page → its ``reason`` and, where known, its ``headline``, ``date`` and ``url``."""
    failed: dict[str, str] = field(default_factory=dict)
    doubtful: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Article → its fields that a person should look at, with the evidence; articles that a person edited are none."""
    written: Written = field(default_factory=Written)
    lists_written: int = 0
    """Of ``stories.json`` and ``tags.json`` those that changed."""
    blocks_repeated: int = 0
    """Blocks cut because they repeat on an outlet's pages."""
    embeds: int = 0
    """Embedded items (videos, posts) that a link stands for in the articles."""
    undated: int = 0
    stories: int = 0
    tags: int = 0

    def accounted(self) -> int:
        """Pages that became articles, copies, rejections or failures: equal to ``pages`` in every run."""
        rejected = sum(len(pages) for pages in self.rejected.values())
        return self.articles + len(self.copies) + rejected + len(self.failed)

    def as_json(self) -> str:
        """The report for machines: sorted, without times, the same for the same input."""
        written = self.written
        fields: dict[str, Any] = {
            "pages": self.pages,
            "articles": {
                "total": self.articles,
                "new": sorted(written.new),
                "changed": sorted(written.changed),
                "unchanged": len(written.unchanged),
                "kept_as_edited": dict(sorted(written.edited.items())),
                "removed": sorted(written.removed),
                "no_longer_in_pile": sorted(written.absent),
                "undated": self.undated,
            },
            "copies": dict(sorted(self.copies.items())),
            "rejected": {kind: dict(sorted(pages.items())) for kind, pages in sorted(self.rejected.items())},
            "failed": dict(sorted(self.failed.items())),
            "doubtful": dict(sorted(self.doubtful.items())),
            "passed_over": dict(sorted(self.passed_over.items())),
            "archives": {
                name: {
                    "pages": held.pages,
                    "not_taken": held.not_taken,
                    "damage": list(held.damage),
                    "lacks": list(held.lacks),
                }
                for name, held in sorted(self.holders.items())
            },
            "blocks_repeated": self.blocks_repeated,
            "embeds": self.embeds,
            "images_copied": written.images,
            "stories": self.stories,
            "tags": self.tags,
        }
        return json.dumps(fields, ensure_ascii=False, indent=2) + "\n"


def rejection(page: OtherPage) -> dict[str, str]:
    """What the report tells of a page that is no article, so that a person can see which it is."""
    known = {
        "reason": page.reason,
        "headline": page.description.headline,
        "date": page.description.date,
        "url": page.url,
    }
    return {name: value for name, value in known.items() if value}
