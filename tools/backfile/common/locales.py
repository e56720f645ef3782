"""Names of months, days, countries and languages in any language (Unicode CLDR, through Babel)."""

from __future__ import annotations

import copy
from functools import cache, cached_property
from typing import Any, ClassVar

from babel import Locale, UnknownLocaleError, localedata


class OwnLocale(Locale):
    """A locale that shares no table with another.

    Babel shares the tables that languages inherit, and writes the first language that follows an alias into them: after Urdu,
    the names of weekdays that stand alone are Urdu in Spanish too. What a page says must not depend on the pages before it.
    """

    parts: ClassVar[tuple[str, ...]] = ()
    """The tables that are copied; all when none is named."""

    @cached_property
    def _data(self) -> localedata.LocaleDataDict:
        tables: dict[Any, Any] = localedata.load(str(self).partition("@")[0])
        chosen = {name: tables[name] for name in self.parts if name in tables} if self.parts else tables
        return localedata.LocaleDataDict(copy.deepcopy(chosen))


class CalendarLocale(OwnLocale):
    """A locale that knows nothing but months and days, made in half of the time."""

    parts = ("days", "months")


@cache
def find_locale(language: str, kind: type[OwnLocale] = OwnLocale) -> Locale | None:
    """The locale of a language tag ("ur", "pt-BR"), or of its language alone; None when Babel knows neither."""
    for code in (language.replace("-", "_"), language.partition("-")[0].lower()):
        try:
            return kind.parse(code)
        except (UnknownLocaleError, ValueError):
            continue
    return None
