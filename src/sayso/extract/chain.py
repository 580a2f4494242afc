"""On whose say-so: carriers that report what others said, and which attribution stands within which."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.actors.player import MEDIA
from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.frame import FrameKind
from sayso.types import Span
from sayso.words import load
from sayso.words.outlets import outlet_named
from sayso.words.people import PeopleWords

#: A carrier's content of which less than this share is its own adds nothing to the attribution inside it.
OWN_SHARE = 0.25
#: Words of an outlet's name that no table knows, at most.
NAME = 3
#: Frames by which one outlet reports what another source said.
CARRYING = frozenset({FrameKind.ACCORDING, FrameKind.TAIL, FrameKind.CLAUSE, FrameKind.EVIDENCE})


def carry(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """Move outlets from source to carrier where they only pass on what a source inside their content says.

    "“…,” said Rudskoi, according to Reuters": Rudskoi is the origin, Reuters the carrier. The outlet's own attribution stays where
    it reports more than the words inside it.
    """
    made: list[Draft | None] = list(drafts)
    for place, outer in enumerate(drafts):
        if (
            made[place] is None
            or outer.source is None
            or outer.kind not in CARRYING
            or not (_is_outlet(outer.source.of(text)) or _reports(outer, text))
        ):
            continue
        inner = {n: d for n, d in enumerate(made) if d is not None and n != place and _stands_inside(outer, d)}
        if not inner:
            continue
        for number, draft in inner.items():
            made[number] = replace(draft, carriers=tuple(dict.fromkeys((*draft.carriers, outer.source))))
        if _own_share(outer, list(inner.values())) < OWN_SHARE:
            made[place] = None
    return [draft for draft in made if draft is not None]


def _stands_inside(outer: Draft, inner: Draft) -> bool:
    told = inner.cue is not None and inner.source is not None and not inner.topical  # "a newspaper's poll found that voters wanted it"
    return told and inner.block == outer.block and _covers(outer, inner)


def _is_outlet(words: str) -> bool:
    return (
        outlet_named(words.removeprefix("the ").removeprefix("The ")) is not None
        or outlet_named(words) is not None
        or bool(MEDIA.search(words))
    )


def _reports(outer: Draft, text: str) -> bool:
    """ "Wirepost reported that the agency had told clients ...": a bare name that reports what others said carries it."""
    words = outer.source.of(text).removeprefix("The ").removeprefix("the ").split() if outer.source is not None else []
    cue = outer.cue.of(text).casefold() if outer.cue is not None else ""
    people = load(PeopleWords)
    names = bool(words) and len(words) <= NAME and all(word[0].isupper() for word in words)
    return (
        names and cue.startswith("report") and not {word.casefold() for word in words} & (people.bodies | people.offices | people.speakers)
    )


def _covers(outer: Draft, inner: Draft) -> bool:
    """The inner cue or content lies inside the outer content."""
    return any(o.holds(inner.content[0]) or (inner.cue is not None and o.holds(inner.cue)) for o in outer.content)


def _own_share(outer: Draft, inner: Sequence[Draft]) -> float:
    """The share of the outer content that is neither content, cue nor source of the inner ones, words between them counted to them."""
    total = sum(len(s) for s in outer.content)
    taken = 0
    for whole in outer.content:
        marks = [s for d in inner for s in (*d.content, d.cue, d.source) if s is not None and whole.overlap(s)]
        if marks:
            taken += whole.overlap(Span(min(m.start for m in marks), max(m.end for m in marks)))
    return 1 - taken / total if total else 0.0


def within(contents: Sequence[tuple[str, tuple[Span, ...], Span | None]]) -> dict[str, str]:
    """Id of each nested attribution -> id of the smallest one that holds it.

    `contents` are ids, content spans and cue. A holder's content is longer than what it holds and covers its cue, or its content
    where it has no cue; so nesting never goes round in a circle.
    """
    length = {own: sum(len(s) for s in spans) for own, spans, _ in contents}
    found: dict[str, str] = {}
    for own, spans, cue in contents:
        marks = [cue] if cue is not None else list(spans)
        holders = [
            (length[other], other)
            for other, others, _ in contents
            if length[other] > length[own]
            and any(o.overlap(spans[0]) for o in others)
            and all(any(o.holds(m) for o in others) for m in marks)
        ]
        if holders:
            found[own] = min(holders)[1]
    return found
