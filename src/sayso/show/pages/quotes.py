"""One utterance and its renderings side by side."""

from dataclasses import dataclass

from sayso.show.pages import phrase
from sayso.show.pages.diff import Words, compare_words, marked_base, words_of
from sayso.show.pages.evidence import Evidence, attribution_evidence
from sayso.show.pages.findings import FindingView, in_order
from sayso.show.pages.lookup import Lookup
from sayso.show.pages.parties import Parties, PartyMark
from sayso.types import Attribution, Change, LinkKind, Mode, Stance, Utterance

#: Stands between pieces of one rendering that narration parts.
PIECES = " … "


@dataclass(frozen=True, slots=True)
class Rendering:
    """One outlet's version. `words` is marked against the first rendering of the utterance; `base` is that first one.

    `stance` is how the speaker stands to the words where that is not to assert them: "denies".
    """

    label: str
    mode: str
    words: tuple[Words, ...]
    evidence: Evidence
    via: tuple[str, ...]
    base: bool
    stance: str | None = None


@dataclass(frozen=True, slots=True)
class QuotePage:
    """One utterance. `changed`: some difference carries meaning."""

    id: str
    anchor: str
    speaker: str
    party: PartyMark
    day: str | None
    renderings: tuple[Rendering, ...]
    findings: tuple[FindingView, ...]
    changed: bool
    articles: int


def quoted(lookup: Lookup, attribution: Attribution) -> str:
    """The words of an attribution, white space folded, pieces parted by an ellipsis.

    The comma that leads on to “he said” is the reporter's and goes, as does the “that” which led to the words.
    """
    text = lookup.articles[attribution.article].text
    told = PIECES.join(" ".join(span.of(text).split()).rstrip(",;") for span in attribution.content)
    return told.removeprefix("that ") if attribution.mode is not Mode.DIRECT else told


def stance_of(attribution: Attribution) -> str | None:
    """How a speaker stands to the words where that is not to assert them: it goes before the words, so that no denial reads as a claim."""
    return None if attribution.stance is Stance.ASSERTS else attribution.stance.value


def via(lookup: Lookup, attribution: Attribution) -> tuple[str, ...]:
    """The chain between the speaker and this outlet: "to Reuters" (who was told), "via Reuters" (who reported it)."""
    found = []
    for link in attribution.chain:
        if link.kind in (LinkKind.RECIPIENT, LinkKind.CARRIER) and (name := lookup.name(link.entity)):
            found.append(f"{'to' if link.kind is LinkKind.RECIPIENT else 'via'} {name}")
    return tuple(found)


def quote_page(lookup: Lookup, parties: Parties, utterance: Utterance) -> QuotePage:
    """One utterance, the longest rendering word for word first: the others are read against it."""
    held = [row for key in utterance.renderings if (row := lookup.attributions.get(key)) and row.content]
    held.sort(key=lambda row: (row.mode is not Mode.DIRECT, -len(quoted(lookup, row)), lookup.articles[row.article].path, row.id))
    first = held[0] if held else None
    days = [row.said_on for row in held if row.said_on]
    findings = in_order(lookup, lookup.on_utterance.get(utterance.id, ()))
    return QuotePage(
        id=utterance.id,
        anchor=f"utt-{utterance.id}",
        speaker=lookup.name(utterance.speaker) or "speaker not known",
        party=parties.side(lookup, first.party if first else None),
        day=phrase.day(min(days, key=lambda d: (d.latest - d.earliest, d.earliest))) if days else None,
        renderings=_renderings(lookup, utterance, held),
        findings=findings,
        changed=any(change.weighty for difference in utterance.differences for change in difference.changes),
        articles=len({row.article for row in held}),
    )


def quote_pages(lookup: Lookup, parties: Parties) -> tuple[QuotePage, ...]:
    """Utterances that more than one rendering carries: those that differ in meaning first, then by how many articles carry them."""
    pages = [quote_page(lookup, parties, utterance) for utterance in lookup.utterances.values()]
    return tuple(sorted((page for page in pages if len(page.renderings) > 1), key=_strength))


def _strength(page: QuotePage) -> tuple[object, ...]:
    weight = sum(finding.weight for finding in page.findings)
    return not page.changed, -page.articles, -round(weight, 6), page.speaker, page.id


def _renderings(lookup: Lookup, utterance: Utterance, held: list[Attribution]) -> tuple[Rendering, ...]:
    if not held:
        return ()
    base = words_of(quoted(lookup, held[0]))
    found: list[Rendering] = []
    pairs = [(words_of(quoted(lookup, row)), _changes(utterance, held[0].id, row.id)) for row in held[1:]]
    for row, words in zip(held, (marked_base(base, pairs), *(compare_words(base, *pair) for pair in pairs)), strict=True):
        place = attribution_evidence(lookup, row)
        found.append(Rendering(place.label, row.mode.value, words, place, via(lookup, row), row is held[0], stance_of(row)))
    return tuple(found)


def _changes(utterance: Utterance, a: str, b: str) -> tuple[Change, ...]:
    """What merge says of a pair; where it did not set these two beside each other, all that it says of either."""
    exact = [d for d in utterance.differences if set(d.between) == {a, b}]
    near = exact or [d for d in utterance.differences if {a, b} & set(d.between)]
    return tuple(change for difference in near for change in difference.changes)
