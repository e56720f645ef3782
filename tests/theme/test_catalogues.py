"""Each catalogue translates every text of the templates, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from backfile.errors import SettingsError
from backfile.publish.translations import load_translations

from .conftest import THEME

CATALOGUES = sorted((THEME / "locale").glob("*/LC_MESSAGES/backfile.po"))
_PLACES = re.compile(r"%\(\w+\)s|</?\w+>")


def texts() -> set[str | tuple[str, ...]]:
    """What the templates say, as gettext names it."""
    found = extract_from_dir(
        THEME / "templates", [("**.html", "jinja2")], {"**.html": {"newstyle_gettext": "true", "silent": "false"}}
    )
    return {message if isinstance(message, str) else tuple(message) for _, _, message, _, _ in found}


def test_urdu_is_shipped() -> None:
    assert "ur" in {path.parts[-3] for path in CATALOGUES}


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_complete(path: Path) -> None:
    with path.open("rb") as file:
        catalogue: Catalog = read_po(file, locale=path.parts[-3], abort_invalid=True)
    messages = {message.id: message for message in catalogue if message.id}
    assert set(messages) == texts()
    for key, message in messages.items():
        sources = key if isinstance(key, tuple) else (key,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        assert all(strings), f"{key} is not translated"
        assert not message.fuzzy, f"{key} is fuzzy"
        for string in strings:
            assert sorted(_PLACES.findall(string)) == sorted(_PLACES.findall(sources[-1])), f"{key}: other places"


def test_texts_come_out_in_the_language() -> None:
    urdu = load_translations(THEME, "ur-PK")
    assert urdu.gettext("Search") == "تلاش"
    assert urdu.ngettext("%(shown)s article", "%(shown)s articles", 2) == "%(shown)s مضامین"
    assert load_translations(THEME, "en").gettext("Search") == "Search"


def test_a_broken_catalogue_is_named(tmp_path: Path) -> None:
    path = tmp_path / "locale/xx/LC_MESSAGES/backfile.po"
    path.parent.mkdir(parents=True)
    path.write_text('msgid "a"\nthis is no PO file\n', "utf-8")
    with pytest.raises(SettingsError, match=r"backfile\.po"):
        load_translations(tmp_path, "xx")
