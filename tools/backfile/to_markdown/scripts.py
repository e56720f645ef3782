"""Superscript and subscript as Unicode has them: ``m²``, ``CO₂``, ``2º``.

CommonMark has no syntax for either; the one that some dialects use (``H~2~O``) is struck-out text in others. What
Unicode lacks is written as plain text, as a reader would copy it.
"""

from __future__ import annotations

import re

_SUPERSCRIPT = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_SUBSCRIPT = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_SUPERSCRIPT_TEXT = re.compile(r"[0-9+\-−=()ni]+")
_SUBSCRIPT_TEXT = re.compile(r"[0-9+\-−=()]+")
_SIGNS = {"tm": "™", "sm": "℠"}
_ORDINALS = {"o": "º", "a": "ª"}


def superscript(text: str, before: str) -> str:
    """``text`` raised; ``before`` is the character it follows, for ordinals (``1º``) need a digit before them."""
    if (sign := _SIGNS.get(text.lower())) is not None:
        return sign
    if before.isdigit() and text in _ORDINALS:
        return _ORDINALS[text]
    return text.translate(_SUPERSCRIPT) if _SUPERSCRIPT_TEXT.fullmatch(text) else text


def subscript(text: str) -> str:
    """``text`` lowered."""
    return text.translate(_SUBSCRIPT) if _SUBSCRIPT_TEXT.fullmatch(text) else text
