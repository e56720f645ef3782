"""The build: read what changed, plan all files, render those whose key changed, remove what is no longer wanted."""

from __future__ import annotations

import gc
import hashlib
import json
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property, partial
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from backfile.common.record import record
from backfile.common.workers import LEAST_FOR_POOL, begin, run_chunks, split, without_collector
from backfile.publish.archive import Archive
from backfile.publish.code import code_digest
from backfile.publish.digest import Digester, digest_bytes, digest_plain
from backfile.publish.dump import dump_plans
from backfile.publish.feeds import feed_plans
from backfile.publish.inputs import Inputs
from backfile.publish.llms import llms_plans
from backfile.publish.mistakes import find_mistakes
from backfile.publish.output import Output, locked
from backfile.publish.page_parts import beside, odd_plans, page_parts, paths_in_parts, urls_in_parts
from backfile.publish.pages import TEMPLATES
from backfile.publish.plan import Part, Plan, make_plans, without_doubles
from backfile.publish.reading import Content, open_reading, read_content
from backfile.publish.redirects import redirect_parts
from backfile.publish.render import Renderer, pack, unpack
from backfile.publish.search import begin_search
from backfile.publish.settings import PublishSettings
from backfile.publish.sitemaps import sitemap_plans
from backfile.publish.sources import Sources, read_sources
from backfile.publish.static import make_file_plans
from backfile.publish.store import ReadingStore, SiteStore
from backfile.publish.stories import read_story_facts
from backfile.publish.templates import Templates, digest_jinja_settings
from backfile.publish.terms import read_tag_facts

# A chunk of 32 pages takes a worker 15 ms to render, of lists 50 ms, and 0.5 ms to find unchanged; handing it over takes 0.1
# ms. At 128, one worker of a small build had lists for 200 ms while the other had nothing left.
_CHUNK = 32
_CHUNKS = 64
_LARGEST_CHUNK = 1024
# Of 100,000 articles' 465,000 files, workers that render all of them take the build to 2,171 MB and 162 s; new ones after so many
# files each time, to 1,830 MB and 144 s. Forking them takes some 60 ms.
_GENERATION = 80_000
# A page that leans on the whole archive takes up to 80 ms of 10,000 articles.
_SMALL_CHUNK = 4
_WHOLE = frozenset({
    "404", "archives", "authors", "home", "outlets", "search", "sections", "stories", "tags", "undated", "year",
})  # fmt: skip
# Looking at so many files takes 50 ms, twice what a worker does.
_LOOK = 20_000
_COMMIT_SECONDS = 1.0
_UNFINISHED = b"unfinished"


class Texts(NamedTuple):
    """How many texts the content holds."""

    articles: int
    pages: int
    drafts: int


@record
class Result:
    """What a build did."""

    files: int
    """Files of the whole site."""
    texts: Texts
    rendered: int
    written: int
    removed: int
    reasons: tuple[tuple[str, str], ...] = ()
    """(path, why it was rendered), when the settings ask for it."""
    nothing_changed: bool = False


@contextmanager
def _no_collector() -> Iterator[None]:
    """The collector would walk a hundred thousand records again and again, and there are no cycles to free."""
    gc.unfreeze()
    try:
        with without_collector():
            yield
    finally:
        if gc.isenabled():
            # else the interpreter, when it ends, walks them all: 0.2 s for 10,000 articles
            gc.freeze()


class Build:
    """One build: ``read`` then ``write``. Between them, ``archive`` is there for who wants to look."""

    def __init__(
        self, settings: PublishSettings, pelican: Mapping[str, Any], report: Callable[[str, str], None]
    ) -> None:
        self.settings = settings
        self._pelican = pelican
        self._report = report
        folders = [*settings.overrides, settings.theme / "templates"]
        self.templates = Templates(pelican, folders, settings.cache / "jinja")
        self.reading: ReadingStore
        self.content: Content
        self._archive: Archive | None = None

    def read(self) -> None:
        """Read the content, as far as it changed."""
        with _no_collector():
            self.reading = open_reading(self.settings)
            self.content = read_content(self.settings, self.reading, self._report)

    @cached_property
    def _sources(self) -> Sources:
        return read_sources(self.settings, self.reading, self.content.texts)

    @property
    def archive(self) -> Archive:
        """The archive, made when it is first asked for."""
        if self._archive is None:
            with _no_collector():
                settings = self.settings
                self._archive = Archive(
                    settings,
                    self._sources.articles,
                    self.content.pictures,
                    read_tag_facts(settings.config / "tags.toml", settings.content / "tags.json"),
                    read_story_facts(settings.content / "stories.json"),
                )
        return self._archive

    def plans(self) -> list[Plan]:
        """All files of the site."""
        plans, parts = self._planned()
        taken = {plan.path for plan in plans}
        return [*plans, *chain.from_iterable([part.plans_beside(taken) for part in parts])]

    def _planned(self) -> tuple[list[Plan], list[Part]]:
        """What is planned in each build, and the parts, which need be planned only where they changed."""
        inputs = Inputs(self.archive)
        with begin_search(self.archive, inputs, self.settings, self.reading.path) as search:
            plans = [*odd_plans(self.archive, inputs, self.settings)]
            plans += make_plans(self.archive, inputs, self._sources.pages)
            plans += sitemap_plans(self.archive, plans, urls_in_parts(self.archive))
            plans += feed_plans(self.archive, inputs, self.settings)
            plans += dump_plans(self.archive, inputs, self.settings)
            plans += llms_plans(self.archive, self.settings)
            files = make_file_plans(self.settings, self.content)
            outside = frozenset(paths_in_parts(self.archive))
            own = [plan.path for plan in (*plans, *files) if plan.kind in {"static-page", "copy"}]
            taken = [*[plan.path for plan in (*plans, *files)], *sorted(outside)]
            parts = [*page_parts(self.archive, inputs, self.settings), *redirect_parts(self.archive, inputs, taken)]
            search_plans, shards = search()
            return without_doubles([*plans, *search_plans, *files]), beside([*parts, *shards], own, outside)

    def renderer(self) -> Renderer:
        return Renderer(self.archive, self.settings, self.templates, self.reading.path, self._base_key())

    def write(self, waiting: Callable[[], None]) -> Result:
        """Bring the output folder up to date. ``waiting`` is called when another build holds it."""
        with _no_collector(), locked(self.settings.output, waiting):
            name = hashlib.sha256(str(self.settings.output).encode()).hexdigest()[:12]
            store = SiteStore(self.settings.cache / f"site-{name}.sqlite3")
            try:
                return self._write(store)
            finally:
                store.close()

    def close(self) -> None:
        self.reading.close()

    def _write(self, store: SiteStore) -> Result:
        output = Output(self.settings.output)
        state = self._state()
        if store.meta("state") == state and not _any_changed_by_others(store, output, self.settings.workers):
            self._tell(json.loads(store.meta("mistakes") or b"[]"))
            texts = Texts(*json.loads(store.meta("texts") or b"[0, 0, 0]"))
            return Result(store.count(), texts, 0, 0, 0, nothing_changed=True)
        if store.meta("state") == _UNFINISHED:
            output.clear_temporary()
            store.recall()
        store.set_meta("state", _UNFINISHED)
        store.commit()
        compiled = self.templates.recall()
        with (
            begin(
                self.templates.compile, [] if compiled else [sorted(TEMPLATES.values())], self.settings.workers
            ) as compiling,
            _begin_look(store, output, min(self.settings.workers, 2), beside=True) as look,
        ):
            plans, parts = self._planned()
            changed_by_others = look()
            known_parts = store.parts()
            digests = {}
            if known_parts:
                self._learn(compiling())
                digests = self._digests_of(parts)
            same = {name for name, digest in digests.items() if known_parts.get(name) == digest}
            same -= set(changed_by_others.values())
            taken = {plan.path for plan in plans}
            plans += chain.from_iterable([part.plans_beside(taken) for part in parts if part.name not in same])
            known = store.written(but=same)
            # killed from here on, the next build plans the changed parts again
            store.forget_parts(known_parts.keys() - same)
            wanted = {plan.path for plan in plans}
            stale = sorted(known.keys() - wanted)
            store.announce(wanted - known.keys())
            # on a file system that knows no case the new file would go with the old
            first, last = _in_the_way(stale, wanted)
            removed = output.remove(first)
            store.forget(first)
            if not known_parts:
                # a first build compares no parts: its templates are compiled beside all of this
                self.archive.summarise()
                self._learn(compiling())
                digests = self._digests_of(parts)
        renderer = self.renderer()
        renderer.prepare()
        waiting = [plan for plan in plans if not renderer.is_known(plan, known, changed_by_others)] if known else plans
        if len(waiting) >= len(self.archive.items):
            self.archive.summarise()
        rendered, written, reasons = _render_all(renderer, waiting, known, changed_by_others, output, store)
        store.announce(())
        # ext4 passes over the places of what was just removed, one by one, for each file that is made in their folders: 0.4 ms
        removed += output.remove(last)
        store.forget(last)
        store.add_parts({name: digest for name, digest in digests.items() if name not in same})
        texts = self._finish(store, state)
        return Result(store.count(), texts, rendered, written, removed, tuple(reasons))

    def _finish(self, store: SiteStore, state: bytes) -> Texts:
        """Note for the next build what this one was made from."""
        self._tell(found := find_mistakes(self.archive, self._sources.pages))
        store.set_meta("mistakes", json.dumps(found).encode())
        self.templates.keep()
        texts = Texts(len(self._sources.articles), len(self._sources.pages), self._sources.drafts)
        store.set_meta("texts", json.dumps(texts).encode())
        store.set_meta("state", state)
        return texts

    def _tell(self, mistakes: Iterable[tuple[str, str]]) -> None:
        for path, sentence in mistakes:
            self._report(path, sentence)

    def _learn(self, found: Iterable[bytes]) -> None:
        for noted in found:
            self.templates.learn(noted)

    def _digests_of(self, parts: Sequence[Part]) -> dict[str, bytes]:
        """What the files of each part are made from, by its name."""
        common = (self._base_key(), Digester().digest(self.settings.site), self.settings.first_weekday)
        bases: dict[tuple[str, ...], bytes] = {}
        for names in {part.templates for part in parts}:
            bases[names] = digest_plain((common, *[self.templates.digest(f"{name}.html") for name in names]))
        return {part.name: digest_plain((bases[part.templates], part.inputs)) for part in parts}

    def _base_key(self) -> bytes:
        """What every page's key holds: the code, and the owner's own filters and globals."""
        return digest_plain((code_digest(), digest_jinja_settings(self._pelican)))

    def _state(self) -> bytes:
        """The digest of all that a build is made from."""
        settings = self.settings
        machine = [_bytes_of(settings.content / name) for name in ("stories.json", "tags.json")]
        facts = [_bytes_of(settings.config / "tags.toml"), *machine]
        return digest_plain((
            self._base_key(),
            Digester().digest(settings.site),
            settings.path_prefix,
            settings.feed_items,
            settings.feed_bodies,
            settings.url_style,
            settings.llms,
            settings.first_weekday,
            settings.extra_paths,
            settings.article_paths,
            settings.page_paths,
            self.templates.all_digest,
            self.content.digest,
            tuple(digest_bytes(fact) for fact in facts),
        ))  # fmt: skip


def _in_the_way(stale: Sequence[str], wanted: Collection[str]) -> tuple[list[str], list[str]]:
    """The stale files that differ from a wanted one by case alone, and the others."""
    names = {path.casefold() for path in wanted} if stale else ()
    first = [path for path in stale if path.casefold() in names]
    return first, sorted(set(stale).difference(first))


def _chunks(plans: Sequence[Plan]) -> list[Sequence[int]]:
    """The places of all plans. Pages about the whole archive go first and in small chunks: they take the longest."""
    whole = [place for place, plan in enumerate(plans) if plan.template in _WHOLE]
    rest = [place for place, plan in enumerate(plans) if plan.template not in _WHOLE]
    size = min(max(_CHUNK, len(rest) // _CHUNKS), _LARGEST_CHUNK)
    return [*split(whole, _SMALL_CHUNK), *split(rest, size)]


@contextmanager
def _begin_look(
    store: SiteStore, output: Output, workers: int, *, beside: bool = False
) -> Iterator[Callable[[], dict[str, str]]]:
    """Begin to look for the known files that are not as they were written; the function gives them, with their part.

    Workers' own connections read the store: what they give is all that this process needs of most. ``beside`` other work of
    this process one of them does it all.
    """
    count = store.count()
    size = count if beside else max(-(-count // workers), _LOOK)
    starts = range(0, count, max(size, 1))
    job = partial(_changed_by_others, store.path, output, size)
    with begin(job, starts, workers if beside or len(starts) > 1 else 1) as looks:
        yield lambda: {name: part for found in looks() for name, part in found.items()}


def _any_changed_by_others(store: SiteStore, output: Output, workers: int) -> bool:
    with _begin_look(store, output, workers) as look:
        return bool(look())


def _changed_by_others(store: Path, output: Output, count: int, start: int) -> dict[str, str]:
    own = SiteStore(store)
    try:
        known = ((name, own.one(name)) for name in output.doubtful(own.stats(start, count)))
        return {name: written.part for name, written in known if not output.is_current(name, written)}
    finally:
        own.close()


def _bytes_of(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _render_all(
    renderer: Renderer,
    plans: Sequence[Plan],
    known: Mapping[str, Any],
    others: Collection[str],
    output: Output,
    store: SiteStore,
) -> tuple[int, int, list[tuple[str, str]]]:
    """Render what changed. Returns how many were rendered, how many of them written, and the reasons."""

    def job(places: Sequence[int]) -> bytes:
        return pack(renderer.render_changed([plans[place] for place in places], known, others, output))

    rendered = written = 0
    reasons: list[tuple[str, str]] = []
    committed = time.monotonic()
    pages = sum(plan.kind != "copy" for plan in plans)
    workers = renderer.settings.workers if pages >= LEAST_FOR_POOL else 1
    chunks = _chunks(plans)
    generation = max(1, len(chunks) * _GENERATION // max(1, len(plans)))
    for packed in run_chunks(job, chunks, workers, generation=generation):
        found = unpack(packed)
        store.add((item.path, item.written) for item in found)
        rendered += sum(item.rendered for item in found)
        written += sum(item.was_written for item in found)
        if renderer.settings.explain:
            reasons += [(item.path, item.reason) for item in found if item.rendered]
        if time.monotonic() - committed > _COMMIT_SECONDS:
            store.commit()
            committed = time.monotonic()
    store.commit()
    return rendered, written, sorted(reasons)
