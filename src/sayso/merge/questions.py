"""The question that a tally answers, in plain English."""

from collections import Counter
from collections.abc import Sequence

from sayso.merge.counted import PERSONS, Counted, unit_of
from sayso.merge.tokens import fold
from sayso.types import PopulationKind

#: Words of an opinion or a topic that the question quotes.
SHOWN_WORDS = 60


def question(group: Sequence[Counted], side: str | None) -> str:
    """What a tally counts, small but for names: "Russian military killed", "students killed", "Russian tanks lost", "cost, in GBP"."""
    first = min(group, key=lambda one: (one.figure.article, one.figure.span))
    figure = first.figure
    whose = f"{side} " if side else ""
    if first.candidate:
        names = sorted({one.candidate for one in group if one.candidate}, key=lambda name: (-len(name), name))
        return f"{names[0]}: {first.group[0]}" + ("" if first.group[0] == "seats" else ", in percent")
    if unit_of(figure) == PERSONS:
        named = figure.measure.endswith("s") and first.head in ("people", figure.measure)  # "passengers", "employees"
        text = f"{whose}{figure.measure}" if named else f"{whose}{first.head or 'people'} {figure.measure}"
    elif figure.population and figure.population.kind is PopulationKind.THING and figure.measure.endswith(("ed", "lost")):
        text = f"{whose}{figure.unit} {figure.measure}"
    else:
        about = _about(group)
        text = f"{'' if about else whose}{about}{figure.measure}, in {figure.unit}"
        text += "" if about or not first.near else f" ({_short(first.near)})"
    part = first.group[2]
    if part:
        text += f" ({part})"
    if figure.event:
        text += f" (another event: {_short(figure.event.text)})"
    return text


def _about(group: Sequence[Counted]) -> str:
    """Who or what the figures are of, in the words most articles use."""
    told = Counter(_short(one.figure.population.text) for one in group if one.figure.population and one.figure.population.text)
    if not told:
        return ""
    best = min(told, key=lambda text: (-told[text], text))
    return "" if fold(best) in fold(group[0].figure.unit) else f"{best}: "


def _short(text: str) -> str:
    return text if len(text) <= SHOWN_WORDS else text[:SHOWN_WORDS].rsplit(" ", 1)[0] + " …"
