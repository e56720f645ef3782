"""Locales: what one language shows does not depend on the languages before it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from backfile.common.locales import find_locale

ORDERS = """
from backfile.common.locales import find_locale
names = {}
for code in %r:
    days = find_locale(code).days
    names[code] = [days[context][width][0] for context in ("format", "stand-alone") for width in ("wide", "abbreviated")]
print(sorted(names.items()))
"""


def test_names_do_not_depend_on_the_languages_before() -> None:
    codes = ["ur", "pt", "es", "fr", "de", "ar", "en", "ar-MA", "pt-BR"]
    there, back = (
        subprocess.run([sys.executable, "-c", ORDERS % order], capture_output=True, text=True, check=True).stdout
        for order in (codes, codes[::-1])
    )
    assert "('es', ['lunes', 'lun', 'lunes', 'lun'])" in there
    assert there == back


@pytest.mark.parametrize(
    ("language", "wanted"), [("pt-BR", "pt_BR"), ("ur-XX", "ur"), ("EN-x-tra", "en"), ("qqq", None), ("", None)]
)
def test_finds_the_nearest(language: str, wanted: str | None) -> None:
    found = find_locale(language)
    assert (str(found) if found else None) == wanted
