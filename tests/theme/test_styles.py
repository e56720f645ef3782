"""Tokens hold all colours, sheets keep to logical properties and to the budget, and texts are readable."""

from __future__ import annotations

import gzip
import re

from backfile.publish.styles import bundle, is_bundled, order

from .conftest import THEME

# Of the 15 kB that an article and its style sheet may weigh together, gzipped; the demo's longest takes 5.5 kB.
BUDGET = 7_680
# Layout that no single partial owns.
LAYOUT = {"part"}

_NAMED = "black|white|red|green|blue|gr[ae]y|silver|maroon|navy|orange|purple|teal|yellow|crimson|tomato|gold|beige"
_COLOUR = re.compile(rf"#[0-9a-fA-F]{{3,8}}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|:\s*(?:{_NAMED})\b")
_PHYSICAL = re.compile(
    r"(?<![-\w])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|(?:left|right|top|bottom)|"
    r"(?:min-|max-)?(?:width|height))\s*:|(?:float|clear|text-align)\s*:\s*(?:left|right)"
)


def without_comments(text: str) -> str:
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def declarations(text: str) -> str:
    """The sheet without comments and without the conditions of @media."""
    return re.sub(r"@media[^{]*\{", "{", without_comments(text))


def tokens(text: str, media: str = "") -> dict[str, str]:
    """The custom properties of ``:root`` at the top, or within the @media block of ``media``."""
    text = without_comments(text)
    if media:
        start = text.index(f"@media ({media}) {{")
        text = text[start : text.index("\n}\n", start)]
    block = re.search(r":root \{(.*?)\}", text, re.DOTALL)
    assert block
    return {name: value.strip() for name, value in re.findall(r"(--[\w-]+):\s*([^;]+);", block[1])}


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    digits = colour.lstrip("#")
    digits = "".join(c * 2 for c in digits) if len(digits) == 3 else digits
    channels = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def colours(sheets: dict[str, str], media: str = "") -> dict[str, str]:
    """The colours as literals; ``var(--brand, #abc)`` counts as its fallback."""
    found = tokens(sheets["css/tokens.css"]) | (tokens(sheets["css/tokens.css"], media) if media else {})
    literal = {name: re.search(r"#[0-9a-f]{3,6}\b", value) for name, value in found.items()}
    return {name: match[0] for name, match in literal.items() if match}


def test_only_tokens_hold_colours(sheets: dict[str, str]) -> None:
    for name, text in sheets.items():
        if name != "css/tokens.css":
            assert not _COLOUR.search(declarations(text)), f"{name}: {_COLOUR.search(declarations(text))}"


def test_only_logical_properties(sheets: dict[str, str]) -> None:
    for name, text in sheets.items():
        # A filter's brightness and the position of a background are neither left nor right.
        found = _PHYSICAL.search(declarations(text))
        assert not found, f"{name}: {found}"


def test_every_token_used_is_defined_and_every_defined_one_used(sheets: dict[str, str]) -> None:
    everything = "".join(map(without_comments, sheets.values()))
    defined = set(re.findall(r"(--[\w-]+)\s*:", everything))
    used = set(re.findall(r"var\((--[\w-]+)", everything))
    assert used - defined == {"--brand"}  # the owner's accent, written by the build
    assert defined - used == set()


def test_nothing_is_loaded_from_elsewhere(sheets: dict[str, str]) -> None:
    for name, text in sheets.items():
        assert "@import" not in text, name
        for address in re.findall(r"url\(\s*['\"]?([^'\")]+)", text):
            assert (THEME / "static" / name).parent.joinpath(address).resolve().is_file(), f"{name}: {address}"


def test_each_component_is_a_piece_of_the_templates(sheets: dict[str, str], templates: dict[str, str]) -> None:
    pieces = {name.rpartition("/")[2].removesuffix(".html") for name in templates}
    macros = {macro for text in templates.values() for macro in re.findall(r"\{% macro (\w+)\(", text)}
    components = {name.rpartition("/")[2].removesuffix(".css") for name in sheets if "/components/" in name}
    assert components - pieces - macros == LAYOUT


def test_every_class_is_used(sheets: dict[str, str], templates: dict[str, str]) -> None:
    styled = {found for text in sheets.values() for found in re.findall(r"\.([a-z][\w-]*)", declarations(text))}
    code = "".join(path.read_text("utf-8") for path in (THEME.parent / "tools/backfile/publish").rglob("*.py"))
    markup = "".join(templates.values()) + code
    # heat-1 … heat-4 are made from a level; right and center are a table's own words
    words = set(re.findall(r"[\w-]+", markup)) | {f"heat-{level}" for level in range(5)} | {"right", "center", "woff2"}
    assert styled - words == set()


def test_texts_reach_triple_a(sheets: dict[str, str]) -> None:
    for media in ("", "prefers-color-scheme: dark", "prefers-contrast: more"):
        found = colours(sheets, media)
        for text in ("--ink", "--ink-soft", "--ink-faint", "--accent"):
            for ground in ("--paper", "--raised"):
                assert contrast(found[text], found[ground]) >= 7, f"{media} {text} on {ground}"


def test_tints_and_controls_reach_double_a(sheets: dict[str, str]) -> None:
    for media in ("", "prefers-color-scheme: dark"):
        found = colours(sheets, media)
        for ground in ("--heat-1", "--heat-2", "--heat-3", "--mark"):
            assert contrast(found["--ink"], found[ground]) >= 4.5, f"{media} {ground}"
        assert contrast(found["--on-accent"], found["--accent"]) >= 4.5
        # the edge of a control and the focus ring: 3:1
        assert contrast(found["--field"], found["--paper"]) >= 3, media


def test_the_sheet_keeps_its_budget(sheets: dict[str, str]) -> None:
    css = bundle(sheets[name] for name in order(filter(is_bundled, sheets)))
    assert set(filter(is_bundled, sheets)) == set(sheets)
    size = len(gzip.compress(css, 9, mtime=0))
    assert size <= BUDGET, f"{size} bytes gzipped"
