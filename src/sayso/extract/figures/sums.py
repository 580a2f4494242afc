"""Sums without a measure of their own: "it now expects about 115 million", "the bank believes that it will be less"."""

from dataclasses import replace

from sayso.extract.figures.draft import Draft
from sayso.words.units import is_money

#: Verbs that only say or expect a sum; those of giving and getting tell of another one.
_ONLY_SAID = frozenset({
    "be", "say", "claim", "put", "estimate", "expect", "forecast", "predict", "project", "anticipate", "assume", "believe", "think",
    "reckon", "calculate", "suggest", "speak", "talk", "cite", "assess", "fear", "give", "quote", "revise", "correct",
})  # fmt: skip


def sum_goes_on(draft: Draft, done: list[Draft]) -> Draft:
    """A sum that is only said or expected is of what its paragraph told the last sum of; bare millions behind one are of its money."""
    quantity = draft.counted.quantity
    bare = quantity.unit is None and quantity.scaled and draft.counted.noun is None
    if draft.reading.listed or not (is_money(draft.unit) or bare) or draft.reading.name not in _ONLY_SAID:
        return draft
    for other in reversed(done):
        if other.counted.block is not draft.counted.block:
            return draft
        if is_money(other.unit) and other.reading.listed:
            return replace(draft, reading=other.reading, unit=other.unit)
    return draft
