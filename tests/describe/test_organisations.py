"""Organisations that sign, and offices and agencies that are none."""

from __future__ import annotations

import pytest

from backfile.describe.organisations import organisation_of

SITES = frozenset({"port alder courier"})
HOST = "courier.example"

SIGNED = [
    ("the outlet", "Port Alder Courier", "Port Alder Courier"),
    ("the outlet, in other letters", "By PORT ALDER COURIER", "PORT ALDER COURIER"),
    ("its address", "courier.example", "courier.example"),
    ("its team", "Courier Team", "Courier Team"),
    ("a date behind it", "By Courier Team | 4 May 2019", "Courier Team"),
    ("a minute behind it", "By the Courier Team 2–3 minutes", "the Courier Team"),
    ("its contributor", "Courier Contributor", "Courier Contributor"),
    ("its newsroom", "Courier Newsroom", ""),
    ("a contributor of any house", "Guest Contributor", ""),
    ("another house", "Ropewalk Consulting", "Ropewalk Consulting"),
    ("a team of any house", "Marketing Team", ""),
    ("an office", "Staff Reporter", ""),
    ("an office of the outlet", "Courier Staff Reporter", ""),
    ("a desk", "Web Desk", ""),
    ("an agency", "The Associated Press", ""),
    ("the system's user", "admin", ""),
    ("an address for letters", "news@ropewalk-consulting.example", ""),
    ("a phrase", "Seven ways in which a marketing company may help", ""),
    ("nobody", "Unknown", ""),
    ("empty", "", ""),
]


@pytest.mark.parametrize(("line", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in SIGNED])
def test_declared(line: str, wanted: str) -> None:
    assert organisation_of(line, SITES, HOST, declared=True) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"), [("By Port Alder Courier", "Port Alder Courier"), ("Ropewalk Consulting", "")]
)
def test_in_print_the_outlet_alone_is_believed(line: str, wanted: str) -> None:
    assert organisation_of(line, SITES, HOST, declared=False) == wanted
