"""Same input, same ledger, byte for byte: in any order of files, with any seed of hashing, with one worker or two."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src"
STORIES = sorted(SOURCE.glob("sayso/stories/*/articles"))


def ledger(files: list[Path], folder: Path, hash_seed: int, jobs: int) -> bytes:
    """The bytes of the ledger that a fresh process writes."""
    target = folder / f"ledger-{hash_seed}-{jobs}.json"
    command = [sys.executable, "-m", "sayso", "read", *map(str, files), "--json", str(target), "--jobs", str(jobs)]
    done = subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": str(hash_seed)}, capture_output=True, text=True, cwd=folder)
    assert done.returncode == 0, done.stderr
    return target.read_bytes()


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.parent.name)
def test_the_ledger_does_not_depend_on_order_seed_or_workers(story: Path, tmp_path: Path) -> None:
    files = sorted(story.glob("*.txt"))
    first = ledger(files, tmp_path, hash_seed=1, jobs=1)
    shuffled = random.Random(3).sample(files, len(files))
    assert shuffled != files
    assert ledger(shuffled, tmp_path, hash_seed=2, jobs=2) == first
    assert ledger(files[::-1], tmp_path, hash_seed=77, jobs=1) == first


def test_the_ledger_does_not_depend_on_where_the_files_lie(tmp_path: Path) -> None:
    text = "Two dead in Ostrell\n\nTwo people died when a pipe burst, Mayor Ada Quill said on Monday.\n"
    ledgers = []
    for place in ("here", "over/there"):
        folder = tmp_path / place / "pile"
        folder.mkdir(parents=True)
        (folder / "one.txt").write_text(text, encoding="utf-8")
        ledgers.append(ledger([folder], folder.parent, hash_seed=5, jobs=1))
    assert ledgers[0] == ledgers[1]


def test_a_story_ships() -> None:
    assert STORIES
