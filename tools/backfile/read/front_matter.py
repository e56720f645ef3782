"""Posts as static site generators and note-takers keep them: front matter (YAML or TOML), then Markdown."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from html import escape
from pathlib import PurePosixPath
from typing import Any

import yaml

from backfile.common.yaml_heads import read_yaml
from backfile.model import Withheld
from backfile.read.columns import Row, row_of
from backfile.read.composed import Post, facts_of, post_page
from backfile.read.texts import looks_isolated, markup_of_markdown
from backfile.read.wordpress.shortcodes import attributes_of, embed_of, figure_markup

_YAML = re.compile(r"\ufeff?\s*-{3}[ \t]*\n(.*?)^(?:-{3}|\.{3})[ \t]*$", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\ufeff?\s*\+{3}[ \t]*\n(.*?)^\+{3}[ \t]*$", re.DOTALL | re.MULTILINE)
# What only a generator's own posts tell: below it stands nothing of a page but the post.
_OF_GENERATORS = frozenset({"layout", "draft", "permalink", "aliases", "weight", "taxonomies", "categories"})
# Jekyll and those that follow it take the day from the file's name.
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=[-_])")
_TITLE = re.compile(r"\s*# +(\S.*?)(?:[ #]*)\n")
# Obsidian writes names as links to notes: [[Jane Doe]], [[people/jane|Jane Doe]].
_NOTE = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
# Hugo's shortcodes that show something, and what Jekyll puts the site's own address for.
_FIGURE = re.compile(r"\{\{[<%]\s*figure\s([^{}]*)[>%]\}\}")
_VIDEO = re.compile(r"\{\{[<%]\s*(youtube|vimeo)\s+(?:id=)?[\"']?([\w-]{5,20})[\"']?[^{}]*[>%]\}\}")
_VIDEOS = {"youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/"}
_SITE = re.compile(r"\{\{-?\s*site\.(?:base)?url\s*-?\}\}")


def post_of(name: str, content: str) -> Post | None:
    """The post that the file ``name`` holds; None for any other text."""
    found = _YAML.match(content) or _TOML.match(content)
    told = _read(found[1], is_toml=found.re is _TOML) if found else None
    if not found or not told:
        return None
    body = content[found.end() :]
    row = _row_of(told, name)
    if not row.keys() & {"headline", "date", "url"} or not (_OF_GENERATORS & told.keys() or looks_isolated(body)):
        return None
    if "headline" not in row and (title := _TITLE.match(body)):
        row["headline"] = [title[1]]
    url, retrieved = (next(iter(row.get(field, ())), "") for field in ("url", "retrieved"))
    page = post_page(facts_of(row), markup_of_markdown(_shown(body), html=True))
    return Post(page, url, retrieved, withheld=_withheld(told))


def _read(head: str, *, is_toml: bool) -> dict[str, Any] | None:
    try:
        told = tomllib.loads(head) if is_toml else read_yaml(head)
    except (tomllib.TOMLDecodeError, yaml.YAMLError, RecursionError):
        return None
    return {label: _plain(value) for label, value in told.items()} if told else None


def _plain(value: Any) -> Any:
    """Dates of TOML as ISO 8601, links to notes as their words."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, str):
        return _NOTE.sub(r"\1", value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


def _row_of(told: Mapping[str, Any], name: str) -> Row:
    if told.get("published") and not _is_false(told["published"]) and "created" in told:
        # A clip was created when it was clipped.
        told = {("retrieved" if label == "created" else label): value for label, value in told.items()}
    taxonomies = told.get("taxonomies")
    row = row_of({**told, **taxonomies} if isinstance(taxonomies, dict) else told)
    for field in ("html", "body"):
        row.pop(field, None)
    if "date" not in row and (day := _DAY.match(PurePosixPath(name).name)):
        row["date"] = [day[0]]
    return row


def _shown(body: str) -> str:
    """``body`` with the shortcodes that show something as markup; any other stays, to be seen."""
    body = _FIGURE.sub(lambda match: _figure(attributes_of(match[1])), _SITE.sub("", body))
    return _VIDEO.sub(lambda match: f"\n\n{embed_of(_VIDEOS[match[1]] + match[2])}\n\n", body)


def _figure(told: Mapping[str, str]) -> str:
    caption = escape(" ".join(filter(None, (told.get("title"), told.get("caption"), told.get("attr")))))
    return f"\n\n{figure_markup(told.get('src', ''), told.get('alt', ''), caption)}\n\n"


def _withheld(told: Mapping[str, Any]) -> Withheld | None:
    if str(told.get("draft", "")).lower() == "true" or _is_false(told.get("published", "")):
        return Withheld("unpublished", "is a draft by its front matter; only what was published becomes an article")
    return None


def _is_false(value: object) -> bool:
    return str(value).lower() == "false"
