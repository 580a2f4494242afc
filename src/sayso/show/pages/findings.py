"""Findings as pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import shorten

from sayso.show.pages.evidence import Evidence, known_evidence
from sayso.show.pages.lookup import Lookup
from sayso.types import Finding, FindingKind

#: Kinds at which sources part; the rest are notes on how a claim was carried.
PARTINGS = frozenset({
    FindingKind.PARTIES_DIFFER, FindingKind.OUTLETS_DIFFER, FindingKind.CLAIMANT_DIFFERS, FindingKind.FORM_DIFFERS,
    FindingKind.WORDING_DIFFERS, FindingKind.HEADLINE_OVERSTATES,
})  # fmt: skip

#: What a kind is called on a page, and what it means in one sentence.
KIND_WORDS: dict[FindingKind, tuple[str, str]] = {
    FindingKind.PARTIES_DIFFER: ("parties differ", "Two parties’ numbers for the same time cannot both be right."),
    FindingKind.OUTLETS_DIFFER: ("outlets differ", "Outlets give different numbers in their own voice."),
    FindingKind.REVISED: ("revised", "A party’s later number replaces its earlier one: an update, not a contradiction."),
    FindingKind.FORM_DIFFERS: ("form differs", "Outlets carry one claim in different forms: a range cut, a bound dropped, a rounding."),
    FindingKind.CLAIMANT_DIFFERS: ("claimant differs", "Outlets set the same number down to different speakers."),
    FindingKind.MEASURE_DIFFERS: ("not the same count", "Numbers that readers will compare do not count the same thing."),
    FindingKind.ONE_ORIGIN: ("one origin", "Several articles carry it, one origin stands behind it: these are not several confirmations."),
    FindingKind.ADVERSARY_ONLY: ("only the opponent says so", "The only party that gives the number is the opponent of those counted."),
    FindingKind.WORDING_DIFFERS: ("wording differs", "Versions of one statement differ in words that carry meaning."),
    FindingKind.OMITTED: ("left out", "An article that covers the question leaves a party’s number out."),
    FindingKind.UNATTRIBUTED: ("own voice", "An article states in its own voice what others set down to a party."),
    FindingKind.HEADLINE_OVERSTATES: ("headline goes further", "A title asserts what the text below only attributes or hedges."),
    FindingKind.DATE_UNKNOWN: ("date not known", "Nothing in the article gives its day."),
    FindingKind.DATE_INFERRED: ("date inferred", "The day rests on other articles."),
}

#: Places shown under one finding, and characters of its summary; the ledger has all. Most findings rest on two to five places.
MOST_PLACES, MOST_SUMMARY = 12, 600


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding. `parting`: sources part here; otherwise it is a note. `target` is the anchor of what it is about.

    `more` places beside those in `evidence` are in the ledger.
    """

    id: str
    kind: str
    label: str
    parting: bool
    summary: str
    weight: float
    target: str | None
    evidence: tuple[Evidence, ...]
    more: int
    articles: tuple[str, ...]


def finding_view(lookup: Lookup, finding: Finding) -> FindingView:
    """A finding with its evidence."""
    about = (("tally", finding.tally, lookup.tallies), ("utt", finding.utterance, lookup.utterances))
    target = next((f"{word}-{key}" for word, key, rows in about if key in rows), None)
    if target is None and finding.articles and finding.articles[0] in lookup.articles:
        target = f"art-{finding.articles[0]}"
    places = known_evidence(lookup, finding.figures[:MOST_PLACES], finding.attributions[:MOST_PLACES])
    return FindingView(
        id=finding.id,
        kind=finding.kind.value,
        label=KIND_WORDS[finding.kind][0],
        parting=finding.kind in PARTINGS,
        summary=shorten(finding.summary, MOST_SUMMARY, placeholder=" …"),
        weight=finding.weight,
        target=target,
        evidence=places,
        more=len(finding.figures) + len(finding.attributions) - len(places),
        articles=tuple(key for key in finding.articles if key in lookup.articles),
    )


def in_order(lookup: Lookup, findings: Iterable[Finding]) -> tuple[FindingView, ...]:
    """Findings on one thing: partings first, then by weight."""
    return tuple(finding_view(lookup, f) for f in sorted(findings, key=lambda f: (f.kind not in PARTINGS, -f.weight, f.kind, f.id)))
