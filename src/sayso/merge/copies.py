"""Text that stands in two articles: 5-word shingles with an inverted index, counted outside quotations."""

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from sayso.merge.tokens import CUT, words_of
from sayso.types import CLAIM_ZONES, Article, Copy

#: Words in a shingle. Four words meet by chance in news on one event; six lose a sentence with one word changed in the middle.
SHINGLE = 5
#: Shared words outside quotations from which two articles are called copies in part. Over the four open stories and our own three, two
#: articles share 37 words at most by writing on one thing, and 42 at least where they share agency text.
LEAST_WORDS = 40
#: A shingle in more articles than this is boilerplate ("all rights reserved ...") and makes no pairs, so the cost stays near linear.
BOILERPLATE = 50

_QUOTED = re.compile(r"[“\"][^“”\"\n]*[”\"]?")


def find_copies(articles: Sequence[Article]) -> tuple[Copy, ...]:
    """Pairs of articles that share text which neither quotes, sorted by the articles' ids."""
    shingles = {article.id: _shingles(article) for article in articles}
    index: dict[tuple[str, ...], list[str]] = {}
    for key in sorted(shingles):
        for shingle in shingles[key]:
            index.setdefault(shingle, []).append(key)
    shared: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for shingle, holders in index.items():
        if 2 <= len(holders) <= BOILERPLATE:
            for pair in combinations(holders, 2):
                shared.setdefault(pair, []).append(shingle)
    copies = []
    for pair, common in sorted(shared.items()):
        words = _covered(shingles[pair[0]], set(common))
        if words >= LEAST_WORDS:
            least = min(max(shingles[key].values(), default=0) + SHINGLE for key in pair)
            copies.append(Copy(pair, round(min(1.0, words / least), 3), words))
    return tuple(copies)


def _shingles(article: Article) -> Mapping[tuple[str, ...], int]:
    """Each shingle with its first place, by words; none runs over a quotation or a line break."""
    found: dict[tuple[str, ...], int] = {}
    at = 0
    for zone in article.zones:
        if zone.kind not in CLAIM_ZONES:
            continue
        for stretch in re.split(r"\n+", _QUOTED.sub("\n", zone.span.of(article.text))):
            words = [word.key for word in words_of(stretch) if word.key != CUT]
            for i in range(len(words) - SHINGLE + 1):
                found.setdefault(tuple(words[i : i + SHINGLE]), at + i)
            at += len(words)
    return found


def _covered(places: Mapping[tuple[str, ...], int], common: set[tuple[str, ...]]) -> int:
    """How many words of an article lie in shared shingles."""
    return len({place + i for shingle, place in places.items() if shingle in common for i in range(SHINGLE)})
