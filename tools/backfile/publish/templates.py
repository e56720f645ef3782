"""The theme's templates: their environment, and the digest of each with everything that it includes."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from string import ascii_letters, digits
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.filters import do_urlencode

from backfile.common.files import write_if_changed
from backfile.errors import SettingsError
from backfile.publish.code import code_digest
from backfile.publish.compiler import FastEnvironment, KeptCode, Links
from backfile.publish.digest import digest_plain
from backfile.publish.translations import catalogue_path, load_translations, sentence_translator

ONE_PAGE = frozenset({
    "404.html", "archives.html", "authors.html", "home.html", "outlets.html", "search.html", "sections.html", "undated.html",
})  # fmt: skip
"""The templates that make one page of a site."""
_SAFE = f"{ascii_letters}{digits}_.-~/"
_WITHOUT_SAFE = dict.fromkeys(map(ord, _SAFE))
_QUOTED = {chr(code): quote(chr(code)) for code in range(128)}


def make_environments(settings: Mapping[str, Any], folders: Iterable[Path]) -> tuple[FastEnvironment, Environment]:
    """Jinja with escaping on, Pelican's settings for filters, globals and tests, and an error for unknown names.

    The first is for building. The second is Jinja's plain one: it tells where in a template an error is.
    """
    options = dict(settings.get("JINJA_ENVIRONMENT") or {})
    options["extensions"] = ["jinja2.ext.i18n", *options.pop("extensions", ())]
    options |= {"autoescape": True, "undefined": StrictUndefined, "auto_reload": False, "cache_size": -1}
    options["loader"] = FileSystemLoader([str(folder) for folder in folders])
    translations = load_translations(*_theme_and_language(settings))
    environments = FastEnvironment(translations.gettext, ONE_PAGE, **options), Environment(**options)
    translated = sentence_translator(translations)
    environments[0].filters["urlencode"] = encode_address
    for environment in environments:
        environment.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
        environment.filters["translated"] = translated
        environment.filters.update(settings.get("JINJA_FILTERS") or {})
        environment.globals.update(settings.get("JINJA_GLOBALS") or {})
        environment.tests.update(settings.get("JINJA_TESTS") or {})
    return environments


def encode_address(value: object) -> str:
    """Jinja's filter ``urlencode``, in a third of its time for the texts of citations: it looks at each byte by itself."""
    if type(value) is not str:
        return do_urlencode(value)  # type: ignore[arg-type]
    unsafe = set(value.translate(_WITHOUT_SAFE))
    if "%" in unsafe:  # before any other puts its own in
        value = value.replace("%", "%25")
    for character in unsafe - {"%"}:
        value = value.replace(character, _QUOTED.get(character) or quote(character))
    return value


def digest_jinja_settings(settings: Mapping[str, Any]) -> bytes:
    """The digest of the owner's filters, globals and tests (their names and, for functions, their code), and of the
    catalogue of the site's language.
    """
    catalogue = catalogue_path(*_theme_and_language(settings))
    found = [("catalogue", "", catalogue.read_bytes() if catalogue else b"")]
    for setting in ("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS"):
        for name, value in sorted((settings.get(setting) or {}).items(), key=lambda pair: str(pair[0])):
            code = getattr(value, "__code__", None)
            shown = marshal.dumps(code) if code is not None else repr(value).encode()
            if code is None and callable(value):
                shown = f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', '')}".encode()
            found.append((setting, str(name), shown))
    return digest_plain(tuple(found))


def _theme_and_language(settings: Mapping[str, Any]) -> tuple[Path, str]:
    return Path(settings.get("THEME") or "."), str(settings.get("DEFAULT_LANG") or "en")


class Templates:
    """The templates of a theme by name, compiled once, with their digests."""

    def __init__(self, settings: Mapping[str, Any], folders: Sequence[Path], cache: Path) -> None:
        self.environment, self._plain = make_environments(settings, folders)
        self._sources = _read_sources(folders)
        self._source_digests = {name: digest_plain(source) for name, source in self._sources.items()}
        self.all_digest = digest_plain(tuple(sorted(self._source_digests.items())))
        self._links: dict[bytes, Links] = {}
        self._references: dict[str, tuple[str, ...]] = {}
        self._digests: dict[str, bytes] = {}
        self._plain_only: set[str] = set()
        self._kept = cache / "links"
        cache.mkdir(parents=True, exist_ok=True)
        salt = digest_plain((code_digest(), digest_jinja_settings(settings)))
        self.environment.bytecode_cache = KeptCode(cache, lambda name: digest_plain((salt, self.digest(name))).hex())

    def get(self, name: str) -> Template:
        """The template ``name`` (with ``.html``). Raises SettingsError when the theme has none."""
        if name not in self._sources:
            raise SettingsError("is missing in the theme", subject=f"templates/{name}")
        return self.environment.get_template(name)

    def render(self, name: str, variables: dict[str, Any]) -> str:
        """The page. An error in a template is raised with the template's own name and line."""
        if name in self._plain_only:
            return self._plain.get_template(name).render(variables)
        try:
            return self.get(name).render(variables)
        except AttributeError:
            # the fast code knows no items that are named like attributes (``{{ entry.name }}`` of a dict)
            page = self._plain.get_template(name).render(variables)
            self._plain_only.add(name)
            return page
        except Exception:
            self._plain.get_template(name).render(variables)
            raise

    def digest(self, name: str) -> bytes:
        """The digest of the template and of all that it includes, imports or extends, however deep."""
        known = self._digests.get(name)
        if known is None:
            closure = sorted(self._closure(name))
            known = digest_plain(tuple((part, self._source_digests.get(part, b"")) for part in closure))
            self._digests[name] = known
        return known

    def compile(self, pages: Iterable[str]) -> bytes:
        """Compile the templates of ``pages`` into the cache, and those whose macros they call: while other work is done.
        Returns what ``learn`` takes over.
        """
        for page in pages:
            self.get(f"{page}.html")
            self.digest(f"{page}.html")
        for name in self._imported():
            self.get(name)
        return self._noted()

    def _noted(self) -> bytes:
        """What the templates refer to, and a mark of them all: where that is known nothing need be parsed."""
        present = set(self._source_digests.values())
        links = {digest: links for digest, links in self._links.items() if digest in present}
        return marshal.dumps((self.all_digest, dict(sorted(links.items()))))

    def learn(self, data: bytes) -> bool:
        """Take over what ``compile`` gave; False when there are other templates among them since."""
        digest, self._links = marshal.loads(data)
        return bool(digest == self.all_digest)

    def recall(self) -> bool:
        """Take over what was kept beside the compiled templates; False where they must be compiled, some at least."""
        return self._kept.is_file() and self.learn(self._kept.read_bytes())

    def keep(self) -> None:
        """Keep for the next build what ``recall`` takes over: parsing templates takes longer than most builds do."""
        write_if_changed(self._kept, self._noted())

    def _imported(self) -> tuple[str, ...]:
        """The templates whose macros others call."""
        found = [self._links[digest][1] for digest in self._source_digests.values() if digest in self._links]
        return tuple(sorted(self._sources.keys() & chain.from_iterable(found)))

    def load(self, pages: Iterable[str]) -> None:
        """Load what ``compile`` compiled: before workers are forked, else each would."""
        for name in (*[f"{page}.html" for page in pages], *self._imported()):
            self.get(name)

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
            names = self._links_of(name)[0] if name in self._sources else ()
            # None stands for a name that is computed when the page is rendered: it may be any template
            known = tuple(sorted(self._sources)) if None in names else tuple(sorted({str(part) for part in names}))
            self._references[name] = known
        return known

    def _links_of(self, name: str) -> Links:
        digest = self._source_digests[name]
        if digest not in self._links:
            self._links[digest] = self.environment.links_of(name)
        return self._links[digest]


def _read_sources(folders: Iterable[Path]) -> dict[str, str]:
    """The text of each template by name; the first folder that has a name wins."""
    sources: dict[str, str] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.is_file() and not path.name.startswith("."):
                sources.setdefault(path.relative_to(folder).as_posix(), path.read_text("utf-8"))
    return sources
