"""The wire's credit at the end of the text, when it is a field: ``— (Express Tribune)``, ``(AP)``, ``Source: X``.

Only at the very end and only as a credit is printed: in brackets, after a dash, after a label, or as a block of its
own. A sentence that ends with the agency's name keeps it; so does the dateline.
"""

from __future__ import annotations

import re

from backfile.clean.work import Work, cut_end
from backfile.common.text import fold

_LAST_BLOCKS = 2
_LABEL = r"(?:source|sources|courtesy(?:\s+of)?|credits?|via|agency|agencies|with\s+inputs?\s+from|quelle|fuente|fonte)"


def cut_credit(work: Work) -> None:
    credit = work.description.credit.strip()
    key = fold(credit)
    last = work.blocks()[-_LAST_BLOCKS:] if key else ()
    # Most texts end without it: to compile its patterns takes longer than all other rules.
    last = [block for block in last if key in fold(block.text)]
    if not last:
        return
    own_block = re.compile(rf"(?:{_LABEL} )?(?:the )?{re.escape(key)}(?: {_LABEL})?")
    at_end = _suffix(credit)
    for block in reversed(last):
        text = block.text
        if own_block.fullmatch(fold(text)):
            work.cut(block, "cut_credit", "the credit, which is a field")
            return
        if match := at_end.search(text):
            work.record(block, "cut_credit", "the credit, which is a field", match.group())
            cut_end(block, len(text) - match.start())
            return


def _suffix(credit: str) -> re.Pattern[str]:
    """The credit as the end of a paragraph, with its dash, brackets or label."""
    name = r"\s+".join(re.escape(word) for word in credit.split())
    return re.compile(
        rf"(?:\s*[—–-]+\s*[(\[]?\s*(?:{_LABEL}\s*:?\s*)?{name}\s*[)\]]?"
        rf"|\s*[(\[]\s*(?:{_LABEL}\s*:?\s*)?{name}\s*[)\]]"
        rf"|(?<=[.!?”\"])\s*{_LABEL}\s*:\s*{name})[\s.]*\Z",
        re.IGNORECASE,
    )
