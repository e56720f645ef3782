"""Pages that go together: a month's articles, a day of every year, a tag with its years. What no edit touched is not planned.

A part's inputs say all that the inputs of its pages say, in far fewer steps: so parts decide which pages are compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

from backfile.publish.archive import Archive
from backfile.publish.digest import digest_plain
from backfile.publish.inputs import Inputs
from backfile.publish.ninjs import ninjs_plan
from backfile.publish.old_addresses import RESERVED, is_own_place
from backfile.publish.plan import Part, Plan, file_of, page_plan
from backfile.publish.settings import PublishSettings, ninjs_url
from backfile.publish.terms import Term, Terms
from backfile.publish.views import article, front, listings, periods

_FOLDERS = RESERVED - {"archives", "data", "extra", "feeds", "images", "pages", "search", "theme", "undated"}
"""Those of our folders where parts have files."""


def page_parts(archive: Archive, inputs: Inputs, settings: PublishSettings) -> Iterator[Part]:
    """The parts of articles, days, stories and terms."""
    odd = _odd(archive)
    for month, start, end in _months(archive):
        places = [place for place in range(start, end) if place not in odd] if odd else range(start, end)
        yield Part(
            f"articles/{month}",
            inputs.articles(start, end),
            _plans_of_articles(archive, inputs, places, with_ninjs=settings.site.ninjs),
            ("article",),
        )
    for day in sorted(archive.same_days):
        yield Part(f"days/{day}", inputs.days(day), _plans_of_days(archive, inputs, day), ("day",))
    yield Part("stories", inputs.all_stories(), _plans_of_stories(archive, inputs), ("story",))
    for terms, template, make in _kinds(archive):
        for term in terms.all:
            plans = _plans_of_term(inputs, term, template, make)
            yield Part(f"{terms.kind}/{term.slug}", inputs.whole_term(term), plans, (template,))


def odd_plans(archive: Archive, inputs: Inputs, settings: PublishSettings) -> Iterator[Plan]:
    """The articles that lie where pages of ours may lie: planned in each build, for two parts must never want one file."""
    return _plans_of_articles(archive, inputs, sorted(_odd(archive)), with_ninjs=settings.site.ninjs)()


def urls_in_parts(archive: Archive) -> Iterator[str]:
    """The addresses of the pages in parts, without the articles'."""
    for day in archive.days:
        yield _day_url(day)
    for story in archive.stories:
        yield story.url
    for terms, _, _ in _kinds(archive):
        for term in terms.all:
            for part in listings.parts_of(term):
                yield term.part_url(part)


def paths_in_parts(archive: Archive) -> Iterator[str]:
    """The files of parts that lie outside of our own folders: none may be where an old address wants its page."""
    for item in archive.outside:
        yield file_of(item.url)
        yield file_of(ninjs_url(item.url))
    for day in archive.days:
        yield file_of(_day_url(day))


def beside(parts: list[Part], own: Iterable[str], outside: Collection[str]) -> list[Part]:
    """The parts as they are beside a person's ``own`` files. Such a file that takes the place of a page comes and goes, and
    the page's part must be planned again when it does; which it is, only planning it tells. So it is one input more of all.
    ``outside`` are the files of parts that lie in no folder of ours.
    """
    shadows = sorted([path for path in own if path.partition("/")[0] in _FOLDERS or path in outside])
    if not shadows:
        return parts
    return [part._replace(inputs=digest_plain((part.inputs, tuple(shadows)))) for part in parts]


def _months(archive: Archive) -> Iterator[tuple[str, int, int]]:
    """(month, first place, place behind the last): articles are in order of their dates, those known to the year behind it."""
    counts = Counter[str]()
    for period, items in archive.periods.items():
        counts[period[:7]] += len(items)
    months = [*sorted(counts.items(), reverse=True), ("undated", len(archive.undated))]
    start = 0
    for month, count in months:
        if count:
            yield month, start, start + count
        start += count


def _odd(archive: Archive) -> Collection[int]:
    """The places of articles that want a file where a page of ours may lie, or another article."""
    files = {item.place: file_of(item.url) for item in archive.outside}
    wanting = Counter(files.values())
    return {place for place, file in files.items() if is_own_place(file) or wanting[file] > 1}


def _plans_of_articles(
    archive: Archive, inputs: Inputs, places: Sequence[int], *, with_ninjs: bool
) -> Callable[[], Iterator[Plan]]:
    def plans() -> Iterator[Plan]:
        for place in places:
            url = archive.items[place].url
            yield Plan(file_of(url), url, "article", "article", article.article_context, (place,), inputs.article)
            if with_ninjs:
                yield ninjs_plan(archive, inputs, place)

    return plans


def _plans_of_days(archive: Archive, inputs: Inputs, month_day: str) -> Callable[[], Iterator[Plan]]:
    days = archive.same_days[month_day]
    return lambda: (page_plan("day", _day_url(day), periods.day_page, day, inputs=inputs.day) for day in days)


def _plans_of_stories(archive: Archive, inputs: Inputs) -> Callable[[], Iterator[Plan]]:
    return lambda: (
        page_plan("story", story.url, front.story_page, story, inputs=inputs.story) for story in archive.stories
    )


def _day_url(day: str) -> str:
    return day.replace("-", "/") + "/"


def _kinds(archive: Archive) -> tuple[tuple[Terms, str, Callable[..., Any]], ...]:
    return (
        (archive.tags, "tag", listings.tag_page),
        (archive.sections, "section", listings.section_page),
        (archive.authors, "author", listings.author_page),
        (archive.outlets, "outlet", listings.outlet_page),
    )


def _plans_of_term(inputs: Inputs, term: Term, template: str, make: Callable[..., Any]) -> Callable[[], Iterator[Plan]]:
    return lambda: (
        page_plan(template, term.part_url(part), make, term, part, inputs=inputs.term)
        for part in listings.parts_of(term)
    )
