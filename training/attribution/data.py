"""What the tagger learns from: PolNeAR (read from where it lies, never copied) and the project's own corpus, as pieces with tags."""

import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # training/corpus.py

import numpy as np
from corpus import articles

from sayso.extract.attribution.rules import Rules
from sayso.extract.attribution.tagger.hints import find_hints
from sayso.extract.attribution.tagger.network import ROOM, windows
from sayso.extract.attribution.tagger.pieces import find_pieces
from sayso.extract.attribution.tagger.tags import CONTENT, CUE, SOURCE
from sayso.extract.parse import Parsed, parse
from sayso.types import Article, Span, Zone, ZoneKind
from sayso.words import load
from sayso.words.cues import CueWords

#: Marks that stand around a quotation; the ledger's contents are the words between them.
MARKS = "\"“”‘’'"
#: Characters from which a content may hold another one.
LEAST_INSIDE = 25


@dataclass
class Marked:
    """A text with its outermost attributions, or None where nobody marked it; spans are of characters."""

    name: str
    text: str
    attributions: list[dict] | None


@dataclass
class Labelled:
    """A text in pieces: their numbers, hints, tags, places in the text, and which of them begin a line."""

    name: str
    text: str
    numbers: np.ndarray
    hints: np.ndarray
    tags: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    heads: np.ndarray
    #: Probabilities [pieces, TAGS] that a teacher gives (`soften.py`), or None.
    soft: np.ndarray | None = None
    #: Whether somebody marked it; otherwise only a teacher knows its tags.
    marked: bool = True


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


def parsed(text: str) -> Parsed:
    """A text, all of it body, parsed as articles are."""
    zones = (Zone(ZoneKind.BODY, Span(0, len(text))),)
    return parse(Article("", "", None, "", "en", text, None, None, (), None, zones))


def label(marked: Marked) -> Labelled:
    """Pieces with their hints and tags."""
    pieces = find_pieces(marked.text, lines(marked.text))
    read = parsed(marked.text)
    hints = find_hints(read.blocks, pieces, Rules().find(read), load(CueWords))
    starts = np.array([p.span.start for p in pieces], dtype=np.int32)
    ends = np.array([p.span.end for p in pieces], dtype=np.int32)
    made = Labelled(
        marked.name, marked.text,
        np.array([p.number for p in pieces], dtype=np.int32), hints.astype(np.int16),
        np.zeros(len(pieces), dtype=np.int8), starts, ends, np.array([p.heads_line for p in pieces], dtype=bool),
        marked=marked.attributions is not None,
    )  # fmt: skip
    for attribution in marked.attributions or ():
        _put(made, attribution.get("source"), SOURCE)
        _put(made, attribution.get("cue"), CUE)
        _put(made, attribution["content"], CONTENT)
    return made


def _put(made: Labelled, spans: list | None, tag: int) -> None:
    """Tag the pieces of some spans."""
    if spans and isinstance(spans[0], int):
        spans = [spans]
    for start, end in spans or []:
        inside = np.flatnonzero((made.starts < end) & (made.ends > start))
        if len(inside) and (tag == CONTENT or not made.tags[inside[0]]):
            made.tags[inside] = tag + 1
            made.tags[inside[0]] = tag


def learning_windows(labelled: Labelled, rng: random.Random) -> Iterator[tuple[int, int]]:
    """Windows as they are read with later, but that the first one ends at a random piece, so that each epoch cuts a text elsewhere."""
    size = len(labelled.numbers)
    first = min(size, rng.randrange(1, ROOM + 1)) if size > ROOM else 0
    while 0 < first < size and not labelled.heads[first]:
        first -= 1
    if first:
        yield 0, first
    for start, end in windows(labelled.heads[first:]):
        yield first + start, first + end
