"""Web archives: which records are pages, what is told of the others, and what damage costs."""

from __future__ import annotations

import contextlib
import gzip
import zipfile
import zlib
from pathlib import Path

import brotli
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from backfile.errors import InputError
from backfile.read import Pile, find, load, page_from
from backfile.read.source import LARGEST
from read.archives import DATE, Record, chunked, write_warc, write_zstd_warc

PAGE = "<!doctype html><title>Ferry</title><p>The ferry to Gull Island runs again — at last.".encode()
HOST = "https://courier.example"


def pile_of(path: Path, *records: Record, packed: bool = True) -> Pile:
    write_warc(path, records, packed=packed)
    return find([path])


@pytest.mark.parametrize("packed", [True, False])
def test_pages_and_others(tmp_path: Path, packed: bool) -> None:
    pile = pile_of(
        tmp_path / "a.warc",
        Record("", b"software: x", kind="warcinfo", mime="application/warc-fields"),
        Record(f"{HOST}/ferry", PAGE),
        Record(f"{HOST}/ferry", b"GET / HTTP/1.1\r\n\r\n", kind="request", mime="application/http"),
        Record(f"{HOST}/feed", PAGE, mime="application/xhtml+xml"),
        Record(f"{HOST}/untold", PAGE, mime=""),
        Record(f"{HOST}/plain", PAGE, mime="text/plain"),
        Record(f"{HOST}/dump.txt", b"Ferry runs again", mime="text/plain"),
        Record(f"{HOST}/robots.txt", b"User-agent: *", mime="text/plain"),
        Record(f"{HOST}/saved", PAGE, kind="resource", mime="text/html"),
        Record(f"{HOST}/style.css", b"p{}", mime="text/css"),
        Record(f"{HOST}/a.jpg", b"\xff\xd8\xff", mime="image/jpeg"),
        Record(f"{HOST}/a.svg", b"<svg/>", mime="image/svg+xml"),
        Record(f"{HOST}/a.pdf", b"%PDF", mime="application/pdf"),
        Record(f"{HOST}/x", b"x", mime="application/x-shockwave-flash"),
        Record(f"{HOST}/gone", b"gone", status="404 Not Found"),
        Record(f"{HOST}/old", status="301 Moved", headers=[("Location", "/ferry")]),
        Record("dns:courier.example", b"1.2.3.4", kind="response", mime="text/dns"),
        packed=packed,
    )
    urls = [page_from(load(source))[0].url for source in sorted(pile.sources, key=lambda s: int(s.label.split("#")[1]))]
    assert urls == [f"{HOST}/{name}" for name in ("ferry", "feed", "untold", "plain", "dump.txt", "saved")]
    held = pile.contents["a.warc"]
    assert held.pages == 6
    assert held.damage == ()
    assert held.not_taken == {
        "PDF documents": 1,
        "answers with status 404": 1,
        "files of the type application/x-shockwave-flash": 1,
        "look-ups of names (DNS)": 1,
        "notes on the crawl": 1,
        "pictures": 1,
        "pictures (those that an article shows are taken with it)": 1,
        "plain text that is no page": 1,
        "redirects (old addresses of the pages they lead to)": 1,
        "requests": 1,
        "styles": 1,
    }
    # Nothing that went in is lost: each record is a page or in the count.
    assert held.pages + sum(held.not_taken.values()) == 17
    assert list(pile.pictures) == [f"{HOST}/a.jpg"]


def test_a_page_tells_address_time_and_encoding(tmp_path: Path) -> None:
    body = "<title>Hafen</title><p>Fähre".encode("latin-1")
    pile = pile_of(tmp_path / "a.warc.gz", Record(f"{HOST}/f", body, mime="text/html;charset=ISO-8859-1"))
    page, _ = page_from(load(pile.sources[0]))
    assert (page.source, page.url, page.url_source, page.retrieved) == ("a.warc.gz#0", f"{HOST}/f", "warc", DATE)
    assert "Fähre" in page.content
    assert page.notes == ()


_BODIES: list[tuple[str, bytes, list[tuple[str, str]]]] = [
    ("as it is", PAGE, []),
    ("in chunks", chunked(PAGE), [("Transfer-Encoding", "chunked")]),
    ("gzip", gzip.compress(PAGE, mtime=0), [("Content-Encoding", "gzip")]),
    ("gzip in chunks", chunked(gzip.compress(PAGE, mtime=0)), [("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")]),
    ("deflate", zlib.compress(PAGE), [("Content-Encoding", "deflate")]),
    ("deflate without header", zlib.compress(PAGE)[2:-4], [("Content-Encoding", "deflate")]),
    ("brotli", brotli.compress(PAGE), [("Content-Encoding", "br")]),
    ("zstd", zstandard.compress(PAGE), [("Content-Encoding", "zstd")]),
    ("unpacked by the crawler, zstd", PAGE, [("Content-Encoding", "zstd")]),
    ("twice", gzip.compress(brotli.compress(PAGE), mtime=0), [("Content-Encoding", "br, gzip")]),
    ("unpacked by the crawler", PAGE, [("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")]),
    ("unpacked by the crawler, brotli", PAGE, [("Content-Encoding", "br")]),
]  # fmt: skip


# Their names alone tell the tests apart: each process that shares them out packs the bodies for itself.
@pytest.mark.parametrize(("title", "body", "headers"), _BODIES, ids=[title for title, *_ in _BODIES])
def test_bodies(tmp_path: Path, title: str, body: bytes, headers: list[tuple[str, str]]) -> None:
    pile = pile_of(tmp_path / "a.warc.gz", Record(f"{HOST}/f", body, headers=headers))
    assert load(pile.sources[0]).data == PAGE


@pytest.mark.parametrize(
    ("title", "body", "encoding", "reason"),
    [
        ("gzip bomb", gzip.compress(gzip.compress(bytes(LARGEST + 1))), "gzip, gzip", "unpacks to more than 64 MB; no page is so large"),
        ("brotli bomb", brotli.compress(bytes(LARGEST + 1), quality=1), "br", "unpacks to more than 64 MB; no page is so large"),
        ("zstd bomb", zstandard.compress(bytes(LARGEST + 1)), "zstd", "unpacks to more than 64 MB; no page is so large"),
        ("damaged zstd", b"\x28\xb5\x2f\xfd" + b"\xff" * 40, "zstd", "its packed body is damaged"),
        ("unknown packing", b"x", "compress", "was packed by its server in a way that Backfile does not read (compress)"),
        ("damaged", b"\x1f\x8b\x08" + bytes(40), "gzip", "its packed body is damaged"),
    ],
)  # fmt: skip
def test_bodies_that_cannot_be_read(tmp_path: Path, title: str, body: bytes, encoding: str, reason: str) -> None:
    pile = pile_of(tmp_path / "a.warc.gz", Record(f"{HOST}/f", body, headers=[("Content-Encoding", encoding)]))
    with pytest.raises(InputError) as caught:
        load(pile.sources[0])
    assert str(caught.value) == f"a.warc.gz#0: {reason} [{HOST}/f]"


def test_a_member_that_unpacks_to_gigabytes_costs_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    write_warc(path, [Record(f"{HOST}/f", PAGE)])
    whole = path.read_bytes()
    size = 200 * 2**20
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {HOST}/bomb\r\nContent-Length: {size + 19}\r\n\r\n"
        "HTTP/1.1 200 OK\r\n\r\n"
    )
    path.write_bytes(whole + gzip.compress(head.encode() + bytes(size)) + whole)
    pile = find([path])
    assert len(pile.sources) == 2
    assert pile.contents["a.warc.gz"].damage == (
        f"at byte {len(whole)}: unpacks to more than 64 MB of next to nothing; no page does",
    )


DICTIONARY = PAGE + b"".join(b"WARC-Target-URI: %s/%d\r\n" % (HOST.encode(), number) for number in range(99))


@pytest.mark.parametrize(("dictionary", "pack_it"), [(b"", False), (DICTIONARY, False), (DICTIONARY, True)])
def test_zstandard(tmp_path: Path, dictionary: bytes, pack_it: bool) -> None:
    path = tmp_path / "a.warc.zst"
    offsets = write_zstd_warc(
        path, [Record(f"{HOST}/{number}", PAGE * 9) for number in range(3)], dictionary, pack_it=pack_it
    )
    pile = find([path])
    assert pile.contents["a.warc.zst"].damage == ()
    assert [source.label for source in pile.sources] == [f"a.warc.zst#{offset}" for offset in offsets]
    assert [load(source).data for source in pile.sources] == [PAGE * 9] * 3


def test_damage_in_zstandard_costs_the_record_that_it_is_in(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.zst"
    offsets = write_zstd_warc(path, [Record(f"{HOST}/{number}", PAGE * 9) for number in range(4)], DICTIONARY)
    data = bytearray(path.read_bytes())
    data[offsets[1] + 20 : offsets[1] + 60] = b"\xff" * 40
    path.write_bytes(data[:-20])
    pile = find([path])
    assert [source.label for source in pile.sources] == [f"a.warc.zst#{offsets[n]}" for n in (0, 2)]
    assert pile.contents["a.warc.zst"].damage == (
        f"at byte {offsets[1]}: its Zstandard data are damaged",
        f"at byte {offsets[3]}: the file ends amid this record",
    )


def test_a_frame_that_unpacks_to_gigabytes_costs_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.zst"
    write_zstd_warc(path, [Record(f"{HOST}/f", PAGE)])
    whole = path.read_bytes()
    size = 200 * 2**20
    head = f"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: {HOST}/bomb\r\nContent-Length: {size}\r\n\r\n"
    path.write_bytes(whole + zstandard.compress(head.encode() + bytes(size)) + whole)
    pile = find([path])
    assert len(pile.sources) == 2
    assert pile.contents["a.warc.zst"].damage == (
        f"at byte {len(whole)}: unpacks to more than 64 MB of next to nothing; no page does",
    )


def test_headers_without_end_cost_themselves(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    write_warc(path, [Record(f"{HOST}/f", PAGE)], packed=False)
    whole = path.read_bytes()
    path.write_bytes(b"WARC/1.0\r\n" + b"a: b\r\n" * 400_000 + b"\r\n" + whole)
    pile = find([path])
    assert len(pile.sources) == 1
    assert pile.contents["a.warc"].damage == ("at byte 0: its headers are longer than any",)


def test_an_archive_that_was_cut_off_keeps_what_is_whole(tmp_path: Path) -> None:
    for packed in (True, False):
        path = tmp_path / f"a-{packed}.warc"
        offsets = write_warc(path, [Record(f"{HOST}/{number}", PAGE) for number in range(3)], packed=packed)
        path.write_bytes(path.read_bytes()[:-30])
        pile = find([path])
        assert [source.part.url for source in pile.sources if source.part] == [f"{HOST}/0", f"{HOST}/1"]
        assert pile.contents[path.name].damage == (f"at byte {offsets[2]}: the file ends amid this record",)


def test_damage_costs_the_record_that_it_is_in(tmp_path: Path) -> None:
    bodies = [PAGE + bytes(range(256)) * 20 for _ in range(4)]
    for packed in (True, False):
        path = tmp_path / f"a-{packed}.warc"
        offsets = write_warc(path, [Record(f"{HOST}/{n}", body) for n, body in enumerate(bodies)], packed=packed)
        data = bytearray(path.read_bytes())
        # In the gzip data of the record, or in its first line.
        at = offsets[1] + (60 if packed else 0)
        data[at : at + 12] = b"\xff" * 12
        path.write_bytes(data)
        pile = find([path])
        assert [source.part.url for source in pile.sources if source.part] == [f"{HOST}/0", f"{HOST}/2", f"{HOST}/3"]
        assert [told.partition(":")[0] for told in pile.contents[path.name].damage] == [f"at byte {offsets[1]}"]


def test_a_file_of_first_lines_alone_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(b"WARC/1.0\r\n\r\n" * 5000)
    damage = find([path]).contents["a.warc"].damage
    assert damage[0] == "at byte 0: does not tell how long it is"
    assert damage[100] == "given up at byte 11988: 1000 places in a row that cannot be read"


def test_a_dictionary_that_ends_nowhere_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.zst"
    write_zstd_warc(path, [Record(f"{HOST}/{number}", PAGE) for number in range(3)], DICTIONARY)
    data = bytearray(path.read_bytes())
    data[4:8] = b"\xff\xff\xff\x01"
    path.write_bytes(data)
    assert find([path]).contents[path.name].damage[0] == "at byte 0: the file ends amid this frame"


@given(st.integers(0, 1500), st.binary(min_size=1, max_size=40), st.sampled_from(["", "gzip", "zstd"]))
@settings(max_examples=120)
def test_any_damage_is_told_or_costs_nothing(
    tmp_path_factory: pytest.TempPathFactory, at: int, rubbish: bytes, packing: str
) -> None:
    path = tmp_path_factory.mktemp("w") / "a.warc"
    records = [Record(f"{HOST}/{number}", PAGE * 3) for number in range(3)]
    if packing == "zstd":
        write_zstd_warc(path, records, DICTIONARY)
    else:
        write_warc(path, records, packed=packing == "gzip")
    data = bytearray(path.read_bytes())
    data[at : at + len(rubbish)] = rubbish
    path.write_bytes(data)
    pile = find([path])
    held = pile.contents["a.warc"]
    assert len(pile.sources) + sum(held.not_taken.values()) >= 3 or held.damage
    for source in pile.sources:
        with contextlib.suppress(InputError):
            assert load(source).name == source.label


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.warc", b"hello\n" * 90, "at byte 0: is no record of a web archive, or its headers are damaged"),
        ("a.warc.zst", b"(\xb5/\xfd", "at byte 0: the file ends amid this record"),
        ("b.warc.zst", b"(\xb5/\xfd" + b"\xff" * 90, "at byte 0: its Zstandard data are damaged"),
        ("a.wacz", b"PK\x03\x04 no zip", "is no whole WACZ (a ZIP file); fetch it again"),
    ],
)
def test_files_that_are_no_archives(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    pile = find([tmp_path])
    assert pile.sources == ()
    assert pile.contents[name].damage == (reason,)


def test_an_archive_packed_as_one_piece(tmp_path: Path) -> None:
    write_warc(tmp_path / "b", [Record(f"{HOST}/{number}", PAGE) for number in range(3)], packed=False)
    (tmp_path / "a.warc.gz").write_bytes(gzip.compress((tmp_path / "b").read_bytes()))
    pile = find([tmp_path / "a.warc.gz"])
    assert pile.sources == ()
    assert "unpack it (gunzip, zstd -d)" in pile.contents["a.warc.gz"].damage[0]


def test_zeros_at_the_end_are_no_damage(tmp_path: Path) -> None:
    for packed in (True, False):
        path = tmp_path / "a.warc"
        write_warc(path, [Record(f"{HOST}/f", PAGE)], packed=packed)
        path.write_bytes(path.read_bytes() + bytes(5000))
        pile = find([path])
        assert (len(pile.sources), pile.contents["a.warc"].damage) == (1, ())


def test_a_wacz(tmp_path: Path) -> None:
    write_warc(tmp_path / "b", [Record(f"{HOST}/{number}", PAGE) for number in range(3)])
    with zipfile.ZipFile(tmp_path / "a.wacz", "w") as file:
        file.writestr("datapackage.json", "{}", zipfile.ZIP_DEFLATED)
        file.write(tmp_path / "b", "archive/data.warc.gz")
        file.write(tmp_path / "b", "archive/../../more.warc.gz")
        file.writestr("archive/packed.warc", b"x" * 99, zipfile.ZIP_DEFLATED)
    pile = find([tmp_path / "a.wacz"])
    assert [load(source).data for source in pile.sources] == [PAGE] * 6
    (told,) = pile.contents["a.wacz"].damage
    assert "archive/packed.warc is packed once more" in told


def test_an_old_arc(tmp_path: Path) -> None:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
    head = b"1 0 Crawler\nURL IP-address Archive-date Content-type Archive-length\n"
    data = b"filedesc://a.arc 0.0.0.0 20010203040506 text/plain %d\n%s\n" % (len(head), head)
    data += b"%s/f 1.2.3.4 20010203040506 text/html %d\n%s\n" % (HOST.encode(), len(body), body)
    (tmp_path / "a.arc").write_bytes(data)
    (source,) = find([tmp_path / "a.arc"]).sources
    capture = load(source)
    assert (capture.data, capture.url, capture.retrieved) == (PAGE, f"{HOST}/f", "2001-02-03T04:05:06Z")


def test_text_conversions_are_dumps(tmp_path: Path) -> None:
    record = Record(f"{HOST}/f", b"Ferry runs again", kind="conversion", mime="text/plain")
    (source,) = pile_of(tmp_path / "a.warc.wet.gz", record).sources
    assert page_from(load(source))[0].form == "text"


def revisit(url: str, digest: str, original: str = f"{HOST}/f", date: str = DATE) -> Record:
    told = {"WARC-Payload-Digest": digest, "WARC-Refers-To-Target-URI": original, "WARC-Refers-To-Date": date}
    return Record(url, kind="revisit", date="2020-01-01T00:00:00Z", warc=told)


def test_revisits(tmp_path: Path) -> None:
    write_warc(tmp_path / "a.warc.gz", [Record(f"{HOST}/f", PAGE, warc={"WARC-Payload-Digest": "sha1:F"})])
    offsets = write_warc(
        tmp_path / "b.warc.gz",
        [
            revisit(f"{HOST}/f", "sha1:F"),
            revisit(f"{HOST}/same-text", "sha1:F"),
            revisit(f"{HOST}/same-text", "sha1:F"),
            revisit(f"{HOST}/by-time", "sha1:OTHER"),
            revisit(f"{HOST}/lost", "sha1:LOST", f"{HOST}/lost", "2018-01-01T00:00:00Z"),
        ],
    )
    pile = find([tmp_path])
    found = {source.label: source for source in pile.sources}
    assert set(found) == {"a.warc.gz#0", *(f"b.warc.gz#{offsets[at]}" for at in (1, 3, 4))}
    again = load(found[f"b.warc.gz#{offsets[1]}"])
    assert (again.data, again.url, again.retrieved) == (PAGE, f"{HOST}/same-text", "2020-01-01T00:00:00Z")
    assert load(found[f"b.warc.gz#{offsets[3]}"]).data == PAGE
    assert pile.contents["b.warc.gz"].not_taken == {"captures of a page that had not changed": 2}
    with pytest.raises(InputError) as caught:
        load(found[f"b.warc.gz#{offsets[4]}"])
    assert "captured before (2018-01-01T00:00:00Z), which is in none of these files" in str(caught.value)
    assert f"[{HOST}/lost]" in str(caught.value)


def redirect(url: str, target: str) -> Record:
    return Record(url, status="302 Found", headers=[("Location", target)])


def test_redirects_are_old_addresses(tmp_path: Path) -> None:
    write_warc(tmp_path / "a.warc.gz", [redirect(f"{HOST}/?p=1", "/2019/f/"), redirect(f"{HOST}/a", "/b")])
    write_warc(
        tmp_path / "b.warc.gz",
        [
            Record(f"{HOST}/2019/f/", PAGE),
            redirect(f"{HOST}/short", f"{HOST}/?p=1"),
            redirect("https://shortener.example/x", f"{HOST}/2019/f/"),
            redirect("http://www.courier.example/2019/f", f"{HOST}/2019/f/"),
            redirect(f"{HOST}/b", "/a"),
            redirect(f"{HOST}/nowhere", "javascript:alert(1)"),
        ],
    )
    (source,) = find([tmp_path]).sources
    assert page_from(load(source))[0].former_urls == (f"{HOST}/?p=1", f"{HOST}/short")


def test_globs_reach_into_an_archive(tmp_path: Path) -> None:
    offsets = write_warc(tmp_path / "a.warc.gz", [Record(f"{HOST}/{name}", PAGE) for name in ("tag/x", "f", "g")])

    def chosen(**globs: list[str]) -> list[str]:
        return [source.part.url for source in find([tmp_path], **globs).sources if source.part]

    assert chosen(exclude=["*/tag/*"]) == [f"{HOST}/f", f"{HOST}/g"]
    assert chosen(exclude=[f"a.warc.gz#{offsets[1]}"]) == [f"{HOST}/tag/x", f"{HOST}/g"]
    assert chosen(include=["*/f"]) == [f"{HOST}/f"]
    assert len(chosen(include=["*.warc.gz"])) == 3
    assert chosen(exclude=["*.warc.gz"]) == []
    assert find([tmp_path], exclude=["*/tag/*"]).passed_over == {"left out by --include or --exclude": 1}


def test_what_a_crawler_cut_off_is_noted(tmp_path: Path) -> None:
    pile = pile_of(tmp_path / "a.warc.gz", Record(f"{HOST}/f", PAGE, warc={"WARC-Truncated": "length"}))
    assert page_from(load(pile.sources[0]))[0].notes == ("was captured in part only",)
