"""Bad input through the command line: one clear line each, the rest goes on, and no traceback reaches a user."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

GOOD = "Pipe bursts in Ostrell\n\nTwo people died when a pipe burst, Mayor Ada Quill told reporters on Monday.\n"
NO_CLAIM = "A quiet day in Ostrell\n\nThe sun rose and the harbour lay still. Gulls sat on the wall. The sun set again.\n"
LONG_LINE_BYTES = 50_000_000
ALL_READ, NOTHING_READ, SOME_SKIPPED = 0, 2, 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a user sees."""

    code: int
    text: str

    def lines_about(self, name: str) -> list[str]:
        return [line for line in self.text.splitlines() if name in line]


def sayso(*arguments: object, folder: Path) -> Outcome:
    command = [sys.executable, "-m", "sayso", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, env={**os.environ, "COLUMNS": "200"}, timeout=120)
    assert "Traceback" not in done.stdout + done.stderr
    return Outcome(done.returncode, done.stdout + done.stderr)


def missing(folder: Path) -> Path:
    return folder / "no-such-file.txt"


def empty(folder: Path) -> Path:
    (folder / "empty.txt").write_bytes(b"")
    return folder / "empty.txt"


def white(folder: Path) -> Path:
    (folder / "white.txt").write_text(" \n\t\n", encoding="utf-8")
    return folder / "white.txt"


def binary(folder: Path) -> Path:
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    return folder / "binary.txt"


def wrong_encoding(folder: Path) -> Path:
    """The mark of UTF-16 with half a character behind it."""
    (folder / "broken.txt").write_bytes(b"\xff\xfe" + "Two dead".encode("utf-16-le") + b"\xd8")
    return folder / "broken.txt"


def long_line(folder: Path) -> Path:
    (folder / "long.txt").write_bytes(b"a word " * (LONG_LINE_BYTES // 7))
    return folder / "long.txt"


def no_articles(folder: Path) -> Path:
    (folder / "bare").mkdir()
    return folder / "bare"


def picture(folder: Path) -> Path:
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(64))
    return folder / "photo.jpg"


BAD = [missing, empty, white, binary, wrong_encoding, long_line, no_articles, picture]


@pytest.mark.parametrize("make", BAD, ids=lambda make: make.__name__)
def test_alone_it_is_named_with_a_reason(make: Callable[[Path], Path], tmp_path: Path) -> None:
    bad = make(tmp_path)
    seen = sayso("read", bad, folder=tmp_path)
    assert seen.code == NOTHING_READ
    lines = seen.lines_about(bad.name)
    assert len(lines) == 1, seen.text
    assert len(lines[0].split(bad.name)[-1].strip(" :.")) > len("bad"), "a reason stands behind the name"


def test_beside_a_good_article_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    bad = [make(tmp_path) for make in BAD]
    seen = sayso("read", tmp_path / "good.txt", *bad, "--json", "ledger.json", folder=tmp_path)
    assert seen.code == ALL_READ, seen.text
    assert all(len(seen.lines_about(path.name)) == 1 for path in bad), seen.text
    assert f"{len(bad)} " in seen.text and "skipped" in seen.text
    read = json.loads((tmp_path / "ledger.json").read_text(encoding="utf-8"))
    assert [article["path"] for article in read["articles"]] == ["good.txt"]
    assert [figure["low"] for figure in read["figures"]] == [2]
    strict = sayso("read", tmp_path / "good.txt", *bad, "--strict", folder=tmp_path)
    assert strict.code == SOME_SKIPPED


def test_strict_is_content_when_nothing_was_skipped(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    assert sayso("read", tmp_path / "good.txt", "--strict", folder=tmp_path).code == ALL_READ


def test_an_article_without_a_claim_is_read(tmp_path: Path) -> None:
    (tmp_path / "quiet.txt").write_text(NO_CLAIM, encoding="utf-8")
    seen = sayso("read", tmp_path / "quiet.txt", "--json", "ledger.json", folder=tmp_path)
    assert seen.code == ALL_READ, seen.text
    read = json.loads((tmp_path / "ledger.json").read_text(encoding="utf-8"))
    assert len(read["articles"]) == 1 and read["attributions"] == []


def test_an_older_encoding_is_read_as_it_was_meant(tmp_path: Path) -> None:
    words = "Au café d'Ostrell, the mayor's « déjà vu »: two people died, the préfet Aimé Quill said. " * 5
    (tmp_path / "older.txt").write_bytes(("Pipe bursts\n\n" + words).encode("cp1252"))
    seen = sayso("read", tmp_path / "older.txt", "--json", "ledger.json", folder=tmp_path)
    assert seen.code == ALL_READ, seen.text
    assert "café" in json.loads((tmp_path / "ledger.json").read_text(encoding="utf-8"))["articles"][0]["text"]


SPANISH = (
    "Dos personas murieron el lunes cuando reventó una tubería en Ostrell, según dijo la alcaldesa Ada Quill a los periodistas. Los "
    "bomberos siguieron buscando hasta la noche entre los escombros, aunque la lluvia les obligó a parar dos veces, añadió.\n"
)


def test_an_article_in_another_language_is_named_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "es.txt").write_text(SPANISH, encoding="utf-8")
    alone = sayso("read", tmp_path / "es.txt", folder=tmp_path)
    assert alone.code == NOTHING_READ and "Spanish" in alone.lines_about("es.txt")[0]
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    beside = sayso("read", tmp_path / "es.txt", tmp_path / "good.txt", "--json", "ledger.json", folder=tmp_path)
    assert beside.code == ALL_READ and "Spanish" in beside.lines_about("es.txt")[0]
    read = json.loads((tmp_path / "ledger.json").read_text(encoding="utf-8"))
    assert [one["path"] for one in read["articles"]] == ["good.txt"] and [one["path"] for one in read["skipped"]] == ["es.txt"]


def test_a_question_that_finds_nothing(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    for command in ("tally", "who"):
        seen = sayso(command, tmp_path / "good.txt", "zeppelins", folder=tmp_path)
        assert seen.code == NOTHING_READ and seen.lines_about("zeppelins"), seen.text


def test_a_damaged_ledger_is_named(tmp_path: Path) -> None:
    (tmp_path / "ledger.json").write_text('{"format": "sayso-ledger/1", "articles": [', encoding="utf-8")
    seen = sayso("tally", tmp_path / "ledger.json", "killed", folder=tmp_path)
    assert seen.code == NOTHING_READ and seen.lines_about("ledger.json"), seen.text
