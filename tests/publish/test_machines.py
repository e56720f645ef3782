"""Articles and the whole archive as programs read them: ninjs, NDJSON, citations, JSON-LD, llms.txt."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin

import pytest
from bs4 import BeautifulSoup

from backfile.publish import dump
from publish.schemas import faults, schema
from publish.site_builds import OWN_THEME, build, copy_mini_site, times_of

SITE = "https://example.org/papers"
TITLE = 'Fire {at} the "mill" \\ 100% <b>& more</b> | #1'
HOSTILE = """---
title: 'Fire {at} the "mill" \\ 100% <b>& more</b> | #1'
date: 2019-05
modified: 2020-01-02T03:04:05Z
outlet: 'Gazette & Sons'
section: Local
tags: [Harbour]
authors: ['Ann {x} Lee', 'Bo "B" Ek']
dateline: PORT ALDER
credit: LNA
standfirst: 'One <i>line</i>.'
original_url: 'https://old.example/a?b=1&c={2}'
copies:
  - {outlet: Other, url: 'https://other.example/x', date: 2019-05-05, differs: 'other headline'}
notes: ['A picture is missing.']
---

A [link](known-to-the-month.md) & <script>alert(1)</script> ![a picture](../../../images/harbour.png).
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_mini_site(tmp_path_factory.mktemp("machines") / "mini")
    (folder / "content/articles/2019/05/hostile.md").write_text(HOSTILE)
    return build(folder, THEME=str(OWN_THEME), SITEURL=SITE, BACKFILE_LLMS=True)


def objects(site: Path) -> dict[str, Any]:
    found = {
        path.relative_to(site).as_posix(): json.loads(path.read_bytes()) for path in site.rglob("articles/**/*.json")
    }
    assert found
    return found


def soup_of(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(), "html.parser")


def test_ninjs_keeps_the_schema(site: Path) -> None:
    validator = schema("ninjs-3.1.json")
    for path, data in objects(site).items():
        assert faults(validator, data) == [], path


def test_every_article_has_its_object(site: Path) -> None:
    pages = {path.relative_to(site).as_posix() for path in site.rglob("articles/**/*.html")}
    assert {path.removesuffix(".json") for path in objects(site)} == {path.removesuffix(".html") for path in pages}
    for path in pages:
        link = soup_of(site / path).find("link", type="application/json")
        assert link is not None
        assert (site / path).parent.joinpath(unquote(str(link["href"]))).resolve().is_file()


def test_ninjs_tells_what_the_page_shows(site: Path) -> None:
    for path, data in objects(site).items():
        page = soup_of(site / path.replace(".json", ".html"))
        headline, main = page.find("h1"), page.find("main")
        assert headline is not None
        assert main is not None
        shown = main.get_text(" ", strip=True)
        assert data["headlines"] == [{"role": "main", "value": headline.get_text(strip=True)}]
        assert unquote(data["uri"]) == f"{SITE}/{path.replace('.json', '.html')}"
        for field in ("people", "organisations", "places", "subjects"):
            for term in data.get(field, ()):
                assert term["name"] in shown
                assert (site / unquote(term["uri"]).removeprefix(f"{SITE}/") / "index.html").is_file()
        text = BeautifulSoup(data["bodies"][0]["value"], "html.parser").get_text(" ", strip=True)
        assert re.sub(r"\s+", "", text)[:60] in re.sub(r"\s+", "", shown)


def test_ninjs_of_a_full_record(site: Path) -> None:
    data = objects(site)["articles/2019/05/hostile.json"]
    assert data["title"] == TITLE
    assert data["contentCreated"] == "2019-05-01T00:00:00Z"
    assert data["versionCreated"] == "2020-01-02T03:04:05Z"
    assert {"role": "date", "contentType": "text/plain", "value": "2019-05"} in data["descriptions"]
    assert [source["name"] for source in data["infoSources"]] == ["Ann {x} Lee", 'Bo "B" Ek', "LNA", "Gazette & Sons"]
    assert {"role": "original", "value": "https://old.example/a?b=1&c={2}"} in data["altIds"]
    assert {"name": "Other", "rel": "copy", "type": "text", "uri": "https://other.example/x"} in data["associations"]
    assert data["edNote"] == "A picture is missing."
    assert data["located"] == "PORT ALDER"
    body = BeautifulSoup(data["bodies"][0]["value"], "html.parser")
    assert body.find("script") is None
    picture = body.find("img")
    assert picture is not None
    assert picture["src"] == f"{SITE}/images/harbour.png"


def test_dump_holds_every_article(site: Path) -> None:
    listed = json.loads((site / "data/index.json").read_bytes())
    found = []
    for entry in listed["files"]:
        lines = gzip.decompress((site / entry["url"].removeprefix(f"{SITE}/")).read_bytes()).splitlines()
        assert len(lines) == entry["articles"]
        found += [json.loads(line) for line in lines]
    known = {data["uri"]: data for data in objects(site).values()}
    assert listed["articles"] == len(found) == len(known)
    for data in found:
        other = known[data["uri"]]
        assert data["bodies"][0]["contentType"] == "text/plain"
        assert {**data, "bodies": None} == {**other, "bodies": None}
    joined = b"".join((site / entry["url"].removeprefix(f"{SITE}/")).read_bytes() for entry in listed["files"])
    assert len(gzip.decompress(joined).splitlines()) == len(found)


def test_a_large_year_is_in_several_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dump, "_LIMIT", 2)
    folder = copy_mini_site(tmp_path / "mini")
    for number in range(5):
        (folder / f"content/articles/n{number}.md").write_text(
            f"---\ntitle: N\ndate: 1987-03-0{number + 1}\n---\n\nText.\n"
        )
    output = build(folder, SITEURL=SITE)
    files = {
        entry["url"]: entry["articles"] for entry in json.loads((output / "data/index.json").read_bytes())["files"]
    }
    found = {f"{SITE}/data/1987.ndjson.gz": 2, f"{SITE}/data/1987-2.ndjson.gz": 2, f"{SITE}/data/1987-3.ndjson.gz": 1}
    assert found.items() <= files.items()
    last = json.loads(gzip.decompress((output / "data/1987-3.ndjson.gz").read_bytes()))
    assert last["contentCreated"] == "1987-03-05T00:00:00Z"


def test_a_new_article_touches_its_own_year(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    output = build(folder, SITEURL=SITE)
    before = times_of(output)
    (folder / "content/articles/2019/05/new.md").write_text("---\ntitle: New\ndate: 2019-05-09\n---\n\nText.\n")
    build(folder, SITEURL=SITE)
    changed = {name for name, time in times_of(output).items() if before.get(name) != time}
    assert {name for name in changed if name.startswith("data/")} == {"data/2019.ndjson.gz", "data/index.json"}
    assert {name for name in changed if name.endswith(".json") and name.startswith("articles/")} == {
        "articles/2019/05/new.json"
    }


def test_without_an_address_or_when_not_wanted_there_is_none(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    for settings in ({}, {"SITEURL": SITE, "BACKFILE_NINJS": False, "BACKFILE_DATA": False}):
        output = build(folder, **settings)
        assert not list(output.rglob("articles/**/*.json"))
        assert not (output / "data").exists()
        assert not (output / "llms.txt").exists()


def downloads(site: Path, path: str) -> dict[str, str]:
    """The citations of an article by the ending of their file's name."""
    links = soup_of(site / path).select("details.cite a[download]")
    found = {}
    for link in links:
        kind, _, text = str(link["href"]).partition(",")
        assert kind.startswith("data:application/")
        found[str(link["download"]).rpartition(".")[2]] = unquote(text)
    return found


def test_citations_can_be_had_as_files(site: Path) -> None:
    validator = schema("csl-data.json")
    for path in site.rglob("articles/**/*.html"):
        found = downloads(site, path.relative_to(site).as_posix())
        assert set(found) == {"bib", "ris", "json"}
        assert faults(validator, json.loads(found["json"])) == [], path


def test_citations_of_hostile_text(site: Path) -> None:
    found = downloads(site, "articles/2019/05/hostile.html")
    item = json.loads(found["json"])[0]
    assert item["title"] == TITLE
    assert item["issued"] == {"date-parts": [[2019, 5]]}
    tags = dict(line.split("  - ", 1) for line in found["ris"].splitlines() if not line.startswith("AU"))
    assert tags["TY"] == "NEWS"
    assert tags["TI"] == TITLE
    assert tags["DA"] == "2019/05//"
    assert list(tags)[-1] == "ER"


def test_an_article_weighs_little(site: Path) -> None:
    css = len(gzip.compress((site / "theme/css/style.css").read_bytes(), 6))
    for path in site.rglob("articles/**/*.html"):
        assert css + len(gzip.compress(path.read_bytes(), 6)) <= 15_000, path


def graph_of(path: Path) -> list[dict[str, Any]]:
    script = soup_of(path).find("script", type="application/ld+json")
    assert script is not None
    found = json.loads(script.get_text())
    assert found["@context"] == "https://schema.org"
    graph: list[dict[str, Any]] = found["@graph"]
    return graph


def test_json_ld_tells_what_the_page_shows(site: Path) -> None:
    for path in site.rglob("articles/**/*.html"):
        news, trail = graph_of(path)
        page = soup_of(path)
        headline, main = page.find("h1"), page.find("main")
        assert headline is not None
        assert main is not None
        assert news["@type"] == "NewsArticle"
        assert news["headline"] == headline.get_text(strip=True)
        assert unquote(news["url"]) == f"{SITE}/{path.relative_to(site).as_posix()}"
        shown = main.get_text(" ", strip=True)
        for author in news.get("author", ()):
            assert author["name"] in shown
        if "datePublished" in news:
            assert main.find("time", datetime=news["datePublished"]) is not None
        told = [news.get(field, "") for field in ("description", "articleSection", "dateline", "creditText")]
        told += [*news.get("keywords", ()), news.get("publisher", {}).get("name", "")]
        for text in told:
            assert text.casefold() in shown.casefold(), path
        addresses = {link["href"] for link in page.find_all("a", href=True)}
        assert {news[field] for field in ("sameAs", "isBasedOn", "archivedAt") if field in news} <= addresses
        assert trail["@type"] == "BreadcrumbList"
        places = [item["position"] for item in trail["itemListElement"]]
        assert places == list(range(1, len(places) + 1))
        way = [urljoin(news["url"], str(link["href"])) for link in page.select("nav.crumbs a")]
        assert [item["item"] for item in trail["itemListElement"]] == way
        for item in trail["itemListElement"]:
            target = site / unquote(item["item"]).removeprefix(f"{SITE}/")
            assert target.is_file() or (target / "index.html").is_file(), item


def test_json_ld_names_the_original(site: Path) -> None:
    news = graph_of(site / "articles/2019/05/hostile.html")[0]
    assert news["isBasedOn"] == news["sameAs"] == "https://old.example/a?b=1&c={2}"
    assert news["archivedAt"].endswith("/https://old.example/a?b=1&c={2}")
    assert news["creditText"] == "LNA"
    assert news["dateModified"] == "2020-01-02T03:04:05Z"


def test_llms_txt(site: Path) -> None:
    text = (site / "llms.txt").read_text()
    assert text.startswith("# The Lowland Backfile\n\n> ")
    assert f"{SITE}/data/index.json" in text
    for address in re.findall(r"\]\((https://example\.org/papers/[^)]*)\)", text):
        target = site / unquote(address).removeprefix(f"{SITE}/")
        assert target.is_file() or (target / "index.html").is_file(), address
