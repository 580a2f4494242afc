"""Damaged files of every kind: articles whose zones tile their text, or a clear reason, and no other error."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz import damaged, sound, try_one

#: Damaged files of each kind; `evals/fuzz.py` tries ten thousand in all.
SAMPLE = 12


@pytest.mark.parametrize("name", sorted(sound()))
def test_a_sample_of_damage(name: str) -> None:
    faults = [told for told in (try_one((name, seed)) for seed in range(SAMPLE)) if told.fault]
    assert not faults


def test_damage_depends_on_the_seed_alone() -> None:
    raw = sound()["a.txt"]
    assert damaged(raw, random.Random(7)) == damaged(raw, random.Random(7)) != raw


def test_a_fault_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(part: object, settings: object) -> list[object]:
        raise KeyError("x")

    monkeypatch.setattr("fuzz.read_part", broken)
    assert "KeyError" in (try_one(("a.txt", 1)).fault or "")


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(sorted({name.split(".", 1)[1] for name in sound()})),
    st.binary(max_size=300) | st.text(max_size=300).map(str.encode),
)
def test_any_bytes_under_any_name(ending: str, raw: bytes) -> None:
    from fuzz import read_whole
    from sayso.read.reader import Part
    from sayso.settings import Settings

    for found in read_whole(Part(f"x.{ending}", f"x.{ending}", raw), Settings()):
        assert found.path.startswith("x.")
