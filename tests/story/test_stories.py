"""Articles on one event come together, in order, and stay together as the archive grows."""

from __future__ import annotations

from array import array
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile import group_stories
from backfile.errors import SettingsError
from backfile.story import Story, StoryDecisions, StoryRecord, group, related
from backfile.story.likeness import Rows
from backfile.story.record import make_record

EVENTS = {
    "mill": ("jute mill", "Weavers Row", "clock tower", "carpet store", "looms", "sprinklers"),
    "moor": ("peat moor", "Fennick", "heather", "helicopter", "drought", "shepherds"),
    "trial": ("treasurer Pask", "dredging bills", "jurors", "Judge Stroud", "harbour accounts", "fraud"),
    "boat": ("oak boat", "Marrow Hythe", "museum wax", "archaeologist Aalto", "dendrochronology", "planks"),
}


def made(event: str, number: int, date: str) -> StoryRecord:
    things = EVENTS[event]
    picked = [things[(number + step) % len(things)] for step in range(4)]
    text = " ".join(
        f"Officials spoke about the {thing} again and what it meant for people here." for thing in picked * 2
    )
    return make_record(f"{event}{number}", f"{picked[0]} and {picked[1]}", text, date)


RECORDS = [
    made("mill", 0, "2018-08-04"), made("moor", 0, "2018-08-05"), made("mill", 1, "2018-08-06"), made("moor", 1, "2018-08-12"),
    made("trial", 0, "2017-01-10"), made("trial", 1, "2017-09-04"), made("trial", 2, "2018-03-01"), made("boat", 0, "2017-05-02"),
    made("boat", 1, "2017-06-20"), made("mill", 2, "2018-09-10"),
]  # fmt: skip


def ids(stories: tuple[object, ...]) -> list[tuple[str, ...]]:
    return sorted(story.articles for story in stories)  # type: ignore[attr-defined]


def test_two_fires_in_one_month_are_two_stories_and_a_trial_may_sleep() -> None:
    assert ids(group(RECORDS)) == [
        ("boat0", "boat1"),
        ("mill0", "mill1", "mill2"),
        ("moor0", "moor1"),
        ("trial0", "trial1", "trial2"),
    ]


@given(st.permutations(RECORDS))
def test_the_order_is_no_matter(records: list[StoryRecord]) -> None:
    assert group(records) == group(RECORDS)


@given(st.sets(st.sampled_from([record.id for record in RECORDS])))
def test_growing_never_renames_or_reshuffles(early: set[str]) -> None:
    before = group([record for record in RECORDS if record.id in early])
    after = {story.id: story for story in group(RECORDS, before)}
    for story in before:
        assert set(story.articles) <= set(after[story.id].articles)
        assert after[story.id].title == story.title


def test_a_person_joins_parts_and_names(tmp_path: Path) -> None:
    first = group(RECORDS)
    trial = next(story for story in first if "trial0" in story.articles)
    (tmp_path / "stories.toml").write_text(
        f'join = [["boat0", "moor0"]]\npart = [["mill0", "mill2"]]\n[titles]\n{trial.id} = "The harbour trial"\n'
    )
    stories = group(RECORDS, decisions=StoryDecisions.load(tmp_path))
    assert any({"boat0", "moor0"} <= set(story.articles) for story in stories)
    assert not any({"mill0", "mill2"} <= set(story.articles) for story in stories)
    assert "The harbour trial" in {story.title for story in stories}


@pytest.mark.parametrize("text", ["join = 1", "join = [[1, 2]]", "joins = []", "titles = 3", "[titles]\na = 3", "["])
def test_wrong_decisions_are_sentences(tmp_path: Path, text: str) -> None:
    (tmp_path / "stories.toml").write_text(text)
    with pytest.raises(SettingsError, match=r"stories\.toml"):
        StoryDecisions.load(tmp_path)


def test_related_is_never_the_article_itself_and_at_most_five() -> None:
    tagged = [replace(r, tags=("Harbour", r.id[:4])) for r in RECORDS]
    found = related(tagged, group(tagged))
    assert found["mill1"][:2] == ("mill0", "mill2")
    for name, others in found.items():
        assert name not in others
        assert len(others) == len(set(others)) <= 5


def test_the_public_function_gives_every_id_once() -> None:
    articles = [
        {
            "id": number,
            "headline": f"{EVENTS['moor'][number % 3]} burns",
            "text": " ".join(EVENTS["moor"] * 4),
            "date": f"2018-08-{number + 10}",
        }
        for number in range(3)
    ] + [{"id": 99, "headline": "Choir sings", "text": "A choir sang in the hall.", "date": "2018-01-01"}]
    groups = group_stories(articles)
    assert sorted(name for found in groups for name in found) == [0, 1, 2, 99]
    assert [99] in groups


def test_a_second_run_changes_nothing() -> None:
    lone = [
        make_record(
            f"x{n}",
            f"A lone report {n}",
            f"Something about {word} and {word} that nobody else wrote about.",
            f"2018-0{n + 1}-01",
        )
        for n, word in enumerate(("eels", "bells", "lamps"))
    ]
    first = group([*RECORDS, *lone])
    assert group([*RECORDS, *lone], first) == first


def test_related_shares_rare_tags_and_is_spread_over_the_years() -> None:
    tagged = [
        replace(make_record(f"{year}-{n}", f"Note {year} {n}", f"word{year}{n}", f"{year}-0{n + 1}-01"), tags=("Eels",))
        for year in (2015, 2016, 2017, 2018)
        for n in range(4)
    ]
    found = related(tagged, ())["2015-0"]
    assert len(found) == 5
    assert {name[:4] for name in found} == {"2015", "2016", "2017", "2018"}


def test_a_merge_leaves_a_redirect() -> None:
    halves = [
        Story("old1", "One", ("mill0",), "2018-08-04", "2018-08-04"),
        Story("old2", "Two", ("mill1",), "2018-08-06", "2018-08-06"),
    ]
    kept = {story.id for story in group(RECORDS, halves)}
    assert not {"old1", "old2"} <= kept, "an article that came since stands between the two"
    joined = group(RECORDS, halves, StoryDecisions(join=(frozenset({"mill0", "mill1"}),)))
    (story,) = [story for story in joined if "mill0" in story.articles]
    assert (story.id, story.title, story.redirects) == ("old1", "One", (("old2", "Two"),))
    again = group(RECORDS, joined)
    assert again == joined, "the redirect stays"


def test_a_part_takes_a_new_id() -> None:
    first = group(RECORDS)
    mill = next(story for story in first if "mill0" in story.articles)
    parted = group(RECORDS, first, StoryDecisions(part=(frozenset({"mill0", "mill1"}), frozenset({"mill0", "mill2"}))))
    assert len({story.id for story in parted}) == len(parted)
    assert next(story for story in parted if "mill1" in story.articles).articles == ("mill1", "mill2")
    assert mill.redirects == ()


def test_what_new_articles_do_not_touch_stays() -> None:
    before = group(RECORDS)
    added = [
        made("boat", 3, "2019-01-05"),
        make_record("z", "Choir sings", "A choir sang of swans in the hall.", "2019-02-01"),
    ]
    after = {story.id: story for story in group([*RECORDS, *added], before)}
    for story in before:
        if "boat0" in story.articles:
            assert after[story.id].articles == (*story.articles, "boat3")
        else:
            assert after[story.id] == story


def test_another_title_leaves_a_redirect() -> None:
    first = group(RECORDS)
    mill = next(story for story in first if "mill0" in story.articles)
    retitled = group(RECORDS, first, StoryDecisions(titles={mill.id: "The jute mill fire"}))
    story = next(story for story in retitled if story.id == mill.id)
    assert story.title == "The jute mill fire"
    assert story.redirects == ((mill.id, mill.title),)
    assert group(RECORDS, retitled) == retitled


def test_one_article_long_after_a_story_must_be_nearer() -> None:
    def mention(date: str) -> StoryRecord:
        text = " ".join(f"The town spoke of the {thing} for years." for thing in EVENTS["mill"])
        other = " ".join(f"She kept {thing} and sold {thing} at the fair." for thing in ("eels", "hens"))
        return make_record("obituary", "A keeper of hens", f"{text} {other}", date)

    def home(date: str) -> tuple[str, ...]:
        stories = group([*RECORDS, mention(date)])
        return next(story.articles for story in stories if "mill0" in story.articles)

    assert "obituary" in home("2018-09-20")
    assert "obituary" not in home("2019-09-20")


def test_near_pairs_are_kept_and_faint_ones_are_summed_when_asked() -> None:
    rows = Rows()
    for others, cosines in (([], []), ([0], [0.5]), ([0, 1], [0.05, 0.3]), ([2], [0.06]), ([0], [0.04])):
        rows.add((array("I", others), array("d", cosines)))
    assert rows.of_at_least(0.12) == [{1: 0.5}, {0: 0.5, 2: 0.3}, {1: 0.3}, {}, {}]
    assert rows.sum_between([0, 1], [2]) == pytest.approx(0.35), "the faint likeness of 0 and 2 counts in the mean"
    assert rows.sum_between([0, 2], [3, 4]) == pytest.approx(0.1), "in whatever order they stand"
    assert rows.sum_between([3], [4]) == 0.0
    assert rows.median_of_nearest() == 0.3
