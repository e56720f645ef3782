"""The theme's templates: their environment, and the digest of each with everything that it includes."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Template, meta

from backfile.errors import SettingsError
from backfile.publish.digest import digest_plain


def make_environment(settings: Mapping[str, Any], folders: Iterable[Path], cache: Path) -> Environment:
    """Jinja with escaping on, Pelican's settings for filters, globals and tests, and an error for unknown names."""
    cache.mkdir(parents=True, exist_ok=True)
    options = dict(settings.get("JINJA_ENVIRONMENT") or {})
    extensions = ["jinja2.ext.i18n", *options.pop("extensions", ())]
    options |= {"autoescape": True, "undefined": StrictUndefined, "auto_reload": False, "cache_size": -1}
    environment = Environment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        bytecode_cache=FileSystemBytecodeCache(str(cache)),
        extensions=extensions,
        **options,
    )
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    environment.filters.update(settings.get("JINJA_FILTERS") or {})
    environment.globals.update(settings.get("JINJA_GLOBALS") or {})
    environment.tests.update(settings.get("JINJA_TESTS") or {})
    return environment


def digest_jinja_settings(settings: Mapping[str, Any]) -> bytes:
    """The digest of the owner's filters, globals and tests: their names and, for functions, their code."""
    found = []
    for setting in ("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS"):
        for name, value in sorted((settings.get(setting) or {}).items(), key=lambda pair: str(pair[0])):
            code = getattr(value, "__code__", None)
            shown = marshal.dumps(code) if code is not None else repr(value).encode()
            if code is None and callable(value):
                shown = f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', '')}".encode()
            found.append((setting, str(name), shown))
    return digest_plain(tuple(found))


class Templates:
    """The templates of a theme by name, compiled once, with their digests."""

    def __init__(self, environment: Environment, folders: Iterable[Path]) -> None:
        self.environment = environment
        self._sources = _read_sources(folders)
        self._references: dict[str, tuple[str, ...]] = {}
        self.all_digest = digest_plain(tuple(sorted(self._sources.items())))
        self._digests: dict[str, bytes] = {}

    def get(self, name: str) -> Template:
        """The template ``name`` (with ``.html``). Raises SettingsError when the theme has none."""
        if name not in self._sources:
            raise SettingsError("is missing in the theme", subject=f"templates/{name}")
        return self.environment.get_template(name)

    def digest(self, name: str) -> bytes:
        """The digest of the template and of all that it includes, imports or extends, however deep."""
        known = self._digests.get(name)
        if known is None:
            closure = sorted(self._closure(name))
            known = digest_plain(tuple((part, self._sources.get(part, "")) for part in closure))
            self._digests[name] = known
        return known

    def closures(self) -> bytes:
        """The references found so far, for the next build: parsing templates to find them takes longer than most
        builds do.
        """
        return marshal.dumps((self.all_digest, self._references))

    def learn(self, data: bytes | None) -> None:
        """Take over what ``closures`` gave, when the templates are the same."""
        if data:
            digest, references = marshal.loads(data)
            if digest == self.all_digest:
                self._references = references

    def _closure(self, name: str) -> set[str]:
        found: set[str] = set()
        waiting = [name]
        while waiting:
            part = waiting.pop()
            if part not in found:
                found.add(part)
                waiting += self._referenced(part)
        return found

    def _referenced(self, name: str) -> tuple[str, ...]:
        known = self._references.get(name)
        if known is None:
            source = self._sources.get(name)
            names = list(meta.find_referenced_templates(self.environment.parse(source))) if source is not None else []
            # None stands for a name that is computed when the page is rendered: it may be any template
            known = tuple(sorted(self._sources)) if None in names else tuple(sorted({str(part) for part in names}))
            self._references[name] = known
        return known


def _read_sources(folders: Iterable[Path]) -> dict[str, str]:
    """The text of each template by name; the first folder that has a name wins."""
    sources: dict[str, str] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.is_file() and not path.name.startswith("."):
                sources.setdefault(path.relative_to(folder).as_posix(), path.read_text("utf-8"))
    return sources
