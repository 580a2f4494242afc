"""Every kind of file: one report, the same text; facts from beside it; what holds many."""

import gzip
import io
import json
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

import made
from sayso.read import read
from sayso.settings import Settings
from sayso.types import Article, Skipped, ZoneKind


def pile(folder: Path, files: dict[str, bytes | str]) -> Path:
    for name, raw in files.items():
        place = folder / "pile" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return folder / "pile"


def articles(folder: Path, settings: Settings | None = None) -> list[Article]:
    return [one for one in read([folder], settings or Settings()) if isinstance(one, Article)]


def skipped(folder: Path, settings: Settings | None = None) -> dict[str, str]:
    return {one.path: one.reason for one in read([folder], settings or Settings()) if isinstance(one, Skipped)}


def zone_of(article: Article, words: str) -> ZoneKind:
    at = article.text.index(words)
    return next(zone.kind for zone in article.zones if zone.span.start <= at < zone.span.end)


def test_one_report_in_every_kind(tmp_path: Path) -> None:
    found = list(read([pile(tmp_path, dict(made.every()))], Settings()))
    assert len(found) == len(made.every())
    for article in found:
        assert isinstance(article, Article), article
        assert article.text == made.PLAIN and article.title and article.title.text == made.TITLE, article.path


def test_the_number_of_workers_changes_nothing(tmp_path: Path) -> None:
    folder = pile(tmp_path, {**made.every(), "o.pdf": b"%PDF-1.4 broken", "p.docx": b"PK"})
    assert list(read([folder], Settings())) == list(read([folder], Settings(jobs=2)))


def test_mail_by_its_headers_and_its_attachments(tmp_path: Path) -> None:
    wrapped = (
        "The mayor told reporters on the quay that the search would\n"
        "go on for at least another week, weather permitting, and that\nevery family had been told."
    )
    folder = pile(tmp_path, {"x.eml": made.mail(wrapped, {"release.pdf": made.pdf(), "photo.png": b"\x89PNG"})})
    message, release, photo = read([folder], Settings())
    assert isinstance(message, Article) and isinstance(release, Article) and isinstance(photo, Skipped)
    assert message.text.split("\n\n") == [made.TITLE, " ".join(wrapped.split())]
    assert message.outlet and (message.outlet.name, message.outlet.basis) == ("The Adler Post", "From header")
    assert message.published and (message.published.earliest, message.published.basis) == (date(2024, 5, 3), "Date header")
    assert (release.path, photo.path) == ("pile/x.eml/release.pdf", "pile/x.eml/photo.png")


def test_a_pdfs_running_titles_are_furniture_and_its_paragraphs_whole(tmp_path: Path) -> None:
    long = (
        "Investigators said that the bow door had been repaired {} times in the past year and that the last repair had never been "
        "inspected, although the yard had asked for an inspection in writing."
    )
    days = [f"Nothing new was learnt on day {n} of the search, the authority said." for n in (1, 2, 3)]
    pages = [("Adler Port Authority Bulletin", day, "", long.format(n), f"Page {n} of 3") for n, day in enumerate(days, 1)]
    (article,) = articles(pile(tmp_path, {"x.pdf": made.pdf(tuple(pages))}))
    assert all(long.format(n) in article.text for n in (1, 2, 3))
    assert zone_of(article, "Adler Port Authority Bulletin") is ZoneKind.FURNITURE and zone_of(article, "Page 2 of 3") is ZoneKind.FURNITURE
    assert zone_of(article, long.format(2)) is ZoneKind.BODY


def test_words_styles_give_zones(tmp_path: Path) -> None:
    (article,) = articles(pile(tmp_path, {"x.docx": made.word("A dark day")}))
    assert zone_of(article, "A dark day") is ZoneKind.HEADING and zone_of(article, made.TITLE) is ZoneKind.TITLE


def test_json_as_archives_write_it(tmp_path: Path) -> None:
    text = "\n\n".join(made.BODY)
    crawled = {"maintext": text, "title": made.TITLE, "date_publish": "2024-05-03 08:00:00", "source_domain": "www.post.example",
               "url": "https://post.example/ferry", "authors": ["Jane Roe"]}  # fmt: skip
    listed = {"status": "ok", "articles": [{"headline": made.TITLE, "body": text}, {"headline": "x", "body": None}, 7]}
    folder = pile(tmp_path, {"one.json": json.dumps(crawled), "two.json": json.dumps(listed)})
    one, two = articles(folder)
    assert (one.path, one.url, one.authors[0].name) == ("pile/one.json", "https://post.example/ferry", "Jane Roe")
    assert one.outlet and one.outlet.name == "post.example" and one.published and one.published.basis == "date_publish field"
    assert two.path == "pile/two.json#item 1" and two.text == made.PLAIN
    assert skipped(folder) == {"pile/two.json#item 2": "it holds no text", "pile/two.json#item 3": "it is no JSON object"}


def test_a_persons_names_for_columns(tmp_path: Path) -> None:
    folder = pile(tmp_path, {"x.csv": 'kop;verhaal\n"Ferry sinks";"' + " ".join(made.BODY) + '"\n'})
    assert "no column" in skipped(folder)["pile/x.csv"]
    (article,) = articles(folder, Settings(fields=(("text", "verhaal"), ("title", "kop"))))
    assert article.title and article.title.text == "Ferry sinks"


def test_one_id_twice_in_a_file(tmp_path: Path) -> None:
    row = json.dumps({"doc_id": "a", "text": made.PLAIN})
    folder = pile(tmp_path, {"x.jsonl": f"{row}\n{row}\nnot json\n"})
    assert [one.path for one in articles(folder)] == ["pile/x.jsonl#a"]
    assert set(skipped(folder)) == {"pile/x.jsonl#line 2", "pile/x.jsonl#line 3"}


def test_parquet_is_an_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert "sayso[parquet]" in skipped(pile(tmp_path, {"x.parquet": b"PAR1"}))["pile/x.parquet"]


def test_a_saved_page_comes_without_its_folder(tmp_path: Path) -> None:
    frames = {"Ferry.html": made.PAGE, "Ferry_files/advert.html": made.PAGE, "Ferry_files/deep/x.js": "x", "Other_files/y.txt": made.PLAIN}
    folder = pile(tmp_path, {**frames, "z.zip": made.archive({name: str(raw).encode() for name, raw in frames.items()})})
    assert [one.path for one in articles(folder)] == [
        "pile/Ferry.html", "pile/Other_files/y.txt", "pile/z.zip/Ferry.html", "pile/z.zip/Other_files/y.txt",
    ]  # fmt: skip
    assert skipped(folder) == {}


def test_archives_within_archives(tmp_path: Path) -> None:
    inner = made.archive({"a.html.gz": gzip.compress(made.PAGE.encode()), "b.jsonl": json.dumps(made.ROW).encode(), "c.xyz": b"?"})
    folder = pile(tmp_path, {"x.zip": made.archive({"inner.zip": inner})})
    assert [one.path for one in articles(folder)] == ["pile/x.zip/inner.zip/a.html.gz", "pile/x.zip/inner.zip/b.jsonl#line 1"]
    assert list(skipped(folder)) == ["pile/x.zip/inner.zip/c.xyz"]


def test_a_web_archive_counts_what_is_no_document(tmp_path: Path) -> None:
    raw = made.warc(("https://post.example/a", "text/html", made.PAGE.encode()), ("https://post.example/b.png", "image/png", b"x"))
    folder = pile(tmp_path, {"x.warc.gz": raw, "y.warc": made.warc(packed=False)})
    assert [one.url for one in articles(folder)] == ["https://post.example/a", "https://post.example/ferry"]
    assert skipped(folder) == {"pile/x.warc.gz": "records that are no documents: 1 of kind image/png"}


def test_notes_beside_files_stand_before_what_they_say(tmp_path: Path) -> None:
    notes = (
        '["*.txt"]\noutlet = "Adler Radio"\nlanguage = "en"\n'
        '["b.txt"]\noutlet = "The Adler Post"\npublished = 2024-05-03\nurl = "https://post.example/b"\n'
    )
    folder = pile(tmp_path, {"a.txt": made.PLAIN, "b.txt": made.PLAIN, "articles.toml": notes})
    one, two = articles(folder)
    assert one.outlet and two.outlet
    assert (one.outlet.name, two.outlet.name, two.outlet.basis) == ("Adler Radio", "The Adler Post", "articles.toml")
    assert two.published and two.published.earliest == date(2024, 5, 3) and two.url == "https://post.example/b" and one.published is None
    (given, _) = articles(folder, Settings(outlet="The Meridian"))
    assert given.outlet and (given.outlet.name, given.outlet.basis) == ("The Meridian", "given")


@pytest.mark.parametrize("notes", ["[", '["a.txt"]\noutlets = "x"', '["a.txt"]\npublished = "May"', "a = 1"])
def test_notes_that_are_wrong_are_named(notes: str, tmp_path: Path) -> None:
    folder = pile(tmp_path, {"a.txt": made.PLAIN, "articles.toml": notes})
    (path,) = skipped(folder)
    assert path.endswith("articles.toml") and articles(folder) == []


def test_raw_bytes_are_kept_under_their_digest(tmp_path: Path) -> None:
    folder = pile(tmp_path, {**made.every(), "bad.txt": b"\x00"})
    settings = Settings(keep=tmp_path / "kept")
    for _ in range(2):
        digests = {article.sha256 for article in articles(folder, settings)}
    kept = {path.name: path for path in (tmp_path / "kept" / "raw").rglob("*") if path.is_file()}
    assert digests <= set(kept) and all(sha256(path.read_bytes()).hexdigest() == name for name, path in kept.items())


def test_a_feed_with_a_page_in_each_entry(tmp_path: Path) -> None:
    folder = pile(tmp_path, {"x.xml": made.feed(made.PAGE)})
    (article,) = articles(folder)
    assert article.text == made.PLAIN and article.url == "https://post.example/ferry"
    assert article.published and article.published.basis == "published field"


def test_the_fast_mode_gives_the_same_report(tmp_path: Path) -> None:
    folder = pile(tmp_path, {"b.html": made.PAGE})
    slow, fast = articles(folder)[0], articles(folder, Settings(fast=True))[0]
    assert (fast.text, fast.title, fast.id) == (slow.text, slow.title, slow.id)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_text_and_tables(encoding: str, tmp_path: Path) -> None:
    words = "The préfet d’Ostrell said on Friday that two of the guests of the Café Moré had died at the hôpital. " * 4
    raw = f"title,text\nTwo dead at the Café Moré,{words.replace(',', ';')}\n".encode(encoding)
    folder = pile(tmp_path, {"x.csv": raw, "x.txt": words.encode(encoding)})
    assert all("préfet d’Ostrell" in one.text for one in articles(folder)) and len(articles(folder)) == 2


def test_sizes_are_of_each_document_in_a_container(tmp_path: Path) -> None:
    folder = pile(tmp_path, {"x.zip": made.archive({"a.txt": made.PLAIN.encode() * 9, "b.txt": made.PLAIN.encode()})})
    settings = replace(Settings(), max_bytes=1_000)
    assert [one.path for one in articles(folder, settings)] == ["pile/x.zip/b.txt"]
    assert "1,000" in skipped(folder, settings)["pile/x.zip/a.txt"]


def test_a_container_is_read_from_a_stream_of_any_kind() -> None:
    from sayso.read.zip import ZipContainer

    (part,) = ZipContainer().parts(io.BytesIO(made.archive({"d/a.txt": b"words"})), "x.zip", Settings())
    assert not isinstance(part, Skipped) and (part.address, part.name, part.raw) == ("x.zip/d/a.txt", "a.txt", b"words")
