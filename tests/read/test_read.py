"""read as a whole: every file gives an article or a reason; a contract for every reader that is registered."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import made
from sayso.errors import UnreadableError
from sayso.read import READERS, Part, Reader, read
from sayso.read.kinds import reader_of
from sayso.read.plain import PlainReader
from sayso.read.workers import read_part
from sayso.settings import Settings
from sayso.types import Article, Skipped, content_id

BODY, PLAIN, PAGE = made.BODY, made.PLAIN, made.PAGE


def sample(reader: Reader) -> bytes:
    return next(raw for name, raw in made.every().items() if reader_of(name) is reader)


def only(reader: Reader, address: str = "pile/x") -> Article:
    """The article in a sample of a reader's kind; that of the row in it where the kind is one of rows."""
    (found,) = reader.read(sample(reader), address, Settings())
    if isinstance(found, Part):
        (found,) = read_part(found, Settings())
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: type(reader).__name__)
class TestContract:
    def test_zones_tile_and_spans_hold(self, reader: Reader) -> None:
        article = only(reader)
        assert "".join(zone.span.of(article.text) for zone in article.zones) == article.text
        assert all(line in article.text for line in BODY)
        assert article.title and article.title.text == "Ferry sinks off Port Adler"

    def test_identity_is_of_bytes_and_address(self, reader: Reader) -> None:
        one, two = only(reader), only(reader, "pile/y")
        assert one == only(reader)
        assert one.sha256 == two.sha256 and one.id != two.id == content_id(two.sha256, two.path) and two.path.startswith("pile/y")

    @pytest.mark.parametrize("raw", [b"", b"  \n", b"\x00\x01\x02", b"\xff\xfe\x00"])
    def test_what_is_no_text_is_refused_by_name(self, reader: Reader, raw: bytes) -> None:
        with pytest.raises(UnreadableError, match=r"^pile/x: "):
            list(reader.read(raw, "pile/x", Settings()))

    def test_suffixes(self, reader: Reader) -> None:
        assert reader.suffixes and all(suffix.startswith(".") and suffix == suffix.casefold() for suffix in reader.suffixes)


def test_suffixes_are_of_one_reader_each() -> None:
    every = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(every) == len(set(every))


def test_every_file_gives_an_article_or_a_reason(tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    for name, raw in {
        "a.txt": PLAIN.encode(),
        "b.html": PAGE.encode(),
        "c.HTM": b"<html><body></body></html>",
        "d.txt": b"",
        "e.xyz": b"%PDF-1.7",
        "f.urls": b"https://post.example/",
        "g": b"words",
        "h.txt": b"\x00",
        "i.txt": b"x" * 3_000,
        "j.txt": PLAIN.encode(),
        ".k.txt": b"",
    }.items():
        (pile / name).write_bytes(raw)
    found = list(read([pile, tmp_path / "none"], Settings(max_bytes=2_000)))
    assert [one.path for one in found if isinstance(one, Article)] == ["pile/a.txt", "pile/b.html", "pile/j.txt"]
    reasons = {one.path: one.reason for one in found if isinstance(one, Skipped)}
    assert sorted(reasons) == sorted(
        [*(f"pile/{name}" for name in ("c.HTM", "d.txt", "e.xyz", "f.urls", "g", "h.txt", "i.txt")), str(tmp_path / "none")]
    )
    assert (
        "empty" in reasons["pile/d.txt"]
        and ".xyz" in reasons["pile/e.xyz"]
        and "3,000" in reasons["pile/i.txt"]
        and "text" in reasons["pile/c.HTM"]
    )
    assert all("\n" not in reason for reason in reasons.values())


def test_two_files_of_the_same_bytes_are_two_articles(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(PLAIN, encoding="utf-8")
    one, two = read([tmp_path / "b.txt", tmp_path / "a.txt"], Settings())
    assert isinstance(one, Article) and isinstance(two, Article)
    assert one.path == "a.txt" and one.id != two.id and one.sha256 == two.sha256


def test_the_order_of_paths_does_not_matter(tmp_path: Path) -> None:
    for name in ("pile/a.txt", "pile/b.txt", "more/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PLAIN, encoding="utf-8")
    paths = [tmp_path / "pile", tmp_path / "more", tmp_path / "none"]
    assert list(read(paths, Settings())) == list(read(paths[::-1], Settings()))


def test_a_persons_word_stands_first(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN + "\n\nSource: Al Jazeera and news agencies", encoding="utf-8")
    settings = replace(Settings(), outlet="The Adler Post", published=date(2024, 5, 3))
    (article,) = read([tmp_path / "a.txt"], settings)
    assert isinstance(article, Article) and article.outlet and article.published
    assert (article.outlet.name, article.outlet.basis, article.published.earliest, article.published.basis) == (
        "The Adler Post",
        "given",
        date(2024, 5, 3),
        "given",
    )


def test_a_line_without_an_end_is_refused() -> None:
    with pytest.raises(UnreadableError, match="1,200,000 characters"):
        PlainReader().read(b"a" * 1_200_000, "x.txt", Settings())
