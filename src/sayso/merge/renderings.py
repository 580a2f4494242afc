"""The quoted words of an attribution, ready to be set beside another outlet's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.merge.alignment import keys, shared
from sayso.merge.tokens import CUT, Word, light_words, stem, words_of
from sayso.types import Article, Attribution, Mode

#: Share of words in one order from which two whole quotations are one. Two translations of one sentence of a speech share .62 to .95 in
#: the open stories; two sentences of one speech share .45 at most.
WHOLE = 0.58
#: The same for words of meaning alone: grammar words must not carry a match.
WHOLE_CONTENT = 0.5
#: Share of a fragment's words of meaning that must stand in the longer wording, close together. A fragment of two or three such words
#: must be there entirely.
FRAGMENT = 0.7
#: In one article a speaker repeats himself only where the words are nearly the same.
REPEATED = 0.85
#: Across speakers, only long quotations of nearly the same words are one: a slogan is anybody's.
OTHER_SPEAKER = 0.9
OTHER_SPEAKER_WORDS = 8

_QUOTED = re.compile(r"[“\"‘](.*?)[”\"]|(?<!\w)[‘'](.+?)[’'](?!\w)", re.S)
_SENTENCE = re.compile(r"[.!?][”\"’']*\s+(?=[“\"‘(]*[A-Z])|\n+")


@dataclass(frozen=True, slots=True)
class Rendering:
    """One attribution's quoted words; a mixed attribution may hold several pieces. `sentence` says where in its article it stands."""

    id: str
    article: str
    speaker: str | None
    party: str | None
    pieces: tuple[tuple[Word, ...], ...]
    sentence: int

    @property
    def content(self) -> tuple[str, ...]:
        """Stems of the words of meaning, all pieces in order."""
        return tuple(stem for piece in self.pieces for stem in content(piece))


def content(words: Sequence[Word]) -> list[str]:
    """Stems of the words that carry meaning."""
    light = light_words()
    return [stem(w.key) for w in words if w.key != CUT and w.key not in light]


def rendering(attribution: Attribution, article: Article) -> Rendering | None:
    """The quoted words of a direct or mixed attribution; None where it quotes nothing."""
    if attribution.mode is Mode.INDIRECT or not attribution.content:
        return None
    texts = [span.of(article.text) for span in attribution.content]
    if attribution.mode is Mode.MIXED:
        quoted = [next(filter(None, match.groups()), "") for text in texts for match in _QUOTED.finditer(text)]
        pieces = [words_of(text) for text in (quoted or texts)]
    else:
        pieces = [words_of(" ".join(texts))]
    kept = tuple(piece for piece in pieces if content(piece))
    sentence = len(_SENTENCE.findall(article.text[: attribution.content[0].start]))
    return Rendering(attribution.id, article.id, attribution.speaker, attribution.party, kept, sentence) if kept else None


def match(one: Rendering, other: Rendering) -> tuple[float, bool]:
    """How surely two renderings are one utterance (0: not at all), and whether one is a piece of the other."""
    best, piece = 0.0, False
    for a in one.pieces:
        for b in other.pieces:
            score, fragment = _match(a, b, one, other)
            if score > best:
                best, piece = score, fragment
    return best, piece


def _match(a: Sequence[Word], b: Sequence[Word], one: Rendering, other: Rendering) -> tuple[float, bool]:
    left, right = keys(a), keys(b)
    whole = 2 * shared(left, right) / max(1, len(left) + len(right))
    small, large = sorted((content(a), content(b)), key=len)
    meaning = shared(small, large) / max(1, len(small))
    least = min(len(left), len(right))
    if one.party is None or other.party is None or one.party != other.party:
        same_words = whole >= OTHER_SPEAKER or (meaning >= OTHER_SPEAKER and _close(small, large))
        return (whole, whole < OTHER_SPEAKER) if least >= OTHER_SPEAKER_WORDS and same_words else (0.0, False)
    if one.article == other.article and max(whole, meaning) < REPEATED:
        return 0.0, False
    if len(small) >= 2 and whole >= WHOLE and 2 * shared(small, large) >= WHOLE_CONTENT * (len(small) + len(large)):
        return whole, len(small) < FRAGMENT * len(large)
    needed = 1.0 if len(small) <= 3 else FRAGMENT
    known = len(small) >= 2 and (len(small) > 2 or (one.speaker == other.speaker and one.speaker is not None))
    return (meaning, True) if known and meaning >= needed and _close(small, large) else (0.0, False)


def _close(small: Sequence[str], large: Sequence[str]) -> bool:
    """Whether the words of the smaller stand close together in the larger: scattered words are no fragment."""
    width = len(small) + len(small) // 2 + 1
    least = len(small) if len(small) <= 3 else FRAGMENT * len(small)
    return any(shared(small, large[i : i + width]) >= least for i in range(max(1, len(large) - width + 1)))
