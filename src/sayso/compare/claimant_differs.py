"""The same figure, set down to different speakers."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from sayso.compare.amounts import amount
from sayso.compare.finding import finding
from sayso.compare.rare import is_rare
from sayso.compare.view import View
from sayso.compare.wording import listed, outlet, who
from sayso.merge.names import fullest
from sayso.merge.organisations import is_vague, speaks_for_a_state
from sayso.types import Entity, EntityKind, Figure, Finding, FindingKind, Relation, Tally
from sayso.words import load
from sayso.words.offices import OfficeWords
from sayso.words.patterns import any_of

#: Whose word a number rests on matters, but both may have said it.
WEIGHT = 0.55
#: Across parties only a rare number is one claim and no coincidence. One of two digits that is not round is too, where neither party has
#: any other: who counts on shares one with somebody sooner or later.
LEAST, ROUND = 10, 5
#: Names shorter than this are too often the beginning of another word.
LEAST_NAME = 5
#: What makes an office anybody's: "a minister", "officials", "deputy ministers".
NOT_ONE = re.compile(r"^(?:an?|some|one|senior|several)\s|\b(?:officials?|sources?|ministers|spokes\w+|aides?)\b", re.IGNORECASE)


def claimant_differs(view: View) -> Iterator[Finding]:
    """One finding a tally and number: two articles name two people for it, or two parties for one exact number."""
    for tally in view.merged.tallies:
        for group in _same_value(view.counted(tally)):
            rows = {f.id: f for a, b in combinations(group, 2) if _different(a, b, tally, view) for f in (a, b)}
            if rows:
                figures = list(rows.values())
                yield finding(FindingKind.CLAIMANT_DIFFERS, _summary(view, tally, figures), WEIGHT, tally=tally.id, figures=figures)


def _same_value(figures: Sequence[Figure]) -> list[list[Figure]]:
    found: dict[tuple[float | None, float | None], list[Figure]] = {}
    for figure in figures:
        if figure.speaker:
            found.setdefault((figure.low, figure.high), []).append(figure)
    return [group for _, group in sorted(found.items(), key=lambda item: str(item[0]))]


def _different(one: Figure, other: Figure, tally: Tally, view: View) -> bool:
    if one.article == other.article or one.speaker == other.speaker:
        return False
    a, b = view.entities.get(one.speaker or ""), view.entities.get(other.speaker or "")
    if a is None or b is None:
        return False
    if one.party == other.party:
        # "Police" here and their chief there is one source named more or less closely; two people are two.
        # A spokesman and the one whose he is are one source too.
        return _definite(a) and _definite(b) and one.party not in (one.speaker, other.speaker)
    return (is_rare(one) or _lone(one, other, tally, view)) and _speaks(a) and _speaks(b)


def _definite(entity: Entity) -> bool:
    """Whether an entity is one certain person: a name, or an office that one person holds."""
    if entity.kind is EntityKind.PERSON and fullest(entity.names):
        return True
    if entity.kind not in (EntityKind.PERSON, EntityKind.UNNAMED):
        return False
    return _offices().search(entity.name) is not None and NOT_ONE.search(entity.name) is None


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load(OfficeWords).titles['offices'])}\b", re.IGNORECASE)


def _speaks(entity: Entity) -> bool:
    """Whether an entity is somebody in particular: a name, or an institution."""
    named = any(word[:1].isupper() for word in entity.name.split()) or speaks_for_a_state(entity.name)
    return named and not is_vague(entity.name)


def _lone(one: Figure, other: Figure, tally: Tally, view: View) -> bool:
    """Whether a small exact number is the only one of both parties, and not round."""
    value = one.low
    if one.relation is not Relation.EXACT or value is None or not LEAST <= value < 10 * LEAST or value % ROUND == 0:
        return False
    if _names(view, one, other.party) or _names(view, other, one.party):
        return False  # "established by the Marovian side": the article tells itself whose the number is
    return len({(f.low, f.high) for f in view.counted(tally) if f.party in (one.party, other.party)}) == 1


def _names(view: View, figure: Figure, party: str | None) -> bool:
    """Whether the figure's sentence names a party, or has an adjective of its name ("Marovian" of Marovia)."""
    text, name = view.articles[figure.article].text, view.entities[party].name if party else ""
    start = max(text.rfind(". ", 0, figure.span.start), text.rfind("\n", 0, figure.span.start)) + 1
    end = min((at for mark in (". ", "\n") if (at := text.find(mark, figure.span.end)) >= 0), default=len(text))
    return len(name) >= LEAST_NAME and re.search(rf"\b{re.escape(name[:-1])}", text[start:end]) is not None


def _summary(view: View, tally: Tally, figures: Sequence[Figure]) -> str:
    # Between parties a speaker goes by the name that the tally's rows give his party; within one, people go by their own.
    between = len({f.party for f in figures}) > 1
    named: dict[str, set[str]] = {}
    for figure in figures:
        named.setdefault(who(view, figure.party if between and figure.party else figure.speaker), set()).add(outlet(view, figure.article))
    told = [f"{name} ({', '.join(sorted(outlets))})" for name, outlets in sorted(named.items())]
    return f"Outlets set {amount(figures[0], tally.unit)} ({tally.question}) down to {listed(told)}."
