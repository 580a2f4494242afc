"""The command line: exit codes, one clear line for every error, no traceback."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.errors import SaysoError
from sayso.ledger import dump
from sayso.show.cli.app import app
from sayso.types import Story


def sayso(*words: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does."""
    known = os.environ | {"PYTHONIOENCODING": "utf-8", "COLUMNS": "80"} | environment
    return subprocess.run([sys.executable, "-m", "sayso", *words], capture_output=True, encoding="utf-8", cwd=cwd, env=known, timeout=120)


@pytest.mark.parametrize("width", [80, 120])
def test_the_page_fits_the_terminal(ledger: Path, width: int) -> None:
    done = sayso("read", str(ledger), COLUMNS=str(width))
    assert done.returncode == 0 and not done.stderr
    assert max(map(len, done.stdout.splitlines())) <= width
    assert "DOCKERS KILLED" in done.stdout and "├" in done.stdout


def test_ascii_by_wish_and_where_the_terminal_knows_no_better(ledger: Path) -> None:
    for done in (sayso("read", str(ledger), "--ascii"), sayso("read", str(ledger), PYTHONIOENCODING="ascii")):
        assert done.returncode == 0 and done.stdout.isascii() and "|-->" in done.stdout


def test_a_ledger_and_a_report_are_written(ledger: Path, tmp_path: Path) -> None:
    done = sayso("read", str(ledger), "--json", "again.json", "--html", "report.html", cwd=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "again.json").read_bytes() == ledger.read_bytes()
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_ledger_alone_goes_to_the_output(ledger: Path) -> None:
    done = sayso("read", str(ledger), "--json", "-")
    assert json.loads(done.stdout)["format"] == "sayso-ledger/1"
    assert done.stderr == "skipped silo/broken.pdf: not a kind of file that sayso reads\n"


def test_strict_tells_skipped_files_by_the_exit_code(ledger: Path) -> None:
    assert sayso("read", str(ledger), "--strict").returncode == 3
    assert sayso("read", str(ledger)).returncode == 0


@pytest.mark.parametrize(("words", "missing"), [(("tally", "a.html"), "QUESTION"), (("who", "a"), "NAME"), (("tally",), "PATHS...")])
def test_what_is_missing_is_named(words: tuple[str, ...], missing: str) -> None:
    done = sayso(*words)
    assert done.returncode == 2 and f"Missing argument '{missing}'" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this machine has no device that is always full")
@pytest.mark.parametrize("words", [(), ("--json", "-")])
def test_a_full_disk_is_the_machines(ledger: Path, words: tuple[str, ...]) -> None:
    command = f"{sys.executable} -m sayso read {ledger} {' '.join(words)} > /dev/full"
    done = subprocess.run(command, shell=True, capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 1 and done.stderr == "sayso: the output: No space left on device (this machine says so)\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this machine has no device that is always full")
def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Four people were killed in Halden on Monday, police said.\n")
    done = sayso("code", "a.txt", "--json", "/dev/full", cwd=tmp_path)
    assert done.returncode == 2 and done.stderr == "sayso: /dev/full: cannot be written: No space left on device\n"


def test_too_little_memory_is_the_machines(capsys: pytest.CaptureFixture[str]) -> None:
    from sayso.show.cli.run import tell_fault

    tell_fault(MemoryError, MemoryError(), None)
    told = capsys.readouterr().err
    assert "too little free memory" in told and "fault" not in told and len(told.splitlines()) == 1


@pytest.mark.parametrize("words", [(), ("--json", "-")])
def test_a_closed_pipe_ends_quietly(ledger: Path, words: tuple[str, ...]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "sayso", "read", str(ledger), *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout and running.stderr
        # Closed before the first line: nothing can be sent off.
        running.stdout.close()
        assert running.stderr.read().decode().replace("skipped silo/broken.pdf: not a kind of file that sayso reads\n", "") == ""
    assert running.returncode == 141


@pytest.mark.parametrize("day", ["2021-13-40", "25 March", "2021-2-3"])
def test_a_day_that_is_none_is_told_plainly(day: str) -> None:
    done = sayso("read", "a.txt", "--published", day)
    told = " ".join(done.stderr.split())
    assert done.returncode == 2 and f"“{day}” is no day; write it as YYYY-MM-DD" in told and "%" not in told


def test_a_hint_names_only_options_that_the_command_has() -> None:
    from typer.main import get_command

    commands = get_command(app).commands  # type: ignore[attr-defined]
    # These two print lists that are cut, with "(--all)" behind what is left out; the others cut nothing.
    for name in ("read", "demo"):
        assert "--all" in {option for part in commands[name].params for option in part.opts}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("tally", "{}", "killed"), "DOCKERS KILLED"),
        (("quotes", "{}"), "{colleagues}"),
        (("who", "{}", "Marlow"), "Ines Marlow (Varda Grain)"),
        (("diff", "{}", "{}"), "nothing changed"),
    ],
)
def test_questions_are_answered_from_a_ledger(ledger: Path, words: tuple[str, ...], said: str) -> None:
    done = CliRunner().invoke(app, [word.replace("{}", str(ledger)) for word in words])
    assert done.exit_code == 0 and said in done.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("tally", "{}", "evacuated"), "no figures answer “evacuated”"),
        (("who", "{}", "Nobody At All"), "nobody in this story is called"),
        (("read", "{}", "{}"), "one ledger at a time"),
        (("read", "no-such.json"), "no-such.json: cannot be read"),
    ],
)
def test_what_cannot_be_answered_is_one_line_and_exit_2(ledger: Path, words: tuple[str, ...], said: str) -> None:
    done = sayso(*(word.replace("{}", str(ledger)) for word in words))
    assert done.returncode == 2 and not done.stdout
    assert len(done.stderr.splitlines()) == 1 and said in done.stderr


def test_the_changes_are_told_and_written(story: Story, ledger: Path, tmp_path: Path) -> None:
    kept = tuple(p for p in story.compared.positions if p.id != "p3")
    dump(replace(story, compared=replace(story.compared, positions=kept)), tmp_path / "old.json")
    done = sayso("diff", "old.json", str(ledger), "--json", "changes.json", cwd=tmp_path)
    assert done.returncode == 0 and "Dockers' Union gives at least 40 on dockers killed (4 May)." in done.stdout
    rows = json.loads((tmp_path / "changes.json").read_bytes())
    assert rows["format"] == "sayso-diff/1" and [row["kind"] for row in rows["changes"]] == ["number"]
    assert json.loads(sayso("diff", "old.json", str(ledger), "--json", "-", cwd=tmp_path).stdout) == rows
    assert sayso("diff", "old.json", str(ledger), "--json", "no/where.json", cwd=tmp_path).returncode == 2


def test_a_damaged_ledger_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text('{"format": "sayso-ledger/1", "articles": 3}')
    done = sayso("read", "bad.json", cwd=tmp_path)
    assert done.returncode == 2 and "bad.json.articles: a list is needed" in done.stderr


def test_a_fault_of_our_own_is_one_line_unless_the_trace_is_asked_for(ledger: Path, tmp_path: Path) -> None:
    # A broken installation stands for any fault: a module that raises when a page asks for it.
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['sayso.show.pages'] = None\n")
    done = sayso("read", str(ledger), PYTHONPATH=str(tmp_path))
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 1
    assert "a fault of sayso, not of your files: ModuleNotFoundError" in done.stderr
    traced = sayso("--debug", "read", str(ledger), PYTHONPATH=str(tmp_path))
    assert traced.returncode == 1 and "Traceback" in traced.stderr


def test_wrong_usage_is_told_without_a_traceback() -> None:
    done = sayso("read", "--no-such-option")
    assert done.returncode == 2 and "No such option" in done.stderr and "Traceback" not in done.stderr


def test_help_imports_nothing_heavy() -> None:
    heavy = "{'spacy', 'pydantic', 'jinja2', 'lxml', 'numpy'}"
    code = f"import sys; from sayso.show.cli.app import app; sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
    done = sayso("--help")
    assert done.returncode == 0 and all(command in done.stdout for command in ("read", "tally", "quotes", "who", "demo"))


def test_the_error_tree_reaches_main(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from sayso.show.cli import opening, run

    def refuse(*_: object) -> None:
        raise SaysoError("first.txt: empty\nsecond.txt: empty")

    monkeypatch.setattr(opening, "open_story", refuse)
    monkeypatch.setattr(sys, "argv", ["sayso", "read", "x"])
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with pytest.raises(SystemExit) as left:
        run.main()
    assert left.value.code == 2
    assert capsys.readouterr().err == "sayso: first.txt: empty\nsayso: second.txt: empty\n"


def test_a_reader_who_leaves_early_still_gets_the_report(ledger: Path, tmp_path: Path) -> None:
    command = f"{sys.executable} -m sayso read {ledger} --html report.html | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, encoding="utf-8", cwd=tmp_path, timeout=60)
    assert done.stdout.startswith("3 articles") and "Traceback" not in done.stderr
    assert (tmp_path / "report.html").stat().st_size > 10_000
