"""Numbers so exact that two of them are one count, whatever words stand beside them."""

from sayso.compare.view import View
from sayso.merge.counted import PERSONS, unit_of
from sayso.merge.tokens import fold
from sayso.merge.values import digits, ends
from sayso.types import EntityKind, Figure

#: So many digits that are not trailing zeros: such numbers are not equal by chance within a story.
EXACT_DIGITS = 3
#: The least whole number with so many.
LEAST_WHOLE = 101
#: Days between two articles of one story, at most: in a pile of a year a body may come upon one number twice.
ONE_STORY = 30


def is_rare(figure: Figure) -> bool:
    """Whether a figure's number is so exact that nobody else hits it by chance ("638", not "700")."""
    value = figure.low if figure.low is not None else figure.high
    if value is None or (value < LEAST_WHOLE and value == int(value)):
        return False
    return digits(value) >= EXACT_DIGITS


def same_count(one: Figure, other: Figure) -> bool:
    """Whether two figures are one rare number of one thing; what befalls people is told apart by its measure."""
    if not is_rare(one) or ends(one) != ends(other):
        return False
    return one.measure == other.measure or PERSONS not in (unit_of(one), unit_of(other))


def told_elsewhere(view: View, figure: Figure) -> list[Figure]:
    """The figures of a rare number's own party, or of its people ("NASA scientists"), that other words keep out of its tally."""
    party = view.entities.get(figure.party or "")
    if party is None or party.kind is not EntityKind.ORGANISATION or not is_rare(figure):
        return []
    others = view.of_number.get(ends(figure), ())
    if len(others) < 2:
        return []
    name = f" {fold(party.name)} "
    return [
        f for f in others
        if f.party
        and (f.party == figure.party or name in f" {fold(view.entities[f.party].name)} ")
        and same_count(f, figure)
        and _of_one_time(view, f.article, figure.article)
    ]  # fmt: skip


def _of_one_time(view: View, one: str, other: str) -> bool:
    """Whether two articles may be of one story by their days, as far as these are known."""
    days = [day for day in (view.days.get(one), view.days.get(other)) if day]
    return len(days) < 2 or abs((days[0].earliest - days[1].earliest).days) <= ONE_STORY
