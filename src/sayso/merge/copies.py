"""Text that stands in two articles: 5-word shingles with an inverted index, counted outside quotations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, combinations

import numpy as np
import numpy.typing as npt

from sayso.merge.kept import Kept
from sayso.merge.numbers import Numbers
from sayso.merge.tokens import keys_in, pieces_of
from sayso.types import CLAIM_ZONES, Article, Copy

#: Words in a shingle. Four words meet by chance in news on one event; six lose a sentence with one word changed in the middle.
SHINGLE = 5
#: Shared words outside quotations from which two articles are called copies in part: a paragraph, not one sentence of background.
LEAST_WORDS = 40
#: A run of so many shared words may be a formula of the news ("the official news agency said on Sunday that"); only what goes beyond
#: it in each run tells of copying, and so many words beyond must be shared in all. In 686 real articles on one war, two that share runs of
#: at most 11 words share up to 90 words in all by their formulas alone; rewritten agency text keeps runs of 15 to 30.
FORMULA, LEAST_BEYOND = 7, 18
#: Shingles that two articles share at least where so many words lie beyond formulas.
LEAST_SHINGLES = LEAST_BEYOND + FORMULA - SHINGLE + 1
#: Of the articles of a shingle that stands in more than these, each is laid beside the first alone, so the cost stays near linear.
WIDE = 50
#: An odd number by which a shingle's words are mixed into 64 bits (the multiplier of Knuth's MMIX generator).
MIX = 6364136223846793005
#: Stands between two stretches in a row of words.
BREAK = -1

#: Articles whose shingles are made at a time.
AT_ONCE = 500

_QUOTED = re.compile(r"[“\"][^“”\"\n]*[”\"]?")

type _Row = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Shingles:
    """Shingles, each once in an article: what it is, its article by place in the pile, and where by words it first stands there."""

    mixed: npt.NDArray[np.uint64]
    article: npt.NDArray[np.int32]
    place: npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class _Index:
    """The shingles that tell articles to be copies, by number, then by article; each number ends where `end` says.

    `rows` are the same by article, in order of the text: those of an article run from one of `starts` to the next.
    """

    number: _Row
    article: _Row
    place: _Row
    end: _Row
    rows: _Row
    starts: _Row

    def of(self, article: int) -> _Row:
        """The rows of one article."""
        return self.rows[self.starts[article] : self.starts[article + 1]]


def find_copies(articles: Sequence[Article]) -> tuple[Copy, ...]:
    """Pairs of articles that share text which neither quotes, or that are one page at two times, sorted by the articles' ids."""
    ordered = sorted(articles, key=lambda a: a.id)
    index, lengths = _indexed(_shingles(ordered), len(ordered))
    versions = _versions(ordered)
    copies = []
    held = np.zeros(len(index.end), dtype=bool)
    for one, other in sorted({*_alike(index), *versions}):
        words, beyond = _covered(index, one, other, held)
        if (words >= LEAST_WORDS and beyond >= LEAST_BEYOND) or (words and (one, other) in versions):
            least = min(int(lengths[one]), int(lengths[other]))
            copies.append(Copy((ordered[one].id, ordered[other].id), round(min(1.0, words / least), 3), words))
    return tuple(copies)


def _versions(articles: Sequence[Article]) -> frozenset[tuple[int, int]]:
    """Pairs of places of articles with one address: the same page at two times, of which any shared text is a copy."""
    found: dict[str, list[int]] = {}
    for place, article in enumerate(articles):
        if article.url:
            found.setdefault(article.url, []).append(place)
    return frozenset(pair for places in found.values() for pair in combinations(places, 2))


def _shingles(articles: Sequence[Article]) -> _Shingles:
    """The shingles of all articles, in order of the text, some of them several times."""
    number, keys = Numbers(), keys_in()
    numbers = Kept(lambda piece: tuple(map(number.__getitem__, keys[piece])))
    parts = [_part(articles[first : first + AT_ONCE], first, numbers) for first in range(0, len(articles), AT_ONCE)]
    empty = _Shingles(np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.int32))
    rows = [(part.mixed, part.article, part.place) for part in (empty, *parts)]
    mixed, article, place = (np.concatenate(column) for column in zip(*rows, strict=True))
    return _Shingles(mixed, article, place)


def _part(articles: Sequence[Article], first: int, numbers: Kept[tuple[int, ...]]) -> _Shingles:
    """The shingles of some articles; none runs over a quotation or a line break. `numbers` gives each word of a piece its own."""
    words: list[int] = []
    lengths: list[int] = []
    for article in articles:
        before = len(words)
        for zone in article.zones:
            if zone.kind in CLAIM_ZONES:
                for stretch in _QUOTED.sub("\n", zone.span.of(article.text)).split("\n"):
                    words.extend(chain.from_iterable(map(numbers.__getitem__, pieces_of(stretch))))
                    words.append(BREAK)
        lengths.append(len(words) - before)
    row = np.array(words, dtype=np.int64)
    count = max(0, len(row) - SHINGLE + 1)
    mixed, mix, half = np.zeros(count, dtype=np.uint64), np.uint64(MIX), np.uint64(29)
    broken = np.zeros(count, dtype=bool)
    for i in range(SHINGLE):
        part = row[i : i + count]
        broken |= part == BREAK
        mixed = (mixed ^ (mixed >> half)) * mix + part.astype(np.uint64) + np.uint64(1)
    breaks = row == BREAK
    place = np.arange(len(row)) - np.cumsum(breaks)  # a break is no word
    home = np.repeat(np.arange(len(articles)), lengths)
    start = (np.cumsum(lengths) - lengths)[home]
    place -= place[start] + breaks[start]
    whole = np.flatnonzero(~broken)
    return _Shingles(mixed[whole], (home[whole] + first).astype(np.int32), place[whole].astype(np.int32))


def _indexed(shingles: _Shingles, articles: int) -> tuple[_Index, _Row]:
    """The index, without shingles that stand in one article alone, and the length of each article in words."""
    order = np.argsort(shingles.mixed, kind="stable")
    mixed, article = shingles.mixed[order], shingles.article[order]
    fresh = np.ones(len(order), dtype=bool)  # the first row of a shingle
    fresh[1:] = mixed[1:] != mixed[:-1]
    once = fresh.copy()  # the first row of a shingle in an article
    once[1:] |= article[1:] != article[:-1]
    del mixed
    order, article, number = order[once], article[once], np.cumsum(fresh)[once] - 1
    lengths = np.zeros(articles, dtype=np.int64)
    np.maximum.at(lengths, article, shingles.place[order])
    held = np.bincount(number)
    telling = (held >= 2)[number]
    order, article, number = order[telling], article[telling].astype(np.int64), number[telling]
    number = np.cumsum(np.diff(number, prepend=number[:1]) > 0)  # it is in order: without the gaps of what was left out
    rows = np.argsort(order)
    starts = np.concatenate(([0], np.cumsum(np.bincount(article, minlength=articles))))
    index = _Index(number, article, shingles.place[order].astype(np.int64), np.cumsum(np.bincount(number)), rows, starts)
    return index, lengths + SHINGLE


def _alike(index: _Index) -> list[tuple[int, int]]:
    """Pairs of places that share so many shingles that they may share enough words, in order."""
    articles = len(index.starts) - 1
    rows = np.arange(len(index.number))
    behind = index.end[index.number] - rows - 1  # rows of one shingle after each
    held = np.diff(index.end, prepend=0)[index.number]
    behind[(held > WIDE) & (behind + 1 < held)] = 0
    found: list[tuple[int, int]] = []
    for first in range(0, articles, AT_ONCE):
        own = index.rows[index.starts[first] : index.starts[min(first + AT_ONCE, articles)]]
        counts = behind[own]
        ends = np.cumsum(counts)
        if not len(own) or not ends[-1]:
            continue
        others = index.article[np.arange(ends[-1]) + np.repeat(own + 1 + counts - ends, counts)]
        pairs, shared = np.unique(np.repeat(index.article[own], counts) * articles + others, return_counts=True)
        found.extend(divmod(pair, articles) for pair in pairs[shared >= LEAST_SHINGLES].tolist())
    return found


def _covered(index: _Index, one: int, other: int, held: npt.NDArray[np.bool_]) -> tuple[int, int]:
    """How many words of an article lie in shingles that the other has too, and how many of them go beyond a formula in their run.

    `held` is room, all False, for each shingle.
    """
    own, numbers = index.of(one), index.number[index.of(other)]
    held[numbers] = True
    places = index.place[own[held[index.number[own]]]]
    held[numbers] = False
    if not len(places):
        return 0, 0
    steps = np.diff(places)
    ends = np.concatenate(([0], np.flatnonzero(steps > 1) + 1, [len(places)]))
    beyond = np.maximum(np.diff(ends) + SHINGLE - 1 - FORMULA, 0)
    return int(np.minimum(steps, SHINGLE).sum()) + SHINGLE, int(beyond.sum())
