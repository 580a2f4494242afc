"""From a network's scores to attributions: tags by Viterbi, then each content set to a cue and each cue to a source.

Tags are BIO (Ramshaw and Marcus 1995) over source, cue and content, as in Pareti et al. (2013).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.extract.attribution.tagger.linker import Ground, Run, choose, shipped_weights
from sayso.extract.attribution.tagger.network import Scores
from sayso.extract.attribution.tagger.pieces import Piece
from sayso.extract.attribution.tagger.tags import CONTENT, CUE, SOURCE, TAGS
from sayso.types import Span

#: Kinds of link, as the weights name them.
CUE_OF_CONTENT, SOURCE_OF_CUE, SOURCE_OF_CONTENT = "wc", "cs", "ws"


@dataclass(frozen=True, slots=True)
class Tagged:
    """One attribution as the network reads it. `content` is never empty; `sureness` is the network's own, 0 to 1, not calibrated."""

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    sureness: float


def decode(text: str, pieces: Sequence[Piece], tags: Scores) -> tuple[Tagged, ...]:
    """Attributions in order of the text. `tags` [pieces, 7] are log probabilities."""
    best = viterbi(tags)
    ground = Ground(text, pieces, *(runs(text, pieces, best, role) for role in (SOURCE, CUE, CONTENT)))
    weights = shipped_weights()
    of_cue: dict[int, list[Run]] = {}
    alone: list[Run] = []
    for content in ground.contents:
        number = choose(ground, content, ground.cues, CUE_OF_CONTENT, weights)
        if number is None:
            alone.append(content)
        else:
            of_cue.setdefault(number, []).append(content)
    found = [_attribution(ground, tags, best, parts, ground.cues[number]) for number, parts in of_cue.items()]
    found += [_attribution(ground, tags, best, [content], None) for content in alone]
    return tuple(sorted(found, key=lambda one: (one.content[0], one.cue or Span(0, 0))))


def _attribution(ground: Ground, tags: Scores, best: npt.NDArray[np.int64], parts: Sequence[Run], cue: Run | None) -> Tagged:
    """Contents of one cue, or one content without any, with the source that is chosen for them."""
    asker, kind = (parts[0], SOURCE_OF_CONTENT) if cue is None else (cue, SOURCE_OF_CUE)
    source = choose(ground, asker, ground.sources, kind, shipped_weights())
    places = [n for part in parts for n in range(part.first, part.end)]
    sureness = float(np.exp(np.mean([tags[n, best[n]] for n in places])))
    return Tagged(
        tuple(part.span for part in parts),
        None if cue is None else cue.span,
        None if source is None else ground.sources[source].span,
        sureness,
    )


def viterbi(tags: Scores) -> npt.NDArray[np.int64]:
    """The likeliest row of tags in which every inside follows its begin or inside."""
    if not len(tags):
        return np.zeros(0, dtype=np.int64)
    # By plain numbers: seven of them are too few for an array's overhead to pay.
    score = [float(tags[0, tag]) if tag in (0, SOURCE, CUE, CONTENT) else -np.inf for tag in range(TAGS)]
    back: list[list[int]] = []
    for row in tags[1:].tolist():
        before = [score.index(max(score))] * TAGS
        for inside in (SOURCE + 1, CUE + 1, CONTENT + 1):
            before[inside] = inside if score[inside] > score[inside - 1] else inside - 1
        score = [score[last] + here for last, here in zip(before, row, strict=True)]
        back.append(before)
    best = [score.index(max(score))]
    for before in reversed(back):
        best.append(before[best[-1]])
    return np.array(best[::-1], dtype=np.int64)


def runs(text: str, pieces: Sequence[Piece], best: npt.NDArray[np.int64], role: int) -> list[Run]:
    """Runs of one role within a line, widened to whole words."""
    stretches: list[tuple[int, int]] = []
    for n in np.flatnonzero((best == role) | (best == role + 1)).tolist():
        if best[n] == role or pieces[n].heads_line:
            stretches.append((n, n + 1))
        elif stretches and stretches[-1][1] == n:
            stretches[-1] = (stretches[-1][0], n + 1)
    found = [_widened(pieces, first, end) for first, end in stretches]
    return [run for run in found if any(ch.isalnum() for ch in run.span.of(text)) or role == CUE]


def _widened(pieces: Sequence[Piece], first: int, end: int) -> Run:
    while first and not pieces[first].heads_word:
        first -= 1
    while end < len(pieces) and not pieces[end].heads_word:
        end += 1
    return Run(first, end, Span(pieces[first].span.start, pieces[end - 1].span.end))
