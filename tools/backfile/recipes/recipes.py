"""A recipe is what we know of one outlet: where its body, by-line and date stand, and what to cut.

Recipes come from the package's ``outlets.toml``, from a ``recipes.toml`` beside ``pelican.conf.py``, and from functions in
a ``recipes.py`` there. A later one replaces, field by field, what an earlier one says of the same host.
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import turbohtml
from turbohtml import Element

from backfile.common.toml_files import parse_toml
from backfile.errors import SettingsError

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

Hook = Callable[["BeautifulSoup"], "BeautifulSoup"]
"""Gets the isolated ``<article>`` and returns it, edited or another."""

_FIELDS = ("body", "cut", "byline", "date")


@dataclass(frozen=True, slots=True)
class Recipe:
    """What is known of the outlet at ``host`` (and below it). Each field but the hook is a CSS selector or empty."""

    host: str
    body: str = ""
    cut: str = ""
    byline: str = ""
    date: str = ""
    hook: Hook | None = None

    def apply_hook(self, article: Element) -> Element:
        """``article`` as the hook returns it."""
        from bs4 import BeautifulSoup

        if self.hook is None:
            return article
        soup = self.hook(BeautifulSoup(article.html, "html.parser"))
        made = turbohtml.parse_fragment(str(soup)).select_one("article")
        if made is None:
            raise SettingsError("the recipe's function must return the soup with its <article>", subject=self.host)
        found = made.extract()
        assert isinstance(found, Element)
        return found


_REGISTERED: dict[str, Hook] = {}


def recipe(host: str) -> Callable[[Hook], Hook]:
    """Decorator for a function in ``recipes.py``: run it on every article of ``host``.

    >>> @recipe("courier.example")
    ... def courier(soup):
    ...     for box in soup.select(".fact-box"):
    ...         box.decompose()
    ...     return soup
    """

    def register(hook: Hook) -> Hook:
        _REGISTERED[host] = hook
        return hook

    return register


@dataclass(frozen=True, slots=True)
class Recipes:
    """A table of recipes by host. ``digest`` changes when any of them does: it is part of each page's cache key."""

    table: Mapping[str, Recipe] = field(default_factory=dict)
    digest: str = ""

    @classmethod
    def builtin(cls) -> Recipes:
        """The package's own."""
        return _builtin()

    @classmethod
    def load(cls, folder: Path) -> Recipes:
        """The package's own, then those of the user in ``folder``.

        Raises SettingsError, naming the file, for unknown fields, bad selectors and a ``recipes.py`` that fails.
        """
        built = cls.builtin()
        table, digest = dict(built.table), hashlib.sha256(built.digest.encode())
        toml, python = folder / "recipes.toml", folder / "recipes.py"
        if toml.is_file():
            data = toml.read_bytes()
            digest.update(data)
            for host, found in _read(data, str(toml)).items():
                table[host] = _merged(table.get(host), found)
        if python.is_file():
            digest.update(python.read_bytes())
            for host, hook in _hooks(python).items():
                table[host] = replace(table.get(host) or Recipe(host), hook=hook)
        return cls(table, digest.hexdigest())

    def for_url(self, url: str | None) -> Recipe | None:
        """The recipe of the page's host, or of the nearest domain above it."""
        host = (urlsplit(url).hostname or "") if url else ""
        while host:
            if host in self.table:
                return self.table[host]
            host = host.partition(".")[2]
        return None


@cache
def _builtin() -> Recipes:
    data = resources.files("backfile.recipes").joinpath("outlets.toml").read_bytes()
    return Recipes(_read(data, "outlets.toml"), hashlib.sha256(data).hexdigest())


def _read(data: bytes, name: str) -> dict[str, Recipe]:
    table: dict[str, Recipe] = {}
    for host, fields in parse_toml(data, name).items():
        if not isinstance(fields, dict) or not all(isinstance(value, (str, list)) for value in fields.values()):
            raise SettingsError(f"[{host}] must hold selectors, each a text or a list of texts", subject=name)
        if unknown := sorted(set(fields) - set(_FIELDS)):
            raise SettingsError(f"[{host}] knows {', '.join(_FIELDS)}, but not {unknown[0]}", subject=name)
        selectors = {key: ", ".join(value) if isinstance(value, list) else value for key, value in fields.items()}
        for key, selector in selectors.items():
            _check(selector, f"[{host}] {key}", name)
        empty = dict.fromkeys(_FIELDS, "") | selectors
        table[host] = Recipe(host, empty["body"], empty["cut"], empty["byline"], empty["date"])
    return table


def _check(selector: str, where: str, name: str) -> None:
    try:
        turbohtml.parse("").select_one(selector)
    except ValueError as error:
        raise SettingsError(f"{where}: {selector!r} is no CSS selector: {error}", subject=name) from error


def _merged(known: Recipe | None, found: Recipe) -> Recipe:
    if known is None:
        return found
    return replace(known, **{name: value for name in _FIELDS if (value := getattr(found, name))})


def _hooks(path: Path) -> dict[str, Hook]:
    _REGISTERED.clear()
    spec = importlib.util.spec_from_file_location("backfile_user_recipes", path)
    if spec is None or spec.loader is None:
        raise SettingsError("cannot be read as Python", subject=str(path))
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise SettingsError(f"fails: {type(error).__name__}: {error}", subject=str(path)) from error
    return dict(_REGISTERED)
