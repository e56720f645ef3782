"""Pagefind's indexing service: JSON in base64, each message with a comma behind it, over pipes.

The package's own client sleeps 0.1 s for each answer, 200 s for 2,000 records; spoken to directly they take 6 s.
"""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Iterable
from types import TracebackType
from typing import Any

from backfile.errors import ToolError


class PagefindService:
    """One run of the binary. Raises ToolError when it fails."""

    def __init__(self) -> None:
        from pagefind_bin import get_executable

        try:
            self._process = subprocess.Popen(
                [str(get_executable()), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        except OSError as error:
            raise ToolError("the search index cannot be made: Pagefind does not start on this machine") from error
        self._number = 0

    def __enter__(self) -> PagefindService:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def index(self, records: Iterable[dict[str, Any]], language: str) -> dict[str, bytes]:
        """The files of an index of ``records`` (url, content, meta, filters, sort) as texts of one language, by name."""
        made = self._send({"type": "NewIndex", "config": {"force_language": language}})
        for record in records:
            self._send({"type": "AddRecord", "index_id": made["index_id"], "language": language, **record})
        # Asked to write files itself, Pagefind answers before they are on the disk: one was met empty.
        files = self._send({"type": "GetFiles", "index_id": made["index_id"]})["files"]
        return {file["path"]: base64.b64decode(file["content"]) for file in files}

    def _send(self, payload: dict[str, Any]) -> dict[str, Any]:
        self._number += 1
        message = json.dumps({"message_id": self._number, "payload": payload}).encode()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(base64.b64encode(message) + b",")
            self._process.stdin.flush()
        except BrokenPipeError as error:
            raise ToolError("the search index cannot be made: Pagefind stopped") from error
        answer = bytearray()
        while not answer.endswith(b","):
            part = self._process.stdout.read1(1 << 20)  # type: ignore[attr-defined]
            if not part:
                raise ToolError("the search index cannot be made: Pagefind stopped; is there too little memory?")
            answer += part
        result: dict[str, Any] = json.loads(base64.b64decode(answer[:-1]))["payload"]
        if result["type"] == "Error":
            raise ToolError(f"the search index cannot be made: Pagefind says {result.get('message')}")
        return result
