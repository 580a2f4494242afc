"""Figures that go with the one before them: the bound of a penalty, and a few of those that were counted in another sentence."""

import re
from dataclasses import replace

from sayso.extract.figures.draft import Draft
from sayso.extract.figures.quantity import with_bound
from sayso.types import Relation

#: What a court imposes: "at least three years' jail and six strokes of the cane" is at least so many of both.
_PENALTIES = frozenset({"prison sentence", "fine", "caning"})
_BOUNDS = frozenset({Relation.AT_LEAST, Relation.AT_MOST, Relation.MORE_THAN, Relation.LESS_THAN})
_JOINED = re.compile(r"[^.;:,]{0,30}\b(?:and|or|plus)\s(?:a\s(?:fine|penalty)\sof\s|an?\s)?", re.IGNORECASE)


def penalty_shares_bound(draft: Draft, done: list[Draft]) -> Draft:
    """ "Up to 12 years in prison and a fine of 30,000 crowns": the bound holds for each penalty that "and" or "or" joins to the first."""
    quantity = draft.counted.quantity
    if not done or quantity.relation is not Relation.EXACT or draft.reading.name not in _PENALTIES:
        return draft
    first = done[-1]
    bounded = first.reading.name in _PENALTIES and first.counted.quantity.relation in _BOUNDS
    if not bounded or first.counted.block is not draft.counted.block:
        return draft
    gap = draft.counted.block.text[first.counted.quantity.end : quantity.start]
    if _JOINED.fullmatch(gap) is None:
        return draft
    return replace(draft, counted=replace(draft.counted, quantity=with_bound(quantity, first.counted.quantity.relation)))


_OF_THEM = re.compile(r"\sof\s(?:them|these|those)\b(?!\s(?:who|that|in|on|at|from|with|whose)\b)")
_INCLUDES = re.compile(r"\binclud(?:e|es|ed|ing)\s$", re.IGNORECASE)
_AMONG_THEM = re.compile(r"\b(?:among(?:st)?|including)\s(?:them|these|those)\s(?:(?:is|are|was|were)\s)?$", re.IGNORECASE)


def part_of_those_before(draft: Draft, done: list[Draft]) -> Draft:
    """ "The survey found 640 moons. Four of them are large": a few of those that the sentence or the paragraph before counted first."""
    counted, quantity = draft.counted, draft.counted.quantity
    text = counted.block.text
    points = _OF_THEM.match(text, quantity.end) is not None or _AMONG_THEM.search(text[: quantity.start]) is not None
    includes = _INCLUDES.search(text[: quantity.start]) is not None and counted.noun is not None
    if draft.whole is not None or quantity.unit is not None or quantity.value < _SOME or not (points or includes):
        return draft
    index = _counted_before(draft, done)
    if index is None or not (points or _alike(draft, done[index])):
        return draft
    other = done[index]
    # "Four of them are large": "be" says nothing of what is counted.
    reading = draft.reading if draft.reading.listed or (includes and not points) else other.reading
    unit = draft.unit if other.unit == "count" else other.unit
    return replace(draft, whole=index, reading=reading, unit=unit, population=other.population or draft.population)


#: How many characters of space part two paragraphs that follow on each other.
_PARAGRAPH = 8
#: Fewer are no part that a reader counts ("one of them").
_SOME = 2


def _counted_before(draft: Draft, done: list[Draft]) -> int | None:
    """The first count of the last sentence that has one larger than the draft's, this paragraph's or the one before's."""
    found: int | None = None
    here = draft.counted.block
    for index in range(len(done) - 1, -1, -1):
        other = done[index]
        near = other.counted.block is here or here.span.start - other.counted.block.span.end <= _PARAGRAPH
        if not near or (found is not None and not _same_sentence(other, done[found])):
            break
        if other.counted.quantity.unit is None and other.counted.quantity.value > draft.counted.quantity.value and other.whole is None:
            found = index
    return found


def _alike(draft: Draft, other: Draft) -> bool:
    """ "The list grew by 640 moons. The additions include four moons": one noun."""
    noun, behind = draft.counted.noun, other.counted.block.text[other.counted.quantity.end :]
    return noun is not None and re.match(rf"\s(?:[a-z]+\s){{0,2}}{re.escape(noun.lower_)}\b", behind) is not None


def _same_sentence(one: Draft, two: Draft) -> bool:
    return one.counted.block is two.counted.block and one.counted.sentence == two.counted.sentence
