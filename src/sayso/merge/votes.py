"""Shares and seats of an election: whose they are, so that a forecast, a projection and a result of one party meet."""

from collections.abc import Iterable

from sayso.merge.organisations import own_words
from sayso.merge.tokens import fold
from sayso.types import Figure, PopulationKind
from sayso.words import load
from sayso.words.comparable import ComparableWords


def candidate_of(figure: Figure) -> str | None:
    """The party or person whose share of the vote, seats or votes a figure is; None where it is none, or of how somebody is liked."""
    holder = figure.population
    if holder is None or holder.kind is not PopulationKind.HOLDER:
        return None
    liked = figure.measure == "opinion" and fold(figure.measure_words or "").rstrip("s") in load(ComparableWords).liked["words"]
    return None if liked else holder.text


def contest_of(figure: Figure) -> str:
    """What is won: "vote share" (of a poll, too), "seats" or "votes"."""
    return "vote share" if figure.unit == "percent" else figure.unit


def same_candidates(names: Iterable[str]) -> dict[str, str]:
    """Each name with the fullest one that holds its words, where only one does ("League": "Rural League")."""
    words = {name: frozenset(own_words(name)) for name in sorted(set(names))}
    fullest: dict[str, str] = {}
    for name in words:
        wider = sorted({other for other in words if words[name] <= words[other]}, key=lambda n: (-len(words[n]), n))
        tops = [w for w in wider if not any(words[w] < words[o] for o in words)]
        same = {words[t] for t in tops}
        fullest[name] = tops[0] if len(same) == 1 else name
    return fullest
