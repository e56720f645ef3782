"""What is an address, whatever road it takes through the reader."""

from __future__ import annotations

import pytest

from backfile.common.urls import absolute_url, registered_name


@pytest.mark.parametrize(
    "address",
    [
        "https://courier.example/2019/05/ferry",
        "http://localhost:8080?page=2",
        "https://courier.example:443/a#b",
        "HTTPS://Courier.example/a",
        "https://user@courier.example/a",
        "https://zürich.example/ä",
    ],
)
def test_an_address_is_given_back_as_it_stands(address: str) -> None:
    assert absolute_url(f" {address}\n") == address


@pytest.mark.parametrize(
    "address",
    [
        "courier.example/a",
        "ftp://courier.example/a",
        "https:///a",
        "https://courier.example:99999/a",
        "https://courier..example/a",
        "https://courier.example/a b",
        'https://courier.example/"a',
        "https://courier.example/<a>",
        "https://[courier.example/a",
        "https://a\uff0fb.example/",
    ],
)
def test_what_no_browser_would_fetch_is_none(address: str) -> None:
    assert absolute_url(address) is None


@pytest.mark.parametrize(
    ("host", "wanted"),
    [
        ("courier.example", "courier"),
        ("news.courier.example", "courier"),
        ("news.courier.co.uk", "courier"),
        ("co.uk", "co"),
        ("", ""),
    ],
)
def test_the_name_that_somebody_registered(host: str, wanted: str) -> None:
    assert registered_name(host) == wanted
