"""The interface's texts in the site's language: ``theme/locale/<language>/LC_MESSAGES/backfile.po``, read as it is.

The catalogue is compiled in memory, so that no binary file lies in the theme and none can be out of date.
"""

from __future__ import annotations

from gettext import NullTranslations
from io import BytesIO
from pathlib import Path

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
