"""The posts of all of Substack's exports in a pile as pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from backfile.errors import InputError
from backfile.read.decode import decode
from backfile.read.sites import Site
from backfile.read.source import LARGEST, Capture, Contents, Gathered, Source, Wanted
from backfile.read.substack.index import PostIndex, PostItem, texts_beside
from backfile.read.substack.post import post_of
from backfile.read.xml_items import part_name


@dataclass(frozen=True, slots=True)
class PostPart:
    """One post: a row of the table, and the file of its text."""

    name: str
    url: str
    item: PostItem
    text: str
    """The file's path; empty where there is none."""
    stamp: str
    """Size and time of that file: what tells that it was changed."""
    site: Site
    wanted: Wanted

    def capture(self, source: Source) -> Capture:
        """The post as a page. Raises InputError when its text cannot be read, or is none and must be one."""
        try:
            post = post_of(self.item, self._read() if self.text else "", self.url, self.site, self.wanted)
        except InputError as error:
            raise InputError(error.message, subject=source.label) from error
        if not self.text and post.withheld is None and not self.item.podcast:
            raise InputError(
                "its text is missing: the folder posts/ beside the table holds none; export again", subject=source.label
            )
        return post.capture(source)

    def _read(self) -> str:
        try:
            with Path(self.text).open("rb") as file:
                data = file.read(LARGEST + 1)
        except OSError as error:
            raise InputError(f"{Path(self.text).name} cannot be read ({error.strerror})") from error
        if len(data) > LARGEST:
            raise InputError(f"{Path(self.text).name} is larger than {LARGEST // 2**20} MB; no post is so large")
        return decode(data, "utf-8").text


def gather(indexes: Mapping[Path, PostIndex], wanted: Wanted, sites: Mapping[Path, Site]) -> Gathered:
    """The posts of all ``indexes`` (table → what it holds), in the order of their rows; then texts that no row tells of."""
    found = Gathered()
    for path, index in indexes.items():
        used: Counter[str] = Counter()
        for place, (item, text) in enumerate(_with_texts(index.posts, texts_beside(path)), 1):
            name = part_name(item.number, place, used)
            url = sites[path].page(f"/p/{quote(item.slug)}") if item.slug else ""
            stamp = _stamp(text) if text is not None else ""
            part = PostPart(name, url, item, str(text or ""), stamp, sites[path], wanted)
            found.parts[path].append(part)
        found.contents[path] = Contents(
            len(found.parts[path]), damage=tuple(index.damage), lacks=sites[path].lacks(path)
        )
    return found


def _with_texts(posts: Sequence[PostItem], texts: Mapping[str, Path]) -> Iterator[tuple[PostItem, Path | None]]:
    """Each post with the file of its text, and with its slug where only that file's name tells it."""
    by_number = {stem.partition(".")[0]: stem for stem in texts}
    taken = set()
    for item in posts:
        whole = f"{item.number}.{item.slug}"
        stem = whole if whole in texts else by_number.get(item.number, "")
        taken.add(stem)
        yield replace(item, slug=item.slug or stem.partition(".")[2]), texts.get(stem)
    for stem in sorted(texts.keys() - taken):
        number, _, slug = stem.partition(".")
        yield PostItem(number, slug, is_told=False), texts[stem]


def _stamp(path: Path) -> str:
    status = path.stat()
    return f"{status.st_size}:{status.st_mtime_ns}"
