"""Text that stands in two articles: 5-word shingles with an inverted index, counted outside quotations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, combinations

import numpy as np
import numpy.typing as npt

from sayso.merge.tokens import keys_in, tokens_of
from sayso.types import CLAIM_ZONES, Article, Copy

#: Words in a shingle. Four words meet by chance in news on one event; six lose a sentence with one word changed in the middle.
SHINGLE = 5
#: Shared words outside quotations from which two articles are called copies in part. Over the four open stories and our own three, two
#: articles share 37 words at most by writing on one thing, and 42 at least where they share agency text.
LEAST_WORDS = 40
#: A shingle in more articles than this is boilerplate ("all rights reserved ...") and makes no pairs, so the cost stays near linear.
BOILERPLATE = 50
#: An odd number by which a shingle's words are mixed into 64 bits (the multiplier of Knuth's MMIX generator).
MIX = 6364136223846793005
#: Stands between two stretches in a row of words.
BREAK = -1

_QUOTED = re.compile(r"[“\"][^“”\"\n]*[”\"]?")

type _Shingles = npt.NDArray[np.uint64]
type _Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """An article's shingles, sorted, each once, and the place of each by words where it first stands."""

    shingles: _Shingles
    places: _Places


def find_copies(articles: Sequence[Article]) -> tuple[Copy, ...]:
    """Pairs of articles that share text which neither quotes, or that are one page at two times, sorted by the articles' ids."""
    numbers: dict[str, int] = {}
    ordered = sorted(articles, key=lambda a: a.id)
    whole = [_sheet(article, numbers) for article in ordered]
    lengths = [int(sheet.places.max(initial=0)) + SHINGLE for sheet in whole]
    sheets = _telling(whole)
    copies = []
    versions = _versions(ordered)
    for one, other in sorted({*_alike(sheets), *versions}):
        words = _covered(sheets[one], sheets[other])
        if words >= LEAST_WORDS or (words and (one, other) in versions):
            least = min(lengths[one], lengths[other])
            copies.append(Copy((ordered[one].id, ordered[other].id), round(min(1.0, words / least), 3), words))
    return tuple(copies)


def _versions(articles: Sequence[Article]) -> frozenset[tuple[int, int]]:
    """Pairs of places of articles with one address: the same page at two times, of which any shared text is a copy."""
    found: dict[str, list[int]] = {}
    for place, article in enumerate(articles):
        if article.url:
            found.setdefault(article.url, []).append(place)
    return frozenset(pair for places in found.values() for pair in combinations(places, 2))


def _sheet(article: Article, numbers: dict[str, int]) -> _Sheet:
    """An article's shingles; none runs over a quotation or a line break. `numbers` gives each word its own, new ones as they come."""
    words: list[int] = []
    for zone in article.zones:
        if zone.kind in CLAIM_ZONES:
            for stretch in _QUOTED.sub("\n", zone.span.of(article.text)).split("\n"):
                words.extend([numbers.setdefault(key, len(numbers)) for key in chain.from_iterable(map(keys_in, tokens_of(stretch)))])
                words.append(BREAK)
    row = np.array(words, dtype=np.int64)
    count = max(0, len(row) - SHINGLE + 1)
    mixed, mix, half = np.zeros(count, dtype=np.uint64), np.uint64(MIX), np.uint64(29)
    broken = np.zeros(count, dtype=bool)
    for i in range(SHINGLE):
        part = row[i : i + count]
        broken |= part == BREAK
        mixed = (mixed ^ (mixed >> half)) * mix + part.astype(np.uint64) + np.uint64(1)
    places = np.arange(len(row)) - np.cumsum(row == BREAK)  # a break is no word
    every, first = np.unique(mixed[~broken], return_index=True)
    return _Sheet(every, places[:count][~broken][first])


def _telling(sheets: Sequence[_Sheet]) -> list[_Sheet]:
    """The same sheets without the shingles that stand in one article alone, and without boilerplate."""
    if not sheets:
        return []
    every, held = np.unique(np.concatenate([sheet.shingles for sheet in sheets]), return_counts=True)
    kept = every[(held >= 2) & (held <= BOILERPLATE)]
    found = []
    for sheet in sheets:
        at = np.searchsorted(kept, sheet.shingles)
        inside = at < len(kept)
        inside[inside] = kept[at[inside]] == sheet.shingles[inside]
        found.append(_Sheet(at[inside].astype(np.uint64), sheet.places[inside]))
    return found


def _alike(sheets: Sequence[_Sheet]) -> list[tuple[int, int]]:
    """Pairs of places that share so many shingles that they may share enough words, in order."""
    count = np.array([len(sheet.shingles) for sheet in sheets])
    if not count.sum():
        return []
    shingle = np.concatenate([sheet.shingles for sheet in sheets]).astype(np.int64)
    holder = np.repeat(np.arange(len(sheets)), count)[np.argsort(shingle, kind="stable")]
    start = np.concatenate(([0], np.cumsum(np.bincount(shingle))))
    shared = np.zeros(len(sheets), dtype=np.int32)
    found: list[tuple[int, int]] = []
    for one, sheet in enumerate(sheets):
        own = sheet.shingles.astype(np.int64)
        if len(own) * SHINGLE < LEAST_WORDS:
            continue
        lengths = start[own + 1] - start[own]
        inside = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        others = holder[np.repeat(start[own], lengths) + inside]
        np.add.at(shared, others, 1)
        near = np.unique(others[(shared[others] * SHINGLE >= LEAST_WORDS) & (others > one)])
        shared[others] = 0
        found.extend((one, int(other)) for other in near)
    return found


def _covered(one: _Sheet, other: _Sheet) -> int:
    """How many words of an article lie in shingles that the other has too."""
    places = one.places[np.isin(one.shingles, other.shingles, assume_unique=True)]
    return len(np.unique(places[:, None] + np.arange(SHINGLE)))
