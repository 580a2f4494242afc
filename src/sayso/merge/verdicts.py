"""A person's verdicts on names, put before every judgement of our own."""

from collections.abc import Sequence
from itertools import combinations

from sayso.merge.joiner import Joiner
from sayso.merge.tokens import fold
from sayso.types import Actor, Ruling, Verdict


def apply_verdicts(verdicts: Sequence[Verdict], actors: Sequence[Actor], joiner: Joiner) -> None:
    """Join the actors whose names a verdict calls one, and mark those that no later judgement may join."""
    numbers = {name: i for i, name in enumerate(sorted({fold(name) for verdict in verdicts for name in verdict.names}))}
    bearers: dict[str, list[str]] = {}
    for actor in actors:
        for name in sorted({fold(own) for own in (actor.name, *actor.names)} & numbers.keys()):
            bearers.setdefault(name, []).append(actor.id)
            joiner.marks.setdefault(actor.id, set()).add(numbers[name])
    apart = [verdict for verdict in verdicts if verdict.ruling is Ruling.APART]
    pairs = {tuple(sorted((numbers[fold(a)], numbers[fold(b)]))) for verdict in apart for a, b in combinations(verdict.names, 2)}
    joiner.apart = frozenset((low, high) for low, high in pairs if low != high)
    for verdict in verdicts:
        if verdict.ruling is Ruling.ONE:
            held = [key for name in verdict.names for key in bearers.get(fold(name), ())]
            for key in held[1:]:
                joiner.decide(held[0], key, f"by verdict of {verdict.by}" if verdict.by else "by a person’s verdict")
