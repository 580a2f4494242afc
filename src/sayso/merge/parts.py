"""What the words beside a count of people say of it: which part of a whole, who they are, of which event, moved from or to what."""

import re
from functools import cache

from sayso.merge.tokens import content_stems
from sayso.words import load
from sayso.words.comparable import ComparableWords
from sayso.words.patterns import any_of
from sayso.words.populations import PopulationWords

#: Characters before a count in which a verb or another count is of the same clause.
CLAUSE = 60
_COUNTED = re.compile(r"\d|\b(?:was|were|been|has|have|had|is|are|killed|dead|died|injured|wounded|missing|hurt|killing|injuring)\b")
_BEFALLEN = re.compile(r"\d|\b(?:killed|dead|died|injured|wounded|missing|hurt|killing|injuring|wounding|arrested|detained|rescued)\b")
#: "A further 10 were killed", "dozens more were killed": beside those told of before.
_FURTHER = re.compile(r"\b(?:a further|another|an additional)\s(?:at least\s|about\s|some\s)?$", re.IGNORECASE)
_MORE = re.compile(r"\s*more\b(?! than)")
_NEAR = r"(?:\s+(?:the|about|around|some|an?|earlier|previous|its))*\s*$"
_FROM_HERE, _TO_HERE, _FROM = re.compile(rf"\bfrom{_NEAR}"), re.compile(rf"\bto{_NEAR}"), re.compile(r"\bfrom\b")


def part_of(
    population: str, before: str, after: str, of_a_whole: bool, side: str | None, verb: str | None = None, number: float = 0
) -> str:
    """Which part of a whole a count of people is, as its words say: the rest beside named dead, those with the culprit, one's own deed.

    `of_a_whole`: extract read it as a part of people at large. With a `side` the side says which part. `verb` is the word that says what
    befell them. Two further counts meet only where their number is one.
    """
    if _with_culprit().match(after):
        return "with the culprit"
    # "left them and three others dead" counts the rest; "two were killed and three others injured" counts the injured.
    rest = re.match(r"\s*(?:others?|more)\b", after)
    if rest and re.search(r"\band\s*$", before) and not _other_count(before):
        return "the rest"
    if (_FURTHER.search(before[-CLAUSE:]) or _MORE.match(after)) and not _of_others(before, verb):
        return f"further {number:g}"
    if _own_deed().search(before[-CLAUSE:]):
        return "by their own hands"
    if of_a_whole and side is None:
        return " ".join(content_stems(population)) or "a part"
    return ""


@cache
def _with_culprit() -> re.Pattern[str]:
    culprits = "|".join(load(ComparableWords).culprit["words"])
    return re.compile(rf"[^.;]{{0,25}}\bincluding (?:\w+ ){{0,3}}(?:{culprits})\b", re.IGNORECASE)


@cache
def _own_deed() -> re.Pattern[str]:
    deeds = "|".join(load(ComparableWords).deeds["verbs"])
    return re.compile(rf"\b(?i:I|we|he|she|they|sons|crew|men)\b[^.;:“”\"]{{0,15}}?\b(?:{deeds})\s+(?:up\s+|out\s+|some\s+)?$")


def _of_others(before: str, verb: str | None) -> bool:
    """Whether something else befell those counted before in the sentence: of the "another 20 injured" beside 9 dead there are 20 in all."""
    return _BEFALLEN.search(before) is not None and (verb is None or verb.casefold() not in before.casefold())


def _other_count(before: str) -> bool:
    """Whether a count of another kind or an auxiliary verb stands just before "and": then the two are counted apart."""
    return bool(_COUNTED.search(before[-CLAUSE:]))


def kind_of(population: str) -> str:
    """The kind of people that a count is limited to by its own words ("600 agency staff"), or nothing."""
    first = population.casefold().split(" ", 1)[0]
    return first if first in load(ComparableWords).kinds["words"] else ""


_BOUND = r"(?:[a-z]+\s){0,3}$"
_NAMED = r"([A-Z][\w-]+(?:\s[A-Z][\w-]+)?)"
_WHERE = re.compile(rf"\b(?:at|in)\s(?:the\s)?{_NAMED},\s(?:where|which\s\w+)\s{_BOUND}")
_PLACE_HAS = re.compile(
    rf"(?:^|[.;,]\s|\band\s)\s*{_NAMED}\s(?:alone\s)?(?:loses?|lost|counts?|counted|has|had|reports?|reported|saw)\s{_BOUND}"
)


def place_of(before: str, text: str) -> str:
    """The place that the clause of a count gives it: "at Zenda, where 640 jobs will go", "Zenda loses 640". `text`: the article's."""
    if match := _WHERE.search(before):
        return match.group(1)
    match = _PLACE_HAS.search(before)
    # A firm loses jobs too: a place is what something else of the article stands in.
    return match.group(1) if match and re.search(rf"\b(?:[Ii]n|[Nn]ear)\s{re.escape(match.group(1))}\b", text) else ""


def told_after(after: str) -> str | None:
    """The class of people that the words after a count tell ("nine of them children", "nine of the dead were children"), or None."""
    match = re.match(r"\s*of (?:them|whom|the (?:victims|dead|injured|wounded|missing))(?: (?:were|are|was))? (?:only )?([a-z]+)\b", after)
    return _classes().get(match.group(1)) if match else None


_STILL = re.compile(r"\b(?:still|remain(?:s|ed|ing)?)\b", re.IGNORECASE)


def still_held(before: str, after: str) -> bool:
    """Whether a count of the arrested is of those who have not been let go ("12 remain in custody", "the 12 people still held")."""
    return _STILL.search(f"{before[-15:]} # {after[:30]}") is not None


def is_moved(before: str) -> bool:
    """Whether a figure is one end of a move that its sentence tells ("from 38 to 52", "up from the 38")."""
    if "from" not in before:
        return False
    return bool(_FROM_HERE.search(before) or (_TO_HERE.search(before) and _FROM.search(before)))


def is_ordered(around: str) -> bool:
    """Whether the sentence of a count sets it in time against another ("rose to 52", "earlier the police had put it at 38")."""
    return _in_order().search(around) is not None


@cache
def _in_order() -> re.Pattern[str]:
    words = (word for group in load(ComparableWords).order.values() for word in group)
    return re.compile(rf"\b{any_of(words)}\b", re.IGNORECASE)


def earlier_event(before: str) -> str:
    """Another event that the words before a count name by its order ("the last outbreak, which claimed 240 lives"), or nothing."""
    match = _by_order().search(before)
    return f"earlier {match.group(1)}" if match else ""


@cache
def _by_order() -> re.Pattern[str]:
    events = "|".join(word for words in load(ComparableWords).topics.values() for word in words)
    events += "|" + "|".join(load(ComparableWords).events["words"])
    return re.compile(rf"\b[Tt]he (?:last|previous|earlier|first) ((?:[a-z]+ )?(?:{events}))\b")


@cache
def _classes() -> dict[str, str]:
    """Class by word, plurals with it."""
    found: dict[str, str] = {}
    for name, group in load(PopulationWords).classes.items():
        for word in group.words:
            found.update(dict.fromkeys((word, f"{word}s", f"{word}es"), name))
    return {**found, "children": found["child"], "men": found["man"], "women": found["woman"]}
