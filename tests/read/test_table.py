"""Tables of articles: which columns are known, what a row becomes, and what a broken row costs."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.errors import InputError
from backfile.model import Article, OtherPage
from backfile.pipeline.page import convert
from backfile.read import Pile, find, load
from backfile.read.columns import field_of, row_of
from backfile.read.table.rows import Shape, Span, read_row, spans
from backfile.read.texts import looks_isolated, markup_of
from backfile.recipes import Recipes

PROSE = (
    "The harbour board met for three hours on Tuesday evening and agreed, by seven votes to four, that the east quay must be closed.",
    "Its chairman told the members that two of the piles had moved by the width of a hand since the last survey.",
    "Fishermen who land their catch there will have to use the ferry berth, which is dry for two hours at low water.",
)
TEXT = "\n\n".join(PROSE)
DUMP = "\n".join(
    [
        "Skip to content",
        "Home",
        "News",
        "Sport",
        "Sign in",
        "Quay closed",
        *PROSE,
        "Share",
        "More news",
        "© 2019 Courier",
    ]
)


def table(*rows: dict[str, str], delimiter: str = ",") -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def pile_of(folder: Path, text: str | bytes, name: str = "articles.csv") -> Pile:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return find([path])


def converted(folder: Path, text: str | bytes, name: str = "articles.csv") -> dict[str, Article | OtherPage]:
    return {source.label: convert(load(source), Recipes.builtin()) for source in pile_of(folder, text, name).sources}


def article(folder: Path, text: str | bytes, name: str = "articles.csv") -> Article:
    [found] = converted(folder, text, name).values()
    assert isinstance(found, Article), found
    return found


COLUMNS = [
    ("title", "headline"), ("Headline", "headline"), ("article_title", "headline"), ("Überschrift", "headline"),
    ("titulo", "headline"), ("text", "body"), ("maintext", "body"), ("articleBody", "body"), ("texto", "body"), ("html", "html"),
    ("raw_html", "html"), ("URL", "url"), ("link", "url"), ("source_url", "url"), ("authors", "authors"), ("by", "authors"),
    ("date_publish", "date"), ("publishedAt", "date"), ("datePublished", "date"), ("pubDate", "date"), ("fecha", "date"),
    ("dateModified", "date_modified"), ("category", "section"), ("keywords", "tags"), ("publication", "publisher"),
    ("top_image", "image"), ("scraped_at", "retrieved"), ("timestamp", "retrieved"), ("lang", "language"), ("", ""), ("likes", ""),
]  # fmt: skip


@pytest.mark.parametrize(("column", "wanted"), COLUMNS)
def test_columns(column: str, wanted: str) -> None:
    assert field_of(column) == wanted


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ({"authors": "['Jane Doe', 'John Roe']"}, {"authors": ["Jane Doe", "John Roe"]}),
        ({"authors": '["Jane Doe"]'}, {"authors": ["Jane Doe"]}),
        ({"authors": [{"name": "Jane Doe"}]}, {"authors": ["Jane Doe"]}),
        ({"title": {"rendered": "Quay closed"}}, {"headline": ["Quay closed"]}),
        ({"title": "  Quay\n closed "}, {"headline": ["Quay closed"]}),
        ({"date": "NaT", "title": "nan", "tags": "[]", "text": None}, {}),
        ({"headline": "", "title": "Quay closed"}, {"headline": ["Quay closed"]}),
        ({"date": "1556962200"}, {"date": ["2019-05-04T09:30:00Z"]}),
        ({"date": 1556962200000}, {"date": ["2019-05-04T09:30:00Z"]}),
        ({"date": "4 May 2019"}, {"date": ["4 May 2019"]}),
        ({"tags": "[broken"}, {"tags": ["[broken"]}),
        ({"likes": 12, "paid": True}, {}),
    ],
)
def test_cells(told: dict[str, object], wanted: dict[str, list[str]]) -> None:
    assert row_of(told) == wanted


FACTS = {
    "title": "Quay closed",
    "authors": "['Jane Doe']",
    "publish_date": "2019-05-04 09:30:00",
    "url": "https://courier.example/2019/quay",
    "keywords": "['Harbour', 'Ferries']",
    "source": "The Courier",
    "scraped_at": "2024-11-02T10:00:00Z",
}


def test_the_facts_of_a_row(tmp_path: Path) -> None:
    found = article(tmp_path, table({**FACTS, "text": TEXT}))
    assert found.text == TEXT
    assert (found.headline, found.authors, found.publisher) == ("Quay closed", ("Jane Doe",), "The Courier")
    assert found.date == "2019-05-04T09:30:00"
    assert found.tags == ("Harbour", "Ferries")
    assert (found.url, found.retrieved) == ("https://courier.example/2019/quay", "2024-11-02T10:00:00Z")
    assert found.given_by == "table"
    assert {item.field: item.chosen.source for item in found.evidence}["date"] == "table"


FORMS = [
    ("a.csv", table({**FACTS, "text": TEXT})),
    ("a.csv", table({**FACTS, "text": TEXT}, delimiter=";")),
    ("a.csv", table({**FACTS, "text": TEXT}, delimiter="|")),
    ("a.csv", "\ufeff" + table({**FACTS, "text": TEXT})),
    ("a.csv", "\n" + table({**FACTS, "text": TEXT}).replace("\r\n", "\n")),
    ("a.tsv", table({**FACTS, "text": TEXT}, delimiter="\t")),
    ("a.jsonl", json.dumps({**FACTS, "text": TEXT}) + "\n"),
    ("a.jl", json.dumps({**FACTS, "text": TEXT})),
    ("a.json", json.dumps([{**FACTS, "text": TEXT}], indent=1)),
    ("a.json", json.dumps({**FACTS, "text": TEXT}, indent=1)),
    ("a.json", "\ufeff" + json.dumps({**FACTS, "text": TEXT})),
]


@pytest.mark.parametrize(("name", "text"), FORMS)
def test_forms(tmp_path: Path, name: str, text: str) -> None:
    found = article(tmp_path, text, name)
    assert (found.headline, found.text, found.date) == ("Quay closed", TEXT, "2019-05-04T09:30:00")


def test_the_encoding_is_told_by_the_bytes(tmp_path: Path) -> None:
    text = TEXT.replace("harbour", "harbour café – “quay”")
    found = article(tmp_path, table({"title": "Café closed", "text": text}).encode("cp1252"))
    assert (found.headline, found.text) == ("Café closed", text)


def test_a_whole_page_is_read_as_one(tmp_path: Path) -> None:
    page = f"<html><body><nav>Home News</nav><article><h1>Quay closed</h1><p>By Jane Doe</p><p>{'</p><p>'.join(PROSE)}</p></article></body></html>"
    found = article(tmp_path, table({"url": "https://courier.example/quay", "html": page, "text": "Home News"}))
    assert (found.headline, found.authors, found.text) == ("Quay closed", ("Jane Doe",), TEXT)


def test_markup_is_taken_whole_and_nothing_of_it_runs(tmp_path: Path) -> None:
    body = f"<h2>Why</h2><p>{PROSE[0]}</p><script>alert(1)</script><p onclick='x()'>Subscribe to our newsletter.</p>"
    found = article(tmp_path, table({"title": "Quay <b>closed</b>", "content": body}))
    assert found.markdown == f"## Why\n\n{PROSE[0]}\n\nSubscribe to our newsletter."


def test_a_dump_of_whole_pages_is_cleaned(tmp_path: Path) -> None:
    found = article(tmp_path, table({"title": "Quay closed", "date": "2019-05-04", "text": DUMP}))
    assert (found.headline, found.date, found.text) == ("Quay closed", "2019-05-04", TEXT)


def test_the_rows_of_a_table_decide_together(tmp_path: Path) -> None:
    short = "Quay closed.\n\nBoats wait."
    rows = [{"title": f"Quay {number}", "text": f"{TEXT} {number}"} for number in range(3)]
    found = converted(tmp_path, table(*rows, {"title": "Note", "text": short}))["articles.csv#row-4"]
    assert isinstance(found, Article)
    assert found.text == short


def test_rows_without_a_text_are_counted(tmp_path: Path) -> None:
    pile = pile_of(
        tmp_path, table({"title": "A", "text": TEXT}, {"title": "B", "text": " "}, {"title": "C", "text": "NaN"})
    )
    [held] = pile.contents.values()
    assert (held.pages, held.not_taken) == (1, {"rows without a text": 2})


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        (
            "a.jsonl",
            f'{{"title": "A", "text": "{PROSE[0]}"}}\n{{"title": "B", "te\n{{"title": "C", "text": "{PROSE[1]}"}}\n',
            "row 2, at byte",
        ),
        ("a.json", f'[{{"title": "A", "text": "{PROSE[0]}"}}, {{"title": "B", "te', "row 2, at byte"),
    ],
)
def test_a_row_that_cannot_be_read_costs_itself(tmp_path: Path, name: str, text: str, wanted: str) -> None:
    pile = pile_of(tmp_path, text, name)
    [held] = pile.contents.values()
    assert held.pages == len(pile.sources) == text.count('"text"')
    assert held.damage[0].startswith(wanted)


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("a.csv", "name,count\nHarbour,3\n", "its columns are: name, count"),
        ("a.csv", b"\xff\xfet\0i\0t\0l\0e\0", "UTF-16"),
        ("a.json", "no json", "is no JSON"),
        ("a.json", "[]", "its columns are: none"),
        ("a.csv", "", "its columns are: none"),
    ],
)
def test_what_is_named_and_no_table_says_why(tmp_path: Path, name: str, text: str | bytes, wanted: str) -> None:
    pile = pile_of(tmp_path, text, name)
    [held] = pile.contents.values()
    assert pile.sources == ()
    assert wanted in held.damage[0]


def test_in_a_folder_only_tables_of_articles_are_read(tmp_path: Path) -> None:
    (tmp_path / "quay.html").write_text("<html></html>")
    (tmp_path / "quay.json").write_text(
        json.dumps({"url": "https://a.example/", "title": "Quay", "text": "It is beside a page."})
    )
    (tmp_path / "tides.csv").write_text("day,height\n1,2\n")
    (tmp_path / "data.json").write_text('{"@context": "https://schema.org"}')
    (tmp_path / "all.csv").write_text(table({"url": "https://a.example/b", "text": TEXT}))
    pile = find([tmp_path])
    assert [source.label for source in pile.sources] == ["all.csv#row-1", "quay.html"]
    assert pile.passed_over == {".csv": 1, ".json": 1}


def test_a_row_is_named_by_its_address_too(tmp_path: Path) -> None:
    path = tmp_path / "all.csv"
    path.write_text(
        table({"url": "https://a.example/b", "text": TEXT}, {"url": "https://a.example/tag/c", "text": TEXT})
    )
    assert [source.label for source in find([path], exclude=["*/tag/*"]).sources] == ["all.csv#row-1"]


def test_a_file_that_changed_while_it_was_read(tmp_path: Path) -> None:
    pile = pile_of(tmp_path, table({"title": "A", "text": TEXT}))
    (tmp_path / "articles.csv").write_text("title,text\n")
    with pytest.raises(InputError, match=r"articles\.csv#row-1"):
        load(pile.sources[0])


CELLS = st.lists(
    st.tuples(st.text(max_size=12), st.text(alphabet='a"\n\r,;é\u2028', max_size=12)), min_size=1, max_size=5
)


@given(CELLS)
def test_each_row_is_read_alone_as_in_its_table(cells: list[tuple[str, str]]) -> None:
    rows = [{"a": one.replace("\0", "").encode("utf-8", "replace").decode(), "b": two} for one, two in cells]
    data = table(*rows).encode()
    shape = Shape("csv", columns=("a", "b"))
    found = list(spans(io.BytesIO(data), shape))
    told = [read_row(data[span.offset : span.offset + span.size], shape) for span in found]
    assert told == [span.told for span in found]
    assert told == [row for row in rows if row["a"] or row["b"]] or len(told) == len(rows)


@given(
    st.lists(st.dictionaries(st.text(max_size=5), st.text(max_size=9), max_size=3), max_size=4),
    st.sampled_from([None, 1]),
)
def test_each_record_of_a_list_is_read_alone(records: list[dict[str, str]], indent: int | None) -> None:
    data = json.dumps(records, indent=indent, ensure_ascii=True).encode()
    shape = Shape("list")
    found: list[Span] = list(spans(io.BytesIO(data), shape))
    assert [span.told for span in found] == records
    assert [read_row(data[span.offset : span.offset + span.size], shape) for span in found] == records


def test_what_is_an_articles_text_alone() -> None:
    assert looks_isolated(TEXT)
    assert not looks_isolated(DUMP)
    assert not looks_isolated(f"{TEXT}\n\nAll rights reserved")
    assert not looks_isolated("")


def test_a_texts_structure() -> None:
    text = f"{PROSE[0]}\n\n- One <b>\n- Two"
    assert markup_of(text) == f"<p>{PROSE[0]}</p><ul><li>One &lt;b&gt;</li><li>Two</li></ul>"


def test_markdown_keeps_what_it_says() -> None:
    text = f"# Why & how\n\n{PROSE[0]}\n\n- One <b>\n- [Two](https://courier.example/two)\n\n> *So* it was."
    assert markup_of(text).replace("\n", "") == (
        f"<h1>Why &amp; how</h1><p>{PROSE[0]}</p>"
        '<ul><li>One &lt;b&gt;</li><li><a href="https://courier.example/two">Two</a></li></ul>'
        "<blockquote><p><em>So</em> it was.</p></blockquote>"
    )


def test_markdown_in_lines_keeps_its_links() -> None:
    text = f"# Quay closed\n{PROSE[0]}\nThe [survey](https://courier.example/s) told *why*.\n{PROSE[1]}"
    assert markup_of(text) == (
        f"<h2>Quay closed</h2><p>{PROSE[0]}</p>"
        f'<p>The <a href="https://courier.example/s">survey</a> told <em>why</em>.</p><p>{PROSE[1]}</p>'
    )
