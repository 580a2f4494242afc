"""Whose words stand where: every case of the table, and what holds whatever the text."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from staged import Case, bare, cases, drafts

from sayso.types import Mode, Stance, ZoneKind

TABLE = cases(Path(__file__).parent / "cases.toml")
#: Texts whose double marks can be swapped for others without changing what is quoted.
QUOTING = [case for case in TABLE if case["group"] in ("direct", "interrupted", "paragraphs") and "“" in case["text"]]
#: One attribution as words: source, cue, pieces of content, mode, stance.
type Row = tuple[str, str, tuple[str, ...], Mode, Stance]


def found(text: str, zone: str = "body") -> list[Row]:
    return sorted(
        (
            bare(draft.source.of(text)) if draft.source else "",
            draft.cue.of(text) if draft.cue else "",
            tuple(bare(piece.of(text)) for piece in draft.content),
            draft.mode,
            draft.stance,
        )
        for draft in drafts(text, ZoneKind(zone))
    )


def expected(case: Case) -> list[Row]:
    return sorted(
        (bare(source), cue, tuple(map(bare, content)), Mode(mode), Stance(stance[0] if stance else "asserts"))
        for source, cue, content, mode, *stance in case["says"]
    )


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["id"])
def test_case(case: Case) -> None:
    assert found(case["text"], case.get("zone", "body")) == expected(case)


@pytest.mark.parametrize("marks", ['""', "«»", "„“"])
@pytest.mark.parametrize("case", QUOTING, ids=lambda case: case["id"])
def test_one_kind_of_mark_is_as_good_as_another(case: Case, marks: str) -> None:
    swapped = case["text"].replace("“", marks[0]).replace("”", marks[1])
    assert [row[2] for row in found(swapped)] == [row[2] for row in expected(case)]


@pytest.mark.parametrize("case", [c for c in TABLE if c.get("zone", "body") == "body"][::4], ids=lambda case: case["id"])
def test_an_unrelated_paragraph_before_changes_nothing(case: Case) -> None:
    assert found(f"Snow lay on the hills.\n\n{case['text']}") == found(case["text"])


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["id"])
def test_spans_are_in_order_and_apart(case: Case) -> None:
    text = case["text"]
    rows = drafts(text, ZoneKind(case.get("zone", "body")))
    assert [d.content[0].start for d in rows] == sorted(d.content[0].start for d in rows)
    for draft in rows:
        assert all(0 <= piece.start < piece.end <= len(text) and piece.of(text) == piece.of(text).strip() for piece in draft.content)
        assert all(a.end <= b.start for a, b in pairwise(draft.content))
        assert draft.cue is None or not any(piece.overlap(draft.cue) for piece in draft.content)
        assert draft.source is None or not any(piece.overlap(draft.source) for piece in draft.content)


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len({case["id"] for case in TABLE}) == len(TABLE) >= 150
    assert sum(not case["says"] for case in TABLE) >= 40
    stances = Counter(row[4] for case in TABLE for row in expected(case))
    modes = Counter(row[3] for case in TABLE for row in expected(case))
    assert set(stances) == set(Stance) and set(modes) == set(Mode)
