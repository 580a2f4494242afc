"""One claim in different forms: a range cut to one end, a bound dropped, a number rounded or converted."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.compare.amounts import amount
from sayso.compare.finding import finding
from sayso.compare.intervals import POLL_MARGIN
from sayso.compare.positions import touching, within_range
from sayso.compare.view import View
from sayso.compare.wording import listed, outlet, who
from sayso.merge.conversions import is_rounded
from sayso.merge.values import ROUNDED
from sayso.types import Figure, Finding, FindingKind, Relation, Tally, ZoneKind
from sayso.words.units import is_measured

#: A range of which one outlet keeps one end misleads more than a dropped "at least".
WEIGHT_OF_CUT, WEIGHT_OF_BOUND = 0.7, 0.5


def form_differs(view: View) -> Iterator[Finding]:
    """One finding for each claim that outlets tell in more than one form, on all its figures."""
    for tally in view.merged.tallies:
        for claim in _claims(view, _bodies([f for f in view.counted(tally) if f.relation is not Relation.VAGUE])):
            told = _as_told(view, tally.unit, claim)
            if _told_differently(told):
                cut = any(f.relation is Relation.RANGE for f in claim)
                weight = WEIGHT_OF_CUT if cut else WEIGHT_OF_BOUND
                yield finding(FindingKind.FORM_DIFFERS, _summary(view, tally, told), weight, tally=tally.id, figures=claim)


def _bodies(figures: Sequence[Figure]) -> list[Figure]:
    """Figures without the titles whose own text gives the claim: title against text is another matter."""
    told = [f for f in figures if f.zone is not ZoneKind.TITLE]
    return [f for f in figures if f.zone is not ZoneKind.TITLE or not any(f.article == o.article and _one_claim(f, o) for o in told)]


def _claims(view: View, figures: Sequence[Figure]) -> list[list[Figure]]:
    """A party's figures (or the outlets' own) that name one number, or one rounded; those of a nameless poll stand with the named one."""
    by_party: dict[str | None, list[Figure]] = {}
    for figure in figures:
        by_party.setdefault(_named_poll(view, figure, figures) or _holder(figure, figures), []).append(figure)
    found: list[list[Figure]] = []
    for party in sorted(by_party, key=lambda p: (p is None, p or "")):
        claims: list[list[Figure]] = []
        for figure in by_party[party]:
            home = next((claim for claim in claims if any(_one_claim(figure, other) for other in claim)), None)
            if home is None:
                claims.append([figure])
            else:
                home.append(figure)
        found.extend(claims)
    return found


def _holder(figure: Figure, figures: Sequence[Figure]) -> str | None:
    """Whose a figure is; a title's stands on what its text gives."""
    if figure.party or figure.zone is not ZoneKind.TITLE:
        return figure.party
    below = {f.party for f in figures if f.article == figure.article and f.party and _one_claim(f, figure)}
    return below.pop() if len(below) == 1 else None


def _named_poll(view: View, figure: Figure, figures: Sequence[Figure]) -> str | None:
    """Of "a poll suggested more than three-quarters": the only pollster whom the story names for that question, if the share fits his."""
    if not figure.measure.startswith("opinion") or figure.party is None or _is_named(view, figure.party):
        return None
    named = {f.party for f in figures if f.party and _is_named(view, f.party)}
    fits = any(_one_claim(figure, f) for f in figures if f.party in named)
    return named.pop() if len(named) == 1 and fits else None


def _is_named(view: View, party: str) -> bool:
    return view.entities[party].name[:1].isupper()


def _rough_share(one: Figure, other: Figure) -> bool:
    """Whether one share is a fraction that the other is a little above ("more than three-quarters" for 78 percent)."""
    if not one.measure.startswith("opinion") or one.relation not in (Relation.MORE_THAN, Relation.AT_LEAST) or one.low is None:
        return False
    return other.low is not None and 0 <= other.low - one.low <= POLL_MARGIN


def _one_claim(one: Figure, other: Figure) -> bool:
    if one.article != other.article and (_rough_share(one, other) or _rough_share(other, one)):
        return True
    if touching(one, other):
        return False
    ends, others = ({e for e in (f.low, f.high) if e is not None} for f in (one, other))
    if ends & others or within_range(one, other):
        return True
    return one.relation is not Relation.VAGUE and any(
        abs(a - b) <= ROUNDED * max(abs(a), abs(b)) and _round(a if _trailing(a) > _trailing(b) else b) for a in ends for b in others
    )


def _round(value: float) -> bool:
    """Whether a number looks rounded: at least its last digit is nothing."""
    return value >= 10 and value == int(value) and int(value) % 10 == 0


def _trailing(value: float) -> int:
    text = str(int(value)) if value == int(value) else ""
    return len(text) - len(text.rstrip("0"))


def _as_told(view: View, unit: str, claim: Sequence[Figure]) -> list[Figure]:
    """Sizes in the article's own unit where its conversion was rounded; who gives both units tells it in the tally's."""
    if not is_measured(unit):
        return list(claim)
    own = [view.told[f.id] if is_rounded(view.told[f.id], f) else f for f in claim]
    both = {f.article for f in own if f.unit == unit}
    return [f for f in own if f.unit == unit or f.article not in both]


def _told_differently(claim: Sequence[Figure]) -> bool:
    """Whether two articles tell it in two forms."""
    forms: dict[tuple[float | None, float | None, Relation, str], set[str]] = {}
    for figure in claim:
        unit = figure.unit if is_measured(figure.unit) else ""
        forms.setdefault((figure.low, figure.high, figure.relation, unit), set()).add(figure.article)
    return any(len(forms[a] | forms[b]) > 1 for a, b in combinations(forms, 2))


def _summary(view: View, tally: Tally, figures: Sequence[Figure]) -> str:
    forms: dict[str, set[str]] = {}
    for figure in figures:
        unit = figure.unit if is_measured(figure.unit) else tally.unit
        forms.setdefault(amount(figure, unit), set()).add(outlet(view, figure.article))
    told = [f"“{form}” ({', '.join(sorted(outlets))})" for form, outlets in sorted(forms.items())]
    parties = sorted({who(view, f.party) for f in figures if f.party})
    whose = f"{listed(parties)}: " if parties else ""
    return f"{whose}one claim on {tally.question} is told as {listed(told)}."
