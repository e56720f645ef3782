"""The interface's texts in the site's language: ``theme/locale/<language>/LC_MESSAGES/backfile.po``, read as it is.

The catalogue is compiled in memory, so that no binary file lies in the theme and none can be out of date.
"""

from __future__ import annotations

from collections.abc import Callable
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path

from backfile.common.sentences import JOINT, find_sentence
from backfile.errors import SettingsError


def catalogue_path(theme: Path, language: str) -> Path | None:
    """The catalogue of ``ur-PK``: its own, else that of ``ur``; None when the theme has neither, as for English."""
    code = language.replace("-", "_")
    for name in (code, code.partition("_")[0]):
        path = theme / "locale" / name / "LC_MESSAGES" / "backfile.po"
        if name and path.is_file():
            return path
    return None


def load_translations(theme: Path, language: str) -> NullTranslations:
    """The texts of ``language``; the templates' own where there is no catalogue.

    Raises SettingsError when the catalogue is no PO file (the format of GNU gettext).
    """
    path = catalogue_path(theme, language)
    if path is None:
        return NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po
    from babel.support import Translations

    compiled = BytesIO()
    try:
        with path.open("rb") as file:
            write_mo(compiled, read_po(file, locale=path.parts[-3], abort_invalid=True))
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        raise SettingsError(f"is not a PO file: {error}", subject=str(path)) from error
    compiled.seek(0)
    return Translations(compiled)


def sentence_translator(translations: NullTranslations) -> Callable[[str], str]:
    """What says a sentence of Backfile's own in the site's language, and gives back any other text as it is."""
    if type(translations) is NullTranslations:
        return str

    def translate(text: str) -> str:
        said = _translated(text, translations)
        if said is None and JOINT in text:
            parts = [_translated(part, translations) for part in text.split(JOINT)]
            said = None if None in parts else translations.gettext(JOINT).join(map(str, parts))
        return text if said is None else said

    return translate


def _translated(text: str, translations: NullTranslations) -> str | None:
    """``text`` in the other language, where it is a sentence of ours."""
    found = find_sentence(text)
    if found is None:
        return None
    sentence, values = found
    if sentence.plural:
        wanted = translations.ngettext(sentence.text, sentence.plural, int(values["count"]))
    else:
        wanted = translations.gettext(sentence.text)
    return wanted.format_map(values)
