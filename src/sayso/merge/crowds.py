"""Crowds of another day or another cause: "expect 5,000 next week", "a rival rally drew 800"."""

import re
from functools import cache

from sayso.types import Figure
from sayso.words import load
from sayso.words.comparable import ComparableWords

#: Characters before a crowd's number in which it is said to be yet to come.
NEAR = 70


def another_crowd(figure: Figure, before: str, earlier: str) -> str:
    """Which other gathering the words before a crowd's number tell of, nothing for the article's own.

    `before` is of its sentence, `earlier` what the article has told until then.
    """
    if figure.measure not in load(ComparableWords).crowds["measures"]:
        return ""
    if _expected().search(before[-NEAR:]):
        return "expected"
    new = _introduced().match(before) is not None and _gathering().search(earlier) is not None
    return "another gathering" if new or _another().search(before) else ""


@cache
def _gathering() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(ComparableWords).crowds['gatherings'])})\b", re.IGNORECASE)


@cache
def _introduced() -> re.Pattern[str]:
    """ "A vigil in Zenda ...": an indefinite article brings in what has not been told of, so behind another gathering a second one."""
    return re.compile(rf"\W*An?\s(?:\w+\s)?(?:{'|'.join(load(ComparableWords).crowds['gatherings'])})\b")


@cache
def _expected() -> re.Pattern[str]:
    """A verb of foreseeing with no verb of the past behind it ("the march that they had expected to be small drew ...")."""
    verbs = "|".join(load(ComparableWords).crowds["expected"])
    return re.compile(rf"\b(?:{verbs})(?:s|ed|ing|es)?\b(?!.*\b(?:drew|said|was|were|had)\b)", re.IGNORECASE)


@cache
def _another() -> re.Pattern[str]:
    """A gathering that a word before it sets against the article's own; what is "counter" is never the article's own."""
    words = load(ComparableWords).crowds
    gathering, others = "|".join(words["gatherings"]), "|".join(words["others"])
    counter = rf"\bcounter-?(?:{gathering}|protester|demonstrator)s?\b"
    return re.compile(rf"\b(?:{others})[\s-](?:\w+\s)?(?:{gathering})\b|{counter}", re.IGNORECASE)
