"""Which cue a content belongs to and which source a cue: a choice among those around it, by where they stand to each other.

A conditional logit over places (McFadden 1974): each candidate has a score, the sum of the weights of what holds of its place, and so has
"none". The weights are in `models/attribution/links.json`, fitted on PolNeAR's training half by `training/attribution/links.py`.
"""

import json
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple

from sayso.extract.attribution.tagger.pieces import Piece
from sayso.types import Span

#: Candidates looked at on each side.
NEAREST = 5
#: Upper ends of the classes of distance, in pieces.
GAPS = (0, 1, 2, 4, 8, 16, 32, 64)
#: From here on, one more between two runs makes no difference.
MOST = 3


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces [first, end) of one role, and the text they take up."""

    first: int
    end: int
    span: Span


class Place(NamedTuple):
    """Where one run stands to another: which choice it is for, on which side, and how much of what lies between, each up to a bound.

    `gap` is a class of distance; `quoted` tells of the run that chooses.
    """

    kind: str
    ahead: bool
    quoted: bool
    gap: int
    lines: int
    stops: int
    sources: int
    cues: int
    contents: int

    def holds(self) -> list[str]:
        """The names of what holds of it, as the weights have them."""
        side = f"{self.kind}{'>' if self.ahead else '<'}"
        quoted = "q" if self.quoted else ""
        row, stops = f"line{self.lines}", f"stop{self.stops}"
        counts = (f"s{self.sources}", f"c{self.cues}", f"w{self.contents}")
        return [
            side, f"{side}{quoted}gap{self.gap}", f"{side}{quoted}{row}", f"{side}{stops}", f"{side}{row}{stops}",
            *(f"{side}{one}" for one in counts), f"{side}{counts[0]}{counts[1]}{quoted}", f"{side}{row}{counts[1]}",
        ]  # fmt: skip


class Ground:
    """The places of an article's runs: what stands between any two of them is counted by lookups."""

    def __init__(self, text: str, pieces: Sequence[Piece], sources: Sequence[Run], cues: Sequence[Run], contents: Sequence[Run]) -> None:
        self.pieces = pieces
        self.sources, self.cues, self.contents = sources, cues, contents
        self._before = [_before([run.first for run in runs], len(pieces)) for runs in (sources, cues, contents)]
        self._lines = _before([n for n, piece in enumerate(pieces) if piece.heads_line], len(pieces))
        stops = (n for n, piece in enumerate(pieces) if text[piece.span.start : piece.span.end] in (".", "!", "?") and not piece.quoted)
        self._stops = _before(stops, len(pieces))

    def between(self, asker: Run, other: Run, kind: str) -> Place:
        """The place of `other`, seen from `asker`; `kind` tells weights of contents' cues from those of cues' sources."""
        ahead = other.first >= asker.first
        low, high = (asker.end, other.first) if ahead else (other.end, asker.first)
        return Place(
            kind, ahead, self.pieces[asker.first].quoted, bisect_left(GAPS, high - low),
            _count(self._lines, low, min(high + 1, len(self.pieces))), _count(self._stops, low, high),
            *[_count(before, low, high) for before in self._before],
        )  # fmt: skip

    def alone(self, asker: Run, kind: str) -> list[str]:
        """The names of what holds of "none"."""
        quoted = "q" if self.pieces[asker.first].quoted else ""
        head = "head" if self.pieces[asker.first].heads_line or (asker.first and self.pieces[asker.first - 1].heads_line) else ""
        return [f"{kind}none", f"{kind}none{quoted}", f"{kind}none{head}"]


def _before(places: Iterable[int], size: int) -> list[int]:
    """How many of some places lie before each piece, and before the end."""
    marks = [0] * (size + 1)
    for place in places:
        marks[place + 1] = 1
    return list(accumulate(marks))


def _count(before: Sequence[int], low: int, high: int) -> int:
    return max(0, min(MOST, before[high] - before[low]))


class Weights:
    """Weights by name, and the scores of places, each summed once."""

    def __init__(self, by_name: Mapping[str, float]) -> None:
        self._by_name = by_name
        self._scores: dict[Place, float] = {}

    def sum_of(self, names: Sequence[str]) -> float:
        """What some names weigh together."""
        return sum(self._by_name.get(name, 0.0) for name in names)

    def score(self, place: Place) -> float:
        """What holds of a place, weighed."""
        if place not in self._scores:
            self._scores[place] = self.sum_of(place.holds())
        return self._scores[place]


def candidates(asker: Run, runs: Sequence[Run]) -> list[int]:
    """Numbers of the runs nearest to a run on each side."""
    at = bisect_left(runs, asker.first, key=lambda run: run.first)
    return list(range(max(0, at - NEAREST), min(len(runs), at + NEAREST)))


def choose(ground: Ground, asker: Run, runs: Sequence[Run], kind: str, weights: Weights) -> int | None:
    """The number of the run that a run belongs to; None where "none" scores highest."""
    best, chosen = weights.sum_of(ground.alone(asker, kind)), None
    for number in candidates(asker, runs):
        score = weights.score(ground.between(asker, runs[number], kind))
        if score > best:
            best, chosen = score, number
    return chosen


@cache
def shipped_weights() -> Weights:
    """The weights that ship, by name."""
    return Weights(json.loads((files("sayso.models") / "attribution" / "links.json").read_text(encoding="utf-8")))
