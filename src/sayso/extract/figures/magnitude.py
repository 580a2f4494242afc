"""How strong a quake was: the one number of news that has neither a unit nor a noun, and is told to the tenth."""

from dataclasses import replace

from sayso.extract.figures.draft import Draft
from sayso.extract.figures.reading import Reading

#: No quake has reached ten.
_STRONGEST = 10
_QUAKE = frozenset({"magnitude", "earthquake", "quake", "tremor", "aftershock", "temblor", "foreshock", "seism", "richter"})
MAGNITUDE = "magnitude"


def strength(draft: Draft, done: list[Draft]) -> Draft:
    """ "Gave the magnitude as 6.4. The observatory had measured 6.7": tenths of nothing are of the quake that is told of there."""
    quantity, counted = draft.counted.quantity, draft.counted
    if quantity.unit is not None or not quantity.value % 1 or not 0 < quantity.value < _STRONGEST or quantity.scaled:
        return draft
    if counted.noun is not None and counted.noun.lemma_.lower() not in _QUAKE:
        return draft
    here = any(token.lemma_.lower() in _QUAKE for token in counted.sentence)
    told = any(other.reading.name == MAGNITUDE and other.counted.block is counted.block for other in done)
    return replace(draft, reading=Reading(MAGNITUDE, draft.reading.words, True), unit=MAGNITUDE, population=None) if here or told else draft
