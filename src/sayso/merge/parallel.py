"""Translations run in parallel: what stands right before or after two renderings of one sentence is one sentence too, on less evidence.

The idea is that of sentence alignment in bilingual texts (Gale and Church 1993): order tells what words alone leave open.
"""

from collections.abc import Mapping

from sayso.merge.alignment import shared
from sayso.merge.renderings import Rendering

#: Share of the shorter's words of meaning that two neighbours must have in common. "An unbearable loss" and "an unexplainable
#: loss" share one of two.
LEAST = 0.34
#: How sure such a pair is: joined after all that words alone tell.
SCORE = 0.3


def parallel(
    quoted: Mapping[str, Rendering], scores: Mapping[tuple[str, str], tuple[float, bool]]
) -> dict[tuple[str, str], tuple[float, bool]]:
    """Pairs of renderings beside surer pairs of one person in two articles, as far as a row of them runs, each with its score."""
    ends = [pair for pair, (score, _) in scores.items() if score > 0 and _of_one_person(quoted[pair[0]], quoted[pair[1]])]
    places = _places(quoted) if ends else {}
    found: dict[tuple[str, str], tuple[float, bool]] = {}
    matched = {key for pair, (score, _) in scores.items() if score > 0 for key in pair}
    while ends:
        pair = ends.pop()
        for step in (-1, 1):
            one, other = (_next(key, step, places, quoted) for key in pair)
            if one is None or other is None or one in matched or other in matched or not _alike(quoted[one], quoted[other]):
                continue
            key = (min(one, other), max(one, other))
            if key not in found:
                found[key] = (SCORE, True)
                ends.append((one, other))
    return found


def _of_one_person(one: Rendering, other: Rendering) -> bool:
    return one.article != other.article and one.speaker is not None and one.speaker == other.speaker


def _places(quoted: Mapping[str, Rendering]) -> dict[str, tuple[list[str], int]]:
    """Each rendering that has neighbours in the row of what its article has of its speaker, in order of the text."""
    rows: dict[tuple[str, str | None], list[str]] = {}
    for key, one in quoted.items():
        rows.setdefault((one.article, one.speaker), []).append(key)
    found = {}
    for row in rows.values():
        if len(row) > 1:
            row.sort(key=lambda key: (quoted[key].start, key))
            found.update({key: (row, place) for place, key in enumerate(row)})
    return found


def _next(key: str, step: int, places: Mapping[str, tuple[list[str], int]], quoted: Mapping[str, Rendering]) -> str | None:
    """What stands right before or behind in the same row, a sentence away at most."""
    row, place = places.get(key, ([], 0))
    if not 0 <= place + step < len(row):
        return None
    near = row[place + step]
    return near if abs(quoted[near].sentence - quoted[key].sentence) <= 1 else None


def _alike(one: Rendering, other: Rendering) -> bool:
    """Whether neighbours share words of meaning enough."""
    small, large = sorted((one.told.content, other.told.content), key=len)
    return shared(small, large) >= max(1.0, LEAST * len(small))
