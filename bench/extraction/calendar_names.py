"""``python -m bench.extraction.calendar_names``: write the table of month and weekday names that dates are read with.

The names are those of Babel (Unicode CLDR), in the languages that news is written in. A name that two languages use for
different months keeps the meaning of the language that stands first.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from backfile.common.locales import find_locale

TABLE = Path(__file__).parents[2] / "tools" / "backfile" / "common" / "calendar_names.json"
LANGUAGES = (
    "en de fr es pt it nl da sv nb fi is et lv lt pl cs sk sl sr bs mk bg ro hu el sq tr az uk ru be kk ky uz ka hy he ar ar_MA "
    "ar_DZ ar_LB fa ur ps hi bn mr gu pa ta te kn ml si ne th lo my km id ms fil sw zu xh af so am ha cy ga eu ca gl lb fy mt tg hr"
).split()
# What pages write and the tables of Babel lack: names of Austria and Peru, letters without accents, other cases.
ALSO = (
    "jänner janv янвaрь janvārī জানুয়ারি",
    "feber févr fevrier फरवरी februārī ফেব্রুয়ারি",
    "maerz marco martā",
    "aprīlī अप्रेल",
    "maijā",
    "jūnijā",
    "juil jūlijā जुलाइ",
    "aout augustā",
    "sept setiembre septembrī सितम्बर",
    "oktobrī अक्टूबर अक्तूबर",
    "novembrī नवम्बर",
    "decembrī दिसम्बर डिसेंबर",
)
ALSO_DAYS = ("mo الإثنين الأثنين", "di tues الثلاثاء", "mi الأربعاء الاربعاء", "thur thurs", "fr", "sa sonnabend", "so")
_CONTEXTS = ("format", "stand-alone")
_WIDTHS = ("wide", "abbreviated")
_LINK = re.compile(r"^(?:de |d['’])")


def main() -> None:
    TABLE.write_text(written(), "utf-8")


def written() -> str:
    """The table as it is stored: a line for each month and each day of the week, Monday first."""
    months, days = _gathered("months", 12), _gathered("days", 7)
    for rows, more in ((months, ALSO), (days, ALSO_DAYS)):
        for row, names in zip(rows, more, strict=True):
            row += [name for name in names.split() if not any(name in known for known in rows)]
    tables = [f'  "{title}": [\n{_lines(rows)}\n  ]' for title, rows in (("months", months), ("weekdays", days))]
    return "{\n" + ",\n".join(tables) + "\n}\n"


def _lines(rows: list[list[str]]) -> str:
    return ",\n".join(f"    {json.dumps(' '.join(names), ensure_ascii=False)}" for names in rows)


def _gathered(kind: str, size: int) -> list[list[str]]:
    known: dict[str, int] = {}
    for language in LANGUAGES:
        table = getattr(find_locale(language), kind)
        for names in (table[context][width] for context in _CONTEXTS for width in _WIDTHS):
            for number, name in names.items():
                if word := _plain(name):
                    known.setdefault(word, number if kind == "days" else number - 1)
    return [[word for word, number in known.items() if number == row] for row in range(size)]


def _plain(name: str) -> str:
    """Small letters without dots, spaces and "-feira"; empty for what is no word or too short to be sure of."""
    word = re.sub(r"[\s.\u200c]|-.*", "", _LINK.sub("", name.casefold()))
    return "" if re.search(r"\d", word) or len(word) < (3 if word.isascii() else 2) else word


if __name__ == "__main__":
    main()
