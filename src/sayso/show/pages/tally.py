"""One question and what each party holds about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.compare.amounts import amount
from sayso.compare.order import day_is_inferred, day_of
from sayso.errors import NotFoundError
from sayso.show.pages import phrase
from sayso.show.pages.axis import Axis, axis_of
from sayso.show.pages.denials import Denial, denials, on_position
from sayso.show.pages.evidence import Evidence, figure_evidence, known_evidence
from sayso.show.pages.findings import FindingView, in_order
from sayso.show.pages.lookup import Lookup
from sayso.show.pages.meant import measures_meant, populations_meant
from sayso.show.pages.parties import NO_PARTY, Parties, PartyMark
from sayso.types import FindingKind, Position, Relation, Tally
from sayso.words.units import stands_beside

#: Kinds of finding that make a question a contested one.
CONTESTS = frozenset({FindingKind.PARTIES_DIFFER.value, FindingKind.OUTLETS_DIFFER.value})

#: What one row of a chart holds, and how many earlier and standing numbers a row tells in words: a party that counts daily for years
#: (measured on a pile of 686 articles, one party with 41 numbers) must not fill the page. All are listed under the chart.
MOST_DRAWN, MOST_EARLIER, MOST_STANDING = 6, 2, 4

#: Questions named when one is not found.
MOST_KNOWN = 8


@dataclass(frozen=True, slots=True)
class PositionView:
    """What a party holds at one time. Shares of the axis lie between 0 and 1; None is an open end.

    `inferred`: only another article gives the day. `denials` are by whom the number is denied, doubted or asked after.
    """

    id: str
    value: str
    day: str | None
    basis: str | None
    low: float | None
    high: float | None
    relation: Relation
    superseded: bool
    articles: int
    origins: int
    speakers: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    inferred: bool = False
    denials: tuple[Denial, ...] = ()

    @property
    def carried(self) -> str:
        """ "3 articles, 1 origin"."""
        return f"{phrase.count(self.articles, 'article')}, {phrase.count(self.origins, 'origin')}"


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One party's positions, the earlier first. `values` reads "498, then 1,351 (25 Mar)"."""

    party: PartyMark
    values: str
    positions: tuple[PositionView, ...]
    articles: int
    origins: int

    @property
    def drawn(self) -> tuple[PositionView, ...]:
        """The positions that a chart shows: those that stand, and the last that were replaced."""
        return self.positions[-MOST_DRAWN:]

    @property
    def carried(self) -> str:
        """ "3 articles, 1 origin"; in the outlets' own voice there is no origin to count."""
        articles = phrase.count(self.articles, "article")
        return f"{articles}, {phrase.count(self.origins, 'origin')}" if self.party.id else articles


@dataclass(frozen=True, slots=True)
class InterestView:
    """Who grants what against his interest and claims what for it, in words; shares of the axis mark floor and ceiling."""

    said: str
    floor: float | None
    ceiling: float | None


@dataclass(frozen=True, slots=True)
class TallyPage:
    """One tally. `aside` are figures that readers will compare but that count something else.

    `refused` are numbers that somebody denies, doubts or asks after and that nobody holds.
    """

    id: str
    anchor: str
    question: str
    axis: Axis | None
    rows: tuple[PartyRow, ...]
    findings: tuple[FindingView, ...]
    aside: tuple[Evidence, ...]
    articles: int
    contested: bool
    refused: tuple[Denial, ...] = ()
    interest: InterestView | None = None

    @property
    def lone(self) -> bool:
        """One article, one position: nothing to compare."""
        return self.articles < 2 and sum(len(row.positions) for row in self.rows) < 2


def tally_page(lookup: Lookup, parties: Parties, tally: Tally) -> TallyPage:
    """The page of one tally; parties in the order of the story's parties, the outlets' own voice last."""
    positions = lookup.positions.get(tally.id, ())
    axis = axis_of(positions)
    marks = {position.party: parties.mark(lookup, position.party) for position in positions}
    held = sorted(marks.values(), key=lambda mark: (mark.id is None, mark.number, mark.name, mark.id or ""))
    refused = denials(lookup, tally)
    rows = tuple(_party_row(lookup, mark, [p for p in positions if p.party == mark.id], tally.unit, axis, refused) for mark in held)
    beside = {one.figure for row in rows for view in row.positions for one in view.denials}
    findings = in_order(lookup, lookup.on_tally.get(tally.id, ()))
    return TallyPage(
        id=tally.id,
        anchor=f"tally-{tally.id}",
        question=_question(tally),
        axis=axis,
        rows=rows,
        findings=findings,
        aside=known_evidence(lookup, tally.aside, ()),
        articles=len({article for position in positions for article in position.articles}),
        contested=any(finding.kind in CONTESTS for finding in findings),
        refused=tuple(one for one in refused if one.figure not in beside),
        interest=_interest(lookup, tally, axis),
    )


def _interest(lookup: Lookup, tally: Tally, axis: Axis | None) -> InterestView | None:
    row = lookup.interests.get(tally.id)
    if row is None:
        return None
    held = {position.id: position for position in lookup.positions.get(tally.id, ())}
    floor, ceiling = held.get(row.floor or ""), held.get(row.ceiling or "")
    top = None if ceiling is None else ceiling.high if ceiling.high is not None else ceiling.low
    low = None if floor is None else floor.low
    return InterestView(
        row.said, None if axis is None or low is None else axis.share(low), None if axis is None or top is None else axis.share(top)
    )


def tally_pages(lookup: Lookup, parties: Parties) -> tuple[TallyPage, ...]:
    """All tallies: the contested first, then by how many articles and parties carry them, then by what was found."""
    pages = [tally_page(lookup, parties, tally) for tally in lookup.tallies.values()]
    return tuple(sorted((page for page in pages if page.rows or page.refused), key=_strength))


def _strength(page: TallyPage) -> tuple[object, ...]:
    weight = sum(finding.weight for finding in page.findings)
    return not page.contested, -page.articles, -len(page.rows), -round(weight, 6), page.question, page.id


def _question(tally: Tally) -> str:
    """The question with its unit, where neither the words nor a sign beside the number tell it."""
    beside = tally.unit in ("persons", "", "count") or stands_beside(tally.unit)
    return tally.question if beside or tally.unit.casefold() in tally.question.casefold() else f"{tally.question} ({tally.unit})"


def _party_row(
    lookup: Lookup, mark: PartyMark, positions: Sequence[Position], unit: str, axis: Axis | None, refused: tuple[Denial, ...]
) -> PartyRow:
    # What was replaced comes before what replaced it; within each, the order that `compare` found (time, then articles).
    ordered = sorted(positions, key=lambda position: position.superseded_by is None)
    views = tuple(_position_view(lookup, position, unit, axis, refused) for position in ordered)
    credited = (lookup.figures[key].attribution for position in positions for key in position.figures if key in lookup.figures)
    if mark.id is None and any(credited):
        mark = PartyMark(None, NO_PARTY, mark.number)
    return PartyRow(
        party=mark,
        values=_values(views),
        positions=views,
        articles=len({article for position in positions for article in position.articles}),
        # The same person may stand behind several positions: the largest count is the most that is known to be independent.
        origins=max((position.origins for position in positions), default=0),
    )


def _position_view(lookup: Lookup, position: Position, unit: str, axis: Axis | None, refused: tuple[Denial, ...]) -> PositionView:
    figures = sorted((lookup.figures[key] for key in position.figures if key in lookup.figures), key=lookup.place)
    words = figures[0].span.of(lookup.articles[figures[0].article].text) if figures else None
    speakers = {name for figure in figures if (name := lookup.name(figure.speaker))}
    return PositionView(
        id=position.id,
        value=amount(position, unit, words),
        day=phrase.day(position.as_of),
        basis=position.as_of.basis if position.as_of else None,
        low=None if position.low is None or axis is None else axis.share(position.low),
        high=None if position.high is None or axis is None else axis.share(position.high),
        relation=position.relation,
        superseded=position.superseded_by is not None,
        articles=len(set(position.articles)),
        origins=position.origins,
        speakers=tuple(sorted(speakers)),
        evidence=tuple(figure_evidence(lookup, figure) for figure in figures),
        inferred=any(day_is_inferred(f, lookup.attributions) and day_of(f, lookup.attributions) == position.as_of for f in figures),
        denials=on_position(refused, position),
    )


def _values(views: Sequence[PositionView]) -> str:
    """ "498, then 1,351 (25 Mar)": what was replaced, then what stands; what stands side by side is parted by semicolons."""
    earlier = [view.value for view in views if view.superseded]
    standing = [view.value + (f" ({view.day})" if view.day else "") for view in views if not view.superseded]
    if len(standing) > MOST_STANDING:
        standing = [*standing[:MOST_STANDING], f"{len(standing) - MOST_STANDING} more"]
    if len(earlier) > MOST_EARLIER + 1:
        earlier = [f"{len(earlier) - MOST_EARLIER} earlier numbers", *earlier[-MOST_EARLIER:]]
    return ", then ".join([*earlier, "; ".join(standing)] if standing else earlier)


def _answers(tally: Tally, want: str) -> bool:
    """Whether a word stands in a tally's question, or names what it counts in another word."""
    words = f"{tally.question} {tally.measure} {tally.unit}".casefold().split()
    if any(word.startswith(want) for word in words):
        return True
    # "dead" and "casualties" are also words for people; a question that says them asks how many died.
    measures = measures_meant(want)
    return tally.measure in measures if measures else not populations_meant(want).isdisjoint(words)


def find_tallies(lookup: Lookup, parties: Parties, query: str) -> tuple[TallyPage, ...]:
    """The tallies that answer all words of the query, strongest first: "dead" and "casualties" find "killed".

    Raises NotFoundError naming the questions that the story does answer.
    """
    wanted = query.casefold().split()
    pages = tally_pages(lookup, parties)
    found: list[TallyPage] = []
    for page in pages:
        tally = lookup.tallies[page.id]
        if wanted and all(_answers(tally, want) for want in wanted):
            found.append(page)
    if not found:
        known = "; ".join(page.question for page in pages[:MOST_KNOWN])
        raise NotFoundError(f"no figures answer “{query}”" + (f"; this story counts: {known}" if known else ""))
    return tuple(found)
