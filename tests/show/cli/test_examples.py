"""The examples that the README and the help give work on the story that ships."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

import sayso
from sayso.ledger import dump
from sayso.pipeline import tell
from sayso.settings import Settings
from sayso.show.cli.app import app

PACKAGE = Path(sayso.__file__).parent
README = (PACKAGE.parent.parent / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ferry") / "ferry.json"
    dump(tell([PACKAGE / "stories" / "ferry" / "articles"], Settings()), path)
    return path


def answer(command: str, ferry: Path, asked: str) -> str:
    done = CliRunner().invoke(app, [command, str(ferry), asked])
    assert done.exit_code == 0, (command, asked, done.output)
    return done.output


def test_the_questions_of_the_readme_are_answered(ferry: Path) -> None:
    asked = re.findall(r'sayso (tally|who) PATHS\.\.\. "([^"]+)"', README)
    assert {command for command, _ in asked} == {"tally", "who"}
    assert all(answer(command, ferry, words) for command, words in asked)


def test_the_questions_of_the_help_are_answered(ferry: Path) -> None:
    told = " ".join(CliRunner().invoke(app, ["tally", "--help"]).output.split())
    asked = re.findall(r'"([^"]+)"', told)
    assert len(asked) == 2
    assert all(words.split()[0].upper() in answer("tally", ferry, words) for words in asked)


def test_a_denial_of_the_story_reads_as_one(ferry: Path) -> None:
    assert "denies: the ship had been overloaded" in " ".join(answer("who", ferry, "Dresk").split())
