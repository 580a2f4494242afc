"""When what was said and for which day: positions by their days, revisions as steps, statements and articles beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.compare.amounts import amount
from sayso.show.pages import phrase
from sayso.show.pages.lookup import Lookup
from sayso.show.pages.parties import Parties, PartyMark
from sayso.show.pages.quotes import QuotePage
from sayso.show.pages.tally import TallyPage
from sayso.types import Position, Tally, When

#: Questions drawn, and days listed; a year of daily counts fills no page.
MOST_LANES, MOST_DAYS = 8, 60
#: Longer spans than this are no day of anything.
LONGEST = timedelta(days=62)


@dataclass(frozen=True, slots=True)
class Moment:
    """One position on the line of time. Shares lie between 0 and 1; `end` is later than `start` where the day is known as a span only.

    `inferred`: another article gives the day. `step`: it takes the place of the moment before it in the lane.
    """

    start: float
    end: float
    value: str
    day: str
    inferred: bool
    step: bool
    anchor: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One party's positions on one question, by time."""

    party: PartyMark
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Track:
    """One question with its lanes."""

    question: str
    anchor: str
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a day: what it is ("said", "holds for", "published"), who, what, and where it leads."""

    kind: str
    party: PartyMark | None
    words: str
    anchor: str
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or a span of days, with what belongs to it."""

    label: str
    uncertain: bool
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """`ticks` are days with their shares of the line; `more` days are not listed."""

    ticks: tuple[tuple[float, str], ...]
    tracks: tuple[Track, ...]
    days: tuple[Day, ...]
    more: int


def timeline_page(lookup: Lookup, parties: Parties, tallies: Sequence[TallyPage], quotes: Sequence[QuotePage]) -> TimelinePage:
    """The timeline of a story; without a day that the texts give it has neither tracks nor days."""
    told: dict[tuple[date, date], list[Entry]] = {}
    for when, entry in (*_numbers(lookup, parties), *_statements(lookup, quotes), *_articles(lookup)):
        if when.latest - when.earliest <= LONGEST:
            told.setdefault((when.earliest, when.latest), []).append(entry)
    spans = sorted(told)
    days = tuple(Day(phrase.stretch(*span, brief=False), span[0] != span[1], tuple(dict.fromkeys(told[span]))) for span in spans)
    more = max(0, len(days) - MOST_DAYS)
    drawn = [page for page in tallies if len(_whens(lookup, page)) > 1][:MOST_LANES]
    ends = [when for page in drawn for when in _whens(lookup, page)]
    if not ends:
        return TimelinePage((), (), days[:MOST_DAYS], more)
    scale = _Scale(min(when.earliest for when in ends), max(when.latest for when in ends))
    return TimelinePage(scale.ticks(), tuple(_track(lookup, page, scale) for page in drawn), days[:MOST_DAYS], more)


@dataclass(frozen=True, slots=True)
class _Scale:
    """Days onto shares of a line, with half a day of room at both ends."""

    first: date
    last: date

    def share(self, day: date, late: bool = False) -> float:
        return ((day - self.first).days + (1.0 if late else 0.0)) / ((self.last - self.first).days + 1)

    def ticks(self) -> tuple[tuple[float, str], ...]:
        days = (self.last - self.first).days + 1
        step = max(1, -(-days // 6))
        return tuple(
            (self.share(day) + 0.5 / days, phrase.stretch(day, day, year=False))
            for day in (self.first + timedelta(days=n) for n in range(0, days, step))
        )


def _whens(lookup: Lookup, page: TallyPage) -> list[When]:
    """The days of a question's positions, as far as they are known and parties hold them."""
    held = (p for p in lookup.positions.get(page.id, ()) if p.party and _of_the_story(lookup, p))
    return [p.as_of for p in held if p.as_of and p.as_of.latest - p.as_of.earliest <= LONGEST]


def _of_the_story(lookup: Lookup, position: Position) -> bool:
    """Whether a number is of the story's own event, and not of one of years ago."""
    return any(lookup.figures[key].event is None for key in position.figures if key in lookup.figures)


def _track(lookup: Lookup, page: TallyPage, scale: _Scale) -> Track:
    """The lanes of a question."""
    lanes = []
    dated = {position.id: position.as_of for position in lookup.positions.get(page.id, ())}
    for row in page.rows:
        moments: list[Moment] = []
        for n, view in enumerate(row.positions):
            when = dated.get(view.id)
            if when is None or when.latest - when.earliest > LONGEST or row.party.id is None:
                continue
            step = bool(moments) and n > 0 and row.positions[n - 1].superseded
            start, end = scale.share(when.earliest), scale.share(when.latest, late=True)
            told = phrase.stretch(when.earliest, when.latest, year=False)
            moments.append(Moment(start, end, view.value, told, view.inferred, step, f"pos-{view.id}"))
        if moments:
            lanes.append(Lane(row.party, tuple(moments)))
    return Track(page.question, page.anchor, tuple(lanes))


def _numbers(lookup: Lookup, parties: Parties) -> Iterator[tuple[When, Entry]]:
    for tally in sorted(lookup.tallies.values(), key=lambda t: (t.question, t.id)):
        for position in lookup.positions.get(tally.id, ()):
            if position.as_of and position.party and _of_the_story(lookup, position):
                figures = [lookup.figures[key] for key in position.figures if key in lookup.figures]
                page = f"pos-{position.id}"
                said = [lookup.attributions[f.attribution] for f in figures if f.attribution in lookup.attributions]
                inferred = any(row.day_words is not None and row.said_on == position.as_of for row in said)
                kind = "said" if any(row.said_on == position.as_of for row in said) else "holds for"
                yield position.as_of, Entry(kind, parties.mark(lookup, position.party), _worded(position, tally), page, inferred)


def _worded(position: Position, tally: Tally) -> str:
    return f"{amount(position, tally.unit)} ({tally.question})"


def _statements(lookup: Lookup, quotes: Sequence[QuotePage]) -> Iterator[tuple[When, Entry]]:
    for page in quotes:
        rows = [lookup.attributions[key] for key in lookup.utterances[page.id].renderings if key in lookup.attributions]
        days = [row for row in rows if row.said_on]
        if days:
            row = min(days, key=lambda r: (r.said_on.latest - r.said_on.earliest, r.said_on.earliest, r.id) if r.said_on else ())
            if row.said_on:
                words = _cut(" ".join(run.text for run in page.renderings[0].words)) if page.renderings else ""
                yield row.said_on, Entry("said", page.party, f"{page.speaker}: “{words}”", page.anchor, row.day_words is not None)


def _articles(lookup: Lookup) -> Iterator[tuple[When, Entry]]:
    for article in sorted(lookup.articles.values(), key=lambda a: (a.path, a.id)):
        if article.published:
            title = article.title.text if article.title else article.path
            yield article.published, Entry("published", None, f"{lookup.label(article.id)}: {_cut(title)}", f"art-{article.id}")


#: Characters of a statement or a title in the list.
SHOWN = 90


def _cut(words: str) -> str:
    text = " ".join(words.split()).strip("“”\"'’‘ ,")
    return text if len(text) <= SHOWN else text[:SHOWN].rsplit(" ", 1)[0] + " …"
