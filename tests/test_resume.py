"""A run that is killed half-way goes on from what it kept, and its ledger is that of a run that nothing cut off."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

LIMIT_S = 120.0
TEXTS = 8


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    for number in range(TEXTS):
        lines = (f"{count} people died as a pipe burst in Ward {count}, Mayor Ada Quill{number} said on Monday." for count in range(2, 22))
        (folder / f"{number}.txt").write_text("Pipes burst in Ostrell\n\n" + "\n\n".join(lines), encoding="utf-8")
    return folder


def command(pile: Path, ledger: Path, jobs: int, *more: str) -> list[str]:
    return [sys.executable, "-m", "sayso", "read", str(pile), "--json", str(ledger), "--jobs", str(jobs), *more]


def kept(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*.json")} if folder.is_dir() else {}


@pytest.mark.parametrize("jobs", [1, 2])
def test_it_goes_on_where_it_was_killed(jobs: int, pile: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    cut = command(pile, tmp_path / "cut.json", jobs, "--keep", str(folder))
    with subprocess.Popen(cut, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True) as run:
        end = time.monotonic() + LIMIT_S
        while len(kept(folder)) < 2 and run.poll() is None and time.monotonic() < end:
            time.sleep(0.005)
        os.killpg(run.pid, signal.SIGKILL)
    before = kept(folder)
    assert 2 <= len(before) < TEXTS and not (tmp_path / "cut.json").exists()
    subprocess.run(cut, check=True, capture_output=True, timeout=LIMIT_S)
    after = kept(folder)
    assert len(after) == TEXTS and before.items() <= after.items()
    subprocess.run(command(pile, tmp_path / "whole.json", 1), check=True, capture_output=True, timeout=LIMIT_S)
    assert (tmp_path / "cut.json").read_bytes() == (tmp_path / "whole.json").read_bytes()
