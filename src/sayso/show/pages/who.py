"""All that one speaker or party is credited with, in order, with the evidence."""

from collections import defaultdict
from dataclasses import dataclass
from difflib import get_close_matches

from sayso.errors import NotFoundError
from sayso.merge.organisations import speaks_for_a_state
from sayso.show.pages import phrase
from sayso.show.pages.evidence import Evidence, attribution_evidence, figure_evidence
from sayso.show.pages.lookup import Lookup
from sayso.show.pages.parties import Parties, PartyMark
from sayso.show.pages.quotes import quoted, stance_of, via
from sayso.types import Attribution, Entity, Figure

#: Roles shown of one speaker, the longest first: outlets describe one office in many words.
MOST_ROLES = 3


@dataclass(frozen=True, slots=True)
class Said:
    """One thing set down to somebody. `words` is what was said, or the figure; `target` the anchor of what it belongs to.

    `stance` is how the speaker stands to the words where that is not to assert them: "denies".
    """

    day: str | None
    kind: str
    speaker: str
    words: str
    via: tuple[str, ...]
    evidence: Evidence
    target: str | None
    stance: str | None = None


@dataclass(frozen=True, slots=True)
class WhoPage:
    """One entity. `speaks_for` are others when it is a party ("Rudskoi, the Kremlin")."""

    id: str
    anchor: str
    name: str
    kind: str
    party: PartyMark
    names: tuple[str, ...]
    roles: tuple[str, ...]
    voices: tuple[str, ...]
    said: tuple[Said, ...]
    because: tuple[str, ...]
    articles: int


def who_page(lookup: Lookup, parties: Parties, entity: Entity, said_by: tuple[Said, ...], voices: tuple[str, ...] = ()) -> WhoPage:
    """The page of one entity from what was found to be said by it."""
    roles = sorted({" ".join(role.text.split()) for role in entity.roles}, key=lambda text: (-len(text), text))
    return WhoPage(
        id=entity.id,
        anchor=f"who-{entity.id}",
        name=entity.name,
        kind=entity.kind.value,
        party=parties.side(lookup, entity.party),
        names=tuple(name for name in entity.names if name != entity.name),
        roles=tuple(roles[:MOST_ROLES]),
        voices=voices,
        said=said_by,
        because=entity.because,
        articles=len({said.evidence.article for said in said_by}),
    )


def who_pages(lookup: Lookup, parties: Parties) -> tuple[WhoPage, ...]:
    """Every speaker of the story, the most heard first."""
    by_speaker: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in lookup.attributions.values():
        if attribution.speaker in lookup.entities and attribution.content and not attribution.topical:
            by_speaker[attribution.speaker].append(attribution)
    figures = _figures_by_speaker(lookup)
    speakers = sorted({*by_speaker, *figures})
    pages = [who_page(lookup, parties, lookup.entities[key], _said(lookup, by_speaker[key], figures.get(key, []))) for key in speakers]
    return tuple(sorted(pages, key=lambda page: (-page.articles, -len(page.said), page.name, page.id)))


def find_who(lookup: Lookup, parties: Parties, query: str) -> tuple[WhoPage, ...]:
    """The pages of those whose names hold the query's words; for a party also what others say for it.

    Raises NotFoundError, with near names, where nobody is found.
    """
    wanted = query.casefold().split()
    found = [e for e in lookup.entities.values() if any(_names(wanted, name) for name in (e.name, *e.names))]
    # One word for an office ("ministry") asks for each of that name, whichever state's: the one that articles call by it alone is not all.
    exact = [] if speaks_for_a_state(query) else [e for e in found if e.name.casefold() == query.casefold()]
    pages = [_page_of(lookup, parties, entity) for entity in exact or found]
    pages = sorted((page for page in pages if page.said), key=lambda page: (-len(page.said), page.name, page.id))
    if not pages:
        raise NotFoundError(f"nobody in this story is called “{query}”{_near(lookup, query)}")
    return tuple(pages)


def _page_of(lookup: Lookup, parties: Parties, entity: Entity) -> WhoPage:
    own = [row for row in lookup.attributions.values() if row.content and not row.topical and entity.id in (row.speaker, row.party)]
    figures = [row for row in lookup.figures.values() if entity.id in (row.speaker, row.party)]
    others = {row.speaker for row in own} | {row.speaker for row in figures}
    voices = {name for key in others if key != entity.id and (name := lookup.name(key))}
    return who_page(lookup, parties, entity, _said(lookup, own, figures), tuple(sorted(voices)))


def _names(wanted: list[str], name: str) -> bool:
    have = name.casefold().split()
    return bool(wanted) and all(any(word.startswith(want) for word in have) for want in wanted)


def _near(lookup: Lookup, query: str) -> str:
    names = sorted({entity.name for entity in lookup.entities.values()})
    near = get_close_matches(query, names, 3, 0.5)
    return f"; did you mean {phrase.listed(near, 'or')}?" if near else ""


def _figures_by_speaker(lookup: Lookup) -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = defaultdict(list)
    for figure in lookup.figures.values():
        if figure.speaker in lookup.entities:
            found[figure.speaker].append(figure)
    return dict(found)


def _said(lookup: Lookup, attributions: list[Attribution], figures: list[Figure]) -> tuple[Said, ...]:
    """In the order of the days, what has no day in the order of the articles. A figure inside a shown attribution is not told twice."""
    shown = {row.id for row in attributions}
    rows: list[tuple[tuple[object, ...], Said]] = []
    for row in attributions:
        day = row.said_on or lookup.articles[row.article].published
        key = (day.earliest.isoformat() if day else "9999", lookup.articles[row.article].path, row.content[0].start, row.id)
        target = f"utt-{utterance}" if (utterance := lookup.utterance_of.get(row.id)) else None
        name = lookup.name(row.speaker) or "not known"
        place = attribution_evidence(lookup, row)
        told = Said(phrase.day(row.said_on), row.mode.value, name, quoted(lookup, row), via(lookup, row), place, target, stance_of(row))
        rows.append((key, told))
    for figure in figures:
        if figure.attribution in shown:
            continue
        day = figure.as_of or lookup.articles[figure.article].published
        place = figure_evidence(lookup, figure)
        key = (day.earliest.isoformat() if day else "9999", place.path, place.offset, figure.id)
        target = f"tally-{tally}" if (tally := lookup.tally_of.get(figure.id)) else None
        name = lookup.name(figure.speaker) or "not known"
        rows.append((key, Said(phrase.day(figure.as_of), "figure", name, place.words, (), place, target)))
    return tuple(said for _, said in sorted(rows, key=lambda row: row[0]))
