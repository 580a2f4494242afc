"""Fit the weights of `tagger/linker.py`: `python links.py --polnear train.json --out links.json`. Half a minute; numpy alone.

Every content of the marked texts chooses among the cues around it, every cue (and every content without one) among the sources, all in
their gold places. The likelihood is a softmax over the candidates and "none", held back by a square penalty.
"""

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from data import Marked, label, lines, own, polnear

from sayso.extract.attribution.tagger.decode import (
    CUE_OF_CONTENT,
    SOURCE_OF_CONTENT,
    SOURCE_OF_CUE,
    runs,
)
from sayso.extract.attribution.tagger.linker import Ground, Run, candidates
from sayso.extract.attribution.tagger.pieces import find_pieces
from sayso.extract.attribution.tagger.tags import CONTENT, CUE, SOURCE

#: Of all choices in which it holds, a feature must hold in this many to get a weight.
LEAST = 12
#: Shares of the runs that are left out, one pass over the texts each.
MISSED = (0.0, 0.1)
PENALTY, STEPS, RATE = 1.0, 400, 0.5

type Choice = tuple[list[list[str]], int]


def choices(marked: Marked, missed: float, rng: random.Random) -> Iterator[Choice]:
    """(features of "none" and of each candidate, number of the right one) of each run of a text that has to choose.

    A share of the runs is left out, as a network misses some: who has lost his own must learn to choose none.
    """
    labelled, pieces = label(marked), find_pieces(marked.text, lines(marked.text))
    tagged = (runs(marked.text, pieces, labelled.tags.astype(int), role) for role in (SOURCE, CUE, CONTENT))
    ground = Ground(marked.text, pieces, *([run for run in every if rng.random() >= missed] for every in tagged))
    for attribution in marked.attributions:
        sources, cues, contents = (
            _among(pool, attribution.get(key))
            for pool, key in ((ground.sources, "source"), (ground.cues, "cue"), (ground.contents, "content"))
        )
        for content in contents:
            yield from _choice(ground, ground.contents[content], ground.cues, cues, CUE_OF_CONTENT)
        asker = (ground.cues[cues[0]], SOURCE_OF_CUE) if cues else (ground.contents[contents[0]], SOURCE_OF_CONTENT) if contents else None
        if asker:
            yield from _choice(ground, asker[0], ground.sources, sources, asker[1])


def _among(pool: list[Run], spans: list | None) -> list[int]:
    if spans and isinstance(spans[0], int):
        spans = [spans]
    return [n for n, run in enumerate(pool) if any(run.span.start < end and start < run.span.end for start, end in spans or [])]


def _choice(ground: Ground, asker: Run, pool: list[Run], right: list[int], kind: str) -> Iterator[Choice]:
    near = candidates(asker, pool)
    answers = [near.index(n) + 1 for n in right if n in near]
    if right and not answers:
        return
    middle = min(answers, key=lambda n: abs(pool[near[n - 1]].first - asker.first)) if answers else 0
    yield [ground.alone(asker, kind), *(ground.between(asker, pool[n], kind).holds() for n in near)], middle


def fit(every: list[Choice]) -> dict[str, float]:
    """Weights by name."""
    counts: dict[str, int] = {}
    for rows, _ in every:
        for name in {name for row in rows for name in row}:
            counts[name] = counts.get(name, 0) + 1
    names = sorted(name for name, count in counts.items() if count >= LEAST)
    number = {name: n for n, name in enumerate(names)}
    row_of, column, owner, right = [], [], [], []
    for n, (rows, answer) in enumerate(every):
        right.append(len(owner) + answer)
        for row in rows:
            known = [number[name] for name in row if name in number]
            row_of += [len(owner)] * len(known)
            column += known
            owner.append(n)
    rows_, columns, owners, rights = map(np.array, (row_of, column, owner, right))
    weights, momentum = np.zeros(len(names)), np.zeros(len(names))
    for _ in range(STEPS):
        scores = np.bincount(rows_, weights[columns], len(owners))
        top = np.full(len(every), -np.inf)
        np.maximum.at(top, owners, scores)
        likely = np.exp(scores - top[owners])
        likely /= np.bincount(owners, likely)[owners]
        wrong = likely.copy()
        wrong[rights] -= 1
        slope = (np.bincount(columns, wrong[rows_], len(names)) + PENALTY * weights) / np.sqrt([counts[name] for name in names])
        momentum = 0.9 * momentum + slope / np.sqrt(len(every))
        weights -= RATE * momentum * 0.1
    print(f"{len(every)} choices, {len(names)} weights, right {np.mean([_top(scores, owners, rights)]):.4f}")
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def _top(scores: np.ndarray, owners: np.ndarray, rights: np.ndarray) -> float:
    top = np.full(len(rights), -np.inf)
    np.maximum.at(top, owners, scores)
    return float(np.mean(scores[rights] >= top - 1e-9))


def main() -> None:
    """See the module."""
    ask = argparse.ArgumentParser()
    ask.add_argument("--polnear", type=Path, default=None)
    ask.add_argument("--own", action="store_true", help="the own corpus, outermost and inside")
    ask.add_argument("--out", type=Path, required=True)
    told = ask.parse_args()
    texts = (polnear(told.polnear) if told.polnear else []) + (own("train") if told.own else [])
    rng = random.Random(1)
    weights = fit([one for missed in MISSED for text in texts for one in choices(text, missed, rng)])
    told.out.write_text(json.dumps(weights, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
