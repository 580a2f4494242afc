"""A range of which an outlet keeps one end, and a bound that it drops."""

from collections.abc import Iterator, Sequence

from sayso.compare.amounts import amount
from sayso.compare.coverage.claimed import claims_in, in_the_text
from sayso.compare.coverage.handling import handling
from sayso.compare.view import View
from sayso.types import Figure, Handling, HandlingKind, Relation, Tally

#: Words that open a number on one side or soften it.
BOUNDED = frozenset({Relation.AT_LEAST, Relation.MORE_THAN, Relation.AT_MOST, Relation.LESS_THAN, Relation.AROUND})


def forms_cut(view: View) -> Iterator[Handling]:
    """One row for each figure that has less than another article's figure of the same claim; the title has its own finding."""
    for tally, claim in claims_in(view, in_the_text):
        yield from _in_claim(view, tally, claim)


def _in_claim(view: View, tally: Tally, claim: Sequence[Figure]) -> Iterator[Handling]:
    ranges = [f for f in claim if f.relation is Relation.RANGE]
    bounded = [f for f in claim if f.relation in BOUNDED]
    for figure in claim:
        fuller = ranges if figure.relation is not Relation.RANGE else []
        kind = HandlingKind.RANGE_CUT
        if not ranges and figure.relation is Relation.EXACT:
            fuller, kind = [f for f in bounded if {f.low, f.high} & {figure.low}], HandlingKind.BOUND_DROPPED
        # An article that gives both forms has dropped nothing.
        here = {f.article for f in fuller}
        fuller = [f for f in fuller if f.article != figure.article]
        if fuller and figure.article not in here:
            words = figure.span.of(view.articles[figure.article].text)
            instead = amount(min(fuller, key=lambda f: (f.article, f.span)), tally.unit)
            yield handling(kind, figure.article, figure.span, words, instead, (f.article for f in fuller), tally=tally.id)
