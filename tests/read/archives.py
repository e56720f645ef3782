"""Web archives and exports written for a test."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from zstandard import ZstdCompressionDict, ZstdCompressor

DATE = "2019-05-04T12:30:11Z"


@dataclass
class Record:
    """A record to be written: an answer of a server, unless ``kind`` is another."""

    url: str
    body: bytes = b""
    mime: str = "text/html; charset=utf-8"
    kind: str = "response"
    status: str = "200 OK"
    date: str = DATE
    headers: list[tuple[str, str]] = field(default_factory=list)
    warc: dict[str, str] = field(default_factory=dict)


def write_warc(path: Path, records: Iterable[Record], *, packed: bool = True) -> list[int]:
    """Write ``records``; where each begins."""
    return _write(path, b"", records, lambda data: gzip.compress(data, mtime=0) if packed else data)


def write_zstd_warc(
    path: Path, records: Iterable[Record], dictionary: bytes = b"", *, pack_it: bool = False
) -> list[int]:
    """The same packed with Zstandard; ``dictionary`` stands ahead, packed itself when ``pack_it``."""
    known = ZstdCompressionDict(dictionary) if dictionary else None
    told = ZstdCompressor().compress(dictionary) if pack_it else dictionary
    head = b"\x5d\x2a\x4d\x18" + len(told).to_bytes(4, "little") + told if dictionary else b""
    return _write(path, head, records, ZstdCompressor(dict_data=known, write_checksum=True).compress)


def _write(path: Path, head: bytes, records: Iterable[Record], pack: Callable[[bytes], bytes]) -> list[int]:
    offsets = []
    with path.open("wb") as file:
        file.write(head)
        for record in records:
            offsets.append(file.tell())
            file.write(pack(_written(record)))
    return offsets


def _written(record: Record) -> bytes:
    body, mime = record.body, record.mime
    if record.kind in ("response", "revisit"):
        lines = [
            f"HTTP/1.1 {record.status}",
            f"Content-Type: {mime}",
            *(f"{name}: {value}" for name, value in record.headers),
        ]
        body = "\r\n".join(lines).encode() + b"\r\n\r\n" + body
        mime = "application/http; msgtype=response"
    told = {"WARC-Type": record.kind, "WARC-Target-URI": record.url, "WARC-Date": record.date, "Content-Type": mime,
            "Content-Length": str(len(body)), **record.warc}  # fmt: skip
    head = "".join(f"{name}: {value}\r\n" for name, value in told.items() if value)
    return f"WARC/1.0\r\n{head}\r\n".encode() + body + b"\r\n\r\n"


def chunked(data: bytes, size: int = 100) -> bytes:
    parts = [data[at : at + size] for at in range(0, len(data), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


EXPORT = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
 <title>The Courier</title>
 <link>https://courier.example</link>
 <pubDate>Sat, 02 Nov 2024 10:00:00 +0000</pubDate>
 <language>en-GB</language>
 <wp:base_blog_url>https://courier.example</wp:base_blog_url>
 <wp:author><wp:author_login><![CDATA[jdoe]]></wp:author_login><wp:author_display_name><![CDATA[Jane Doe]]></wp:author_display_name></wp:author>
{items}
</channel>
</rss>
"""


def export(*items: str) -> str:
    return EXPORT.replace("{items}", "\n".join(items))


def item(
    number: int, title: str = "Ferry to resume", content: str = "The ferry runs again on Monday.", *, extra: str = "",
    status: str = "publish", kind: str = "post", excerpt: str = "", creator: str = "jdoe", password: str = "",
) -> str:  # fmt: skip
    """An item as WordPress writes it."""
    return f"""<item>
 <title><![CDATA[{title}]]></title>
 <link>https://courier.example/2019/05/post-{number}/</link>
 <pubDate>Sat, 04 May 2019 07:30:00 +0000</pubDate>
 <dc:creator><![CDATA[{creator}]]></dc:creator>
 <guid isPermaLink="false">https://courier.example/?p={number}</guid>
 <description></description>
 <content:encoded><![CDATA[{content}]]></content:encoded>
 <excerpt:encoded><![CDATA[{excerpt}]]></excerpt:encoded>
 <wp:post_id>{number}</wp:post_id>
 <wp:post_date><![CDATA[2019-05-04 09:30:00]]></wp:post_date>
 <wp:post_date_gmt><![CDATA[2019-05-04 07:30:00]]></wp:post_date_gmt>
 <wp:post_name><![CDATA[post-{number}]]></wp:post_name>
 <wp:status><![CDATA[{status}]]></wp:status>
 <wp:post_parent>0</wp:post_parent>
 <wp:post_type><![CDATA[{kind}]]></wp:post_type>
 <wp:post_password><![CDATA[{password}]]></wp:post_password>
{extra}
</item>"""


def meta(name: str, value: object) -> str:
    return f"<wp:postmeta><wp:meta_key><![CDATA[{name}]]></wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>"


def attachment(number: int, file: str, caption: str = "", parent: int = 0) -> str:
    url = f"<wp:attachment_url><![CDATA[https://courier.example/wp-content/uploads/{file}]]></wp:attachment_url>"
    made = item(number, file, "", status="inherit", kind="attachment", excerpt=caption, extra=url)
    return made.replace("<wp:post_parent>0<", f"<wp:post_parent>{parent}<")
