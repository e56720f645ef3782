"""What stands under a picture, told apart: the caption, and whose picture it is (IPTC ``creditline``)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from turbohtml import Element, Text

from backfile.common.text import fold, holds_any, squeeze
from backfile.describe.people import AGENCIES

_NAMED = re.compile(
    r"credit|copyright|(?<![a-z])(?:copy|source|quelle|rights|licen[cs]e)(?![a-z])|fotogra[fp]|photogra",
    re.IGNORECASE,
)
_BREAKS = frozenset(("br", "p", "div", "li", "cite", "small", "footer", "figcaption"))
# The longest of 110 credits that pages of the corpus mark has 83 characters.
_LONGEST = 100

_LABEL = (
    r"(?:(?:symbol|archiv|agentur)?(?:foto|bild|grafik)s?|photo(?:s|graphs?|graphy)?|image[ns]?|imagem|picture|illustration"
    r"|credits?|crédit|quelle|source|fuente|fonte|courtesy|kuva|zdroj|фото|圖|图|写真)"
)
_BY = r"(?:\s+(?:by|credit|courtesy|from|von|de|via))"
_NAME = rf"(?P<name>[^|©]{{3,{_LONGEST}}}?)"
# A person and an agency on the two sides of a slash, each word with a capital: "Amr Dalsh / Reuters".
_WORD = r"[A-ZÀ-Þ][\w.’'-]*"
_SIDES = rf"{_WORD}(?: (?:{_WORD}|via|for)){{0,4}}(?: ?//? ?{_WORD}(?: (?:{_WORD}|via|for)){{0,4}}){{1,3}}"
_ONLY_CREDIT = re.compile(_SIDES)
# What a tail cannot do without, and its pattern: most captions hold none of it.
_TAILS = (
    # "… in Berlin © Reuters"
    ("©(", re.compile(rf"[(\[]?(?:©|\(c\))\s*(?:{_LABEL}\s*[:：]\s*)?{_NAME}[)\]]?$", re.IGNORECASE)),
    # "… in Berlin. (Photo by: Jane Doe)"
    (":：/／", re.compile(rf"[(\[]\s*{_LABEL}{_BY}*\s*[:：/／]\s*{_NAME}\s*[)\]]$", re.IGNORECASE)),
    # "… in Berlin. Foto: Jane Doe (CC BY 2.0)"
    (
        ":：/／",
        re.compile(rf"(?:(?<=[\s.,;!?)”\"|–-])|^){_LABEL}{_BY}*\s*[:：/／]\s*{_NAME}$", re.IGNORECASE),
    ),
    # "… in Berlin. Foto Jane Doe", "… | fot. Jane Doe / Agency"
    (
        "otBb",
        re.compile(
            rf"(?:(?<=[.!?|”\"»)] )|^)(?:[Ff]oto|[Ff]ot\.|[Bb]eeld|[Bb]ild)\s+(?P<name>{_WORD}(?: (?:{_WORD}|de|van|der|den|von|di)){{0,4}}"
            rf"(?: ?/ ?{_WORD}(?: {_WORD}){{0,3}})?)$"
        ),
    ),
    # "… in Berlin. REUTERS/Jane Doe"
    ("/", re.compile(rf"(?<=[.!?|”\"»)])\s*(?P<name>{_SIDES})$")),
    # "… in Berlin. Photo courtesy of Jane Doe"
    (
        "yY",
        re.compile(
            rf"(?:(?<=[.!?|”\"»)] )|[(\[]|^){_LABEL}\s+(?:by|courtesy(?:\s+of)?)\s+(?=(?-i:{_WORD})){_NAME}[)\]]?$",
            re.IGNORECASE,
        ),
    ),
    # "… in Berlin. (Matt Stone/Boston Herald)", "(Luke Sharrett for The Washington Post)"
    ("/", re.compile(r"\((?P<name>[^()\d.!?]{3,60}/[^()\d.!?]{2,60})\)$")),
    ("(", re.compile(rf"\((?P<name>{_WORD}(?: {_WORD}){{1,3}} (?:for|via) {_WORD}(?: {_WORD}){{0,4}})\)$")),
)
_AGENCY = re.compile(r"\((?P<name>[^()]{2,40})\)$")
_REST_OF_CREDIT = re.compile(r"(?<=[\s.])/\s?[^.!?]{2,60}$")

_BUTTONS = re.compile(
    r"(?:(?:hide|show|toggle|view|open) caption|enlarge(?: this)? image|(?:camera|image) icon)\s*", re.IGNORECASE
)
_OWN_LABEL = re.compile(
    rf"[(\[]?(?:{_LABEL}{_BY}*\s*[:：/／]|{_LABEL}{_BY}(?:\s+of)?\s|©|\(c\)|(?:by|von|par|por|di)\s)\s*", re.IGNORECASE
)
# What stands under a picture and is not about it: "(Image source)", "» More on this", a link's "Read more".
_NOTHING = re.compile(rf"[(\[]?(?:{_LABEL})(?: (?:source|credits?))?[)\]]?", re.IGNORECASE)
_LEADS_ON = re.compile(r"(?:\s*(?:>>|»)\s+[^»«>]{3,60}|\s+(?:Read|Learn|See) [Mm]ore)$")
_LEADS_ON_MARKS = (">>", "»", "More", "more")
_EDGES = " |–—-·∙,.;:/"


def read_caption(figure: Element, caption: Element | None) -> tuple[str, str]:
    """Caption and credit of ``figure``; ``caption`` is the element of it that holds the text under the picture."""
    marked = [element for element in figure.find_all() if _is_credit(element)]
    credit = next((found for element in marked if (found := _bare("".join(_strings(element, ()))))), "")
    if not credit or len(credit) > _LONGEST:
        return split_caption(_line(caption, ()))
    text = _line(caption, marked)
    if match := _REST_OF_CREDIT.search(f" {text}"):
        return text[: max(0, match.start() - 1)].strip(), f"{credit}{squeeze(match[0])}"
    said, again = split_caption(text)
    return (said if again and (again in credit or credit in again) else text), credit


def split_caption(text: str) -> tuple[str, str]:
    """Caption and credit of a line of text, by what ends it; the credit is empty where nothing says whose picture it is."""
    if holds_any(text, _LEADS_ON_MARKS):
        text = _LEADS_ON.sub("", text)
    if _NOTHING.fullmatch(text):
        return "", ""
    if _ONLY_CREDIT.fullmatch(text):
        return "", text
    for marks, tail in _TAILS:
        if not any(map(text.__contains__, marks)):
            continue
        if (match := tail.search(text)) and (credit := _bare(match["name"])):
            return text[: match.start()].rstrip(" (|–—-·,"), credit
    if (match := _AGENCY.search(text)) and fold(match["name"]) in AGENCIES:
        return text[: match.start()].rstrip(), match["name"]
    return text, ""


def _is_credit(element: Element) -> bool:
    names = f"{element.attr('class') or ''} {element.attr('itemprop') or ''}"
    return _NAMED.search(names) is not None and "caption" not in names and element.tag != "img"


def _line(caption: Element | None, skipped: Collection[Element]) -> str:
    return _BUTTONS.sub("", squeeze("".join(_strings(caption, skipped)))) if caption is not None else ""


def _strings(element: Element, skipped: Collection[Element]) -> Iterator[str]:
    """The texts below ``element``, with a space where its lines and its credit begin and end."""
    for node in element.children:
        if isinstance(node, Text):
            yield node.text
        elif isinstance(node, Element) and not any(node is other for other in skipped):
            apart = " " if node.tag in _BREAKS or _is_credit(node) else ""
            yield apart
            yield from _strings(node, skipped)
            yield apart


def _bare(text: str) -> str:
    """A credit without its label and without the marks around it."""
    text = squeeze(text).strip(_EDGES)
    while match := _OWN_LABEL.match(text):
        text = text[match.end() :].strip(_EDGES)
    while text.count(")") > text.count("(") and text.endswith(")"):
        text = text[:-1].rstrip(_EDGES)
    if text.count("(") > text.count(")"):
        text += ")"
    return text[1:-1] if text.startswith("(") and text.endswith(")") and text.count("(") == 1 else text
