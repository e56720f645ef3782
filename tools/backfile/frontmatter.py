"""The contract of ``content/``: YAML front matter between ``---`` lines, then the body in CommonMark.

The fields are listed in ``FIELDS``; only ``title`` is required and unknown fields are kept. Dates stay the
strings that they are (``2019``, ``2019-05``, ``2019-05-04T09:30:00+05:00``), since a date that is known only
to the year must not become a day.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

import yaml

from backfile.errors import ContentError

FIELDS = (
    "title", "slug", "standfirst", "date", "date_source", "modified", "authors", "byline", "dateline", "credit",
    "outlet", "section", "tags", "lang", "original_url", "former_urls", "retrieved", "image", "image_caption", "image_credit",
    "image_alt", "id", "story", "related", "copies", "notes", "source",
)  # fmt: skip
"""The fields that Backfile writes, in their order in the file."""

CHECKSUM = "checksum"
"""The last field: a digest of all the rest, by which a later run knows that no person changed the file."""

_TIMESTAMP = "tag:yaml.org,2002:timestamp"
# YAML 1.2 readers take 12e45 and 0o17 for numbers where YAML 1.1 takes text: quoted, they are text to both.
_NUMBER_ELSEWHERE = re.compile(r"[-+]?(?:\d[\d_]*(?:\.\d*)?[eE][-+]?\d+|0[oObB][\d_]+|[\d_]+|\.\d+)")
_DATE = re.compile(r"\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?")
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


class _Loader(yaml.CSafeLoader):
    """Reads dates as the strings they are."""


class _Dumper(yaml.CSafeDumper):
    """Writes dates plain, short lists on one line, and quotes what only some YAML versions call a number."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _without_timestamps(cls: Any) -> None:
    cls.yaml_implicit_resolvers = {
        first: [pair for pair in pairs if pair[0] != _TIMESTAMP] for first, pairs in cls.yaml_implicit_resolvers.items()
    }


def _represent_str(dumper: yaml.CSafeDumper, value: str) -> yaml.Node:
    quoted = _NUMBER_ELSEWHERE.fullmatch(value) and not _DATE.fullmatch(value)
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="'" if quoted else None)


def _represent_list(dumper: yaml.CSafeDumper, value: list[object]) -> yaml.Node:
    flow = not any(isinstance(item, dict | list) for item in value)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=flow)


_without_timestamps(_Loader)
_without_timestamps(_Dumper)
_Dumper.add_representer(str, _represent_str)
_Dumper.add_representer(list, _represent_list)


def render(fields: Mapping[str, object], body: str) -> str:
    """The file's text: ``fields`` in the contract's order (empty ones left out), unknown ones after, then ``body``."""
    known = {name: fields[name] for name in FIELDS if fields.get(name) not in (None, "", [], ())}
    unknown = {name: value for name, value in sorted(fields.items()) if name not in FIELDS and name != CHECKSUM}
    head = yaml.dump(
        known | unknown, Dumper=_Dumper, allow_unicode=True, sort_keys=False, default_flow_style=False, width=1_000_000
    )
    # The line ends of Windows are Git's to give: the checksum is of the plain ones.
    plain = body.replace("\r\n", "\n").strip("\n")
    return f"---\n{head}---\n\n{plain}\n"


def seal(text: str) -> str:
    """``text`` of a file with its checksum as the last field."""
    head, fence, rest = text[4:].partition("\n---\n")
    return f"---\n{head}\n{CHECKSUM}: '{_digest(text)}'{fence}{rest}"


def is_sealed(text: str) -> bool:
    """True when the file carries a checksum and is, to the byte, as the converter wrote it."""
    text = text.replace("\r\n", "\n")  # Git may have given the file the line ends of Windows
    match = re.search(rf"^{CHECKSUM}: '([0-9a-f]{{16}})'\n(?=---\n)", text, re.MULTILINE)
    return match is not None and _digest(text[: match.start()] + text[match.end() :]) == match[1]


def parse(text: str, subject: str = "") -> tuple[dict[str, Any], str]:
    """The fields and the body of a file in ``content/``. ``subject`` names it in the error.

    Raises ContentError when there is no front matter, it is no YAML mapping, or it has no title.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    fences = list(_FENCE.finditer(text, 0))[:2] if text.startswith("---") else []
    if len(fences) < 2 or fences[0].start() != 0:
        raise ContentError("has no front matter: begin it with a line ---, title: …, and a line ---", subject=subject)
    try:
        fields = yaml.load(text[fences[0].end() : fences[1].start()], Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" in line {mark.line + 1}" if mark else ""
        raise ContentError(
            f"the front matter is not valid YAML{where}: {getattr(error, 'problem', None) or error}; "
            "put values that hold a colon or a quote in quotes",
            subject=subject,
        ) from error
    except ValueError as error:
        # "0b_" has the form of a number, and is none
        raise ContentError(
            "the front matter holds what YAML takes for a number and cannot read; put such a value in quotes",
            subject=subject,
        ) from error
    if not isinstance(fields, dict) or not str(fields.get("title") or "").strip():
        raise ContentError("has no title: add a line title: … to its front matter", subject=subject)
    return {str(name): value for name, value in fields.items()}, text[fences[1].end() :].strip("\n")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
