"""Names out of by-lines: people, and nothing that is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.common.text import fold
from backfile.describe.people import AGENCIES, is_likely_person, is_person_name, people_of

BYLINES = [
    ("one", "By Jane Doe", ("Jane Doe",), ()),
    ("two", "By Jane Doe and John Roe", ("Jane Doe", "John Roe"), ()),
    ("three", "Jane Doe, John Roe & Ada Lovell", ("Jane Doe", "John Roe", "Ada Lovell"), ()),
    ("a role after the name", "By Jane Doe, Staff Writer", ("Jane Doe",), ()),
    ("a role without a comma", "Jane Doe Senior Reporter", ("Jane Doe",), ()),
    ("a role of two words", "Jane Doe Staff Writer", ("Jane Doe",), ()),
    ("a house with a role", "Courier Media Editor", (), ()),
    ("a house with a role behind a name", "by JANE DOE, Port Alder Writer", ("Jane Doe",), ()),
    ("a person with a role behind a name", "Jane Doe, John Roe Staff Writer", ("Jane Doe", "John Roe"), ()),
    ("a role for a surname", "By Ann Writer and Bob Cook", ("Ann Writer", "Bob Cook"), ()),
    ("roles alone", "By Staff Writer", (), ()),
    ("a role ahead of a role", "By Sports Editor", (), ()),
    ("photographs", "Words: Jane Doe Photos: John Roe", ("Jane Doe",), ()),
    ("photographs by somebody", "By Jane Doe. Photographs by John Roe", ("Jane Doe",), ()),
    ("help", "By Jane Doe, with additional reporting by John Roe", ("Jane Doe", "John Roe"), ()),
    ("an agency's help, in French", "Par Jeanne Doux avec AFP", ("Jeanne Doux",), ("AFP",)),
    ("a degree", "By Jane Doe, Ph.D.", ("Jane Doe, Ph.D.",), ()),
    ("degrees", "By Jane Doe, MD, MPH, and John Roe", ("Jane Doe, MD, MPH", "John Roe"), ()),
    ("a degree without a name", "By MD", (), ()),
    ("a reviewer", "By Jane Doe, DVM. Reviewed by John Roe, DVM", ("Jane Doe, DVM",), ()),
    ("a phrase that goes on like a place", "Harbour in the Mist", (), ()),
    ("a label behind the name", "By: JaneDoe | Categories: Sea", ("JaneDoe",), ()),
    ("the younger", "By John Roe, Jr.", ("John Roe, Jr.",), ()),
    ("an address", "By Jane Doe, jdoe@courier.example", ("Jane Doe",), ()),
    ("a handle", "By Jane Doe @jdoe", ("Jane Doe",), ()),
    ("an agency beside", "Jane Doe and Reuters", ("Jane Doe",), ("Reuters",)),
    ("agencies without a name", "Jane Doe, Tom Ashdown and agencies", ("Jane Doe", "Tom Ashdown"), ()),
    ("an agency alone", "By The Associated Press", (), ("AP",)),
    ("an office", "By Our Staff Reporter", (), ()),
    ("a desk", "Web Desk", (), ()),
    ("a town after the name", "By Jane Doe in Islamabad", ("Jane Doe",), ()),
    ("capitals", "BY JANE DOE", ("Jane Doe",), ()),
    ("a name with a particle", "Von Anna von Arnim", ("Anna von Arnim",), ()),
    ("Spanish", "Por Juan Pérez y Ana Ruiz", ("Juan Pérez", "Ana Ruiz"), ()),
    ("Urdu, an office", "اسٹاف رپورٹر", (), ()),
    ("nobody", "Unknown", (), ()),
    ("two in capitals", "BY JANE DOE AND JOHN ROE", ("Jane Doe", "John Roe"), ()),
    ("notes at the foot", "By Jane Doe, John Roe 1,2 and Ada Lovell*", ("Jane Doe", "John Roe", "Ada Lovell"), ()),
    ("an agency right behind", "Jane Doe The Associated Press", ("Jane Doe",), ("AP",)),
    ("an agency of one word right behind", "Jane Doe Reuters", ("Jane Doe",), ("Reuters",)),
    ("a surname that is an agency's name", "Jane R. Bloomberg", ("Jane R. Bloomberg",), ()),
    ("a house named after an agency", "Thomson Reuters Tax", (), ()),
    ("colleagues", "By Jane Doe and the newsroom staff", ("Jane Doe",), ()),
    ("a role ahead of the name", "Staff Reporter Polly Reed", ("Polly Reed",), ()),
    ("roles alone", "Senior Living Expert", (), ()),
    ("the day's label right behind", "Jean Dupont Publié le", ("Jean Dupont",), ()),
    ("French, a role", "Par Jean Dupont, envoyé spécial à Port Alder", ("Jean Dupont",), ()),
    ("French, an office ahead", "De notre correspondant à Port Alder, Jean Dupont", ("Jean Dupont",), ()),
    ("French, an interview", "Propos recueillis par Jean Dupont", ("Jean Dupont",), ()),
    ("Spanish, a newsroom", "Por María Ruiz Redacción", ("María Ruiz",), ()),
    ("Dutch, a label", "Redactie: Jan de Vries", ("Jan de Vries",), ()),
    ("Italian", "Pubblicato da Mario Rossi", ("Mario Rossi",), ()),
    ("Turkish", "Yazan: Ahmet Yılmaz", ("Ahmet Yılmaz",), ()),
    ("Vietnamese", "Tác giả: Nguyễn Văn A", ("Nguyễn Văn A",), ()),
    ("Korean", "[포트=통신] 김민수 선임기자", ("김민수",), ()),
    ("Chinese", "本报记者 王五", ("王五",), ()),
    ("Chinese, a slash", "文/张三", ("张三",), ()),
    ("Japanese", "山田太郎記者", ("山田太郎",), ()),
    ("Arabic", "بقلم أحمد علي", ("أحمد علي",), ()),
    ("a word of the date", "on", (), ()),
    ("a full stop that stands apart", "Jane Doe .", ("Jane Doe",), ()),
    ("a house whose name ends in a small word", "Quayside On", ("Quayside On",), ()),
    ("said twice", "Jane Doe, Jane Doe", ("Jane Doe",), ()),
    ("empty", "", (), ()),
]


@pytest.mark.parametrize(("line", "people", "agencies"), [pytest.param(*case[1:], id=case[0]) for case in BYLINES])
def test_byline(line: str, people: tuple[str, ...], agencies: tuple[str, ...]) -> None:
    assert people_of(line) == (people, agencies)


def test_the_outlet_behind_a_name_is_no_part_of_it() -> None:
    assert people_of("Jane Doe The Port Alder Courier", frozenset({"the port alder courier"}))[0] == ("Jane Doe",)


def test_the_outlet_is_no_person() -> None:
    assert people_of("By Port Alder Courier", frozenset({"port alder courier"}))[0] == ()


@pytest.mark.parametrize("text", ["Jane Doe", "Anna von Arnim", "J. R. Roe", "Juan Pérez", "علی احمد"])
def test_names(text: str) -> None:
    assert is_person_name(text)


@pytest.mark.parametrize(
    "text",
    ["Jane", "The Courier", "Staff Writer", "Read more", "May 4", "Jane Doe!", "jane doe", "Courier Media Group", ""],
)
def test_no_names(text: str) -> None:
    assert not is_person_name(text)


WORDS = st.sampled_from(
    [
        *sorted(AGENCIES),
        "Staff Reporter",
        "Jane Doe",
        "by",
        "and",
        ",",
        "|",
        "Editor",
        "Web Desk",
        "@jd",
        "2019",
        "a@b.example",
        "Ph.D.",
        "of",
        "Von",
        "Newsroom",
    ]
)


@given(st.lists(WORDS, max_size=8).map(" ".join) | st.text(max_size=80))
def test_people_are_never_offices_agencies_or_addresses(line: str) -> None:
    for name in people_of(line)[0]:
        assert name.strip() == name and name
        assert fold(name) not in AGENCIES
        assert "@" not in name and not any(character.isdigit() for character in name)
        assert not {"reporter", "editor", "newsroom", "desk"} & set(fold(name).split())


@pytest.mark.parametrize("name", ["José Ashdown", "Søren Reed", "Łukasz Munro", "Polly Reed", "J. Ashdown"])
def test_people_beyond_doubt_have_common_given_names(name: str) -> None:
    assert is_likely_person(name)


@pytest.mark.parametrize("name", ["Port Alder", "Harbour Notes", "Luigi Ashdown SPA", "Austin Hardware", "Ashdown"])
def test_what_has_the_shape_of_a_name_may_be_nobody(name: str) -> None:
    assert not is_likely_person(name)
