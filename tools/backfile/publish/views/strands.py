"""A tag's articles as its stories tell them: within each period, the articles of a story together and in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from backfile.publish.archive import Archive, Item
from backfile.publish.records import Group, Strand
from backfile.publish.stories import Story


def with_strands(archive: Archive, groups: Iterable[Group], items: Iterable[Item]) -> tuple[Group, ...]:
    """The groups (articles newest first), each with its strands. ``items`` are all that the groups can hold.

    A group without any story stays as it is.
    """
    stories = {item.summary.id: item.story for item in items if item.story}
    return tuple([replace(group, strands=_strands(archive, group, stories)) for group in groups])


def _strands(archive: Archive, group: Group, stories: dict[str, Story]) -> tuple[Strand, ...]:
    """Newest first by the newest article of each; a story's articles first to last."""
    together: dict[str, list[int]] = {}
    for place, article in enumerate(group.articles):
        story = stories.get(article.id)
        together.setdefault(story.url if story else f"#{place}", []).append(place)
    if all(key.startswith("#") for key in together):
        return ()
    return tuple([_strand(archive, group, places, stories) for places in together.values()])


def _strand(archive: Archive, group: Group, places: Sequence[int], stories: dict[str, Story]) -> Strand:
    story = stories.get(group.articles[places[0]].id)
    articles = tuple([group.articles[place] for place in reversed(places)])
    return Strand(articles, story.card(archive) if story else None)
