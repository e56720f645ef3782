"""What single lines say: datelines and closing credits."""

from __future__ import annotations

import pytest

from backfile.describe.credit import closing_credit, dateline_agency
from backfile.describe.dateline import dateline_place

DATELINES = [
    ("capitals are lowered", "ISLAMABAD — The minister said", "Islamabad"),
    ("date and agency are left out", "SARNBY, Apr 19 (LNA) - A minke whale swam", "Sarnby"),
    ("a date after the place", "Port Alder, March 21: The trial was halted", "Port Alder"),
    ("two places", "WASHINGTON/LONDON — Both sides said", "Washington/London"),
    ("place and country", "Kabul, Afghanistan — Two men were", "Kabul, Afghanistan"),
    ("a state in initials keeps its full stops", "PORT ALDER, N.S. (LNA) — The ferry", "Port Alder, N.S."),
    ("a day and an agency need no mark", "NEW SARNBY, Aug 27 (LNA) The ferry sails", "New Sarnby"),
    ("a sentence with a day and a party is none", "He came on Monday, May 4 (LFU) was there", ""),
    ("initials stay", "US — The senate voted", "US"),
    ("a label is none", "Update: the road is open", ""),
    ("an exclusive is none", "EXCLUSIVE — The minister knew", ""),
    ("a sentence is none", "The minister — who knew — said nothing", ""),
    ("a speaker with a colon is none", "Mayor: we knew nothing of it", ""),
    ("an agency alone is none", "Reuters — The senate voted", ""),
    ("a quote is none", "“We knew,” she said — and left", ""),
    ("no dash, no place", "Islamabad is the capital of Pakistan.", ""),
]
CLOSINGS = [
    ("dash and brackets", "must wait. — (Express Tribune)", "Express Tribune"),
    ("brackets", "he said. (AFP)", "AFP"),
    ("a dash", "he said. – Reuters", "Reuters"),
    ("spelt out", "he said. (Agence France-Presse)", "AFP"),
    ("several", "he said. (AP, dpa)", "AP, dpa"),
    ("a label", "Source: Xinhua", "Xinhua"),
    ("alone", "(LNA)", "LNA"),
    ("alone without brackets", "Lowland News Agency", "Lowland News Agency"),
    ("an aside is none", "He came back (on foot)", ""),
    ("a party is none", "the Lowland Farmers’ Union (LFU).", ""),
    ("a sentence about an agency is none", "The photographer worked for Reuters.", ""),
    ("a signature of a letter is none", "Hesketh Moor, Sarnby", ""),
]
AGENCIES = [
    ("known", "KABUL (Reuters) — Two", "Reuters"),
    ("unknown initials", "Port Alder (LNA) – The ferry", "LNA"),
    ("with a day", "CARROW, Oct 30 (LNA) - The", "LNA"),
    ("a place in brackets is none", "Springfield (Ohio) — The", ""),
    ("a sentence is none", "The union (LFU) said that", ""),
]


@pytest.mark.parametrize(("line", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in DATELINES])
def test_dateline(line: str, wanted: str) -> None:
    assert dateline_place(line) == wanted


@pytest.mark.parametrize(("line", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CLOSINGS])
def test_closing_credit(line: str, wanted: str) -> None:
    assert closing_credit(line) == wanted


@pytest.mark.parametrize(("line", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in AGENCIES])
def test_agency_of_a_dateline(line: str, wanted: str) -> None:
    assert dateline_agency(line) == wanted
