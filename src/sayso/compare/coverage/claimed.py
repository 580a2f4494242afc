"""The claims of a story, one by one: what one party holds in one tally, in each article's words."""

from collections.abc import Callable, Iterator, Sequence

from sayso.compare.positions import claims
from sayso.compare.view import View
from sayso.types import Figure, Relation, Tally, ZoneKind


def claims_in(view: View, fits: Callable[[Figure], bool]) -> Iterator[tuple[Tally, Sequence[Figure]]]:
    """Each claim with its tally, by party, of the figures that some party holds and that fit."""
    for tally in view.merged.tallies:
        by_party: dict[str, list[Figure]] = {}
        for figure in view.held(tally):
            if figure.party and fits(figure):
                by_party.setdefault(figure.party, []).append(figure)
        for party in sorted(by_party):
            for claim in claims(by_party[party]):
                yield tally, claim


def in_the_text(figure: Figure) -> bool:
    """Whether a number stands in the running text and is one: the title has its own finding, "dozens" has no form to lose."""
    return figure.zone is not ZoneKind.TITLE and figure.relation is not Relation.VAGUE
