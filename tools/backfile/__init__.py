"""Backfile turns a pile of scraped news pages into a clean archive.

>>> from backfile import extract
>>> article = extract(html, url="https://courier.example/2019/05/ferry-service/")

``extract`` gives an ``Article`` or None, ``examine`` an ``Article`` or an ``OtherPage`` that tells what else the page is
and what it says of itself; ``html_to_markdown`` writes a fragment as CommonMark; ``suggest_tags``
and ``group_stories`` do for loose texts what the archive does for its own.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from backfile.pipeline.front_door import examine as examine
    from backfile.pipeline.front_door import extract as extract
    from backfile.story import group_stories as group_stories
    from backfile.tag import suggest_tags as suggest_tags
    from backfile.to_markdown import html_to_markdown as html_to_markdown

__all__ = ["examine", "extract", "group_stories", "html_to_markdown", "suggest_tags"]

_HOMES = {
    "examine": "backfile.pipeline.front_door",
    "extract": "backfile.pipeline.front_door",
    "group_stories": "backfile.story",
    "html_to_markdown": "backfile.to_markdown",
    "suggest_tags": "backfile.tag",
}


def __getattr__(name: str) -> Any:
    # Pelican imports this package for its plugin alone: the converter is loaded when it is asked for.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


class _Package(ModuleType):
    """Keeps ``backfile.extract`` the function, though the room of that name sets itself there when it is loaded."""

    @property
    def extract(self) -> Any:
        return __getattr__("extract")

    @extract.setter
    def extract(self, room: ModuleType) -> None:
        pass


sys.modules[__name__].__class__ = _Package
