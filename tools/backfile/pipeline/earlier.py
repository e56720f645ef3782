"""The run before: where nothing changed since, neither in the pile nor in ``content/``, all that it found still holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from backfile.options import ConvertOptions
from backfile.pipeline.report import Report
from backfile.pipeline.stamps import digest_of, stamp_of, stamps_below
from backfile.pipeline.store import Store
from backfile.write import Written


@dataclass(frozen=True, slots=True)
class EarlierRun:
    """The last run that wrote to the same folder. ``inputs`` name all that this run is made from, beside the folder."""

    store: Store
    options: ConvertOptions
    inputs: Sequence[str]

    def report(self) -> Report | None:
        """Its report, as it is when nothing is written; None where anything changed since."""
        kept = self.store.run_of(self.options.to, self._state())
        if kept is None:
            return None
        pictures, report = kept
        return report if all(stamp_of(Path(name)) == stamp for name, stamp in pictures.items()) else None

    def remember(self, report: Report, pictures: Iterable[Path]) -> None:
        """Keep the report of this run. ``pictures`` are the files of the pile from which pictures were taken."""
        stamps = {str(path): stamp_of(path) for path in sorted(pictures)}
        written = report.written
        unchanged = Written(
            unchanged=sorted([*written.new, *written.changed, *written.unchanged]),
            edited=written.edited,
            absent=written.absent,
        )
        self.store.set_run(
            self.options.to, self._state(), (stamps, replace(report, written=unchanged, lists_written=0))
        )

    def _state(self) -> str:
        below = stamps_below(self.options.to)
        return digest_of(self.store.archive_key, str(self.options.prune), *self.inputs, *below)
