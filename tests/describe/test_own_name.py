"""An outlet's name within what its site calls itself."""

from __future__ import annotations

import pytest

from backfile.describe.own_name import own_name, spelt_out

URL = "https://www.port-alder-courier.example/2019/05/quay/"


@pytest.mark.parametrize(
    ("given", "url", "wanted"),
    [
        ("Port Alder Courier", URL, "Port Alder Courier"),
        ("Port Alder Courier - News, sport and tide tables", URL, "Port Alder Courier"),
        ("News, sport and tide tables | Port Alder Courier", URL, "Port Alder Courier"),
        ("Alder Courier – Since 1871", URL, "Alder Courier"),
        ("Tide tables｜Port Alder Courier Online", "https://courier.example/", "Port Alder Courier Online"),
        ("★★★ - Courier e.V. - All that happens", "https://courier.example/", "Courier e.V."),
        ("Ein Blatt - Alle Nachrichten", "https://einblatt.example/", "Ein Blatt"),
        ("Journal de l’Île : toutes les nouvelles", "https://journaldelile.example/", "Journal de l’Île"),
        ("Quay closed to lorries - Harbour Notes", "https://blogs.example/", "Harbour Notes"),
        ("Tide Tables – Port Board", "https://tides.example/", "Tide Tables – Port Board"),
        ("Port and Harbour Board - PHB", "https://phb.example/", "Port and Harbour Board - PHB"),
        ("Port Board - PORT.EXAMPLE", "https://port.example/", "Port Board"),
        ("Courier |", URL, "Courier"),
        ("Tide-Table Weekly", "https://table.example/", "Tide-Table Weekly"),
        ("Quay closed to lorries", URL, "Quay closed to lorries"),
        ("One - Two", None, "One - Two"),
    ],
)
def test_own_name(given: str, url: str | None, wanted: str) -> None:
    assert own_name(given, url, ["Quay closed to lorries"]) == wanted


@pytest.mark.parametrize(
    ("name", "others", "wanted"),
    [
        ("portaldercourier", ["Quay closed", "Port Alder Courier"], "Port Alder Courier"),
        ("courier", ["The Courier"], "courier"),
        ("portalder.example", ["Port Alder Example"], "Port Alder Example"),
        ("Courier", ["COURIER"], "Courier"),
    ],
)
def test_a_handle_is_spelt_out(name: str, others: list[str], wanted: str) -> None:
    assert spelt_out(name, others) == wanted
