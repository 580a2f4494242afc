"""Results that are kept come back the same, and only where nothing that made them has changed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.errors import SaysoError
from sayso.read import results
from sayso.read.results import kept_result
from sayso.settings import Settings
from sayso.types import Extract

EMPTY = Extract("a1", (), (), ())


def counted(made: Extract, calls: list[str]) -> Callable[[], Extract]:
    def make() -> Extract:
        calls.append(made.article)
        return made

    return make


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(results, "makers", lambda: "0" * 64)
    return tmp_path / "kept"


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_made_once(folder: Path) -> None:
    calls: list[str] = []
    for jobs in (1, 2):
        settings = Settings(keep=folder, jobs=jobs)
        assert kept_result(Extract, "text", settings, counted(EMPTY, calls)) == EMPTY
    assert calls == ["a1"] and len(files(folder)) == 1


def test_made_anew_for_another_text_and_other_settings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    settings = Settings(keep=folder)
    for subject, given in (("text", settings), ("texts", settings), ("text", replace(settings, finder="rules"))):
        kept_result(Extract, subject, given, counted(EMPTY, calls))
    monkeypatch.setattr(results, "makers", lambda: "1" * 64)
    kept_result(Extract, "text", settings, counted(EMPTY, calls))
    assert len(calls) == 4 == len(files(folder))


@pytest.mark.parametrize("damage", [b"", b"half", b'{"article": "a2", "actors": [], "attributions": [], "figures": []}'])
def test_a_damaged_file_counts_for_nothing(damage: bytes, folder: Path) -> None:
    calls: list[str] = []
    kept_result(Extract, "text", Settings(keep=folder), counted(EMPTY, calls))
    (file,) = files(folder)
    whole = file.read_bytes()
    file.write_bytes(whole.partition(b"\n")[0] + b"\n" + damage if damage.startswith(b"{") else damage)
    assert kept_result(Extract, "text", Settings(keep=folder), counted(EMPTY, calls)) == EMPTY
    assert len(calls) == 2 and file.read_bytes() == whole


def test_what_would_not_come_back_the_same_is_not_kept(folder: Path) -> None:
    made = Extract("\ud800", (), (), ())
    assert kept_result(Extract, "text", Settings(keep=folder), lambda: made) == made and files(folder) == []


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert kept_result(Extract, "text", Settings(), lambda: EMPTY) == EMPTY and files(tmp_path) == []


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file")
    with pytest.raises(SaysoError, match="cannot be kept"):
        kept_result(Extract, "text", Settings(keep=tmp_path / "kept"), lambda: EMPTY)


def test_a_persons_own_tables_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    results.makers.cache_clear()
    before = results.makers()
    (tmp_path / "cues.toml").write_text("x = 1")
    monkeypatch.setenv("SAYSO_WORDS", str(tmp_path))
    results.makers.cache_clear()
    assert results.makers() != before
    results.makers.cache_clear()
