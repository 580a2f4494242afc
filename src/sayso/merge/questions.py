"""The question that a tally answers, in plain English."""

from collections import Counter
from collections.abc import Sequence

from sayso.merge.counted import PERSONS, Counted, unit_of
from sayso.merge.tokens import fold
from sayso.merge.wholes import whole_of
from sayso.types import PopulationKind
from sayso.words.units import stands_beside

#: Characters of an opinion or a topic that the question quotes.
SHOWN_WORDS = 60


def question(group: Sequence[Counted], side: str | None) -> str:
    """What a tally counts, small but for names: "Russian military killed", "students killed", "Russian tanks lost", "cost, in GBP"."""
    first = typical(group)
    figure = first.figure
    whose = f"{side} " if side else ""
    if first.candidate:
        names = sorted({one.candidate for one in group if one.candidate}, key=lambda name: (-len(name), name))
        owns = "’" if names[0].endswith("s") else "’s"
        text = f"{names[0]}{owns} {first.group[0]}" + (", in percent" if figure.unit == "percent" else "")
        return text + (f" ({first.group[3]})" if first.group[3] else "")
    if whole_of(figure):
        text = f"{whose}{first.group[0]}" + ("" if first.group[1] == first.group[0] else f", in {first.group[1]}")
        return text + "".join(f" ({when})" for when in first.group[2:4] if when)
    if unit_of(figure) == PERSONS:
        named = figure.measure.endswith("s") and first.head in ("people", figure.measure)  # "passengers", "employees"
        text = f"{whose}{figure.measure}" if named else f"{whose}{first.head or 'people'} {figure.measure}"
    elif figure.population and figure.population.kind is PopulationKind.THING and figure.measure.endswith(("ed", "lost")):
        text = f"{whose}{figure.unit} {figure.measure}"
    else:
        about = _about(group)
        text = f"{'' if about else whose}{about}{figure.measure}{_unit(figure.measure, figure.unit)}"
        named = bool(about) or not first.phrase or figure.measure.startswith("share of ")
        text += "" if named else f" (“{_short(first.phrase)}”)"
    part = first.group[2]
    if part:
        text += f" ({_part(first)})"
    if len(places := {one.place for one in group}) == 1 and (place := places.pop()):
        text += f" (in {place})"
    if figure.event:
        text += f" (another event: {_short(figure.event.text)})"
    return text


def _unit(measure: str, unit: str) -> str:
    """The unit, where it neither stands beside each number (money, shares, measured units) nor is named by the measure."""
    return "" if unit == "count" or stands_beside(unit) or fold(unit) in fold(measure) else f", in {unit}"


def _part(first: Counted) -> str:
    """Which part of a whole is counted: a word of ours, or the population as its article names it."""
    population = first.figure.population
    if first.group[2] in ("with the culprit", "the rest", "by their own hands", "no count") or population is None or not population.text:
        return first.group[2]
    return f"a part: {population.text}"


def typical(group: Sequence[Counted]) -> Counted:
    """The figure that stands for a tally: of the measure that most have, told in the words that most use; never by ids."""
    measures = Counter(one.figure.measure for one in group)
    near = Counter(one.near for one in group)
    return min(group, key=lambda one: (-measures[one.figure.measure], -near[one.near], one.figure.measure, one.near, one.figure.span))


def _about(group: Sequence[Counted]) -> str:
    """Who or what the figures are of, in the words most articles use."""
    told = Counter(_short(one.figure.population.text) for one in group if one.figure.population and one.figure.population.text)
    if not told:
        return ""
    best = min(told, key=lambda text: (-told[text], text))
    return "" if fold(best) in fold(group[0].figure.unit) else f"{best}: "


def _short(text: str) -> str:
    return text if len(text) <= SHOWN_WORDS else text[:SHOWN_WORDS].rsplit(" ", 1)[0] + " …"
