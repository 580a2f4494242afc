"""One size in two units, of which a conversion was rounded: 30 metres are no 100 feet."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from sayso.compare.amounts import amount, with_unit
from sayso.compare.finding import finding
from sayso.compare.view import View
from sayso.compare.wording import listed, outlet
from sayso.merge.values import same_number
from sayso.types import Figure, Finding, FindingKind, Relation
from sayso.words import load
from sayso.words.units import UnitWords

#: A rounding, no contradiction.
WEIGHT = 0.3
#: A conversion off by less than the first share is one, off by more than the second it is of another thing.
EXACT, ROUGH = 0.01, 0.1
#: "30m-high (100ft)", "30 metres, or 100 feet".
_BESIDE = re.compile(r"^(?:[- ](?:high|tall|long|wide|deep|away))?,? ?(?:\((?:about |around |some )?|/ ?|or (?:about )?)$")


def converted(view: View) -> Iterator[Finding]:
    """One finding for each size that one article gives in two units, not exactly, where others give it in one of them only."""
    home = {key: tally for tally in view.merged.tallies for key in tally.figures}
    seen: set[frozenset[str]] = set()
    for article, figures in sorted(view.in_article.items()):
        for one, other in pairwise(figures):
            between = view.articles[article].text[one.span.end : other.span.start]
            tallies = frozenset((home[one.id].id, home[other.id].id))
            if tallies in seen or not _BESIDE.match(between) or not EXACT < _error(one, other) < ROUGH:
                continue
            same = [f for tally in (home[one.id], home[other.id]) for f in view.counted(tally) if _is_form(f, one) or _is_form(f, other)]
            units = {a: {f.unit for f in same if f.article == a} for a in sorted({f.article for f in same})}
            if any(len(told) == 1 for told in units.values()):
                seen.add(tallies)
                yield finding(FindingKind.FORM_DIFFERS, _summary(view, one, other, same), WEIGHT, tally=home[one.id].id,
                              figures=same)  # fmt: skip


def _is_form(figure: Figure, told: Figure) -> bool:
    return figure.unit == told.unit and same_number(figure, told)


def _error(one: Figure, other: Figure) -> float:
    """By what share of the first the second misses it; 0 where they are no two units of one kind."""
    if one.unit == other.unit or Relation.VAGUE in (one.relation, other.relation) or not one.low or not other.low:
        return 0.0
    return abs(_converted(other, one.unit) / one.low - 1) if other.unit in _sizes(one.unit) else 0.0


def _sizes(unit: str) -> Mapping[str, float]:
    """The sizes of the units of its kind; none where it is not measured."""
    return next((sizes for sizes in load(UnitWords).sizes.values() if unit in sizes), {})


def _converted(figure: Figure, unit: str) -> float:
    sizes = _sizes(unit)
    return (figure.low or 0.0) * sizes[figure.unit] / sizes[unit]


def _summary(view: View, one: Figure, other: Figure, same: Sequence[Figure]) -> str:
    forms: dict[str, set[str]] = {}
    for figure in sorted(same, key=lambda f: (f.unit != one.unit, f.id)):
        forms.setdefault(amount(figure, figure.unit), set()).add(outlet(view, figure.article))
    told = [f"“{form}” ({listed(sorted(outlets))})" for form, outlets in forms.items()]
    rounded, exact = with_unit(other.low or 0.0, other.unit), with_unit(round(_converted(other, one.unit), 1), one.unit)
    return f"{listed(told)} are one size, converted and rounded: {rounded} are {exact}."
