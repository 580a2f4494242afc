"""What the parse and the rules know of each word piece, as numbers that the network reads beside the letters.

A small network has seen too little text to learn syntax; the parser has, and the rules know constructions that it meets once a year. So the
network corrects what the rules propose (stacking, Wolpert 1992) and need not find it anew.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
from spacy.tokens import Token

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.tagger.pieces import Piece
from sayso.extract.attribution.tagger.tags import CONTENT, CUE, SOURCE
from sayso.extract.parse import Block
from sayso.types import Span
from sayso.words.cues import CueWords

#: Universal parts of speech and the parser's labels; what is in neither table counts as the first.
SPEECH = (
    "X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SPACE", "SYM",
    "VERB",
)  # fmt: skip
LABELS = (
    "dep", "ROOT", "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass", "case", "cc", "ccomp", "compound",
    "conj", "csubj", "csubjpass", "dative", "det", "dobj", "expl", "intj", "mark", "meta", "neg", "nmod", "npadvmod", "nsubj", "nsubjpass",
    "nummod", "oprd", "parataxis", "pcomp", "pobj", "poss", "preconj", "predet", "prep", "prt", "punct", "quantmod", "relcl", "xcomp",
)  # fmt: skip
#: Branches below a word of saying: none above, its subject, what it reports, anything else.
BRANCHES = 4
#: A word of saying: none, any, "according".
SAYING = 3
#: Where the numbers of each column begin in the one table that the network looks them up in, and how many there are in all.
OFFSETS = (0, 12, 30, 75, 78, 82)
HINTS = 89
COLUMNS = 6
SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent", "csubj"})
REPORTED = frozenset({"ccomp", "xcomp", "dobj", "pcomp", "pobj", "acl", "parataxis"})

type Hints = npt.NDArray[np.int64]


def find_hints(blocks: Sequence[Block], pieces: Sequence[Piece], drafts: Sequence[Draft], cues: CueWords) -> Hints:
    """[pieces, COLUMNS] numbers below HINTS. `drafts` are the rules' attributions in the same text; nested ones say nothing."""
    rows: list[tuple[int, ...]] = []
    number, told = -1, _Told([], [], [])
    for piece in pieces:
        at = piece.span.start
        if number < 0 or not blocks[number].span.start <= at < blocks[number].span.end:
            number = next((n for n, block in enumerate(blocks) if block.span.start <= at < block.span.end), -1)
            told = _told(blocks[number], cues) if number >= 0 else _Told([], [], [])
        rows.append((piece.feature, *told.at(at), 0))
    found = np.array(rows, dtype=np.int64).reshape(len(pieces), COLUMNS)
    found[:, 5] = _roles(pieces, drafts)
    found += np.array(OFFSETS)
    return found


@cache
def _number(table: tuple[str, ...]) -> Mapping[str, int]:
    return {name: number for number, name in enumerate(table)}


@dataclass(frozen=True, slots=True)
class _Told:
    """Of one block: where its tokens begin and end in the article, and four columns a token."""

    starts: Sequence[int]
    ends: Sequence[int]
    columns: Sequence[tuple[int, int, int, int]]

    def at(self, offset: int) -> tuple[int, int, int, int]:
        """The columns of the token that covers an offset."""
        number = bisect_right(self.starts, offset) - 1
        return self.columns[number] if number >= 0 and offset < self.ends[number] else (0, 0, 0, 0)


def _told(block: Block, cues: CueWords) -> _Told:
    tokens = list(block.doc)
    starts = [block.span.start + token.idx for token in tokens]
    speech, labels = [token.pos_ for token in tokens], [token.dep_ for token in tokens]
    saying = [_saying(token, kind, cues) for token, kind in zip(tokens, speech, strict=True)]
    branches = _branches([token.head.i for token in tokens], labels, saying)
    kinds, names = _number(SPEECH), _number(LABELS)
    columns = zip((kinds.get(kind, 0) for kind in speech), (names.get(label, 0) for label in labels), saying, branches, strict=True)
    return _Told(starts, [start + len(token) for start, token in zip(starts, tokens, strict=True)], list(columns))


def _saying(token: Token, kind: str, cues: CueWords) -> int:
    if token.lower_ == "according":
        return 2
    return int(kind in ("VERB", "NOUN") and token.lemma_.lower() in cues.all_lemmas)


def _branches(heads: Sequence[int], labels: Sequence[str], saying: Sequence[int]) -> list[int]:
    """1 in the subject of the nearest word of saying above, 2 in what it reports, 3 elsewhere below it, 0 without one."""
    known: dict[int, int] = {}
    for number in range(len(heads)):
        passed: list[int] = []
        while number not in known:
            head, label = heads[number], labels[number]
            if head == number:
                known[number] = 0
            elif saying[head]:
                known[number] = 1 if label in SUBJECTS else 2 if label in REPORTED else 3
            else:
                passed.append(number)
                number = head
        known.update(dict.fromkeys(passed, known[number]))
    return [known[number] for number in range(len(heads))]


def _roles(pieces: Sequence[Piece], drafts: Sequence[Draft]) -> npt.NDArray[np.int64]:
    """The rules' tags; a draft within a wider one's content is left out, as the network reads outermost attributions alone."""
    starts = np.array([piece.span.start for piece in pieces], dtype=np.int64)
    ends = np.array([piece.span.end for piece in pieces], dtype=np.int64)
    roles = np.zeros(len(pieces), dtype=np.int64)

    def put(span: Span, role: int) -> None:
        inside = np.flatnonzero((starts < span.end) & (ends > span.start))
        if len(inside):
            roles[inside] = role + 1
            roles[inside[0]] = role

    for draft in sorted(drafts, key=lambda d: (-sum(len(part) for part in d.content), d.content)):
        first = np.flatnonzero((starts < draft.content[0].end) & (ends > draft.content[0].start))[:1]
        if len(first) and roles[first[0]] >= CONTENT:
            continue
        for part in draft.content:
            put(part, CONTENT)
        if draft.cue is not None:
            put(draft.cue, CUE)
        if draft.source is not None:
            put(draft.source, SOURCE)
    return roles
