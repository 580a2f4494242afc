"""Quoted sentences and fragments, ready to be set beside another outlet's."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.extract.legible import CLOSING, OPENING
from sayso.merge.alignment import keys, shared
from sayso.merge.tokens import Word, content_stems, words_of
from sayso.types import Article, Attribution, Mode, Span

#: Share of words in one order, and of words of meaning alone, from which two whole quotations of one person are one. Over the four open
#: stories and our own three, renderings of one sentence share .47 and .33 at least; two sentences of one person share .43 at most, or
#: .55 of the words with .29 of the words of meaning.
SAME_PERSON, SAME_PERSON_CONTENT = 0.46, 0.32
#: The same where only the party is one: another may have said it in his own words.
SAME_PARTY, SAME_PARTY_CONTENT = 0.58, 0.5
#: Share of a fragment's words of meaning that must stand in the longer wording, close together. A fragment of two or three such words
#: must be there entirely.
FRAGMENT = 0.7
#: One word in marks needs so many words of meaning of its clause in the other's sentence, and this share of them. Set by hand.
TOLD_ABOUT, TOLD_ABOUT_SHARE = 2, 0.6
#: In one article a speaker repeats himself only where the words are nearly the same.
REPEATED = 0.85
#: Across parties, only long quotations of nearly the same words are one: a slogan is anybody's.
OTHER_PARTY = 0.9
OTHER_PARTY_WORDS = 8

_QUOTED = re.compile(rf"{OPENING}(.+?)(?:{CLOSING}|$)|(?<!\w)[‘'](.+?)(?:[’'](?!\w)|$)", re.S)
# Opens with a set of characters, which the engine finds fast.
_SENTENCE_END = re.compile(r"[.!?…\n](?:(?<=\n)\n*|(?<!\n)[”\"’']*\s+(?=[“\"‘(]*[A-Z]))")
#: Wordings and pairs of them kept in memory, of which reprints bring the same many times; and texts.
MEMORY, TEXTS = 5_000, 500


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """What a rendering says, whoever carries it. There is one of each while it is kept, so it is told from others by what it is in memory.

    `stems` are those of all its words, `distinct` each of them once, `content` those of the words of meaning, in order. `partial` marks
    words that the outlet quotes inside its own sentence; `clause` are the words of meaning of all that is set down to the speaker there,
    quoted or not.
    """

    words: tuple[Word, ...]
    stems: tuple[str, ...]
    distinct: frozenset[str]
    content: tuple[str, ...]
    partial: bool
    clause: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rendering:
    """One quoted sentence or fragment of an attribution; `start` is its offset, `sentence` counts the sentence ends before it."""

    id: str
    attribution: str
    article: str
    speaker: str | None
    party: str | None
    told: Wording
    sentence: int
    start: int


def renderings(attribution: Attribution, article: Article) -> Iterator[Rendering]:
    """The quoted sentences and fragments of a direct or mixed attribution; none for an indirect one."""
    if attribution.mode is Mode.INDIRECT:
        return
    text = article.text
    mixed = attribution.mode is Mode.MIXED
    clause = tuple(span.of(text) for span in attribution.content) if mixed else ()
    for span in _quoted(attribution, text):
        told = _wording(span.of(text), mixed, clause)
        if told.content:
            yield Rendering(f"{attribution.id}:{span.start}", attribution.id, article.id, attribution.speaker, attribution.party, told,
                            _sentences_before(text, span.start), span.start)  # fmt: skip


@lru_cache(MEMORY)
def _wording(text: str, mixed: bool, clause: tuple[str, ...]) -> Wording:
    words = words_of(text)
    stems = keys(words)
    told = tuple(word for part in clause for word in content_stems(part))
    return Wording(words, stems, frozenset(stems), content_stems(text), mixed or not text[:1].isupper(), told)


def _sentences_before(text: str, start: int) -> int:
    """How many sentence ends stand before a place, as far as what stands before it shows."""
    ends = _sentence_ends(text)
    # The last one is looked for anew: what makes it an end may lie behind the place.
    sure = max(0, bisect_left(ends, (start, start)) - 1)
    return sure + len(_SENTENCE_END.findall(text, ends[sure - 1][1] if sure else 0, start))


@lru_cache(TEXTS)
def _sentence_ends(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(end.span() for end in _SENTENCE_END.finditer(text))


def _quoted(attribution: Attribution, text: str) -> Iterator[Span]:
    """The fragments between marks of a mixed attribution; the sentences of a direct one."""
    for span in attribution.content:
        if attribution.mode is Mode.MIXED:
            marked = [m.span(m.lastindex or 0) for m in _QUOTED.finditer(text[span.start : span.end])]
            places = marked or [(0, len(span))]
            yield from (Span(span.start + a, span.start + b) for a, b in places)
        else:
            at = span.start
            for end in _SENTENCE_END.finditer(text, span.start, span.end):
                yield Span(at, end.end())
                at = end.end()
            if at < span.end:
                yield Span(at, span.end)


def match(one: Rendering, other: Rendering) -> tuple[float, bool]:
    """How surely two renderings are one utterance (0: not at all), and whether one is a piece of the other."""
    apart = one.party is None or one.party != other.party
    person = one.speaker == other.speaker and one.speaker is not None
    return _match(one.told, other.told, apart, person, one.article == other.article)


@lru_cache(MEMORY)
def _match(one: Wording, other: Wording, apart: bool, person: bool, one_article: bool) -> tuple[float, bool]:
    """The same of two wordings: of two parties, of one person, in one article."""
    if not _may_match(one, other, OTHER_PARTY if apart else SAME_PERSON if person else SAME_PARTY):
        return 0.0, False
    left, right = one.stems, other.stems
    if apart and min(len(left), len(right)) < OTHER_PARTY_WORDS:
        return 0.0, False
    whole = 2 * shared(left, right) / max(1, len(left) + len(right))
    small, large = sorted((one.content, other.content), key=len)
    common = shared(small, large)
    meaning = common / max(1, len(small))
    if apart:
        same_words = whole >= OTHER_PARTY or (meaning >= OTHER_PARTY and _close(small, large))
        return (whole, whole < OTHER_PARTY) if same_words else (0.0, False)
    if one_article and max(whole, meaning) < REPEATED:
        return 0.0, False
    least, least_content = (SAME_PERSON, SAME_PERSON_CONTENT) if person else (SAME_PARTY, SAME_PARTY_CONTENT)
    if len(small) >= 2 and whole >= least and 2 * common >= least_content * (len(small) + len(large)):
        return whole, one.partial or other.partial or len(small) < FRAGMENT * len(large)
    needed = 1.0 if len(small) <= 3 else FRAGMENT
    # Two words ("huge tragedy") are one person's phrase, not a party's.
    known = len(small) > 2 or (len(small) == 2 and person)
    if known and meaning >= needed and _close(small, large):
        return meaning, True
    return (meaning, True) if person and (_told_about(one, other) or _told_about(other, one)) else (0.0, False)


def _told_about(piece: Wording, whole: Wording) -> bool:
    """Whether one word in marks is of a sentence whose other words stand about it ("he would not add to it “by guesswork”")."""
    if len(piece.content) != 1 or piece.content[0] not in whole.content:
        return False
    told = shared(piece.clause, whole.content)
    return told >= TOLD_ABOUT and told >= TOLD_ABOUT_SHARE * len(piece.clause)


def _may_match(one: Wording, other: Wording, least: float) -> bool:
    """Whether two wordings' words, in any order, are enough for any of the rules of `_match`: most pairs are not worth aligning."""
    if 2 * min(_found(one.stems, other), _found(other.stems, one)) >= least * (len(one.stems) + len(other.stems)):
        return True
    if 1 in (len(one.content), len(other.content)):
        return True
    small, large = (one, other) if len(one.content) <= len(other.content) else (other, one)
    return _found(small.content, large) >= FRAGMENT * len(small.content)


def _found(words: Sequence[str], there: Wording) -> int:
    """How many words stand somewhere in a wording: no alignment of theirs has more."""
    return sum(map(there.distinct.__contains__, words))


def _close(small: tuple[str, ...], large: tuple[str, ...]) -> bool:
    """Whether the words of the smaller stand close together in the larger: scattered words are no fragment."""
    width = len(small) + len(small) // 2 + 1
    least = len(small) if len(small) <= 3 else FRAGMENT * len(small)
    return any(shared(small, large[i : i + width]) >= least for i in range(max(1, len(large) - width + 1)))
