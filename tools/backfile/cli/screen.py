"""A run's report for the screen: what a person wants to know at the end, and what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from backfile.pipeline.report import Contents, Report

# Of what an archive holds beside pages so many kinds are named.
_KINDS = 12
# A screen shows this many names; the JSON report has them all.
_NAMES = 10


def summary(report: Report, path: Path) -> str:
    """The report as lines of text."""
    written = report.written
    lines = [f"{_count(report.pages, 'page')} read" + (f" ({report.reused} unchanged since the last run)"
                                                       if report.reused else "")]  # fmt: skip
    detail = ", ".join(
        f"{len(names)} {word}"
        for names, word in (
            (written.new, "new"), (written.changed, "changed"), (written.unchanged, "unchanged"),
            (written.edited, "kept as you edited them"),
        )
        if names
    )  # fmt: skip
    lines.append(f"  {_count(report.articles, 'article')}" + (f": {detail}" if detail else ""))
    if report.undated:
        lines.append(f"     {report.undated} without a date")
    if report.copies:
        lines.append(f"  {_count(len(report.copies), 'copy', 'copies')} of these articles")
    total = sum(map(len, report.rejected.values()))
    if total:
        kinds = ", ".join(f"{len(pages)} {kind}" for kind, pages in sorted(report.rejected.items()))
        lines.append(f"  {total} {'is no article' if total == 1 else 'are no articles'}: {kinds}")
    lines += _named("failed", report.failed)
    lines += _archives(report.holders)
    if report.passed_over:
        lines.append(f"  {_passed_over(report.passed_over)}")
    lines += _named("kept as edited", written.edited)
    if written.removed:
        lines.append(f"{_count(len(written.removed), 'file')} removed, no longer wanted")
    if written.absent:
        lines.append(
            f"{_count(len(written.absent), 'article')} in content/ came from pages that are not in this pile; "
            "--prune removes them"
        )
    if not report.pages:
        lines.append("No page was found there; backfile convert --help tells which files are read.")
    if not (written.new or written.changed or written.removed or written.images or report.lists_written):
        lines.append("Nothing changed: no file was written.")
    lines.append(f"The whole account: {path}")
    return "\n".join(lines)


def _archives(holders: Mapping[str, Contents]) -> list[str]:
    """What web archives, exports and tables hold beside pages, and what of them could not be read."""
    if not holders:
        return []
    not_taken: Counter[str] = Counter()
    for held in holders.values():
        not_taken.update(held.not_taken)
    pages = sum(held.pages for held in holders.values())
    inside = "it" if len(holders) == 1 else "them"
    lines = [
        f"  {_count(len(holders), 'archive, export or table', 'archives, exports and tables')}, {_count(pages, 'page')} in {inside}"
    ]
    if not_taken:
        lines.append(
            f"     and {_count(sum(not_taken.values()), 'other entry', 'other entries')}, not taken for pages:"
        )
        often = sorted(not_taken.items(), key=lambda item: (-item[1], item[0]))
        lines += [f"       {what}: {number}" for what, number in often[:_KINDS]]
        if len(often) > _KINDS:
            rest = sum(number for _, number in often[_KINDS:])
            lines.append(f"       {len(often) - _KINDS} other kinds, named in the report: {rest}")
    lacking = {name: "; ".join(held.lacks) for name, held in holders.items() if held.lacks}
    lines += _named("with something missing", lacking)
    lines += _named("damaged in places", {name: _damage(held.damage) for name, held in holders.items() if held.damage})
    return lines


def _damage(damage: Sequence[str]) -> str:
    more = f" (and {len(damage) - 1} more)" if len(damage) > 1 else ""
    return f"{damage[0]}{more}"


_PACKED = frozenset({".zip", ".gz", ".tgz", ".tar", ".7z", ".rar", ".bz2", ".xz", ".zst"})


def _passed_over(endings: Mapping[str, int]) -> str:
    """What else lies in the pile: a person whose pages have an ending that is not known must see it."""
    often = sorted(endings.items(), key=lambda item: (-item[1], item[0]))
    shown = ", ".join(f"{number} {ending}" for ending, number in often[:_NAMES])
    more = f", and {len(often) - _NAMES} other endings" if len(often) > _NAMES else ""
    unpack = "; unpack what is packed to have it read" if not _PACKED.isdisjoint(endings) else ""
    return f"{_count(sum(endings.values()), 'other file')}, not taken for pages: {shown}{more}{unpack}"


def _named(title: str, entries: Mapping[str, str]) -> list[str]:
    if not entries:
        return []
    lines = [f"  {len(entries)} {title}:"]
    lines += [f"     {name}: {reason}" for name, reason in sorted(entries.items())[:_NAMES]]
    if len(entries) > _NAMES:
        lines.append(f"     … and {len(entries) - _NAMES} more in the report")
    return lines


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
