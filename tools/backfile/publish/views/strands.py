"""A tag's articles as its stories tell them: each story once and in order, below the newest heading that holds any of it."""

from __future__ import annotations

from collections.abc import Iterable

from backfile.publish.archive import Archive, Item
from backfile.publish.records import ArticleSummary, Group, Link, Strand
from backfile.publish.stories import Story


def with_strands(archive: Archive, url: str, groups: Iterable[Group], items: Iterable[Item]) -> tuple[Group, ...]:
    """The groups (articles newest first) of the page at ``url``, each with its strands. ``items`` are all that the
    groups can hold.

    A group without any story stays as it is.
    """
    stories = {item.id: item.story for item in items if item.story}
    found = tuple(groups)
    if not stories:
        return found
    members: dict[str, list[ArticleSummary]] = {}
    tellers: dict[str, Group] = {}
    for group in found:
        for article in group.articles:
            if story := stories.get(article.id):
                tellers.setdefault(story.url, group)
                members.setdefault(story.url, []).append(article)

    def strand(group: Group, story: Story) -> Strand:
        teller = tellers[story.url]
        if teller is not group:
            return Strand((), story.card(archive), told_in=Link(teller.title, f"{url}#{teller.anchor}"))
        articles = members[story.url]
        across = sum(stories.get(article.id) is story for article in group.articles) < len(articles)
        return Strand(_in_order(articles), story.card(archive), across)

    def strands(group: Group) -> tuple[Strand, ...]:
        """Newest first by the newest article of each."""
        heads: dict[str, Strand] = {}
        for article in group.articles:
            story = stories.get(article.id)
            if story is None:
                heads[article.url] = Strand((article,))
            elif story.url not in heads:
                heads[story.url] = strand(group, story)
        return tuple(heads.values()) if any(head.story for head in heads.values()) else ()

    return tuple([_with(group, told) if (told := strands(group)) else group for group in found])


def _with(group: Group, strands: tuple[Strand, ...]) -> Group:
    return Group(group.title, group.url, group.count, group.articles, group.iso, group.anchor, strands)


def _in_order(articles: Iterable[ArticleSummary]) -> tuple[ArticleSummary, ...]:
    """First to last, undated ones at the end; ``articles`` are newest first."""
    backward = list(articles)[::-1]
    return tuple([item for item in backward if item.date] + [item for item in backward if not item.date])
