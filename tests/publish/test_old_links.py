"""Old addresses: which can be files, and how the rest is found."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pelican.settings import read_settings as read_pelican_settings

from backfile.publish import old_addresses
from backfile.publish.build import Build
from backfile.publish.entry import Entry
from backfile.publish.inputs import Inputs
from backfile.publish.link_map import count_old_keys, map_parts
from backfile.publish.old_addresses import (
    Places,
    digits_for,
    file_at,
    group_of,
    hash_of,
    is_own_place,
    keys_of,
    shard_of,
)
from backfile.publish.redirects import redirect_parts
from backfile.publish.settings import read_settings
from publish.site_builds import OWN_THEME, ROOT, build, copy_mini_site
from sitecheck import problems

HOST = "https://paper.example"


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("/2019/05/slug/", "2019/05/slug/index.html"),
        ("/2019/05/slug", "2019/05/slug/index.html"),
        ("/2019/05/slug.amp", "2019/05/slug.amp/index.html"),
        ("/2019/05/slug/index.html", "2019/05/slug/index.html"),
        ("/a/b.htm", "a/b.htm"),
        ("/a/b.html/", "a/b.html/index.html"),
        ("/a/%D8%A8.html", "a/ب.html"),
        ("/", ""),
        ("/?p=1", ""),
        ("/a.php?id=1", ""),
        ("/a/../../etc/passwd", ""),
        ("/a/%2e%2e/b", ""),
        ("/a//b", ""),
        ("/a%2f..%2fb/", ""),
        ("/a%00b/", ""),
        ("/.git/config/", ""),
        ("/con/", ""),
        ("/a|b/", ""),
        ("/" + "x" * 300 + "/", ""),
    ],
)
def test_file_of_an_old_address(path: str, wanted: str) -> None:
    assert file_at(HOST + path) == wanted


def test_own_places() -> None:
    assert all(
        is_own_place(path) for path in ("2019/index.html", "2019/05/04/index.html", "tags/x/index.html", "a.html")
    )
    assert not is_own_place("2019/05/slug/index.html")


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("/?p=123&utm_source=x", ["?p=123"]),
        ("/index.php?p=123", ["?p=123"]),
        ("/news/article.php?id=12", ["news/article.php?id=12"]),
        ("/2019/05/slug/amp/", ["2019/05/slug/amp", "2019/05/slug"]),
        ("/2019/slug.amp.html", ["2019/slug.amp.html", "2019/slug.html"]),
        ("/x/?b=2&a=1", ["x?a=1&b=2"]),
        ("/", []),
    ],
)
def test_keys(address: str, wanted: list[str]) -> None:
    assert list(keys_of(HOST + address)) == wanted


def test_the_browser_reads_addresses_as_we_do() -> None:
    script = (OWN_THEME / "static/js/old-links.js").read_text()
    for pattern in (old_addresses._DEFAULT, old_addresses._QUIET, *old_addresses._TWINS):
        written = re.sub(r"(?<!\\)/", r"\\/", pattern.pattern)  # a slash would end it there
        assert f"/{written}/" in script


def test_parts_of_the_map_stay_small() -> None:
    assert [digits_for(count) for count in (0, 128, 129, 2048, 20_000, 200_000)] == [0, 0, 1, 1, 2, 3]
    assert shard_of(hash_of("a"), 0) == "all"
    assert shard_of(hash_of("a"), 8) == "e40c292c"  # FNV-1a's own test vector


def test_pages_at_old_addresses(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    for name, url in (
        ("one", "/2019/05/"),
        ("two", "/2001/some-thing/"),
        ("three", "/2001/Some-Thing"),
        ("four", "/tags/"),
    ):
        path = folder / "content/articles" / f"{name}.md"
        former = f"former_urls: ['{HOST}/2002/former/', '{HOST}/2002/{name}?p=1']"
        path.write_text(f"---\ntitle: <{name}>\noriginal_url: {HOST}{url}\n{former}\n---\n\nText.\n")
    output = build(folder, THEME=str(OWN_THEME), SITEURL="https://example.org/papers")
    page = (output / "2001/Some-Thing/index.html").read_text()
    assert not (output / "2001/some-thing").exists() or (output / "2001/some-thing").samefile(
        output / "2001/Some-Thing"
    )
    assert '<link rel="canonical" href="https://example.org/papers/articles/three.html">' in page
    assert 'content="0; url=../../articles/three.html"' in page
    assert "&lt;three&gt;" in page
    assert "url=../../articles/four.html" in (output / "2002/former/index.html").read_text()
    assert '"2002/two?p=1":"articles/two.html"' in "".join(
        file.read_text() for file in (output / "old-links").iterdir()
    )
    assert 'http-equiv="refresh"' not in (output / "2019/05/index.html").read_text()
    assert problems(output, "/papers/") == []


def test_addresses_that_stories_had_lead_on(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    path = folder / "content/stories.json"
    rows = json.loads(path.read_text())
    story = next(row for row in rows if row["id"] == "s1")
    story["redirects"] = [["s0", "Cranes & <quays>"], ["s1", "The harbour"], ["s1", story["title"]]]
    path.write_text(json.dumps(rows))
    output = build(folder, THEME=str(OWN_THEME))
    for old in ("cranes-quays-s0", "the-harbour-s1"):
        page = (output / f"stories/{old}/index.html").read_text()
        assert 'content="0; url=../../stories/the-harbour-repairs-s1/"' in page
    assert 'http-equiv="refresh"' not in (output / "stories/the-harbour-repairs-s1/index.html").read_text()
    assert problems(output, "/") == []


def test_files_in_each_others_way_are_of_one_group() -> None:
    source = random.Random(3)
    ways = 0
    for _ in range(20_000):
        one, other = ("/".join(source.choices(["a", "A", "b.html", "ß", "SS"], k=source.randint(2, 4))) for _ in "12")
        if not Places([one]).take(other):
            ways += 1
            assert group_of(one) == group_of(other), (one, other)
    assert ways > 1_000


def test_one_more_old_address_plans_its_group_alone(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    before = parts_of(folder)
    (folder / "content/articles/one.md").write_text(
        f"---\ntitle: One\noriginal_url: {HOST}/2001/some/x/\n---\n\nText.\n"
    )
    after = parts_of(folder)
    changed = {name for name in after if after[name] != before.get(name)}
    assert f"redirects/{group_of('2001/some/x/index.html'):02x}" in changed
    assert len([name for name in after if name.startswith("redirects/")]) > 2
    assert len([name for name in changed if name.startswith("redirects/")]) == 1


def parts_of(folder: Path) -> dict[str, bytes]:
    """The inputs of all parts of redirects, by name."""
    settings = {
        "PATH": str(folder / "content"), "OUTPUT_PATH": str(folder / "output"), "CACHE_PATH": str(folder / ".cache"),
        "BACKFILE_WORKERS": 1,
    }  # fmt: skip
    pelican = read_pelican_settings(str(ROOT / "pelican.conf.py"), override=settings)
    made = Build(read_settings(pelican, pelican["ARTICLE_PATHS"], pelican["PAGE_PATHS"]), pelican, lambda *_: None)
    made.read()
    found = {part.name: part.inputs for part in redirect_parts(made.archive, Inputs(made.archive), [])}
    made.close()
    return found


@pytest.mark.parametrize("size", [1, 3, 128])
def test_the_map_in_parts_is_the_plain_one(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """The first claim of a key wins: originals before copies, both in the order of the articles' addresses."""
    monkeypatch.setattr(old_addresses, "_A_SHARD", size)
    source = random.Random(4)
    for _ in range(60):
        items = [made_up_item(source, number) for number in range(source.randint(0, 60))]
        wanted: dict[str, str] = {}
        for item in items:
            for key in item.entry.old_keys:
                wanted.setdefault(key, item.url)
        for item in items:
            for url in (*item.entry.former_urls, *(copy[1] for copy in item.entry.copies)):
                for key in keys_of(url):
                    wanted.setdefault(key, item.url)
        digits = digits_for(len(wanted))
        archive: Any = SimpleNamespace(items=items[::-1], by_url=items)
        archive.old_keys = count_old_keys(archive)
        inputs: Any = SimpleNamespace(several=lambda *_: b"")
        plans = [plan for part in map_parts(archive, inputs, []) for plan in part.plans()]
        assert len({plan.path for plan in plans}) == len(plans)
        found = {key: (plan.path, url) for plan in plans for key, url in plan.arguments[0]}
        assert found == {key: (f"old-links/{shard_of(hash_of(key), digits)}.json", url) for key, url in wanted.items()}


def made_up_item(pick: random.Random, number: int) -> Any:
    address = pick.choice(["", "{}/", "?p={}", "{}/amp/"])
    keys = tuple(keys_of(f"{HOST}/{address.format(pick.randint(1, 40))}")) if address else ()
    copies = (("", f"{HOST}/{pick.randint(1, 40)}/", "", ""),) if pick.random() < 0.4 else ()
    former = (f"{HOST}/?p={pick.randint(1, 40)}",) if pick.random() < 0.2 else ()
    entry = Entry(old_keys=keys, old_hashes=tuple(map(hash_of, keys)), copies=copies, former_urls=former)
    source = SimpleNamespace(
        old_hashes=entry.old_hashes,
        has_old_query=any(key.startswith("?") for key in keys),
        has_other_urls=bool(copies or former),
    )
    return SimpleNamespace(entry=entry, source=source, url=f"a{number:03}")
