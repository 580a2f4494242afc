"""Lengths of time with an adjective inside ("three dry years", "four fruitful years")."""

from dataclasses import replace

from sayso.extract.figures.counted import Counted, partitive
from sayso.extract.figures.unit import unit_after

#: Adjectives that may stand between a number and its unit of time.
_INSIDE = 2


def with_time_inside(counted: Counted) -> Counted:
    """The counted phrase with its noun as unit, where adjectives alone part a number from a unit of time."""
    quantity, noun, text = counted.quantity, counted.noun, counted.block.text
    if quantity.unit is not None or noun is None or noun.tag_ != "NNS" or quantity.hyphenated:
        return counted
    inside = [token for token in noun.doc if quantity.core_end <= token.idx < noun.idx]
    if not 0 < len(inside) <= _INSIDE or any(token.dep_ != "amod" or token.head != noun or not token.is_alpha for token in inside):
        return counted
    found = unit_after(text, noun.idx - 1)
    if found is None or found.measured != "duration" or found.end != noun.idx + len(noun.text):
        return counted
    return replace(counted, quantity=replace(quantity, end=found.end, unit=found.name, measured=found.measured), noun=partitive(noun))
