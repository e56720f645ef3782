"""Lines of signs that part sections of a text: ``* * *``, ``———``, ``⁂``."""

from __future__ import annotations

import re

_SEPARATOR = re.compile(r"(?:[*•·∙●◆■□~#=_—–⁂❖]\s*){3,}|⁂|(?:-\s*){3,}")


def is_separator(text: str) -> bool:
    return _SEPARATOR.fullmatch(text) is not None
