"""Ticks and days in words."""

from datetime import date

import pytest

from sayso.show.pages.phrase import day, listed, short, stretch
from sayso.types import When


def test_ticks() -> None:
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
