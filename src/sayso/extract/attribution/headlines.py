"""Attribution in headlines, where parsers fail: "X says Y", "Y, X says", "As X says Y", "X: Y", "Y: X"."""

import re
from collections.abc import Iterator, Sequence

from sayso.extract.attribution.frame import Frame, FrameKind
from sayso.extract.attribution.quotations import find_quotations
from sayso.extract.parse import Block
from sayso.types import Span
from sayso.words.cues import CueWords

type Part = tuple[int, int]
type Pattern = tuple[str, Part, Part, Part]

#: Words of a source's name in a headline; longer stretches are clauses.
MOST_SOURCE_WORDS = 7
WORD = re.compile(r"[\w’'.&-]+")
#: "Shootings claim fifth victim": a toll, nobody's words.
TOLL = re.compile(r"[\w-]+(?: \w+)? (?:lives|life|victims?)\b|lives\b", re.IGNORECASE)
#: "Norway: missile was not ours": beside a colon, who speaks of himself is quoted without marks; of "Norway: 12 dead in flood" nobody is.
FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us|I|[Mm]y|mine)\b")
#: Where a headline's clause begins.
BORDER = re.compile(r"(?:^|[;:,–—]\s+|\s-\s|\b[Aa]s\s|\b[Bb]ut\s|\b[Aa]nd\s|\b[Aa]fter\s|\b[Ww]hile\s)")


def find_headline_frames(number: int, block: Block, text: str, cues: CueWords) -> Iterator[Frame]:
    """Frames of one headline; at most one of each pattern. Spans are offsets in the article."""
    line = block.span.of(text)
    pieces = [piece for quotation in find_quotations(text, [block.span]) for piece in quotation.pieces]
    quoted = [(piece.start - block.span.start, piece.end - block.span.start) for piece in pieces]
    frame = _after_quote(line, cues, quoted) or _verb_first(line, cues, quoted) or _colon(line, block, cues)
    if frame is None:
        return
    lemma, cue, source, content = frame

    def at(part: tuple[int, int]) -> Span:
        return Span(block.span.start + part[0], block.span.start + part[1])

    cluster = Span(min(at(cue).start, at(source).start), max(at(cue).end, at(source).end))
    yield Frame(FrameKind.HEADLINE, number, lemma, at(cue), at(source), (at(content),), cluster, block.span)


def _inside(at: int, quoted: Sequence[Part]) -> bool:
    return any(start <= at < end for start, end in quoted)


def _after_quote(line: str, cues: CueWords, quoted: Sequence[Part]) -> Pattern | None:
    """ "“Nobody warned us,” says survivor", "‘We lost everything’: survivors on the night of the flood"."""
    if len(quoted) != 1 or line[: quoted[0][0]].strip("“‘\"' "):
        return None
    rest = line[quoted[0][1] :].lstrip("”’\"', ")
    at = len(line) - len(rest)
    said = re.match(r"(\w+)\s+(.+)", rest)
    if said and said[1].casefold() in cues.headline.verbs and len(said[2].split()) <= MOST_SOURCE_WORDS:
        return _lemma(said[1].casefold(), cues), (at, at + said.end(1)), (at + said.start(2), at + said.end(2)), quoted[0]
    turned = re.match(r"(.+?)\s+(\w+)$", rest)
    if turned and turned[2].casefold() in cues.headline.verbs and len(turned[1].split()) <= MOST_SOURCE_WORDS:
        return _lemma(turned[2].casefold(), cues), (at + turned.start(2), at + turned.end(2)), (at, at + turned.end(1)), quoted[0]
    named = re.match(r":\s+(.+)", rest)
    label = named is not None and named[1].split()[0].casefold() in cues.headline.labels
    if named and not label and len(named[1].split()) <= MOST_SOURCE_WORDS:
        return ":", (at, at + 1), (at + named.start(1), at + named.end(1)), quoted[0]
    return None


def _verb_first(line: str, cues: CueWords, quoted: Sequence[Part]) -> Pattern | None:
    words = [(m.group().casefold(), m.start(), m.end()) for m in WORD.finditer(line)]
    for number, (word, start, end) in enumerate(words):
        if word not in cues.headline.verbs or number == 0 or _inside(start, quoted):
            continue
        if words[number - 1][0] in ("were", "was", "been", "be", "to", "not"):
            continue  # "were told to hurry"
        border = max((m.end() for m in BORDER.finditer(line) if m.end() <= start), default=0)
        source = (border, len(line[:start].rstrip()))
        if source[1] <= source[0] or len(line[source[0] : source[1]].split()) > MOST_SOURCE_WORDS:
            continue
        rest = _strip(line, end, len(line))
        if rest is not None and (led := re.match(r"(?:to|of|that)\s+", line[rest[0] : rest[1]])) and word not in ("tells", "told"):
            rest = (rest[0] + led.end(), rest[1])
        if rest is not None and word in ("claim", "claims", "claimed") and TOLL.match(line[rest[0] : rest[1]]):
            continue
        lemma = _lemma(word, cues)
        if rest is not None and len(line[rest[0] : rest[1]].split()) > 1:
            told = re.match(r"(?:[A-Z][\w.]+ )+(?=that |[A-Z]\w+ (?:are|is|was|were|will)\b)|.*? that ", line[rest[0] : rest[1]])
            if word in ("tells", "told") and told:
                rest = (rest[0] + told.end(), rest[1])
            return lemma, (start, end), source, rest
        before = _strip(line, 0, border)
        if rest is None and before is not None and border > 0:
            return lemma, (start, end), source, before
    return None


def _colon(line: str, block: Block, cues: CueWords) -> Pattern | None:
    colon = re.search(r":\s", line)
    if colon is None:
        return None
    before, after = _strip(line, 0, colon.start()), _strip(line, colon.end(), len(line))
    if before is None or after is None:
        return None
    for source, content in ((before, after), (after, before)):
        named = line[source[0] : source[1]]
        if len(named.split()) <= MOST_SOURCE_WORDS and _is_source(named, source, content, line, block, cues):
            return ":", (colon.start(), colon.start() + 1), source, content
    return None


def _is_source(named: str, source: Part, content: Part, line: str, block: Block, cues: CueWords) -> bool:
    last = named.split()[-1].casefold().strip("’'s")
    if last in cues.headline.sources or named.split()[-1].casefold() in cues.headline.sources:
        return True
    quoted = line[content[0]] in "“‘\"'"
    tokens = [t for t in block.doc if source[0] <= t.idx < source[1]]
    named_one = bool(tokens) and all(t.ent_type_ in ("PERSON", "ORG", "GPE") or t.is_punct for t in tokens)
    return named_one and (quoted or FIRST_PERSON.search(line[content[0] : content[1]]) is not None)


def _strip(line: str, start: int, end: int) -> Part | None:
    while start < end and line[start] in " ,;:–—-":
        start += 1
    while end > start and line[end - 1] in " ,;:–—-.":
        end -= 1
    return (start, end) if start < end else None


def _lemma(word: str, cues: CueWords) -> str:
    """The verb's lemma, by undoing the endings that headlines use."""
    for ending, put in (("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ied", "y"), ("ned", "n")):
        if word.endswith(ending) and word.removesuffix(ending) + put in cues.clause | cues.phrase | cues.evidence | cues.infinitive:
            return word.removesuffix(ending) + put
    return {"said": "say", "told": "tell"}.get(word, word)
