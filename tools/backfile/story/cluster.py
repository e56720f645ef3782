"""Articles come together into stories: the two nearest groups merge, again and again, while they are near enough.

Average linkage over the pairs that share rare words (Lance and Williams, 1967), with a threshold that rises with the
time between two groups, as in on-line event detection (Allan, Papka and Lavrenko, 1998). Stories of an earlier run are
groups from the start; a person's decisions stand above all.
"""

from __future__ import annotations

import heapq
import math
from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from backfile.story.decisions import StoryDecisions
from backfile.story.finish import Members, finished
from backfile.story.likeness import alike
from backfile.story.record import Story, StoryRecord, make_record

# Mean cosine between two groups of one story. Pairwise F1 on the demo archive: 0.93 from 0.11 to 0.13 (before _MENTION),
# where 0.77 was reached by a single pass that compared with the middles of stories.
THRESHOLD = 0.12
# Where reports of one event repeat each other's words, those of different events are more alike too: the threshold is at
# least this share of the median cosine of an article and its nearest. Mean F1 on six made sets of short reports of kind a
# and six of kind b: 0.32 0.958 and 0.974, 0.35 0.973 and 0.986, 0.38 0.987 and 0.978; on one set without it 0.48. The demo
# archive is the same with each.
_OF_NEAREST = 0.35
# Two lone articles begin a story only when they are nearer than this above it: a place in common is soon found.
_BEGIN = 0.12
# The threshold rises by this much for each doubling of the weeks that lie between (0 0.91, 0.006 0.93, 0.02 0.91).
_SLEEP = 0.006
# One article that lies this many days from the rest of a story more often mentions the event (an obituary, a look back)
# than reports on it: it must be nearer by so much. Pairwise F1 on the demo archive 0.93 without, 0.95 from 100 to 200 days
# and from 0.03 to 0.05; on the made sets it rises by 0.002.
_LONG_AFTER = 182
_MENTION = 0.04
_Entry = tuple[float, int, int, int, int]
# Where a date is not known, so many days are taken to lie between.
_UNDATED = 365


def group(
    records: Iterable[StoryRecord],
    previous: Sequence[Story] = (),
    decisions: StoryDecisions | None = None,
    workers: int = 1,
) -> tuple[Story, ...]:
    """Stories of two articles or more, by the date of their first. The order of ``records`` is no matter.

    ``previous`` are the stories of an earlier run: their articles stay together and keep the id and the title. Two of
    them become one only when an article that is new to both stands between them; the younger's id is then a redirect.
    """
    decisions = decisions or StoryDecisions()
    ordered = sorted(records, key=lambda record: (record.date or "9", record.id))
    numbers = {record.id: number for number, record in enumerate(ordered)}

    def places(names: Iterable[str]) -> list[int]:
        return sorted(numbers[name] for name in names if name in numbers)

    known = [
        (story, places(story.articles)) for story in sorted(previous, key=lambda item: (item.first or "9", item.id))
    ]
    joined = [places(names) for names in decisions.join]
    groups = _Groups(ordered, decisions, workers)
    for story, found in known:
        groups.given(story, found)
    for found in joined:
        groups.join(found)
    groups.merge_nearest()
    return finished(groups.members(), decisions)


def group_stories(articles: Sequence[Mapping[str, object]]) -> list[list[object]]:
    """Group loose articles: mappings with ``id``, ``headline``, ``text`` and ``date`` (ISO). Every id comes out once."""
    ids = {str(article["id"]): article["id"] for article in articles}
    records = [
        make_record(
            str(item["id"]), str(item.get("headline") or ""), str(item.get("text") or ""), str(item.get("date") or "")
        )
        for item in articles
    ]
    stories = group(records)
    grouped = {name for story in stories for name in story.articles}
    groups = [[ids[name] for name in story.articles] for story in stories]
    return groups + [[ids[name]] for name in sorted(ids) if name not in grouped]


class _Groups:
    """Groups of articles, named by the lowest position among their members' first."""

    def __init__(self, records: Sequence[StoryRecord], decisions: StoryDecisions, workers: int) -> None:
        self._records = records
        self._decisions = decisions
        self._rows = alike(records, workers)
        self._threshold = max(THRESHOLD, _OF_NEAREST * self._rows.median_of_nearest())
        self._sums = self._rows.of_at_least(self._threshold)
        """For each group by its name the cosines of its articles and another group's, summed, where their mean is near enough.
        A merged group's mean with another lies between its two parts', so only what was near enough to one of them can be
        near enough to both: of no other pair is the sum ever asked."""
        self._home = list(range(len(records)))
        self._groups = {number: [number] for number in range(len(records))}
        self._days = {number: _days(record.date) for number, record in enumerate(records)}
        self._stories: dict[int, list[Story]] = {}
        self._grown: set[int] = set()
        """Stories of an earlier run that gained an article in this one."""

    def members(self) -> list[Members]:
        return [
            Members([self._records[number] for number in numbers], self._stories.get(name, []))
            for name, numbers in sorted(self._groups.items())
            if len(numbers) > 1
        ]

    def given(self, story: Story, numbers: Sequence[int]) -> None:
        """Begin with a story of an earlier run."""
        numbers = [number for number in numbers if self._groups.get(number) == [number]]
        if numbers:
            self._stories[numbers[0]] = [story]
            self.join(numbers)

    def join(self, numbers: Sequence[int]) -> None:
        """Merge without asking for likeness; what a person parted stays apart."""
        for number in numbers[1:]:
            first, second = self._home[numbers[0]], self._home[number]
            if first != second and not self._parted(first, second):
                self._merge(first, second)

    def merge_nearest(self) -> None:
        """Merge the nearest two groups until none are near enough. Of equally near pairs the earliest goes first."""
        pairs = ((name, other) for name in sorted(self._groups) for other in self._sums[name] if other > name)
        # Most have aged when their turn comes. To sort them all once is cheaper than to keep them in the heap.
        first_looks = sorted([entry for pair in pairs if (entry := self._entry(*pair))], reverse=True)
        heap: list[_Entry] = []
        while first_looks or heap:
            from_heap = heap and (not first_looks or heap[0] < first_looks[-1])
            _, first, second, *sizes = heapq.heappop(heap) if from_heap else first_looks.pop()
            if sizes != [len(self._groups.get(name, [])) for name in (first, second)]:
                continue
            if self._settled(first, second) or self._parted(first, second):
                continue
            grows = (first in self._stories) != (second in self._stories)
            merged = self._merge(first, second)
            if grows:
                self._grown.add(merged)
            for other in self._sums[merged]:
                if fresh := self._entry(*sorted((merged, other))):
                    heapq.heappush(heap, fresh)

    def _entry(self, first: int, second: int) -> _Entry | None:
        """What lies in the heap, the nearest lowest; the sizes tell an entry that has aged, for a group only grows."""
        sizes = len(self._groups[first]), len(self._groups[second])
        wanted = self._threshold + (_BEGIN if sizes == (1, 1) else 0.0)
        mean = self._sums[first].get(second, 0.0) / (sizes[0] * sizes[1])
        if mean < wanted:  # the time between them would not help
            return None
        gap = self._gap(first, second)
        dated = self._days[first] and self._days[second]
        mentions = dated and gap > _LONG_AFTER and min(sizes) == 1 < max(sizes)
        nearness = mean - _SLEEP * math.log2(1 + gap / 7) - (_MENTION if mentions else 0.0)
        return (wanted - nearness, first, second, *sizes) if nearness >= wanted else None

    def _merge(self, first: int, second: int) -> int:
        first, second = sorted((first, second))
        mine, theirs = self._groups[first], self._groups[second]
        self._add_sums(first, second)
        del self._groups[second]
        for number in theirs:
            self._home[number] = first
            insort(mine, number)
        self._days[first] = sorted(self._days[first] + self._days.pop(second))
        if stories := self._stories.pop(second, []):
            self._stories[first] = self._stories.get(first, []) + stories
        if second in self._grown:
            self._grown.add(first)
        return first

    def _add_sums(self, first: int, second: int) -> None:
        near, far = self._sums[first], self._sums[second]
        self._sums[first], self._sums[second] = {}, {}
        merged = self._sums[first]
        size = len(self._groups[first]) + len(self._groups[second])
        for other in (near.keys() | far.keys()) - {first, second}:
            others = self._sums[other]
            total = sum(others.pop(name, 0.0) or self._sum(name, other) for name in (first, second))
            if total >= self._threshold * size * len(self._groups[other]):
                merged[other] = others[first] = total

    def _sum(self, first: int, second: int) -> float:
        """The cosines of two groups that are not near enough to each other: asked too seldom to be kept."""
        return self._rows.sum_between(self._groups[first], self._groups[second])

    def _gap(self, first: int, second: int) -> int:
        """Days between the nearest two articles of the groups."""
        mine, theirs = sorted((self._days[first], self._days[second]), key=len)
        if not mine:
            return _UNDATED
        if len(theirs) == 1:
            return abs(mine[0] - theirs[0])
        nearest = []
        for day in mine:
            place = bisect_left(theirs, day)
            nearest += [abs(day - other) for other in theirs[max(0, place - 1) : place + 1]]
        return min(nearest)

    def _settled(self, first: int, second: int) -> bool:
        """True for two stories of an earlier run to which nothing came: they were two then."""
        both = first in self._stories and second in self._stories
        return both and first not in self._grown and second not in self._grown

    def _parted(self, first: int, second: int) -> bool:
        if not self._decisions.part:
            return False
        mine, theirs = ({self._records[number].id for number in self._groups[name]} for name in (first, second))
        return any(names & mine and names & theirs for names in self._decisions.part)


def _days(day: str) -> list[int]:
    try:
        return [date.fromisoformat(day).toordinal()]
    except ValueError:
        return []
