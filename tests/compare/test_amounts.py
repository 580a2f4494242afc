"""Numbers and bounds in words."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.compare.amounts import amount, number, with_unit
from sayso.types import Relation
from sayso.words.units import stands_beside


@dataclass(frozen=True)
class Held:
    low: float | None
    high: float | None
    relation: Relation


@pytest.mark.parametrize(
    ("size", "words"),
    [(1351, "1,351"), (0, "0"), (2.5e6, "2.5 million"), (1_234_567, "1,234,567"), (3e9, "3 billion"), (-1.4, "−1.4"), (0.25, "0.25")],
)
def test_numbers_read_as_in_print(size: float, words: str) -> None:
    assert number(size) == words


@given(st.integers(-(10**12), 10**12))
def test_no_digit_is_lost(size: int) -> None:
    words = number(size).replace("−", "-").replace(",", "")
    scale = {"million": 10**6, "billion": 10**9}.get(words.split()[-1], 1)
    assert round(float(words.split()[0]) * scale) == size


@pytest.mark.parametrize(
    ("low", "high", "relation", "unit", "words"),
    [
        (15000, None, Relation.MORE_THAN, "persons", "more than 15,000"),
        (None, 21, Relation.AT_MOST, "persons", "up to 21"),
        (7000, 15000, Relation.RANGE, "persons", "7,000 to 15,000"),
        (40, 40, Relation.AROUND, "percent", "around 40%"),
        (5, None, Relation.EXACT, "persons", "at least 5"),
        (-2e6, -2e6, Relation.EXACT, "USD", "−$2 million"),
        (5e6, 5e6, Relation.EXACT, "THB", "THB 5 million"),
        (None, None, Relation.EXACT, "persons", "a number not given"),
    ],
)
def test_bounds_are_told(low: float | None, high: float | None, relation: Relation, unit: str, words: str) -> None:
    assert amount(Held(low, high, relation), unit) == words


def test_a_vague_amount_keeps_the_articles_words() -> None:
    assert amount(Held(24, None, Relation.VAGUE), "persons", "dozens") == "“dozens”"
    assert amount(Held(24, None, Relation.VAGUE), "persons") == "dozens"


def test_units_stand_beside_the_number_or_in_the_question() -> None:
    assert with_unit(1200, "GBP") == "£1,200" and with_unit(1, "hours") == "1 hour" and with_unit(14, "minutes") == "14 minutes"
    assert amount(Held(7, 9, Relation.RANGE), "minutes") == "7 to 9 minutes"
    assert stands_beside("GBP") and stands_beside("percent") and not stands_beside("tanks")
