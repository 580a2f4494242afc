"""Numbers, bounds and days in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.show.pages.phrase import amount, day, listed, number, short, stretch, value
from sayso.types import Relation, When


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
        (15000, None, Relation.MORE_THAN, "persons", "over 15,000"),
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
    assert value(low, high, relation, unit) == words


def test_a_vague_amount_keeps_the_articles_words() -> None:
    assert value(24, None, Relation.VAGUE, "persons", "dozens") == "“dozens”"
    assert value(24, None, Relation.VAGUE, "persons") == "vaguely, 24 or more"


def test_money_and_ticks() -> None:
    assert amount(1200, "GBP") == "£1,200"
    assert [short(tick) for tick in (0, 15000, 2.5e6, 0.5)] == ["0", "15k", "2.5m", "0.5"]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2031, 5, 4), date(2031, 5, 4), "4 May 2031"),
        (date(2031, 5, 4), date(2031, 5, 9), "4 to 9 May 2031"),
        (date(2031, 5, 25), date(2031, 6, 7), "25 May to 7 June 2031"),
        (date(2030, 12, 30), date(2031, 1, 2), "30 December 2030 to 2 January 2031"),
        (date(2031, 5, 1), date(2031, 5, 31), "May 2031"),
        (date(2031, 2, 1), date(2031, 2, 28), "February 2031"),
        (date(2009, 1, 1), date(2009, 12, 31), "2009"),
        (date(2009, 1, 1), date(2010, 12, 31), "2009 to 2010"),
    ],
)
def test_stretches_of_days(first: date, last: date, words: str) -> None:
    assert stretch(first, last, brief=False) == words
    assert day(When(first, last, "dateline"), brief=False, year=True) == words


def test_lists() -> None:
    assert [listed(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
