"""Lines in which a system tells of the page: who wrote it, when, in which section, how often it was read.

"14-03-2021, 18:20 Автор: admin Просмотров: 1 204", "时间:2013-04-12 来源:晚报 点击:128次", "Kaynak: LHA".
"""

from __future__ import annotations

import re

from backfile.common.data_labels import COUNTS, LABEL
from backfile.common.printed_dates import parse_date
from backfile.extract import phrases

_COUNT = re.compile(
    rf"\W*(?:(?:{COUNTS})\s*[:：]?\s*[\d][\d .,]*\w?|[\d][\d .,]*\s*(?:{COUNTS})|.{{0,30}}\b\d[\d.,]* (?:defa|kez) (?:okun|görüntülen)\w+)(?:\s*[(/]?[\d.,/ ]*)\W*"
)
# Of text in small letters: what tells whence a text comes, alone on a line at its end.
_SOURCE = re.compile(
    r"\W*(?:kaynak|sumber|nguồn|источник|джерело|责任编辑|責任編輯|责编|编辑|編輯|来源|來源|稿源|πηγή|źródło|zdroj|forrás|sursa|المصدر|منبع)\s*[:：]\s*.{2,40}"
)
# No line of data is longer, and two labels make one; a date stands for a label.
_LONGEST = 250
_FEWEST = 2


def is_data_line(low: str) -> bool:
    """True for a text in small letters that is labels with a value each, or a count of readers."""
    if len(low) > _LONGEST:
        return False
    if _COUNT.fullmatch(low):
        return True
    labels = list(LABEL.finditer(low)) if ":" in low or "：" in low else ()
    if not labels:
        return False
    ahead = low[: labels[0].start()].strip()
    dated = parse_date(low) is not None
    if ahead and not (dated and (parse_date(ahead) is not None or phrases.BYLINE.fullmatch(ahead) is not None)):
        return False
    return len(labels) + dated >= _FEWEST


def is_source_line(low: str) -> bool:
    """True for "Source: …" and who edited, in languages whose systems set it below each text."""
    return _SOURCE.fullmatch(low) is not None
