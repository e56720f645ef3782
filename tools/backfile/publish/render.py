"""Rendering one file of the plan: key → context → bytes, and only when the key is not the known one."""

from __future__ import annotations

import marshal
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from backfile.publish.archive import Archive
from backfile.publish.code import code_digest
from backfile.publish.digest import Digester, digest_plain
from backfile.publish.output import Output
from backfile.publish.pages import TEMPLATES, Page
from backfile.publish.plan import (
    FileContext,
    Made,
    MadeOfBodies,
    MadeOfBody,
    Plan,
    StaticPageContext,
    root_of,
    static_page,
)
from backfile.publish.settings import PublishSettings
from backfile.publish.store import ReadingStore, Written
from backfile.publish.styles import bundle
from backfile.publish.templates import Templates
from backfile.publish.views.article import ArticleContext, article_page

_MARSHAL_VERSION = 4


class Rendered(NamedTuple):
    """A file whose row in the store is new."""

    path: str
    written: Written
    rendered: bool
    was_written: bool
    reason: str


def pack(found: Iterable[Rendered]) -> bytes:
    """For the way from a worker: in a fifth of pickle's time."""
    return marshal.dumps([(item.path, tuple(item.written), *item[2:]) for item in found], _MARSHAL_VERSION)


def unpack(data: bytes) -> list[Rendered]:
    """What ``pack`` got."""
    return [Rendered(path, Written(*written), *rest) for path, written, *rest in marshal.loads(data)]


class Renderer:
    """Renders plans. Made before the workers are forked; each opens its own connection to the store."""

    def __init__(
        self, archive: Archive, settings: PublishSettings, templates: Templates, reading: Path, base_key: bytes
    ) -> None:
        self._archive = archive
        self.settings = settings
        self._templates = templates
        self._reading_path = reading
        self._reading: ReadingStore | None = None
        self._digester = Digester()
        self._base = base_key
        self._site = self._digester.digest(settings.site)
        self._bases: dict[str, bytes] = {}
        """By template: the digest of all that a page is rendered with beside its record."""

    def prepare(self) -> None:
        """Digest and compile the templates before the workers are forked, so that none does it again."""
        first_weekday = self.settings.first_weekday
        self._bases[""] = digest_plain((self._base, self._site))
        for name in sorted(TEMPLATES.values()):
            self._bases[name] = digest_plain(
                (self._base, self._site, first_weekday, self._templates.digest(f"{name}.html"))
            )
        self._templates.load(sorted(TEMPLATES.values()))

    def inputs(self, plan: Plan) -> bytes:
        """What the plan's record would be made from, and what it would be rendered with; empty when that is not known
        before it is made.
        """
        return digest_plain((self._bases[plan.template], plan.inputs(*plan.arguments))) if plan.inputs else b""

    def is_known(self, plan: Plan, known: Mapping[str, Written], others: Collection[str]) -> bool:
        """True where the plan's inputs are the known ones, so that its file is as it would be made."""
        before = known.get(plan.path)
        if before is None or plan.inputs is None or plan.path in others or plan.part != before.part:
            return False
        return self.inputs(plan) == before.key

    def render_changed(
        self, plans: Sequence[Plan], known: Mapping[str, Written], others: Collection[str], output: Output
    ) -> list[Rendered]:
        """Render and write the plans whose key is not the known one, or whose file is among ``others``."""
        found = []
        for plan in plans:
            before = known.get(plan.path)
            # the record's own digest would tell no more of a page that has inputs, and take a tenth of a cold build
            context = None if plan.inputs else plan.make(self._archive, *plan.arguments)
            key = self.inputs(plan) if plan.inputs else self.key(plan, context)
            same_key = before is not None and before.key == key
            if before is not None and same_key and plan.path not in others:
                if before.part != plan.part:
                    found.append(Rendered(plan.path, before._replace(part=plan.part), False, False, ""))
                continue
            if plan.inputs:
                context = plan.make(self._archive, *plan.arguments)
            written, is_new = output.put(plan.path, self.render(plan, context), key, plan.part)
            reason = "" if not self.settings.explain else _reason(before, same_key)
            found.append(Rendered(plan.path, written, True, is_new, reason))
        return found

    def key(self, plan: Plan, context: object) -> bytes:
        """What the file is made from, digested: its key where it has no inputs."""
        if isinstance(context, FileContext):
            digests = tuple(digest for _, digest in context.files)
            return digest_plain((plan.kind, digests, context.tail, code_digest()))
        return digest_plain((self._bases[plan.template], plan.url, self._digester.digest(context)))

    def render(self, plan: Plan, context: object) -> bytes:
        """The file's bytes."""
        if isinstance(context, FileContext):
            texts = [Path(path).read_bytes() for path, _ in context.files]
            if plan.kind == "bundle":
                return bundle([*[text.decode("utf-8") for text in texts], context.tail])
            return texts[0]
        if isinstance(context, Made):
            return context.to_bytes(self.settings.site)
        if isinstance(context, MadeOfBody):
            return context.to_bytes(self.settings.site, self._body(context.source))
        if isinstance(context, MadeOfBodies):
            return context.to_bytes(self.settings.site, [self._body(source) for source in context.sources()])
        page = self.page(plan, context)
        return self._templates.render(f"{plan.template}.html", self.variables(plan, page)).encode("utf-8")

    def variables(self, plan: Plan, page: Page) -> dict[str, Any]:
        """What the template sees."""
        root = self.settings.path_prefix if plan.url == "404.html" else root_of(plan.url)
        return {"page": page, "site": self.settings.site, "root": root}

    def page(self, plan: Plan, context: Any) -> Page:
        """The page's record from its context."""
        if isinstance(context, ArticleContext):
            item = self._archive.items[plan.arguments[0]]
            return article_page(self.settings.site, context, item.entry, self._body(context.body.source))
        if isinstance(context, StaticPageContext):
            return static_page(self._archive, context, self._body(context.body.source))
        page: Page = context
        return page

    def _body(self, digest: bytes) -> str:
        if self._reading is None:
            self._reading = ReadingStore(self._reading_path, self.settings.index_language)
        return self._reading.body(digest)


def _reason(before: Written | None, same_key: bool) -> str:
    if before is None or not before.key:
        return "is new"
    return "its file was missing or changed by another hand" if same_key else "what it shows changed"
