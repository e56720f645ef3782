"""Our Markdown reader for Pelican's own generators: the same files, the same HTML, with any theme."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader
from pelican.utils import pelican_open

from backfile.errors import ContentError
from backfile.publish.dates import parse_date

logger = logging.getLogger(__name__)

_PELICAN_NAMES = {"section": "category", "standfirst": "summary"}


class BackfileReader(BaseReader):
    """Reads the contract of ``content/`` into Pelican's metadata."""

    enabled = True
    file_extensions = ["md", "markdown"]  # noqa: RUF012 (Pelican's own name)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """(HTML of the body, metadata). Raises ContentError when the file breaks the contract."""
        from backfile import frontmatter
        from backfile.publish.markdown import render_body

        with pelican_open(source_path) as text:
            try:
                fields, body = frontmatter.parse(text, subject=Path(source_path).name)
            except ContentError as error:
                logger.error("%s", error)  # Pelican tells only that it left the file out
                raise
        metadata: dict[str, Any] = {}
        for name, value in fields.items():
            pelican_name = _PELICAN_NAMES.get(name, name).lower()
            text_value = _pelican_text(pelican_name, value)
            if text_value is not None:
                metadata[pelican_name] = self.process_metadata(pelican_name, text_value)  # type: ignore[no-untyped-call]
        return render_body(body).html, metadata


def _pelican_text(name: str, value: Any) -> Any:
    """The value in a form that Pelican's own metadata processors take; None to leave it out."""
    if name in {"date", "modified"}:
        parsed = parse_date(value)
        if parsed is None:
            return None
        return f"{parsed.year:04}-{parsed.month or 1:02}-{parsed.day or 1:02}{parsed.iso[10:]}"
    if name in {"tags", "authors"}:
        return [str(item) for item in value] if isinstance(value, list) else str(value)
    return value if isinstance(value, list | dict) else str(value)


def add_reader(readers: Any) -> None:
    """On ``readers_init``."""
    for extension in BackfileReader.file_extensions:
        readers.reader_classes[extension] = BackfileReader


def enable(generator: Any) -> None:
    """On ``generator_init``: without the Markdown package Pelican would warn of every file that ours reads."""
    for extension in BackfileReader.file_extensions:
        generator.readers.disabled_readers.pop(extension, None)
