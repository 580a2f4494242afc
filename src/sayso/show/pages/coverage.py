"""Outlet by claim: which article carries it, in its own voice or set down to somebody, which leaves it out, and how it words it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sayso.compare.amounts import amount
from sayso.compare.omitted import was_known
from sayso.compare.view import article_days
from sayso.merge.values import same_number
from sayso.show.pages.lookup import Lookup
from sayso.show.pages.parties import Parties, PartyMark
from sayso.show.pages.quotes import QuotePage
from sayso.show.pages.tally import TallyPage
from sayso.types import Figure, FindingKind, Handling, HandlingKind, Position, Relation, When, ZoneKind

#: Questions, claims of one and statements in the table; the others are on their own pages.
MOST_QUESTIONS, MOST_CLAIMS, MOST_STATEMENTS = 10, 12, 8
#: Columns of the table; of a larger pile the articles that say most on its questions.
MOST_COLUMNS = 60

#: What each kind of handling is called in a sentence: "cuts the range “70 to 90” to “up to 90”".
HANDLED = {
    HandlingKind.RANGE_CUT: "cuts {instead} to “{words}”",
    HandlingKind.BOUND_DROPPED: "has “{words}” for {instead}",
    HandlingKind.HEDGE_DROPPED: "gives “{words}” without the hedge {instead}",
    HandlingKind.CUE_CHANGED: "has “{words}” where others have {instead}",
    HandlingKind.LOADED: "“{words}” ({instead}) in its own voice",
}


class CellKind(StrEnum):
    """How an article stands to a claim."""

    ATTRIBUTED = "attributed"
    OWN = "own voice"
    LEFT_OUT = "left out"
    LATER = "came later"
    APART = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One article's version of a claim. `words` are its number where it differs from the row's; `anchor` leads to the place."""

    kind: CellKind
    words: str = ""
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim: what is claimed, by whom, and a cell for each article in the order of the columns."""

    claim: str
    party: PartyMark
    anchor: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """The claims that answer one question."""

    question: str
    anchor: str
    rows: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class HandlingView:
    """How an outlet worded something, in a sentence without its subject, and where."""

    kind: str
    article: str
    outlet: str
    told: str
    others: tuple[str, ...]
    anchor: str


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """`columns` are the articles (label, anchor); `groups` the claims; `handlings` the wordings to look at, by article and place."""

    columns: tuple[tuple[str, str], ...]
    groups: tuple[ClaimGroup, ...]
    handlings: tuple[HandlingView, ...]


def coverage_page(
    lookup: Lookup, parties: Parties, tallies: Sequence[TallyPage], quotes: Sequence[QuotePage], handlings: tuple[HandlingView, ...]
) -> CoveragePage:
    """The table of a story: its first questions and shared statements by article, and beside it how outlets worded them."""
    days = article_days(lookup.story.merged, ())
    told = [page for page in tallies if not page.lone and page.articles > 1][:MOST_QUESTIONS]
    order = _columns(lookup, told)
    groups = [_question(lookup, parties, days, page, order) for page in told]
    shared = [_statement(lookup, page, order) for page in quotes if page.articles > 1][:MOST_STATEMENTS]
    if shared:
        groups.append(ClaimGroup("statements", "words", tuple(shared)))
    return CoveragePage(
        tuple((lookup.label(key), f"art-{key}") for key in order),
        tuple(group for group in groups if group.rows),
        handlings,
    )


def _columns(lookup: Lookup, pages: Sequence[TallyPage]) -> list[str]:
    """The articles of the table by path."""
    keys = {key for page in pages for key in lookup.tallies[page.id].figures}
    said = Counter(lookup.figures[key].article for key in keys if key in lookup.figures)
    most = sorted(lookup.articles, key=lambda key: (-said[key], lookup.articles[key].path, key))[:MOST_COLUMNS]
    return sorted(most, key=lambda key: (lookup.articles[key].path, key))


def handling_view(lookup: Lookup, one: Handling) -> HandlingView:
    """One handling in words."""
    told = HANDLED[one.kind].format(words=" ".join(one.words.split()), instead=one.instead)
    others = tuple(dict.fromkeys(lookup.label(key) for key in one.articles if key in lookup.articles))
    return HandlingView(one.kind.value, one.article, lookup.label(one.article), told, others, f"at-{one.id}")


def handling_views(lookup: Lookup) -> tuple[HandlingView, ...]:
    """How outlets worded what they passed on, by article and place; first of each article its title, where that goes beyond its text."""
    titles = [
        HandlingView("headline", key, lookup.label(key), _opened(finding.summary), (), f"art-{key}")
        for finding in lookup.findings
        if finding.kind is FindingKind.HEADLINE_OVERSTATES
        for key in finding.articles
        if key in lookup.articles
    ]
    found = [*titles, *(handling_view(lookup, one) for one in lookup.handlings)]
    return tuple(sorted(found, key=lambda view: lookup.articles[view.article].path))


def _opened(summary: str) -> str:
    """A summary as the end of a sentence that begins with its outlet."""
    return summary[0].lower() + summary[1:].rstrip(".")


def _question(lookup: Lookup, parties: Parties, days: Mapping[str, When], page: TallyPage, order: Sequence[str]) -> ClaimGroup:
    tally = lookup.tallies[page.id]
    figures: dict[str, list[Figure]] = {}
    for figure in (lookup.figures[key] for key in tally.figures if key in lookup.figures):
        figures.setdefault(figure.article, []).append(figure)
    held = [p for p in lookup.positions.get(page.id, ()) if p.party is not None and p.relation is not Relation.VAGUE]
    told = sorted(held, key=lambda p: (-len(p.articles), p.id))[:MOST_CLAIMS]
    rows = []
    for position in (p for p in held if p in told):
        cells = tuple(_cell(lookup, days, position, figures.get(key, ()), key, tally.unit) for key in order)
        rows.append(ClaimRow(amount(position, tally.unit), parties.mark(lookup, position.party), page.anchor, cells))
    rows.sort(key=lambda row: (row.party.number, row.party.name))
    return ClaimGroup(page.question, page.anchor, tuple(rows))


def _cell(lookup: Lookup, days: Mapping[str, When], position: Position, figures: Sequence[Figure], article: str, unit: str) -> Cell:
    here = [f for f in figures if f.zone is not ZoneKind.CAPTION]
    claim = [lookup.figures[key] for key in position.figures if key in lookup.figures]
    carried = [f for f in claim if f.article == article]
    same = [f for f in here if any(same_number(f, other) for other in claim)]
    own = [f for f in same if all(other.party is None for other in same)]
    for kind, found in ((CellKind.ATTRIBUTED, carried), (CellKind.OWN, own)):
        if found:
            first = min(found, key=lambda f: (f.zone is ZoneKind.TITLE, f.span))
            words = amount(first, unit)
            return Cell(kind, "" if words == amount(position, unit) else words, f"fig-{first.id}")
    # Who carries the number on another's word, or what has replaced it, leaves nothing out; nor does a text on something else.
    successor = next((p for p in lookup.positions.get(position.tally, ()) if p.id == position.superseded_by), None)
    replaced = successor is not None and was_known(days, lookup.articles, article, successor)
    if same or replaced or not any(f.relation is not Relation.VAGUE for f in here):
        return Cell(CellKind.APART)
    return Cell(CellKind.LEFT_OUT if was_known(days, lookup.articles, article, position) else CellKind.LATER)


def _statement(lookup: Lookup, page: QuotePage, order: Sequence[str]) -> ClaimRow:
    first = {rendering.evidence.article: rendering for rendering in reversed(page.renderings)}
    cells = tuple(
        Cell(CellKind.ATTRIBUTED, "" if found.mode == "direct" else found.mode, found.evidence.anchor)
        if (found := first.get(key))
        else Cell(CellKind.APART)
        for key in order
    )
    return ClaimRow(_opening(page), page.party, page.anchor, cells)


#: Words of a statement that stand for it.
OPENING = 7


def _opening(page: QuotePage) -> str:
    words = [word for run in page.renderings[0].words for word in run.text.split()]
    return f"“{' '.join(words[:OPENING]).rstrip('.,;:!?')}{' …' if len(words) > OPENING else ''}”"
