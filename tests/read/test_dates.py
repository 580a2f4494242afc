"""Days as pages write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.dates import date_line, days_in, is_date_line

DAY = date(2021, 3, 9)


@pytest.mark.parametrize(
    "text",
    [
        "March 9, 2021",
        "Mar. 9, 2021",
        "9 March 2021",
        "9th March, 2021",
        "Tuesday, March 9, 2021",
        "2021-03-09",
        "Tue, 3/9/2021",
        "Tuesday 09.03.2021",
        "13/3/2021",
    ],
)
def test_one_day(text: str) -> None:
    assert [day.day for day in days_in(f"Seen on {text} again")] == [date(2021, 3, 13) if text.startswith("13") else DAY]


@pytest.mark.parametrize("text", ["March 9", "9/3/2021", "February 30, 2021", "March 2021", "in 2021", "Monday"])
def test_no_day(text: str) -> None:
    assert list(days_in(text)) == []


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    for form in ("%B %d, %Y", "%d %b %Y", "%Y-%m-%d"):
        assert [found.day for found in days_in(day.strftime(form))] == [day]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_weekday_decides_or_nobody_does(day: date) -> None:
    assert [found.day for found in days_in(day.strftime("%A, %m/%d/%Y"))] in ([day], [])


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("March 9, 2021", None),
        ("Published: March 9, 2021 at 4:15 PM EST", "published"),
        ("Last updated on 9 March 2021", "updated"),
        ("Date: March 9, 2021", "date"),
        ("Updated: April 2, 2022 Published: March 9, 2021", "published"),
    ],
)
def test_lines_of_dates_alone(text: str, label: str | None) -> None:
    found = date_line(text)
    assert found and found.day.day == DAY and found.label == label


@pytest.mark.parametrize("text", ["The ferry sank on March 9, 2021", "March 9, 2021 [Ola Berg/Reuters]", "no date"])
def test_sentences_are_no_date_lines(text: str) -> None:
    assert date_line(text) is None


@pytest.mark.parametrize("text", ["3/5/2024", "03.05.2024 10:12", "Published: 3/5/2024 | Updated: 4/5/2024", "March 9, 2021"])
def test_a_line_of_dates(text: str) -> None:
    assert is_date_line(text)


@pytest.mark.parametrize("text", ["The storm of 3/5/2024", "12/14", "Version 1.2.2024b", "Published", ""])
def test_a_line_of_more_than_dates(text: str) -> None:
    assert not is_date_line(text)
