"""Dates as pages write them, as exact as they are known: ISO 8601 strings, never more than is printed."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

# News on the web before this is a mistake of a clock; papers that were digitised are told so by their front matter.
EARLIEST_YEAR = 1980

_ISO = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:[T ]+(?P<H>\d\d):(?P<M>\d\d)(?::(?P<S>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?P<z>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?"
)
_BASIC = re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?:T?(?P<H>\d\d)(?P<M>\d\d)(?P<S>\d\d)?)?(?P<z>Z|[+-]\d{4})?")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari janúar tammikuu ocak styczeń stycznia "
            "января янв січня ianuarie leden ledna január sausio január янвaрь január tháng1 يناير جنوری كانونالثاني जनवरी",
            "february feb februar févr février fevrier febrero fevereiro fev febbraio februari febrúar helmikuu şubat luty lutego "
            "февраля фев лютого februarie únor února február vasario فبراير فروری شباط फरवरी",
            "march mar märz mär maerz mars marzo março marco maart mrt mart maaliskuu marzec marca марта мар березня martie "
            "březen března március kovo maret مارس مارچ آذار मार्च",
            "april apr avril avr abril aprile apríl huhtikuu nisan kwiecień kwietnia апреля апр квітня aprilie duben dubna "
            "április balandžio أبريل اپریل نيسان अप्रैल",
            "may mai mayo maio maggio mag mei maj maí toukokuu mayıs maja мая май травня květen května május gegužės مايو ماي مئی मई",
            "june jun juni juin junio junho giugno giu júní kesäkuu haziran czerwiec czerwca июня июн червня iunie červen června "
            "június birželio يونيو حزيران جون जून",
            "july jul juli juillet juil julio julho luglio lug júlí heinäkuu temmuz lipiec lipca июля июл липня iulie červenec "
            "července július liepos يوليو تموز جولائی जुलाई",
            "august aug août aout agosto ago augustus augusti ágúst elokuu ağustos sierpień sierpnia августа авг серпня srpen srpna "
            "augusztus rugpjūčio agustus أغسطس آب اگست अगस्त",
            "september sep sept septembre septiembre setiembre setembro set settembre syyskuu eylül wrzesień września сентября сен "
            "вересня septembrie září szeptember rugsėjo سبتمبر أيلول ستمبر सितंबर",
            "october oct oktober okt octobre octubre outubro out ottobre ott október lokakuu ekim październik października октября "
            "окт жовтня octombrie říjen října spalio أكتوبر تشرينالأول اکتوبر अक्टूबर",
            "november nov novembre noviembre novembro nóvember marraskuu kasım listopad listopada ноября ноя листопада noiembrie "
            "november lapkričio نوفمبر تشرينالثاني نومبر नवंबर",
            "december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des joulukuu aralık grudzień grudnia "
            "декабря дек грудня decembrie prosinec prosince gruodžio ديسمبر كانونالأول دسمبر दिसंबर",
        ),
        1,
    )
    for name in names.split()
}
# Vowel signs of Hindi are no letters to ``re``, and May has two letters there.
_WORD = r"(?:[^\W\d_][^\W\d_\u0900-\u0fff]{2,11}|[\u0900-\u0fff]{2,12})"
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?[\s./-]*(?:de |of |do )?\s*({_WORD})\.?,?(?:\s*/\s*{_WORD}(?: {_WORD})?)?(?:\s+(?:de|del) )?[\s./-]*(\d{{4}})(?!\d)",
    re.I,
)
_MONTH_FIRST = re.compile(rf"({_WORD})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)", re.I)
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s?[./年-]\s?(\d{1,2})\s?[./月-]\s?(\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")
_MONTH_YEAR = re.compile(rf"(?<!\w)({_WORD})\.?,?\s+(\d{{4}})(?!\d)", re.I)
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:.h](\d\d)(?::(\d\d))?\s*([ap]\.?m\.?)?(?!\d)", re.I)
_HAS_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY_AND_YEAR = re.compile(
    r"(?<!\d)\d{1,2}(?!\d).*(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d(?!\d).*(?<!\d)\d{1,2}(?!\d)"
)
# Words for spans of time before now, in the languages of the corpus and of the wires.
_SPAN = re.compile(
    r"\b(?:ago|yesterday|vor|gestern|il y a|hier|hace|ayer|há|atrás|ontem|fa|ieri|geleden|gisteren|sedan|igår|siden|i går|sitten|eilen|"
    r"temu|wczoraj|назад|вчера|тому|вчора|önce|dün|yang lalu|kemarin|منذ|قبل|أمس|پیش|پہلے|पहले|前|전)(?!\w)|前|전",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d")
_WEEKS = re.compile(
    r"week|woche|semaine|semana|settiman|weken|veck|uke\b|uker|viikko|tygod|недел|тижн|hafta|minggu|أسبوع|أسابيع|ہفت|सप्ताह|週|주",
    re.IGNORECASE,
)
_MONTHS_AGO = re.compile(
    r"month|monat|mois\b|mes(?:es)?\b|mês|mesi|maand|månad|måned|kuukau|miesi|месяц|місяц|\bay\b|bulan|شهر|أشهر|ماہ|महीन|月|개월",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"\b(?:years?|jahre?n?|ans?|années?|años?|anos?|ann[io]|jaar|jaren|år|vuo\w+|lat|rok|roku|lata|год\w*|лет|рік|роки|років|yıl|tahun)\b|"
    r"سنة|سنوات|سال|साल|年|년",
    re.IGNORECASE,
)
_WITH_DAY = (_ISO, _DAY_FIRST, _MONTH_FIRST, _YEAR_FIRST, _NUMBERS)
_WEEKDAY = re.compile(r"[^\W\d_]{2,12}")
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon montag mo lundi lun lunes lunedì segunda maandag ma måndag mandag maanantai poniedziałek понедельник",
            "tuesday tue tues dienstag di mardi martes martedì terça dinsdag tisdag tirsdag tiistai wtorek вторник",
            "wednesday wed mittwoch mi mercredi mer miércoles mercoledì quarta woensdag onsdag keskiviikko środa среда",
            "thursday thu thur thurs donnerstag jeudi jeu jueves giovedì quinta donderdag torsdag torstai czwartek четверг",
            "friday fri freitag fr vendredi ven viernes venerdì sexta vrijdag fredag perjantai piątek пятница",
            "saturday sat samstag sonnabend sa samedi sam sábado sabato zaterdag lördag lørdag lauantai sobota суббота",
            "sunday sun sonntag so dimanche dim domingo domenica zondag söndag søndag sunnuntai niedziela воскресенье",
        )
    )
    for name in names.split()
}


def parse_iso(text: str) -> str | None:
    """An ISO 8601 date (or one nearly so) as it is known; None for anything else."""
    text = text.strip()
    match = _ISO.match(text) or _BASIC.fullmatch(text)
    if not match:
        return None
    return _iso(match.groupdict())


def _iso(parts: dict[str, str | None]) -> str | None:
    day = _day(int(parts["y"] or 0), int(parts["m"] or 0), int(parts["d"] or 0))
    if day is None:
        return None
    if parts.get("H") is None:
        return day
    hour, minute, second = int(parts["H"] or 0), int(parts["M"] or 0), int(parts["S"] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return day
    return f"{day}T{hour:02}:{minute:02}:{second:02}{_zone(parts.get('z'))}"


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone in ("Z", "UTC", "GMT") or set(zone[1:]) <= set("0:"):
        return "Z"
    digits = zone.replace(":", "")
    return f"{digits[:3]}:{digits[3:] or '00'}"


def parse_date(text: str, *, month_first: bool = False) -> str | None:
    """The first date in ``text``, with its clock time when one stands beside it; None when there is none.

    ``month_first`` reads 05/04/2019 as May 4; where only one reading is possible it does not matter.
    """
    text = text.strip()
    if (match := _ISO.search(text)) and (found := _iso(match.groupdict())):
        return found
    for pattern, order in ((_DAY_FIRST, "dmy"), (_MONTH_FIRST, "mdy")):
        for match in pattern.finditer(text):
            day_text, month_text = (match[1], match[2]) if order == "dmy" else (match[2], match[1])
            month = month_number(month_text)
            if month and (day := _day(int(match[3]), month, int(day_text))):
                return _with_clock(day, text, match.end())
    for match in _YEAR_FIRST.finditer(text):
        if day := _day(int(match[1]), int(match[2]), int(match[3])):
            return _with_clock(day, text, match.end())
    for match in _NUMBERS.finditer(text):
        if day := _numeric(match, month_first):
            return _with_clock(day, text, match.end())
    for match in _MONTH_YEAR.finditer(text):
        month = month_number(match[1])
        if month and EARLIEST_YEAR <= int(match[2]) <= 2100 and len(match[1]) > 2:
            return f"{int(match[2]):04}-{month:02}"
    return None


def date_span(text: str) -> tuple[int, int] | None:
    """Where the first date with a day stands in ``text``: (begin, end); None when there is none."""
    spans = [match.span() for pattern in _WITH_DAY for match in pattern.finditer(text) if parse_date(match[0])]
    return min(spans) if spans else None


def readings(text: str, *, month_first: bool = False) -> list[str]:
    """Every reading of the first date in ``text``, the likelier first: two where day and month could be either, else one or none.

    A weekday beside it ("Wed, 09/01/2019") leaves one.
    """
    first = parse_date(text, month_first=month_first)
    if first is None:
        return []
    other = parse_date(text, month_first=not month_first) if _NUMBERS.search(text) else first
    if other is None or other == first:
        return [first]
    named = {_WEEKDAYS[word] for word in _WEEKDAY.findall(text.casefold()) if word in _WEEKDAYS}
    fitting = [option for option in (first, other) if date.fromisoformat(option[:10]).weekday() in named]
    return fitting if len(fitting) == 1 else [first, other]


def relative_date(text: str, base: str | None, language: str) -> str | None:
    """ "2 hours ago", "il y a 3 jours" as a date counted back from ``base`` (ISO, at least a day); None without either.

    As exact as it can be: the day for hours and days; for weeks, months and years what all days that they may mean share.
    """
    if not base or len(base) < 10 or not _SPAN.search(text) or _HAS_YEAR.search(text):
        return None
    from dateparser import parse

    start = datetime.fromisoformat(base).replace(tzinfo=None)
    begin = min(match.start() for pattern in (_SPAN, _NUMBER) if (match := pattern.search(text)))
    settings = {"RELATIVE_BASE": start, "PARSERS": ["relative-time"]}
    found = parse(text[begin:], languages=_languages(language), settings=settings)
    if found is None or found > start:
        return None
    # "2 weeks ago" is said until three have passed.
    slack = 366 if _YEARS.search(text) else 31 if _MONTHS_AGO.search(text) else 7 if _WEEKS.search(text) else 0
    last, first = found.date().isoformat(), (found - timedelta(days=slack)).date().isoformat()
    return next((last[:size] for size in (10, 7, 4) if last[:size] == first[:size]), None)


def foreign_date(text: str, language: str) -> str | None:
    """A full date whose month is a word in a language that our table lacks (``dateparser`` has some two hundred)."""
    if text.isascii() or not _DAY_AND_YEAR.search(text) or not language:
        return None
    from dateparser import parse

    found = parse(text, languages=_languages(language), settings={"STRICT_PARSING": True, "PARSERS": ["absolute-time"]})
    return _day(found.year, found.month, found.day) if found is not None else None


def _languages(language: str) -> list[str]:
    """What ``dateparser`` is asked to try: the language, when it knows it, and English."""
    from dateparser.data.languages_info import language_order

    return [code for code in dict.fromkeys((language, "en")) if code in language_order]


def month_number(word: str) -> int | None:
    """1 to 12 for a month's name in a dozen languages; None for another word."""
    return _MONTHS.get(word.casefold().rstrip("."))


def _numeric(match: re.Match[str], month_first: bool) -> str | None:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if year < 100:
        year += 2000 if year < 70 else 1900
    if first > 12:
        month_first = False
    elif second > 12:
        month_first = True
    elif match[2] == ".":
        month_first = False
    month, day = (first, second) if month_first else (second, first)
    return _day(year, month, day)


def _day(year: int, month: int, day: int) -> str | None:
    if not EARLIEST_YEAR <= year <= 2100:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _with_clock(day: str, text: str, end: int) -> str:
    match = _CLOCK.search(text[end : end + 24])
    if not match:
        return day
    hour, minute = int(match[1]), int(match[2])
    if match[4]:
        hour = hour % 12 + (12 if match[4].lower().startswith("p") else 0)
    return f"{day}T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else day


def from_url(url: str) -> str | None:
    """The date in an address: /2019/05/04/, /2019-05-04-, /20190504; the month alone from /2019/05/."""
    path = url.partition("//")[2].partition("/")[2]
    for pattern in (
        r"(?<!\d)((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)",
        r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)",
        r"(?<!\d)(\d{1,2})[-_/](\d{1,2})[-_/]((?:19|20)\d\d)(?!\d)",
        r"(?<!\d)((?:19|20)\d\d)/([a-z]{3,9})/(\d{1,2})(?!\d)",
    ):
        for match in re.finditer(pattern, path):
            parts = list(match.groups())
            if len(parts[2]) == 4:
                parts.reverse()
            month = month_number(parts[1]) if parts[1].isalpha() else int(parts[1])
            if month and (day := _day(int(parts[0]), month, int(parts[2]))):
                return day
    match_month = re.search(r"(?:^|/)((?:19|20)\d\d)/(0[1-9]|1[0-2])(?:/|$)", path)
    return f"{match_month[1]}-{match_month[2]}" if match_month else None


def not_after(value: str, limit: str | None) -> bool:
    """True unless ``value`` lies more than a day (zones differ) after ``limit``."""
    if not limit:
        return True
    day, last = value[:10], limit[:10]
    if len(day) == 10 and len(last) == 10:
        try:
            return date.fromisoformat(day) <= date.fromisoformat(last) + timedelta(days=1)
        except ValueError:
            return True
    return day <= last[: len(day)]


def next_day(value: str) -> str:
    """The day after ``value``; empty when ``value`` is less exact than a day."""
    try:
        return (date.fromisoformat(value[:10]) + timedelta(days=1)).isoformat()
    except ValueError:
        return ""


def is_instant(value: str) -> bool:
    """True for a date with a time of day that parses."""
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return "T" in value
