"""On whose word a figure stands: the smallest attribution that covers it, else the outlet's own voice."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.types import Attribution, Figure, PopulationKind, Span


def governing(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution whose content covers a figure most closely; the earlier one of two alike. None: the outlet's own voice."""
    covering = [a for a in attributions if any(part.holds(span) or _mostly(part, span) for part in a.content)]
    return min(covering, key=lambda a: (sum(map(len, a.content)), a.content[0].start, a.id), default=None)


def without_respondents(shares: Sequence[Span], attributions: Sequence[Attribution]) -> list[Attribution]:
    """Attributions but those whose source is a share of people ("three-quarters of voters thought ..."): the poll says so, not they."""
    return [a for a in attributions if a.source is None or not any(a.source.overlap(share) for share in shares)]


#: How a text goes on with a forecast in its next sentence ("The Greens were seen at 8 percent").
_FORESEEN = re.compile(r"\b(?:seen|expected|projected|forecast|predicted|put|estimated|would|could)\b")
#: Characters between two shares of one list.
_LIST = 120


def list_goes_on(figures: Sequence[Figure], text: str) -> list[Figure]:
    """A share in the row of shares that a forecast gives stands on the forecast too, though the row runs on behind what is set down to it.

    `figures` are in the order of the text; a row ends with its sentence, unless the next one still tells what is foreseen.
    """
    done: list[Figure] = []
    last: Figure | None = None
    for figure in figures:
        if figure.population is not None and figure.population.kind is PopulationKind.HOLDER:
            silent = figure.attribution is None and figure.event is None
            if last is not None and silent and _goes_on(text[last.span.end : figure.span.start]):
                figure = replace(figure, attribution=last.attribution, speaker=last.speaker)
            last = figure if figure.attribution is not None else None
        done.append(figure)
    return done


def _goes_on(between: str) -> bool:
    if "\n" in between or len(between) > _LIST:
        return False
    stop = re.search(r"[.!?][”\"’]?\s", between)
    return stop is None or _FORESEEN.search(between, stop.end()) is not None


def _mostly(part: Span, span: Span) -> bool:
    # A content that begins behind the bound ("at least" left out) still holds the number.
    return 2 * part.overlap(span) > len(span)
