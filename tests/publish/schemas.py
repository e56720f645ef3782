"""The schemas of open formats, which lie beside the repository."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from jsonschema import validators
from jsonschema.protocols import Validator
from referencing import Registry
from referencing.jsonschema import DRAFT4

_SHARED = Path(os.environ.get("BACKFILE_SHARED") or Path(__file__).parents[2].parent / "shared")

_TEXT = {"type": "string"}
_ADDRESS = {"type": "string", "format": "uri"}
_MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"}
_FEED_1 = {
    # What JSON Feed 1.1 takes over from version 1, written from the specification's text: the schema of 1.1 only
    # points there.
    "definitions": {
        "uri": _ADDRESS,
        "author": {
            "type": "object",
            "properties": {"name": _TEXT, "url": _ADDRESS, "avatar": _ADDRESS},
            "minProperties": 1,
            "additionalProperties": False,
        },
        "extension": {"type": "object"},
        "item": {
            "properties": {
                **dict.fromkeys(("title", "content_html", "content_text", "summary"), _TEXT),
                **dict.fromkeys(("url", "external_url", "image", "banner_image"), _ADDRESS),
                **dict.fromkeys(("date_published", "date_modified"), _MOMENT),
                "tags": {"type": "array", "items": _TEXT},
                "attachments": {"type": "array", "items": {"type": "object", "required": ["url", "mime_type"]}},
            }
        },
    },
    "properties": {
        **dict.fromkeys(("title", "description", "user_comment"), _TEXT),
        **dict.fromkeys(("home_page_url", "feed_url", "next_url", "icon", "favicon"), _ADDRESS),
        "expired": {"type": "boolean"},
        "hubs": {"type": "array", "items": {"type": "object", "required": ["type", "url"]}},
    },
}


def schema(name: str) -> Validator:
    """A validator of the schema ``name`` that checks formats too. Skips the test where there is none."""
    path = _SHARED / "schemas" / name
    if not path.is_file():
        pytest.skip(f"needs the schema {name}, which lies in ../shared/schemas")
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    kind = validators.validator_for(found)
    older = urljoin(found.get("id", ""), "feed-1")
    registry: Registry[Any] = Registry().with_resource(older, DRAFT4.create_resource(_FEED_1))
    made: Validator = kind(found, format_checker=kind.FORMAT_CHECKER, registry=registry)
    return made


def faults(validator: Validator, data: object) -> list[str]:
    """What is wrong with ``data``, a sentence each."""
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(data)]
