"""What web archives, exports and tables hold, kept between runs: to look through a crawl of gigabytes takes minutes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from backfile.pipeline.stamps import stamp_of
from backfile.pipeline.store import Store
from backfile.read import Index, label_of, look_through


@dataclass(slots=True)
class Indexes:
    """Looks through a file that changed since the last run, and remembers what it held."""

    store: Store
    opening: Callable[[Path], None]
    """Told of each file that has to be looked through."""
    seen: dict[str, Path] = field(default_factory=dict)

    def look(self, path: Path) -> Index:
        """What the file holds. Raises InputError when it cannot be read at all."""
        name, stamp = label_of(str(path.resolve())), stamp_of(path)
        self.seen[name] = path
        index = self.store.index(name, stamp)
        if index is None:
            self.opening(path)
            index = look_through(path)
            self.store.put_index(name, stamp, index)
        return index

    def forget_others(self) -> None:
        """Drop what was kept of files that this run did not see."""
        self.store.forget_indexes(self.seen)
