"""The text of a dump, and what of it is none."""

from __future__ import annotations

import pytest

from backfile import extract
from backfile.extract.dump.picture_text import is_picture_text

PROSE = (
    "The harbour board agreed, by seven votes to four, that the east quay must be closed to lorries before the winter "
    "gales begin, its chairman told the members on Tuesday evening."
)


@pytest.mark.parametrize(
    "text",
    [
        "The east quay in the morning. Credit: Isla Brennan/Getty",
        "The east quay in the morning. © Isla Brennan | IMAGO",
        "Photo by Isla Brennan on Unsplash",
        "Lorries on the quay (Photo: Port Archive)",
        "Lorries on the quay | Getty Images",
        "Two lorries on the east quay. Two lorries on the east quay.",
    ],
)
def test_texts_of_pictures(text: str) -> None:
    assert is_picture_text(text)
    article = extract(f"East quay closed to lorries\n\n{PROSE}\n\n{text}\n\nThe work will take all winter. {PROSE}\n")
    assert article is not None
    assert text not in article.text
    assert any(removal.step in ("picture_text", "outside_the_text") for removal in article.removals)


@pytest.mark.parametrize(
    "text",
    [
        "The board gave the owner credit for what he had done.",
        "11. StarTree (Apache Pinot)",
        "A plan costs ten crowns a month with 9,600 credits/year, no watermark",
        "He took a photo of the quay from the old hall, and left.",
        PROSE,
    ],
)
def test_other_texts(text: str) -> None:
    assert not is_picture_text(text)
