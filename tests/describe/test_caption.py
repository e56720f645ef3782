"""Caption and credit of a picture."""

from __future__ import annotations

import pytest
import turbohtml
from hypothesis import given
from hypothesis import strategies as st

from backfile.common.text import squeeze
from backfile.describe.caption import read_caption, split_caption

LINES = [
    # the line under the picture, its caption, its credit
    ("Low water. Photo: Jane Doe", "Low water.", "Jane Doe"),
    ("Niedrigwasser. (Foto: Jane Doe (CC BY 2.0))", "Niedrigwasser.", "Jane Doe (CC BY 2.0)"),
    ("The quay at noon © Reuters", "The quay at noon", "Reuters"),
    ("The quay at noon (Photo by Jane Doe)", "The quay at noon", "Jane Doe"),
    ("The quay at noon. Photo courtesy of Jane Doe", "The quay at noon.", "Jane Doe"),
    ("The quay at noon. (Jane Doe/Quay Herald)", "The quay at noon.", "Jane Doe/Quay Herald"),
    ("The quay at noon. (Jane Doe for The Quay Herald)", "The quay at noon.", "Jane Doe for The Quay Herald"),
    ("The quay at noon. REUTERS/Jane Doe", "The quay at noon.", "REUTERS/Jane Doe"),
    (
        "The quay at noon. | Jane Doe/PA Images via Getty Images",
        "The quay at noon.",
        "Jane Doe/PA Images via Getty Images",
    ),
    ("More than 3,000 boats lie there. (AP)", "More than 3,000 boats lie there.", "AP"),
    ("Kota di tepi laut (2023)", "Kota di tepi laut (2023)", ""),
    ("Jane Doe / Reuters", "", "Jane Doe / Reuters"),
    ("©Quay Pictures", "", "Quay Pictures"),
    ("Jane Doe//Quay Pictures", "", "Jane Doe//Quay Pictures"),
    ("(Image source)", "", ""),
    ("The lid lies below. >> More on lids", "The lid lies below.", ""),
    ("Boats for All Read more", "Boats for All", ""),
    ("She wants to read more", "She wants to read more", ""),
    ("Laag water. Beeld Jan de Vries", "Laag water.", "Jan de Vries"),
    ("Odpływ. | fot. Anna Nowak / Agencja", "Odpływ.", "Anna Nowak / Agencja"),
    # what speaks of pictures and sources names no credit
    ("She looks at a photo from the 1981 yearbook.", "She looks at a photo from the 1981 yearbook.", ""),
    ("Ein Bild Gottes", "Ein Bild Gottes", ""),
    ("The source of the river lies there.", "The source of the river lies there.", ""),
    ("Boats on the quay (right), 6/12/2010", "Boats on the quay (right), 6/12/2010", ""),
    ("A seagull (left) and/or a tern", "A seagull (left) and/or a tern", ""),
]

FIGURES = [
    # inside of <figure>, caption, credit
    ("<figcaption>The quay.<span class='credit'>AFP</span></figcaption>", "The quay.", "AFP"),
    ("<figcaption><p>The quay.</p><p class='image-copyright'>(©Quay Stock)</p></figcaption>", "The quay.", "Quay Stock"),
    ("<figcaption>The quay.</figcaption><span class='photo-credit'>Photo by: Jane Doe</span>", "The quay.", "Jane Doe"),
    ("<figcaption>The quay. <span class='credit'>JANE DOE</span> /AFP via Getty Images</figcaption>", "The quay.", "JANE DOE/AFP via Getty Images"),
    ("<figcaption>The quay. © Quay Herald<span class='credit'>Quay Herald</span></figcaption>", "The quay.", "Quay Herald"),
    ("<figcaption>160/150 mm (v/h)<br>22,9 kg</figcaption>", "160/150 mm (v/h) 22,9 kg", ""),
    ("<figcaption>hide caption The quay.</figcaption>", "The quay.", ""),
    ("<div class='credit'>Jane Doe</div>", "", "Jane Doe"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "caption", "credit"), LINES)
def test_line(line: str, caption: str, credit: str) -> None:
    assert split_caption(line) == (caption, credit)


@pytest.mark.parametrize(("markup", "caption", "credit"), FIGURES)
def test_figure(markup: str, caption: str, credit: str) -> None:
    figure = turbohtml.parse(f"<figure><img src='quay.jpg'>{markup}</figure>").select_one("figure")
    assert figure is not None
    assert read_caption(figure, figure.select_one("figcaption")) == (caption, credit)


@given(st.text(st.sampled_from("aZé.©:/() |\n"), max_size=40) | st.lists(st.sampled_from(["Photo", "©", ":", "(", ")", "by", "Jane", "/", "AP", " "])).map("".join))  # fmt: skip
def test_nothing_is_made_up(line: str) -> None:
    line = squeeze(line)
    caption, credit = split_caption(line)
    assert line.startswith(caption)
    assert credit.rstrip(")") in line
