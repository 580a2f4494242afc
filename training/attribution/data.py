"""What the tagger learns from: PolNeAR (read from where it lies, never copied) and the project's own corpus, as pieces with labels."""

import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # training/corpus.py

import numpy as np
from corpus import articles

from sayso.extract.attribution.tagger.pieces import find_pieces
from sayso.types import Span

#: Pieces in a window, its two marks (begin and end) among them.
WINDOW = 256
ROOM = WINDOW - 2
#: Tags: outside, then begin and inside of source, cue, content.
SOURCE, CUE, CONTENT = 1, 3, 5
NOTHING = -100
#: Marks that stand around a quotation; the ledger's contents are the words between them.
MARKS = "\"“”‘’'"
#: Characters from which a content may hold another one.
LEAST_INSIDE = 25
#: Numbers of a link's kinds in the model's last axis: content to source, content to cue, cue to source.
LINKS = 3


@dataclass
class Marked:
    """A text with its outermost attributions; spans are of characters."""

    name: str
    text: str
    attributions: list[dict]


@dataclass
class Labelled:
    """A text in pieces: numbers, features, tags, and links (kind, from piece, to piece; -1 for no source or cue)."""

    name: str
    text: str
    numbers: np.ndarray
    features: np.ndarray
    tags: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    heads: np.ndarray
    links: list[tuple[int, int, int]] = field(default_factory=list)


def polnear(path: Path) -> list[Marked]:
    """One half of PolNeAR in the JSON that the scorer reads."""
    found = json.loads(path.read_text(encoding="utf-8"))
    return [Marked(name, record["text"], record["attributions"]) for name, record in sorted(found.items())]


def own(split: str) -> list[Marked]:
    """The project's own corpus.

    The contents of an article's attributions are a text of their own, a content a line: so the model learns to look inside.
    """
    made = []
    for article in articles(split):
        of_depth: dict[int | None, list[dict]] = {}
        for attribution in article.attributions.values():
            of_depth.setdefault(attribution.within, []).append(
                {"source": attribution.source or None, "cue": attribution.cue or None, "content": attribution.content}
            )
        made.append(Marked(article.name, article.text, of_depth.get(None, [])))
        inside, at, nested = [], 0, []
        for number, attribution in article.attributions.items():
            for start, end in attribution.content:
                while article.text[start] in MARKS and article.text[end - 1] in MARKS + ",." and end - start > 2:
                    start, end = start + 1, end - 1
                if end - start < LEAST_INSIDE:
                    continue
                inside.append(article.text[start:end])
                nested += [
                    _moved(one, at - start) for one in of_depth.get(number, [])
                    if all(start <= s and e <= end for spans in one.values() for s, e in spans or [])
                ]  # fmt: skip
                at += end - start + 1
        made.append(Marked(f"{article.name}/inside", "\n".join(inside), nested))
    return made


def _moved(attribution: dict, by: int) -> dict:
    return {key: [[s + by, e + by] for s, e in spans] if spans else None for key, spans in attribution.items()}


def lines(text: str) -> list[Span]:
    """The lines of a text without their white space, as the reading of an article gives them."""
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        if body := line.strip():
            at = start + line.index(body)
            found.append(Span(at, at + len(body)))
        start += len(line)
    return found


def label(marked: Marked) -> Labelled:
    """Pieces with their tags and links."""
    pieces = find_pieces(marked.text, lines(marked.text))
    starts = np.array([p.span.start for p in pieces], dtype=np.int32)
    ends = np.array([p.span.end for p in pieces], dtype=np.int32)
    made = Labelled(
        marked.name, marked.text,
        np.array([p.number for p in pieces], dtype=np.int32), np.array([p.feature for p in pieces], dtype=np.int8),
        np.zeros(len(pieces), dtype=np.int8), starts, ends, np.array([p.heads_word for p in pieces]),
    )  # fmt: skip
    for attribution in marked.attributions:
        source, cue = _put(made, attribution.get("source"), SOURCE), _put(made, attribution.get("cue"), CUE)
        contents = _put(made, attribution["content"], CONTENT)
        for at in contents:
            made.links.append((0, at, _nearest(source, at)))
            made.links.append((1, at, _nearest(cue, at)))
        for at in cue[:1]:
            made.links.append((2, at, _nearest(source, at)))
    return made


def _nearest(ats: list[int], to: int) -> int:
    return min(ats, key=lambda at: abs(at - to)) if ats else -1


def _put(made: Labelled, spans: list | None, tag: int) -> list[int]:
    """Tag the pieces of some spans; where each begins."""
    heads = []
    if spans and isinstance(spans[0], int):
        spans = [spans]
    for start, end in spans or []:
        inside = np.flatnonzero((made.starts < end) & (made.ends > start))
        if len(inside):
            heads.append(int(inside[0]))
            if tag == CONTENT or not made.tags[inside[0]]:
                made.tags[inside] = tag + 1
                made.tags[inside[0]] = tag
    return heads


def windows(labelled: Labelled, rng: random.Random | None = None) -> Iterator[tuple[int, int]]:
    """Stretches [start, end) of pieces that cover a text: at random places while learning, else a quarter of each for context."""
    length = len(labelled.numbers)
    if length <= ROOM:
        yield 0, length
        return
    step = ROOM * 3 // 4
    first = -rng.randrange(step) if rng else 0
    for start in range(first, length, step):
        end = min(length, start + ROOM)
        yield max(0, end - ROOM if not rng else start), end
        if end == length:
            return
