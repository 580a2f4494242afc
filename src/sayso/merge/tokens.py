"""Words as they are compared: folded, one spelling, contractions written out."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from sayso.extract.legible import mended
from sayso.merge.kept import MEMORY, Kept
from sayso.words import load
from sayso.words.spelling import SpellingWords

#: A mark by which a writer shows that words were cut.
CUT = "…"
#: The shortest word that an ending rule may touch: "our" and "rise" are words of their own. Chosen by reading the endings table.
SHORTEST_FOR_ENDING = 6

#: How a mark of a cut opens.
_CUTS = ("...", "…", "[")
_WORD = re.compile(r"\.{3,}|…|\[[^\]]*\]|\w+(?:[.,]\d+)*(?:'\w+)*|\w+")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as it is compared, and as it stands in the text. `key` is "…" for a marked cut."""

    key: str
    text: str


def fold(text: str) -> str:
    """Lower case, without accents, with plain apostrophes and hyphens."""
    if text.isascii():
        return text.replace("`", "'").lower()
    plain = unicodedata.normalize("NFKD", _apostrophes(text).replace("`", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


@cache
def light_words() -> frozenset[str]:
    """Words that carry little meaning on their own."""
    return frozenset(load(SpellingWords).light["words"])


@cache
def heavy_words() -> frozenset[str]:
    """Short words that always carry meaning."""
    return frozenset(load(SpellingWords).heavy["words"])


@lru_cache(MEMORY)
def spelled(word: str) -> str:
    """A folded word in the American spelling, so that both spellings compare equal."""
    table: SpellingWords = load(SpellingWords)
    if word in table.pairs:
        return table.pairs[word]
    if len(word) >= SHORTEST_FOR_ENDING and word.endswith(_british()):
        british = next(ending for ending in _british() if word.endswith(ending))
        return word.removesuffix(british) + table.endings[british]
    return word


@cache
def _british() -> tuple[str, ...]:
    return tuple(load(SpellingWords).endings)


@lru_cache(MEMORY)
def stem(word: str) -> str:
    """A rough stem: enough to set "losses" beside "loss" and "claimed" beside "claim", and no more."""
    word = spelled(word)
    if not word.endswith(("s", "ing", "ed")):
        return word.removesuffix("e") if len(word) > 3 else word
    for ending, least in (("ies", 5), ("sses", 6), ("ing", 6), ("ed", 5), ("es", 6), ("s", 4)):
        if word.endswith(ending) and len(word) >= least and not word.endswith("ss"):
            base = word.removesuffix(ending)
            base = {"ies": base + "y", "sses": base + "ss"}.get(ending, base)
            if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "ls":
                base = base[:-1]
            return base.removesuffix("e") if len(base) > 3 else base
    return word.removesuffix("e") if len(word) > 3 else word


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in order, contractions written out ("it's" gives "it" and "is", both showing "it's")."""
    return tuple(chain.from_iterable(map(words_in().__getitem__, pieces_of(text))))


def pieces_of(text: str) -> list[str]:
    """A text in pieces that no word runs over: what stands between two spaces, or, where brackets may hold spaces, each word.

    A pile has few different pieces, so what is asked of each (`words_in`, `keys_in`, `stems_in`) is kept in memory.
    """
    return text.split() if "[" not in text else _WORD.findall(_apostrophes(text))


def _apostrophes(text: str) -> str:
    return text.replace("’", "'").replace("‘", "'")


@cache
def words_in() -> Kept[tuple[Word, ...]]:
    """The words of each such piece, and the marks of cuts."""
    return Kept(_words_in)


def _words_in(piece: str) -> tuple[Word, ...]:
    found: list[Word] = []
    for shown in _WORD.findall(_apostrophes(mended(piece))):
        found.extend([Word(CUT, shown)] if shown.startswith(_CUTS) else (Word(key, shown) for key in _keys(shown)))
    return tuple(found)


@cache
def keys_in() -> Kept[tuple[str, ...]]:
    """The words of each piece as they are compared, marks of cuts left out."""
    return Kept(_keys_in)


def _keys_in(piece: str) -> tuple[str, ...]:
    return tuple(key for shown in _WORD.findall(_apostrophes(mended(piece))) if not shown.startswith(_CUTS) for key in _keys(shown))


@cache
def stems_in() -> Kept[tuple[str, ...]]:
    """The stems of the words of each piece that carry meaning."""
    keys, light = keys_in(), light_words()
    return Kept(lambda piece: tuple(stem(key) for key in keys[piece] if key not in light))


def _keys(shown: str) -> list[str]:
    """The words of a stretch without a gap, contractions written out, in one spelling."""
    return [spelled(part) for part in _long_form(fold(shown)).split()]


@lru_cache(MEMORY)
def _long_form(word: str) -> str:
    if "'" not in word and word != "cannot":
        return word
    table: dict[str, str] = load(SpellingWords).contractions
    if word in table:
        return table[word]
    for short, long in table.items():
        if short.startswith(("n't", "'")) and word.endswith(short):
            return word.removesuffix(short) + long
    return word.replace("'s", "").replace("'", "")


def content_stems(text: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning, in order."""
    return tuple(chain.from_iterable(map(stems_in().__getitem__, pieces_of(text))))
