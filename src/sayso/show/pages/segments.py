"""An article's text, cut where marks begin and end, so that every claim can be shown in its place."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.show.pages import phrase
from sayso.show.pages.lookup import Lookup
from sayso.show.pages.parties import Parties, PartyMark
from sayso.show.pages.quotes import stance_of, via
from sayso.types import Article, Attribution, Figure, Handling, HandlingKind, Span, Zone, ZoneKind

#: Marks behind the last word of a clause or a quotation.
CLOSING = frozenset(".,;:!?\"'”’)]…")


@dataclass(frozen=True, slots=True)
class Chip:
    """The name set behind words: who is credited with them. `target` is the anchor of the speaker or the utterance."""

    speaker: str
    party: PartyMark
    via: tuple[str, ...]
    target: str | None


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text under the same marks.

    `anchors` begin here. `said`: the party of the innermost attribution that holds it; `role` is "content", "cue" or "source".
    `figure` is the anchor of its tally ("" where it is in none); `own`: a figure in the outlet's own voice. `chips` come after it.
    `chain` tells on whose word it stands and through whom it came; `loaded`: a loaded word of the outlet's own.
    """

    text: str
    anchors: tuple[str, ...] = ()
    said: PartyMark | None = None
    mode: str | None = None
    role: str | None = None
    figure: str | None = None
    own: bool = False
    chips: tuple[Chip, ...] = ()
    chain: str | None = None
    loaded: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text in one zone; `start` and `end` are its place in the article's text, in code points."""

    zone: str
    segments: tuple[Segment, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Marks:
    """What begins and holds where, within one article."""

    cuts: frozenset[int]
    anchors: dict[int, list[str]]
    figures: tuple[Figure, ...]
    attributions: tuple[Attribution, ...]
    handlings: tuple[Handling, ...]


def lines_of(
    lookup: Lookup, parties: Parties, article: Article, figures: Sequence[Figure], attributions: Sequence[Attribution]
) -> tuple[Line, ...]:
    """The lines of an article with the marks of its figures and attributions."""
    marks = _marks(article.text, figures, attributions, tuple(h for h in lookup.handlings if h.article == article.id))
    found: list[Line] = []
    for zone in article.zones or (Zone(ZoneKind.BODY, Span(0, len(article.text))),):
        start = zone.span.start
        for raw in zone.span.of(article.text).splitlines(keepends=True):
            body = raw.strip()
            if body:
                offset = start + raw.index(body)
                span = Span(offset, offset + len(body))
                found.append(Line(zone.kind.value, _segments(lookup, parties, article.text, span, marks), *span))
            start += len(raw)
    return tuple(found)


def _word_from(text: str, start: int) -> int:
    """The first place from `start` on that is drawn: an anchor must not fall into white space between lines."""
    while start < len(text) - 1 and text[start].isspace():
        start += 1
    return start


def _closed(text: str, end: int) -> int:
    """Where the marks that close a clause end: a label stands behind them."""
    while end > 0 and text[end - 1].isspace():
        end -= 1
    while end < len(text) and text[end] in CLOSING:
        end += 1
    return end


def _marks(text: str, figures: Sequence[Figure], attributions: Sequence[Attribution], handlings: tuple[Handling, ...]) -> _Marks:
    anchors: dict[int, list[str]] = defaultdict(list)
    cuts: set[int] = set()
    for figure in sorted(figures, key=lambda f: (f.span, f.id)):
        anchors[_word_from(text, figure.span.start)].append(f"fig-{figure.id}")
        cuts.update(figure.span)
    for row in sorted(attributions, key=lambda a: (a.content, a.id)):
        if row.content:
            anchors[_word_from(text, row.content[0].start)].append(f"att-{row.id}")
            cuts.add(_closed(text, row.content[-1].end))
        for span in _all_spans(row):
            cuts.update(span)
    for one in handlings:
        anchors[_word_from(text, one.span.start)].append(f"at-{one.id}")
        cuts.update(one.span)
    return _Marks(frozenset(cuts), dict(anchors), tuple(figures), tuple(attributions), handlings)


def _segments(lookup: Lookup, parties: Parties, text: str, line: Span, marks: _Marks) -> tuple[Segment, ...]:
    cuts = sorted({line.start, line.end, *(cut for cut in marks.cuts if line.start < cut < line.end)})
    near = _Marks(
        marks.cuts,
        marks.anchors,
        tuple(figure for figure in marks.figures if figure.span.overlap(line)),
        tuple(row for row in marks.attributions if any(span.overlap(line) for span in _all_spans(row))),
        tuple(one for one in marks.handlings if one.kind is HandlingKind.LOADED and one.span.overlap(line)),
    )
    return tuple(_segment(lookup, parties, text, Span(a, b), near) for a, b in pairwise(cuts))


def _all_spans(row: Attribution) -> tuple[Span, ...]:
    return (*row.content, *([row.cue] if row.cue else []), *([row.source] if row.source else []))


def _segment(lookup: Lookup, parties: Parties, text: str, span: Span, marks: _Marks) -> Segment:
    figure = next((f for f in marks.figures if f.span.holds(span)), None)
    # The innermost attribution is the shortest: a nested one lies within the one that reports it.
    holding = sorted((r for r in marks.attributions if any(c.holds(span) for c in r.content)), key=lambda r: (_length(r), r.id))
    inner = holding[0] if holding else None
    role = "content" if inner else None
    for row in marks.attributions:
        if (row.cue and row.cue.holds(span)) or (row.source and row.source.holds(span)):
            role = "cue" if row.cue and row.cue.holds(span) else "source"
            inner = row
            break
    ended = [row for row in marks.attributions if row.content and _closed(text, row.content[-1].end) == span.end]
    # The innermost stands first; two attributions of one speaker that end together have one label.
    chips = dict.fromkeys(_chip(lookup, parties, row) for row in sorted(ended, key=lambda r: (_length(r), r.id)))
    return Segment(
        text=span.of(text),
        anchors=tuple(marks.anchors.get(span.start, ())),
        said=parties.side(lookup, inner.party) if inner else None,
        mode=inner.mode.value if inner else None,
        role=role,
        figure=None if figure is None else f"tally-{tally}" if (tally := lookup.tally_of.get(figure.id)) else "",
        own=figure is not None and figure.attribution is None and figure.speaker is None,
        chips=tuple(chips),
        chain=_chain(lookup, inner) if inner else None,
        loaded=any(one.span.holds(span) for one in marks.handlings),
    )


def _chain(lookup: Lookup, row: Attribution) -> str:
    """On whose word, through whom, on which day: "Pavel Dresk (Orrin Line), to Northwire, 8 Oct 2019"."""
    speaker, party = lookup.name(row.speaker) or "not known", lookup.name(row.party)
    who = f"{speaker} ({party})" if party and party != speaker else speaker
    stance = stance_of(row)
    day = phrase.day(row.said_on, year=True)
    return ", ".join(part for part in (who, stance, *via(lookup, row), day) if part)


def _length(row: Attribution) -> int:
    return row.content[-1].end - row.content[0].start


def _chip(lookup: Lookup, parties: Parties, row: Attribution) -> Chip:
    utterance = lookup.utterance_of.get(row.id)
    target = f"utt-{utterance}" if utterance and len(lookup.utterances[utterance].renderings) > 1 else None
    if target is None and row.speaker in lookup.entities:
        target = f"who-{row.speaker}"
    return Chip(lookup.name(row.speaker) or "not known", parties.side(lookup, row.party), via(lookup, row), target)
