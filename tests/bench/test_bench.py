"""The bench on a made corpus: the split, the scores, the floors."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from bench.extraction import cache, floors, show
from bench.extraction.corpus import Gold, domain, pages
from bench.extraction.run import Score, gather, measure
from bench.extraction.systems import Answer, Found, reads

TEXT = "The ferry to the north island will run again on Monday, the harbour office said."


def gold(**changes: object) -> Gold:
    given: dict[str, object] = {
        "id": "1",
        "set": "web",
        "url": "https://a.test/1",
        "kind": "article",
        "path": Path("x"),
    }
    return Gold(**(given | {"text": TEXT} | changes))  # type: ignore[arg-type]


def score(system: str = "backfile", found: Found | None = None, milliseconds: float = 1.0, **changes: object) -> Score:
    return Score(system, gold(**changes), Answer(found or Found(True, TEXT), milliseconds))


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "web").mkdir()
    rows = []
    for number, kind in enumerate(("article", "listing")):
        body = "".join(f"<p>{TEXT} Sentence {n} adds to it.</p>" for n in range(8))
        html = f"<html><head><title>Ferry runs</title></head><body><article><h1>Ferry runs again</h1>{body}</article>"
        (tmp_path / "web" / f"{number}.html.gz").write_bytes(gzip.compress(html.encode()))
        url = f"https://outlet{number}.test/ferry"
        rows.append(
            {"id": str(number), "file": f"web/{number}.html.gz", "url": url, "kind": kind, "text": TEXT, "date": 0}
        )
    (tmp_path / "web.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return tmp_path


def test_the_domain_is_what_somebody_registered() -> None:
    assert domain("https://news.example.co.uk/a") == "example.co.uk"
    assert domain("https://www.example.com/a") == domain("http://m.example.com/b") == "example.com"


def test_pages_of_one_outlet_are_in_one_half() -> None:
    halves = {gold(id=str(n), url=f"https://m{n}.example.org/{n}").half for n in range(20)}
    assert len(halves) == 1
    assert {gold(url=f"https://outlet{n}.test/").half for n in range(20)} == {"tune", "held"}


def test_pages_of_other_kinds_are_asked_for_their_kind_alone() -> None:
    measures = score(kind="listing", headline="Ferries").measures
    assert measures["kind"] == 0.0
    assert measures["word_f1"] is measures["exact"] is measures["headline"] is None
    assert score(kind="listing").shingles is None


def test_measures_without_an_answer_are_left_out() -> None:
    measures = score(date=None, authors=None).measures
    assert measures["date"] is measures["authors"] is measures["tags"] is measures["must"] is None
    assert measures["word_f1"] == measures["exact"] == measures["kind"] == 1.0


def test_figures_are_means_by_set_half_and_system() -> None:
    scores = [score(milliseconds=time) for time in (1.0, 2.0, 9.0)]
    scores.append(score(found=Found(article=False), milliseconds=3.0))
    made = show.figures(scores)["web"]["all"]["backfile"]
    assert made["word_f1"] == made["kind"] == 0.75
    assert made["median_ms"] == 2.5
    assert made["p95_ms"] == 9.0


def test_peers_read_no_dumps() -> None:
    assert reads("backfile", "dumps") and reads("asis", "dumps") and not reads("trafilatura", "dumps")
    assert reads("trafilatura", "web") and not reads("asis", "web")


def test_a_run_from_the_corpus_to_the_figures(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = measure(gather(corpus, ["web"]), ["backfile"])
    assert [score.found.article for score in run.scores] == [True, True]
    assert run.scores[0].gold.date is None
    assert run.scores[0].answer.milliseconds > 0 and run.memory["backfile"] > 10
    show.table(run.scores, "all")
    show.worst(run.scores, "backfile", 1, "word_f1", run.scores[0].gold.half)
    shown = capsys.readouterr().out
    assert "word F1" in shown and "extra   " in shown


def test_limit_takes_the_first_pages(corpus: Path) -> None:
    assert [page.id for page in pages(corpus, "web", 1)] == ["0"]


def test_kept_answers_come_back(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "FOLDER", tmp_path / "peers")
    page = next(iter(pages(corpus, "web")))
    answer = Answer(Found(True, "Text \ud800", "Line", ("A", "B"), "2024-01-02", ("x",)), 3.5, "")
    cache.save("turbohtml", {cache.key(page): answer})
    assert cache.load("turbohtml") == {cache.key(page): answer}


def test_floors_rise_and_never_sink() -> None:
    better, worse = show.figures([score()]), show.figures([score(found=Found(True, "Other words"))])
    once = floors.raised({}, better)
    assert once["web"]["word_f1"] == pytest.approx(1 - floors.SLACK)
    assert floors.raised(once, worse) == once
    assert floors.below(once, better) == []
    assert any("word_f1 is 0.0000" in sentence for sentence in floors.below(once, worse))
    assert floors.below(once, {}) == []
