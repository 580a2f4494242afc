"""The docs hold: every file, command, option and make target that they name exists."""

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
DOCS = [PROJECT / "README.md", PROJECT / "CHANGELOG.md", *sorted((PROJECT / "docs").glob("*.md"))]
#: Files that the commands write, or that stand for a reader's own.
NOT_OURS = {"report.html", "verdicts.toml", "ledger.json", "F", ".txt", ".html", "a.html", "articles.toml", "feeds.toml"}
#: Where a short name may live: "pipeline.py" is told within the package.
ROOTS = (PROJECT, PROJECT / "src" / "sayso", PROJECT / "docs", *(PROJECT / "src" / "sayso" / "stories").glob("*"))
FENCE = re.compile(r"^```[^\n]*\n(.*?)^```", re.DOTALL | re.MULTILINE)
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
FILE = re.compile(r"(?<![\w./-])[\w*./-]*[\w*]\.(?:py|toml|md|txt|json|html|sh|sql)(?![\w/])")
COMMAND = re.compile(r"(?:^|[`$ ])(sayso) ([a-z]+)([^`\n]*)")
SCRIPT = re.compile(r"python (\S+\.py)([^`\n]*)")
MAKE = re.compile(r"(?:^|[`$ ])make ([a-z]+)\b", re.MULTILINE)
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")


def code(path: Path) -> list[str]:
    """Each code span, and each line of each fenced block that shows commands (a picture of output is not one)."""
    text = path.read_text(encoding="utf-8")
    blocks = [block for block in FENCE.findall(text) if not re.search("[│├●▸┤]", block)]
    return SPAN.findall(FENCE.sub("", text)) + [line.split("#")[0] for block in blocks for line in block.splitlines()]


def there(name: str) -> bool:
    return any(list(root.glob(name)) for root in ROOTS)


@cache
def help_of(*command: str) -> str:
    """What a command says of itself, or "" where there is none."""
    wide = {**os.environ, "COLUMNS": "200"}
    done = subprocess.run([sys.executable, *command, "--help"], capture_output=True, text=True, cwd=PROJECT, env=wide)
    return done.stdout if done.returncode == 0 else ""


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_files_exist(path: Path) -> None:
    named = {name for piece in code(path) if "://" not in piece for name in FILE.findall(piece) if Path(name).name not in NOT_OURS}
    named |= {link for link in LINK.findall(path.read_text(encoding="utf-8")) if "://" not in link}
    assert not {name for name in named if not there(name)}


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_commands_and_options_exist(path: Path) -> None:
    wrong: list[str] = []
    for piece in code(path):
        for _, command, rest in COMMAND.findall(piece):
            told = help_of("-m", "sayso", command)
            wrong += [f"sayso {command}"] if not told else [f"{command} {o}" for o in OPTION.findall(rest) if o not in told]
        for script, rest in SCRIPT.findall(piece):
            told = help_of(script) if there(script) and OPTION.search(rest) else ""
            wrong += [f"{script} {option}" for option in OPTION.findall(rest) if option not in told]
    assert not wrong


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_make_targets_exist(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {name for piece in code(path) for name in MAKE.findall(piece)}
    assert named <= targets


def test_the_readme_gives_the_two_commands_first() -> None:
    first = FENCE.findall((PROJECT / "README.md").read_text(encoding="utf-8"))[0]
    assert MAKE.findall(first)[:2] == ["demo", "test"]


def test_every_command_is_in_the_readme() -> None:
    told = help_of("-m", "sayso")
    assert told
    commands = re.findall(r"^[│|\s]*([a-z]+)\s{2,}", told.split("Commands")[-1], re.MULTILINE)
    readme = "\n".join(code(PROJECT / "README.md"))
    assert commands and not [command for command in commands if f"sayso {command}" not in readme]


def test_the_checks_see_a_fault(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("See `evals/nothing.py`.\n```\nsayso read X --no-such\nmake nonsense\n```\n", encoding="utf-8")
    pieces = code(tmp_path / "x.md")
    assert [name for piece in pieces for name in FILE.findall(piece)] == ["evals/nothing.py"] and not there("evals/nothing.py")
    assert [(command, OPTION.findall(rest)) for piece in pieces for _, command, rest in COMMAND.findall(piece)] == [("read", ["--no-such"])]
    assert [name for piece in pieces for name in MAKE.findall(piece)] == ["nonsense"]
