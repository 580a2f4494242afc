"""The gates: floors only rise, and what ships (and the stories beside the project, where they are) lies above them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import floors
from gate import run
from public import PUBLIC
from subjects import PLANTED, POLNEAR, Subject, subjects

EVERY = [subject for subject in subjects(frozenset(floors.read_floors())) if subject.name not in {POLNEAR, PLANTED, *PUBLIC}]
SHARES = st.dictionaries(st.sampled_from(["ledger", "quote", "tally"]), st.floats(0, 1), min_size=1)


@given(SHARES, SHARES)
def test_a_floor_never_sinks(old: dict[str, float], got: dict[str, float]) -> None:
    new = floors.raised(old, got)
    assert all(new[row] >= value for row, value in old.items())
    assert all(new[row] <= max(value, old.get(row, 0)) for row, value in got.items())


def test_a_raised_floor_holds_what_raised_it() -> None:
    got = {"ledger": 0.8765, "quote": 1.0, "bad spans": 0.0, "furniture claimed": 2.0}
    new = floors.raised({"ledger": 0.5, "furniture claimed": 3.0}, got)
    assert new == {"ledger": 0.87, "quote": 1.0, "bad spans": 0.0, "furniture claimed": 2.0}
    assert all(check.passes for check in floors.judge("x", new, got))


@pytest.mark.parametrize(("row", "got"), [("ledger", 0.86), ("bad spans", 1.0)])
def test_a_row_below_its_floor_fails(row: str, got: float) -> None:
    (check,) = floors.judge("x", {row: 0.0 if row == "bad spans" else 0.87}, {row: got})
    assert not check.passes


def test_a_row_that_is_no_longer_measured_fails() -> None:
    assert [check.passes for check in floors.judge("x", {"ledger": 0.1, "tally": 0.1}, {"ledger": 0.2})] == [True, False]


def test_floors_are_written_as_they_are_read(tmp_path: Path) -> None:
    some = {"b story": {"ledger": 0.87, "bad spans": 0.0}, "a": {"+ value": 1.0}}
    floors.write_floors(some, tmp_path / "floors.toml")
    assert floors.read_floors(tmp_path / "floors.toml") == some


def test_a_story_ships_with_its_gold() -> None:
    assert any(subject.ours for subject in EVERY)


@pytest.mark.parametrize("subject", EVERY, ids=lambda subject: subject.name)
def test_above_the_floor(subject: Subject) -> None:
    name, missing = subject.name, subject.missing
    if missing:
        pytest.skip(missing)
    assert floors.read_floors().get(name), f"{name} has no floors: python evals/gate.py {name} --raise"
    failed = [check for check in run([name]) if not check.passes]
    assert not failed
