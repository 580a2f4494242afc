"""An article that gives both of two numbers in its own voice counts two things with them: no other outlet differs with it."""

from sayso.compare.view import View
from sayso.merge.counted import unit_of
from sayso.merge.values import ends, same_number
from sayso.types import Figure


def counts_two_things(one: Figure, other: Figure, view: View) -> bool:
    """Whether the article of either figure also gives the other's number, of the same measure and unit and in its own voice."""
    return both_told(one, other, view) is not None or both_told(other, one, view) is not None


def both_told(figure: Figure, rival: Figure, view: View) -> Figure | None:
    """What the article of a figure gives of a rival's number besides, in its own voice ("four shot dead", two of them here)."""
    for here in view.in_article.get(figure.article, ()):
        alike = here.id != figure.id and here.party is None and (here.measure, unit_of(here)) == (rival.measure, unit_of(rival))
        if alike and ends(here) == ends(rival) and not same_number(here, figure):
            return here
    return None
