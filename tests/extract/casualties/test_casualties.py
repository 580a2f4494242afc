"""Persons dead or hurt without a number: which words tell of them, and which mentions are of one person."""

import pytest

from sayso.extract import extract
from sayso.read.article import article_of
from sayso.read.zones import lay_out
from sayso.settings import Settings
from sayso.types import Article, Casualty


def article(text: str) -> Article:
    return article_of(text.encode(), "pile/x.txt", lay_out(text))


def casualties(text: str) -> tuple[Casualty, ...]:
    return extract(article(text), Settings(coding=True)).casualties


def persons(text: str, measure: str) -> int:
    return len({c.person for c in casualties(text) if c.measure == measure and c.person is not None})


KILLED = [
    "A man was shot dead outside a bar in Leitham on Friday night, police said.",
    "Ana Roe, 23, was killed when a crane fell on her car.",
    "Police found the body of a 40-year-old woman in the canal.",
    "The fatal shooting of a teenager shocked the town.",
    "Officers said the driver was pronounced dead at the scene.",
    "A nurse who was stabbed to death on Monday was buried today.",
    "The murder of Ray Bell is still unsolved.",
    "One of the climbers died of his injuries on the way down.",
    "The boy was shot in the chest and killed.",
]
INJURED = [
    "A woman was shot in the leg on Monday evening.",
    "A 12-year-old girl suffered a gunshot wound to her arm.",
    "The cyclist was badly injured and taken to hospital.",
    "He accidentally shot himself in the hand.",
    "A guard was stabbed during the robbery.",
]
NOBODY = [
    "The man was not hurt.",
    "A man accused of attempted murder appeared in court.",
    "The boy shot and killed two dogs.",
    "He threatened to kill a neighbour.",
    "The gunman could have killed somebody, the judge said.",
    "The woman reported the homicide detectives to their chief.",
]


@pytest.mark.parametrize("text", KILLED)
def test_killed(text: str) -> None:
    assert persons(text, "killed") == 1, casualties(text)


@pytest.mark.parametrize("text", INJURED)
def test_injured(text: str) -> None:
    assert persons(text, "injured") == 1 and persons(text, "killed") == 0, casualties(text)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str) -> None:
    assert not [c for c in casualties(text) if c.person is not None], casualties(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A man was shot dead in Leitham. The 34-year-old man died at the scene. Ray Bell, 34, was killed by a stray bullet.", 1),
        ("Ana Roe, 23, was killed and her brother was killed too.", 2),
        ("A man was killed on Monday. Another man was killed on Tuesday.", 2),
        ("Ana Roe and Mary Roe were killed.", 2),
        ("Ana Roe was killed. Roe died at once.", 1),
        ("A 20-year-old man was killed. A 44-year-old man was killed as well.", 2),
    ],
)
def test_who_is_who(text: str, number: int) -> None:
    assert persons(text, "killed") == number, casualties(text)


def test_a_plural_tells_of_several_and_a_deed_of_somebody() -> None:
    (plural,) = casualties("Several villagers were injured.")
    assert (plural.low, plural.high, plural.person, plural.measure) == (2, None, None, "injured")
    (deed,) = casualties("Detectives are at work on a deadly shooting.")
    assert (deed.low, deed.high, deed.person, deed.measure) == (1, None, None, "killed")


def test_they_are_no_figures_and_their_spans_hold() -> None:
    text = "A man was shot dead. Two others were hurt."
    found = extract(article(text), Settings(coding=True))
    assert [figure.span.of(text) for figure in found.figures] == ["Two"]
    assert [casualty.span.of(text) for casualty in found.casualties] == ["A man"]
