"""Files that were made to stop a reader: each gives a clear reason within its limit, and the report beside it is read."""

import gzip
import io
import json
import struct
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

import made
from sayso.read import read
from sayso.settings import Settings
from sayso.types import Article, Skipped

#: Seconds for one hostile file, the start of a worker included.
LIMIT_S = 10.0
MIB = 1 << 20

ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">{ENTITIES}]>'


def attributes() -> bytes:
    return b"<html><body><div " + b" ".join(b'a%d="x"' % n for n in range(180_000)) + b">words</div></body></html>"


def nested() -> bytes:
    return b"<html><body>" + b"<div>" * 100_000 + b"words" + b"</div>" * 100_000 + b"</body></html>"


def stray_ends() -> bytes:
    """Deep, with an end tag of another name behind each element."""
    return b"<html><body>" + b"<div></b>" * 20_000 + b"words here for you" + b"</body></html>"


def one_paragraph() -> bytes:
    return b"<html><body><p>" + b"words and words " * 650_000 + b"</p></body></html>"


def many_tags() -> bytes:
    return b"<html><body>" + b"<b>" * 400_000 + b"</body></html>"


def laughing_feed() -> bytes:
    return f"{LAUGHS}<rss version='2.0'><channel><title>&e11;</title><item><title>&e11;</title></item></channel></rss>".encode()


def outside_entity() -> bytes:
    return made.feed().replace(b"<rss", b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss', 1)


def changed_word(part: str, change: Callable[[str], str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made.word())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            text = old.read(entry)
            new.writestr(entry.filename, change(text.decode()) if entry.filename == part else text)
    return out.getvalue()


def laughing_word() -> bytes:
    """The text of the document is an entity that would swell to 200 GB."""
    doctype = LAUGHS.partition("?>")[2].replace("rss [", "document [")
    return changed_word(
        "word/document.xml",
        lambda xml: xml.replace("<w:document", doctype + "<w:document", 1).replace(made.TITLE, "&e11;"),
    )


def swollen_word() -> bytes:
    return changed_word("word/document.xml", lambda xml: xml + " " * 70 * MIB)


def zip_bomb() -> bytes:
    return made.archive({"a.txt": b"words " * 3 * MIB})


def nested_zips() -> bytes:
    raw = made.PLAIN.encode()
    for depth in range(8):
        raw = made.archive({"x.txt" if depth == 0 else "x.zip": raw})
    return raw


def lying_zip() -> bytes:
    """The directory says that the entry unpacks to few bytes."""
    raw = bytearray(made.archive({"a.txt": b"words " * 3 * MIB}))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = raw.index(mark) + at
        raw[place : place + 4] = struct.pack("<I", 100)
    return bytes(raw)


def many_entries() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for number in range(100_001):
            packed.writestr(zipfile.ZipInfo(f"{number}"), b"")
    return out.getvalue()


def locked_zip() -> bytes:
    raw = bytearray(made.archive({"a.txt": made.PLAIN.encode()}))
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        raw[raw.index(mark) + at] |= 1
    return bytes(raw)


def gzip_bomb() -> bytes:
    return gzip.compress(bytes(60 * MIB))


def truncated_gzip() -> bytes:
    return gzip.compress(made.PAGE.encode() * 50)[:-40]


def pages_in_a_loop() -> bytes:
    pages = "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"
    return made.written(["<< /Type /Catalog /Pages 2 0 R >>", pages, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"])


def table_in_a_loop() -> bytes:
    raw = made.pdf()
    start = int(raw.split(b"startxref\n")[1].split()[0])
    return raw.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % start)


def swollen_pdf() -> bytes:
    """A page whose drawing unpacks to 300 MB."""
    drawn = zlib.compress(zlib.compress(bytes(300 * MIB), 9), 9).decode("latin-1")
    stream = f"<< /Length {len(drawn)} /Filter [/FlateDecode /FlateDecode] >>\nstream\n{drawn}\nendstream"
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R >>"
    return made.written(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>", stream, page])


def picture_pdf() -> bytes:
    return made.pdf(((),))


def long_line() -> bytes:
    return b"a word " * 7_200_000


def many_lines() -> bytes:
    return b"A\n" * 200_000


def binary() -> bytes:
    return bytes(range(256)) * 400


def deep_json() -> bytes:
    return b"[" * 500_000


def long_number() -> bytes:
    return b'{"text": ' + b"9" * 100_000 + b"}"


def wide_table() -> bytes:
    return b"text\n" + b'"' + b"word " * 3_000_000 + b'"\n'


def parts_without_end() -> bytes:
    parts = b"".join(b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" for _ in range(2_000))
    return b"Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + parts + b"--b--\r\n"


def warc_bomb() -> bytes:
    return made.warc(("https://post.example/", "text/html", bytes(100 * MIB)))


def cut_warc() -> bytes:
    return made.warc()[:-60]


def lone_surrogates() -> bytes:
    return json.dumps({"text": "Ferry \ud800 sinks", "title": "x"}).encode()


HOSTILE: dict[str, Callable[[], bytes]] = {
    "attributes.html": attributes, "nested.html": nested, "stray-ends.html": stray_ends, "one-paragraph.html": one_paragraph,
    "many-tags.html": many_tags,
    "laughs.rss": laughing_feed, "outside.atom": outside_entity, "laughs.docx": laughing_word, "swollen.docx": swollen_word,
    "bomb.zip": zip_bomb, "nested.zip": nested_zips, "lying.zip": lying_zip, "many.zip": many_entries, "locked.zip": locked_zip,
    "bomb.txt.gz": gzip_bomb, "cut.html.gz": truncated_gzip, "loop.pdf": pages_in_a_loop, "table-loop.pdf": table_in_a_loop,
    "swollen.pdf": swollen_pdf, "picture.pdf": picture_pdf, "long-line.txt": long_line, "lines.txt": many_lines, "binary.txt": binary,
    "binary.html": binary, "deep.json": deep_json, "number.json": long_number, "wide.csv": wide_table, "parts.eml": parts_without_end,
    "bomb.warc.gz": warc_bomb, "cut.warc.gz": cut_warc, "surrogates.jsonl": lone_surrogates,
}  # fmt: skip

#: Files that are odd but hold a report that can be had.
READ_ALL_THE_SAME = {"table-loop.pdf"}


def test_there_are_twenty() -> None:
    assert len(HOSTILE) >= 20


@pytest.mark.parametrize("name", HOSTILE)
def test_a_clear_reason_within_the_limit(name: str, tmp_path: Path) -> None:
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / name).write_bytes(HOSTILE[name]())
    (tmp_path / "pile" / "z.txt").write_text(made.PLAIN, encoding="utf-8")
    start = time.monotonic()
    found = list(read([tmp_path / "pile"], Settings(read_seconds=LIMIT_S / 2)))
    assert time.monotonic() - start < LIMIT_S
    assert found[-1].path == "pile/z.txt" and isinstance(found[-1], Article)
    bad = found[:-1]
    assert bad and all(one.path.startswith(f"pile/{name}") for one in bad)
    if name in READ_ALL_THE_SAME:
        return
    assert all(isinstance(one, Skipped) and len(one.reason) > 10 and "\n" not in one.reason for one in bad), bad
