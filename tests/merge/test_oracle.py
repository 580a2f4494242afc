"""Merge and compare alone, on gold stories told as a perfect extract would tell them: floors that may not sink."""

import os
from pathlib import Path

import pytest

from oracle import story_of
from sayso.ledger import to_json
from scoring import load_case, score

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("SAYSO_SHARED", ROOT.parent / "shared")) / "stories"

#: Story folder -> rows and their floors, pinned at what was reached, less a rounding.
FLOORS = {
    SHARED / "donbas-2022": {"tally": 1.0, "utterance": 1.0, "finding": 1.0, "finding precision": 0.7},
    SHARED / "bus-crash-2014": {"tally": 1.0, "utterance": 1.0, "finding": 1.0, "finding precision": 0.9},
    SHARED / "santa-monica-2013": {"tally": 1.0, "finding": 0.9, "finding precision": 0.6},
    SHARED / "expenses-2014": {"tally": 1.0, "utterance": 1.0, "finding": 0.85, "finding precision": 0.9},
    ROOT / "src/sayso/stories/ferry": {"tally": 0.85, "utterance": 0.6, "finding": 0.8, "finding precision": 0.5},
    ROOT / "evals/stories/keld-fever": {"tally": 0.9, "finding": 0.6},
    ROOT / "evals/stories/quillon-layoffs": {"tally": 0.9, "finding": 0.5},
}


@pytest.mark.parametrize("folder", FLOORS, ids=lambda folder: folder.name)
def test_floors(folder: Path) -> None:
    if not folder.is_dir():
        pytest.skip(f"no {folder}")
    values = score(load_case(folder, to_json(story_of(folder)))).values()
    sunk = {row: (values[row], floor) for row, floor in FLOORS[folder].items() if values[row] < floor}
    assert not sunk, sunk
