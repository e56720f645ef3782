"""Made stories with their answer: several events of one kind in a month, stories that sleep, reporters with their own words.

Set ``a`` is for tuning, set ``b`` has other kinds of events, other words and other names: figures are told of ``b``.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from backfile import group_stories

_STARTS = {
    "a": "bar cal den fal gor hul kes lon mer nor".split(),
    "b": "tam ves rud pel sco wim yar ost bri quen".split(),
}
_ENDS = {"a": "ton wick ley ford mouth stead".split(), "b": "by dale haven minster more sett".split()}
# For each kind of event: what it was, where it was, and what reporters write about as it goes on.
_KINDS = {
    "a": {
        "fire": ("warehouse bakery theatre sawmill hotel garage", "flames smoke crews hoses roof alarm ashes wiring insurers rebuilding"),
        "trial": ("embezzlement smuggling arson perjury bribery libel", "jury witness barrister verdict appeal evidence dock sentence prosecutor defence"),
        "flood": ("river canal reservoir estuary brook weir", "sandbags pumps evacuated dyke rain cellars rescue boats mud forecast"),
        "strike": ("dockers bakers nurses drivers printers miners", "union picket wages ballot talks walkout shifts employers offer rally"),
    },
    "b": {
        "crossing": ("ferry train tram cableway airship coach", "passengers derailed engineers inquiry brakes timetable platform signals repairs inspection"),
        "outbreak": ("cholera measles salmonella mumps anthrax rabies", "hospital patients doctors vaccine quarantine laboratory samples symptoms wards clinic"),
        "election": ("mayoral council parish assembly senate regional", "candidate ballots polling recount turnout voters manifesto coalition result canvass"),
        "find": ("shipwreck mosaic burial hoard chapel mammoth", "diggers trench museum experts century soil bones coins dating curator"),
    },
}  # fmt: skip
_SAYS = {
    "a": ("{n} said on {d} that the {w} and the {v} would take longer than {p} had hoped.",
          "In {p} people spoke of little but the {w}, and {n} had no answer about the {v}.",
          "The {w} came up again when {n} met reporters near the {t} in {p}.", "{n} blamed the {v}; others pointed to the {w}.", "Nobody in {p} had foreseen how much the {w} would mean to the {t}."),
    "b": ("According to {n}, the {w} at the {t} remain a worry.", "A second look at the {v} was promised by {n} before the week ends.",
          "Residents of {p} gathered by the {t} on {d} and asked about the {w}.",
          "Officials would not say whether the {w} or the {v} came first.", "“We have learned from the {w},” {n} told a meeting in {p}."),
}  # fmt: skip
_FILLER = (
    "The weather stayed mild and the shops were open as usual.", "A statement is expected in the coming days.", "Telephone lines were busy for most of the afternoon.",
    "It was not the first time that the matter had been raised.", "Several neighbours declined to give their names.", "The paper could not confirm this before it went to press.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """An article of a made set; ``story`` is the answer, empty for one that stands alone."""

    id: str
    headline: str
    text: str
    date: str
    story: str


def make(name: str, seed: int = 1) -> list[Report]:
    """Set ``a`` or ``b``: 36 stories of 2 to 7 reports and 30 lone reports."""
    source = random.Random(f"{name} {seed}")
    places = [f"{start}{end}".capitalize() for start, end in itertools.product(_STARTS[name], _ENDS[name])][:8]
    made: list[Report] = []
    for number in range(66):
        kind = sorted(_KINDS[name])[number % 4]
        things, words = (row.split() for row in _KINDS[name][kind])
        people = [_person(name, source) for _ in range(3)]
        event = (
            f"{source.choice(things)} {kind}" if kind in ("fire", "trial", "strike", "find") else source.choice(things),
            source.choice(places),
            people,
        )
        # Twelve events begin in one month: more than one of a kind.
        day = date(2014, 1, 1) + timedelta(days=60 * (number // 12) + source.randrange(30))
        for part in range(source.randint(2, 7) if number < 36 else 1):
            day += timedelta(days=source.choice((1, 2, 5, 20, 90 if part == 3 else 3)) if part else 0)
            made.append(
                _report(name, f"{number:03}-{part}", day, event, words, source, f"s{number}" if number < 36 else "")
            )
    source.shuffle(made)
    return made


def _person(name: str, source: random.Random) -> str:
    parts = (
        source.choice(_STARTS[name]) + source.choice("aeiou") + source.choice(("nd", "rk", "ll", "ss", "v"))
        for _ in "xy"
    )
    return " ".join(part.capitalize() for part in parts)


def _report(  # noqa: PLR0913, PLR0917
    name: str,
    number: str,
    day: date,
    event: tuple[str, str, list[str]],
    words: Sequence[str],
    source: random.Random,
    story: str,
) -> Report:
    thing, place, people = event
    # Each reporter knows two of the people and has a turn of words of his own.
    known, mine = source.sample(people, 2), source.sample(list(words), 5)
    sentences = [
        source.choice(_SAYS[name]).format(n=source.choice(known), p=place, t=thing, d=day.strftime("%A"), w=source.choice(mine), v=source.choice(mine))
        for _ in range(8)
    ] + source.sample(_FILLER, 3)  # fmt: skip
    source.shuffle(sentences)
    headline = source.choice(
        ("{t} in {p}: questions over {w}", "{w} and {v} after the {t}", "{n} speaks about the {t}")
    )
    fields = {"t": thing, "p": place, "w": mine[0], "v": mine[1], "n": known[0]}
    return Report(number, headline.format(**fields).capitalize(), " ".join(sentences), day.isoformat(), story)


def pairwise_f1(reports: Sequence[Report], groups: Sequence[Sequence[object]]) -> float:
    """F1 over pairs of articles that are in one story."""
    home = {name: number for number, group in enumerate(groups) for name in group}
    right = wrong = missed = 0
    for first, second in itertools.combinations(reports, 2):
        gold = bool(first.story) and first.story == second.story
        found = home[first.id] == home[second.id]
        right, wrong, missed = right + (gold and found), wrong + (found and not gold), missed + (gold and not found)
    return 2 * right / max(1, 2 * right + wrong + missed)


def ours(reports: Sequence[Report]) -> list[list[object]]:
    return group_stories([{"id": r.id, "headline": r.headline, "text": r.text, "date": r.date} for r in reports])


def best_tfidf(reports: Sequence[Report]) -> float:
    """The peer: TF-IDF and average linkage, with the threshold that suits this very set best."""
    from sklearn.cluster import AgglomerativeClustering  # type: ignore[import-untyped]
    from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]

    vectors = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(
        f"{report.headline}. {report.text}" for report in reports
    )
    best = 0.0
    for threshold in range(40, 96, 2):
        found = AgglomerativeClustering(
            n_clusters=None, distance_threshold=threshold / 100, metric="cosine", linkage="average"
        ).fit_predict(vectors.toarray())
        groups = [[r.id for r, label in zip(reports, found, strict=True) if label == wanted] for wanted in set(found)]
        best = max(best, pairwise_f1(reports, groups))
    return best


def measure(tell: Callable[[str], object]) -> None:
    for name in ("a", "b"):
        reports = make(name)
        tell(f"stories, set {name}, {len(reports)} articles: F1 {pairwise_f1(reports, ours(reports)):.3f}, "
             f"TF-IDF at its best threshold {best_tfidf(reports):.3f}")  # fmt: skip
