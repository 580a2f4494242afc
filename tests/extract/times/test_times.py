"""The times of an article, told from its day of publication."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.parse import parse
from sayso.extract.times import TimeKind, TimeMention, find_times
from sayso.types import Article, Span, When, Zone, ZoneKind

TUESDAY = date(2024, 5, 14)


def read(text: str, published: date | None = TUESDAY) -> tuple[TimeMention, ...]:
    when = None if published is None else When(published, published, "dateline")
    zones = (Zone(ZoneKind.BODY, Span(0, len(text))),)
    return find_times(parse(Article("a", "a.txt", None, "", "en", text, None, None, (), when, zones)))


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        ("The mayor spoke on Friday.", "Friday", "2024-05-10", "2024-05-10"),
        ("The mayor spoke on Tuesday.", "Tuesday", "2024-05-14", "2024-05-14"),
        ("The mayor spoke last Tuesday.", "last Tuesday", "2024-05-07", "2024-05-07"),
        ("Last Tuesday the mayor spoke.", "Last Tuesday", "2024-05-07", "2024-05-07"),
        ("The council will meet on Thursday.", "Thursday", "2024-05-16", "2024-05-16"),
        ("She is due to speak on Wednesday.", "Wednesday", "2024-05-15", "2024-05-15"),
        ("Crews left by Monday evening.", "Monday evening", "2024-05-13", "2024-05-13"),
        ("The dam broke on 3 April.", "3 April", "2024-04-03", "2024-04-03"),
        ("The dam broke on Nov. 21.", "Nov. 21", "2023-11-21", "2023-11-21"),
        ("The dam broke on Sunday, June 9, 2013.", "Sunday, June 9, 2013", "2013-06-09", "2013-06-09"),
        ("The dam broke on 2019-02-28.", "2019-02-28", "2019-02-28", "2019-02-28"),
        ("In December the pier burned.", "December", "2023-12-01", "2023-12-31"),
        ("It opened in December 2012.", "December 2012", "2012-12-01", "2012-12-31"),
        ("It opened in 2010.", "2010", "2010-01-01", "2010-12-31"),
        ("They met this week.", "this week", "2024-05-13", "2024-05-14"),
        ("They met last week.", "last week", "2024-05-06", "2024-05-12"),
        ("They met last month.", "last month", "2024-04-01", "2024-04-30"),
        ("They met last year.", "last year", "2023-01-01", "2023-12-31"),
        ("They met yesterday.", "yesterday", "2024-05-13", "2024-05-13"),
        ("Seven years ago the mill closed.", "Seven years ago", "2017-01-01", "2017-12-31"),
        ("Three days ago the mill closed.", "Three days ago", "2024-05-11", "2024-05-11"),
        ("So far the mill is closed.", "So far", "2024-05-14", "2024-05-14"),
    ],
)
def test_told_from_publication(text: str, words: str, earliest: str, latest: str) -> None:
    (mention,) = read(text)
    assert mention.text == words
    assert mention.span.of(text) == words
    assert mention.when is not None
    assert (str(mention.when.earliest), str(mention.when.latest)) == (earliest, latest)
    assert mention.when.span == mention.span


def test_the_basis_says_what_it_rests_on() -> None:
    (mention,) = read("The mayor spoke on Friday.")
    assert mention.when is not None
    assert mention.when.basis == "Friday before 2024-05-14"


@pytest.mark.parametrize(
    "text", ["The mayor spoke on Friday.", "The dam broke on 3 April.", "In December the pier burned.", "They met last week."]
)
def test_without_a_day_of_publication_nothing_is_guessed(text: str) -> None:
    (mention,) = read(text, published=None)
    assert mention.when is None


def test_a_full_date_in_the_body_lends_its_year() -> None:
    _, second = read("The dam broke on 3 April 2022. It was patched on 9 April.", published=None)
    assert second.when is not None
    assert second.when.earliest == date(2022, 4, 9)
    assert "3 April 2022" in second.when.basis


def test_the_nth_day_needs_another_date() -> None:
    (mention,) = read("Smoke rose on the 30th day of the strike.")
    assert mention.kind is TimeKind.NTH_DAY
    assert mention.when is None


@pytest.mark.parametrize(
    "text", ["They may march on.", "Sunlight fell on 31 houses.", "The 2,012 pupils sat down.", "On 31 April nothing can happen."]
)
def test_words_that_are_no_day(text: str) -> None:
    assert all(mention.when is None for mention in read(text))


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1990, 1, 1), date(2035, 12, 28)), st.dates(date(1990, 1, 1), date(2035, 12, 28)))
def test_a_written_date_reads_back(day: date, published: date) -> None:
    (mention,) = read(f"The pier burned on {day.day} {day:%B} {day.year}.", published)
    assert mention.when is not None
    assert (mention.when.earliest, mention.when.latest) == (day, day)


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1990, 1, 1), date(2035, 12, 28)), st.sampled_from(["Monday", "Wednesday", "Friday", "Sunday"]))
def test_a_weekday_lies_within_the_week_before(published: date, name: str) -> None:
    (mention,) = read(f"The pier burned on {name}.", published)
    assert mention.when is not None
    assert 0 <= (published - mention.when.earliest).days < 7
    assert f"{mention.when.earliest:%A}" == name
