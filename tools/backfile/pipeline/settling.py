"""What the pages of an outlet tell about each other, before articles are compared: its furniture and its name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from backfile.common.urls import host_of
from backfile.extract.furniture import Furniture, drop_furniture, find_furniture, furniture_on
from backfile.model import Article
from backfile.pipeline.outcome import PageRecord


@dataclass(frozen=True, slots=True)
class Settling:
    """How articles are settled: freed of furniture, and given the name of their outlet where they tell none."""

    furniture: Mapping[str, Furniture] = field(default_factory=dict)
    """What recurs on the pages of each outlet."""
    outlets: Mapping[str, str] = field(default_factory=dict)
    """Host → the name that most of its pages give their outlet."""

    def settled(self, article: Article) -> Article:
        article = drop_furniture(article, self.furniture)
        return replace(article, publisher=article.publisher or self._outlet_of(host_of(article.url)))

    def touches(self, page: PageRecord) -> tuple[object, ...]:
        """All that ``settled`` does to the article of ``page``, told by its record alone."""
        found = furniture_on(page.furniture, self.furniture) if page.furniture is not None else []
        return (*found, page.publisher or self._outlet_of(page.host))

    def _outlet_of(self, host: str) -> str:
        """The name of the host's outlet, else of the domain above it: a paper's blog belongs to the paper."""
        while host.count("."):
            if host in self.outlets:
                return self.outlets[host]
            host = host.partition(".")[2]
        return ""


def settling_of(pages: Iterable[PageRecord]) -> Settling:
    """Learn it from the pages of a whole archive, in any order."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    records = []
    for page in pages:
        if page.publisher and page.host:
            votes[page.host][page.publisher] += 1
        if page.furniture is not None:
            records.append(page.furniture)
    outlets = {host: min(names, key=lambda name: (-names[name], name)) for host, names in votes.items()}
    return Settling(find_furniture(records), outlets)
