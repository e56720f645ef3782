"""Bytes to text: title, bytes, wanted text, wanted encoding."""

from __future__ import annotations

import pytest

from backfile.read.decode import decode

URDU = "بندرگاہ کی مرمت کے بعد کشتی سروس بحال"
GERMAN = "Die Fähre fährt wieder, sagte Bürgermeister Größl. Für die Gäste öffnet das Café früher."
CYRILLIC = "Паромное сообщение возобновится после ремонта причала, сообщили в порту."


@pytest.mark.parametrize(
    ("title", "data", "text", "encoding"),
    [
        ("plain ASCII", b"<p>Ferry</p>", "<p>Ferry</p>", "utf-8"),
        ("UTF-8 with a mark", b"\xef\xbb\xbf" + URDU.encode(), URDU, "utf-8"),
        ("UTF-16 with a mark", URDU.encode("utf-16"), URDU, "utf-16-le"),
        ("UTF-8 that says Latin-1", b'<meta charset="iso-8859-1">' + GERMAN.encode(), GERMAN, "utf-8"),
        (
            "cp1252 that says Latin-1",
            b'<meta charset="iso-8859-1">' + "“Café” — 5 €".encode("cp1252"),
            "“Café” — 5 €",
            "cp1252",
        ),
        ("cp1252 that says UTF-8", b'<meta charset="utf-8">' + GERMAN.encode("cp1252"), GERMAN, None),
        ("cp1252 that says nothing", GERMAN.encode("cp1252"), GERMAN, None),
        ("cp1251 that says so", b'<meta charset="windows-1251">' + CYRILLIC.encode("cp1251"), CYRILLIC, "windows-1251"),
        ("cp1251 that says nothing", (CYRILLIC * 3).encode("cp1251"), CYRILLIC * 3, None),
        ("an encoding nobody knows", b'<meta charset="x-none">' + GERMAN.encode("cp1252"), GERMAN, None),
        ("mojibake", "Itâ€™s the harbourâ€™s cafÃ©".encode(), "It’s the harbour’s café", "utf-8"),
        ("mojibake beside good text", "It’s “fine”.\nItâ€™s not.".encode(), "It’s “fine”.\nIt’s not.", "utf-8"),
        ("line ends", b"a\r\nb\rc", "a\nb\nc", "utf-8"),
    ],
)
def test_decode(title: str, data: bytes, text: str, encoding: str | None) -> None:
    decoded = decode(data)
    assert decoded.text.endswith(text)
    if encoding:
        assert decoded.encoding == encoding


def test_what_was_repaired_is_noted() -> None:
    assert decode(b'<meta charset="iso-8859-1">' + GERMAN.encode()).notes == (
        "declares cp1252, but its bytes are UTF-8",
    )
    assert "garbled" in decode("cafÃ© au lait, trÃ¨s bien".encode()).notes[0]
    assert decode(GERMAN.encode()).notes == ()


def test_utf8_cut_in_the_middle_of_a_letter_loses_only_that_letter() -> None:
    decoded = decode((GERMAN * 4).encode() + b"\xc3")
    assert decoded.text == GERMAN * 4 + "\ufffd"
    assert decoded.notes == ("has broken UTF-8 in places; the broken bytes are lost",)


def test_a_long_line_is_repaired_piece_by_piece() -> None:
    """A page on one line: the garbled words are repaired, and a word in another encoding's letters beside them stays."""
    prose = "<p>The ferry runs again.</p>" * 200
    page = f'{prose}<p title="trÃ¨s">cafÃ© au lait</p><p>{URDU}</p>{prose}'
    wanted = f'{prose}<p title="très">café au lait</p><p>{URDU}</p>{prose}'
    assert decode(page.encode()).text == wanted
