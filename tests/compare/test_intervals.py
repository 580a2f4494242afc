"""Whether two numbers with their bounds can both be true."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.compare.intervals import AROUND_TOLERANCE, below, meet
from sayso.types import Relation


@dataclass(frozen=True)
class Claim:
    low: float | None
    high: float | None
    relation: Relation = Relation.EXACT


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (Claim(15, None, Relation.AT_LEAST), Claim(15, 15), True),
        (Claim(30, None, Relation.MORE_THAN), Claim(47, 47), True),
        (Claim(None, 40, Relation.AT_MOST), Claim(52, 52), False),
        (Claim(70, 90, Relation.RANGE), Claim(52, 52), False),
        (Claim(70, 90, Relation.RANGE), Claim(85, None, Relation.MORE_THAN), True),
        (Claim(100, 100, Relation.AROUND), Claim(100 * (1 + AROUND_TOLERANCE), 105), True),
        (Claim(100, 100, Relation.AROUND), Claim(120, 120), False),
    ],
)
def test_meet(one: Claim, other: Claim, both: bool) -> None:
    assert meet(one, other) is both


ENDS = st.one_of(st.none(), st.integers(0, 1000).map(float))
CLAIMS = st.tuples(ENDS, ENDS, st.sampled_from(list(Relation))).map(
    lambda t: Claim(*sorted(t[:2]), t[2]) if None not in t[:2] else Claim(t[0], t[1], t[2])
)


@given(CLAIMS, CLAIMS)
def test_meeting_is_symmetric_and_excludes_lying_below(one: Claim, other: Claim) -> None:
    assert meet(one, other) == meet(other, one)
    assert meet(one, one)
    assert meet(one, other) != (below(one, other) or below(other, one))
