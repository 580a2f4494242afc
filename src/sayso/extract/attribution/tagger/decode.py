"""From a network's scores to attributions: tags by Viterbi, contents linked to cues and sources by products of vectors.

Tags are BIO (Ramshaw and Marcus 1995) over source, cue and content, as in Pareti et al. (2013); links are scored like Dozat and Manning's
(2017) arcs, with the begin mark of the first window for "none".
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.extract.attribution.tagger.pieces import Piece
from sayso.types import Span

type Scores = npt.NDArray[np.float32]

#: Tags: outside, then begin and inside of each role.
SOURCE, CUE, CONTENT = 1, 3, 5
#: Kinds of link, in the order of the vectors.
CONTENT_TO_SOURCE, CONTENT_TO_CUE, CUE_TO_SOURCE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Tagged:
    """One attribution as the network reads it. `content` is never empty; `sureness` is the network's own, 0 to 1, not calibrated."""

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    sureness: float


@dataclass(frozen=True, slots=True)
class _Run:
    """Pieces [first, end) of one role, and the text they take up."""

    first: int
    end: int
    span: Span


def decode(text: str, pieces: Sequence[Piece], tags: Scores, ask: Scores, answer: Scores, nobody: Scores) -> tuple[Tagged, ...]:
    """Attributions in order of the text.

    `tags` [pieces, 7] are log probabilities; `ask` and `answer` [pieces, 3, width] the links' vectors; `nobody` [pieces, 3] what "none"
    scores for each asker.
    """
    best = viterbi(tags)
    runs = {role: _runs(text, pieces, best, role) for role in (SOURCE, CUE, CONTENT)}
    cues, sources = runs[CUE], runs[SOURCE]
    by_cue: dict[int, list[_Run]] = {}
    alone: list[list[_Run]] = []
    for content in runs[CONTENT]:
        cue = _linked(content, cues, ask, answer, nobody, CONTENT_TO_CUE)
        if cue is None:
            alone.append([content])
        else:
            by_cue.setdefault(cue, []).append(content)
    found = []
    for cue, parts in [*by_cue.items(), *((None, parts) for parts in alone)]:
        source = _source_of(parts, cues[cue] if cue is not None else None, sources, ask, answer, nobody)
        places = [n for part in parts for n in range(part.first, part.end)]
        sureness = float(np.exp(np.mean([tags[n, best[n]] for n in places])))
        found.append(
            Tagged(
                tuple(part.span for part in parts), cues[cue].span if cue is not None else None,
                sources[source].span if source is not None else None, sureness,
            )
        )  # fmt: skip
    return tuple(sorted(found, key=lambda one: (one.content[0], one.cue or Span(0, 0))))


def viterbi(tags: Scores) -> npt.NDArray[np.int64]:
    """The likeliest row of tags in which every inside follows its begin or inside."""
    if not len(tags):
        return np.zeros(0, dtype=np.int64)
    allowed = np.full((7, 7), -np.inf, dtype=np.float32)
    for before in range(7):
        for after in range(7):
            if after in (0, SOURCE, CUE, CONTENT) or before in (after, after - 1):
                allowed[before, after] = 0
    score = tags[0].copy()
    score[[2, 4, 6]] = -np.inf
    back = np.zeros((len(tags), 7), dtype=np.int64)
    for n in range(1, len(tags)):
        paths = score[:, None] + allowed
        back[n] = paths.argmax(axis=0)
        score = paths[back[n], range(7)] + tags[n]
    best = np.zeros(len(tags), dtype=np.int64)
    best[-1] = int(score.argmax())
    for n in range(len(tags) - 1, 0, -1):
        best[n - 1] = back[n, best[n]]
    return best


def _runs(text: str, pieces: Sequence[Piece], best: npt.NDArray[np.int64], role: int) -> list[_Run]:
    """Runs of one role within a line, widened to whole words."""
    found: list[_Run] = []
    first: int | None = None
    for n in range(len(pieces) + 1):
        goes_on = n < len(pieces) and best[n] == role + 1 and not pieces[n].heads_line
        if first is not None and not goes_on:
            found.append(_widened(pieces, first, n))
            first = None
        if n < len(pieces) and (best[n] == role or (best[n] == role + 1 and pieces[n].heads_line)):
            first = n
    return [run for run in found if any(ch.isalnum() for ch in run.span.of(text)) or role == CUE]


def _widened(pieces: Sequence[Piece], first: int, end: int) -> _Run:
    while first and not pieces[first].heads_word:
        first -= 1
    while end < len(pieces) and not pieces[end].heads_word:
        end += 1
    return _Run(first, end, Span(pieces[first].span.start, pieces[end - 1].span.end))


def _linked(asker: _Run, runs: Sequence[_Run], ask: Scores, answer: Scores, nobody: Scores, kind: int) -> int | None:
    """The number of the run that the asker's vector points to; None where "none" scores higher."""
    if not runs:
        return None
    scores = answer[[run.first for run in runs], kind] @ ask[asker.first, kind]
    best = int(scores.argmax())
    return best if scores[best] > nobody[asker.first, kind] else None


def _source_of(
    parts: Sequence[_Run], cue: _Run | None, sources: Sequence[_Run], ask: Scores, answer: Scores, nobody: Scores
) -> int | None:
    """The source that contents and cue point to together."""
    if not sources:
        return None
    heads = [run.first for run in sources]
    scores = np.sum([answer[heads, CONTENT_TO_SOURCE] @ ask[part.first, CONTENT_TO_SOURCE] for part in parts], axis=0) / len(parts)
    none = float(np.mean([nobody[part.first, CONTENT_TO_SOURCE] for part in parts]))
    if cue is not None:
        scores = scores + answer[heads, CUE_TO_SOURCE] @ ask[cue.first, CUE_TO_SOURCE]
        none += float(nobody[cue.first, CUE_TO_SOURCE])
    best = int(scores.argmax())
    return best if scores[best] > none else None
