"""A worker that hangs, dies or swells costs its document alone, which is named."""

import os
import time
from pathlib import Path

import pytest

import made
from sayso.read import kinds, read
from sayso.settings import Settings
from sayso.types import Article, Skipped


class Stubborn:
    """Reads files whose words say what to do: hang, die, swell."""

    suffixes = (".stubborn",)
    safe_bytes = 0

    def read(self, raw: bytes, address: str, settings: Settings) -> list[Article]:
        if raw == b"hang":
            time.sleep(60)
        if raw == b"die":
            os._exit(9)
        if raw == b"swell":
            bytearray(3 << 30)
        return []


@pytest.mark.parametrize("jobs", [1, 2])
def test_it_is_named_and_the_rest_goes_on(jobs: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "READERS", (*kinds.READERS, Stubborn()))
    for name in ("hang", "die", "swell"):
        (tmp_path / f"{name}.stubborn").write_text(name)
        (tmp_path / f"{name}.txt").write_text(made.PLAIN)
    found = list(read([tmp_path], Settings(jobs=jobs, read_seconds=2)))
    assert sum(isinstance(one, Article) for one in found) == 3
    reasons = {Path(one.path).stem: one.reason for one in found if isinstance(one, Skipped)}
    assert "2 seconds" in reasons["hang"] and "died" in reasons["die"] and "memory" in reasons["swell"]
    assert [one.path for one in found] == sorted(one.path for one in found)
