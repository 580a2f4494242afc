"""What is agreed: one number that several parties give, each on its own word."""

from collections.abc import Sequence

from sayso.compare.amounts import amount
from sayso.compare.contest import is_joint
from sayso.compare.view import carriers_of
from sayso.show.pages.lookup import Lookup
from sayso.show.pages.phrase import listed
from sayso.show.pages.tally import TallyPage
from sayso.types import Position, Relation

#: Lines of the list; the pages of the questions have the rest.
MOST = 8


def agreed(lookup: Lookup, pages: Sequence[TallyPage]) -> tuple[tuple[str, str], ...]:
    """Sentences with the anchor of their question: "Marovia and Kestria both give 52 (people killed)".

    Two parties that give one number need not be two sources: the one may have it of the other, and the page says who carries it.
    """
    carriers = carriers_of(lookup.story.merged)
    found: list[tuple[str, str]] = []
    for page in pages:
        tally = lookup.tallies[page.id]
        same: dict[tuple[float | None, float | None, Relation], list[Position]] = {}
        for p in lookup.positions.get(page.id, ()):
            name = lookup.name(p.party)
            if name and p.party not in carriers and not is_joint(name) and p.superseded_by is None and p.relation is not Relation.VAGUE:
                same.setdefault((p.low, p.high, p.relation), []).append(p)
        for held in same.values():
            names = sorted({lookup.name(p.party) or "" for p in held})
            if len(names) > 1:
                both = "both give" if len(names) == 2 else "all give"
                found.append((f"{listed(names)} {both} {amount(held[0], tally.unit)} ({page.question}).", page.anchor))
    return tuple(found[:MOST])
