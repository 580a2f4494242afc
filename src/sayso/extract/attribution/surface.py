"""Frames that word order gives away where the parse fails: a source and a cue that close a sentence, or that stand right after a quotation.

"..., the Union of Sea Rescuers fears.": after the comma nothing but a noun phrase, a cue and a time or place.
"“…,” she sobbed": after a quotation that ends with a comma any verb of manner is a cue; so is the noun in "“…,” was her answer".
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from sayso.extract.attribution.contents import trimmed
from sayso.extract.attribution.frame import Frame, FrameKind
from sayso.extract.attribution.quotations import Quotation
from sayso.extract.parse import Block
from sayso.types import Span
from sayso.words import load
from sayso.words.cues import CueWords

NOUN_PHRASE = frozenset({"PROPN", "NOUN", "ADJ", "DET", "ADP", "PART", "NUM", "PRON", "CCONJ"})
#: Tokens from a quotation within which its cue stands.
CUE_WITHIN = 14


def closing_frames(number: int, block: Block, taken: Sequence[Span], cues: CueWords) -> Iterator[Frame]:
    """One frame a sentence at most, for cues at its end that no other frame holds (`taken`: cues and sources already read)."""
    for sentence in block.doc.sents:
        verb = _closing_cue(sentence, cues)
        if verb is None or any(span.overlap(block.place(verb)) for span in taken):
            continue
        first = _phrase_start(verb, sentence)
        if first is None or first >= verb.i or not any(t.pos_ in ("VERB", "AUX") for t in block.doc[sentence.start : first - 1]):
            continue
        content = trimmed(block.doc, (sentence.start, first - 2))
        if content is not None and content[1] - content[0] > 2:
            yield _frame(number, block, verb, (first, verb.i - 1), [content], FrameKind.TAIL)


def _closing_cue(sentence: TokenSpan, cues: CueWords) -> Token | None:
    """The last verb of a sentence, if it is a cue in the past or present tense with only a time or place after it."""
    for token in reversed(sentence):
        form = token.lower_
        if token.pos_ in ("VERB", "AUX") or form in cues.headline.verbs:
            lemma = token.lemma_.lower() if token.pos_ == "VERB" else _lemma(form, cues)
            shown = lemma in cues.evidence and any(
                {t.lower_, t.lemma_} & cues.texts for t in sentence[max(0, token.i - sentence.start - 6) : token.i - sentence.start]
            )
            # "pundits believe", "Demos forecast": a bare form only at the very end, after a plural or a name
            before = token.nbor(-1) if token.i > sentence.start else token
            closing = token.i + 2 >= sentence.end and (before.tag_ in ("NNS", "NNPS") or before.pos_ == "PROPN")
            return token if (lemma in cues.clause or shown) and (form != lemma or closing) else None
        if token.pos_ in ("PUNCT", "SPACE") and token.text not in (".", "!", "?"):
            return None
    return None


def _lemma(form: str, cues: CueWords) -> str:
    return next((form.removesuffix(end) for end in ("s", "ed", "d") if form.removesuffix(end) in cues.clause and form.endswith(end)), form)


def _phrase_start(verb: Token, sentence: TokenSpan) -> int | None:
    """The first token of the noun phrase before a cue, back to the comma that opens it; one apposition may lie between."""
    run = verb.i
    while run > sentence.start and verb.doc[run - 1].pos_ in NOUN_PHRASE:
        run -= 1
    if run == sentence.start or verb.doc[run - 1].text != ",":
        return None
    head = verb.doc[run : verb.i]
    named = len(head) > 0 and all(t.pos_ in ("PROPN", "PART") for t in head)
    if named:  # "..., its managing director, Pavel Dresk, said"
        before = run - 1
        while before > sentence.start and verb.doc[before - 1].pos_ in NOUN_PHRASE:
            before -= 1
        if before > sentence.start and verb.doc[before - 1].text == "," and 0 < run - 1 - before < 8:
            return before
    return run if any(t.pos_ in ("PROPN", "NOUN", "PRON") for t in head) else None


def after_quotations(number: int, block: Block, quotations: Sequence[Quotation], taken: Sequence[Span]) -> Iterator[Frame]:
    """Frames right after quotations whose verb is on no list: "she sobbed", "thundered the minister", "was her answer"."""
    for quotation in quotations:
        if not (quotation.firm and block.span.start <= quotation.end < block.span.end):
            continue
        start = next((t for t in block.doc if block.span.start + t.idx >= quotation.end and not t.is_punct and not t.is_quote), None)
        if start is None or not (_waits(block, quotation) or start.lower_ in ("was", "were")):
            continue
        found = _verb_after(start)
        if found is not None and not any(span.overlap(block.place(found[0])) for span in taken):
            yield _frame(number, block, found[0], found[1], [], FrameKind.BARE)


def _waits(block: Block, quotation: Quotation) -> bool:
    last = block.text[quotation.pieces[-1].end - block.span.start - 1]
    following = block.text[quotation.end - block.span.start : quotation.end - block.span.start + 2].strip()
    return last in ",?!" or following.startswith(",")


def _verb_after(start: Token) -> tuple[Token, tuple[int, int]] | None:
    """Verb and source (first and last token) of a clause that begins at `start`; None where it is no such clause."""
    doc = start.doc
    if start.lower_ in ("was", "is", "were"):
        return _copular(start)
    limit = min(len(doc), start.i + CUE_WITHIN)
    if start.tag_ in ("VBD", "VBZ"):
        end = start.i + 1
        while (
            end < limit
            and doc[end].pos_ in NOUN_PHRASE
            and doc[end].lower_ not in ("in", "on", "at", "after", "to", "with", "by", "as", "from", "and")
        ):
            end += 1
        named = any(t.pos_ in ("PROPN", "NOUN", "PRON") or t.lower_ == "one" for t in doc[start.i + 1 : end])
        return (start, (start.i + 1, end - 1)) if named else None
    at = start.i
    while at < limit and (doc[at].pos_ in NOUN_PHRASE or (doc[at].text == "," and at > start.i)):
        at += 1
    if (
        at < limit
        and start.i < at
        and doc[at].tag_ in ("VBD", "VBZ")
        and doc[at].pos_ == "VERB"
        and any(t.pos_ in ("PROPN", "NOUN", "PRON") for t in doc[start.i : at])
    ):
        return doc[at], (start.i, at - 1)
    return None


def _copular(be: Token) -> tuple[Token, tuple[int, int]] | None:
    """ "“…,” was her answer", "“…” were the words of the opposition leader": the holder of the noun of speech."""
    noun = next((t for t in be.doc[be.i + 1 : be.i + 5] if t.lemma_.lower() in load(CueWords).answers), None)
    if noun is None:
        return None
    holder = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    of = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ in ("of", "from", "by")), None)
    holder = holder or (next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None)
    return (be, (holder.left_edge.i, holder.right_edge.i)) if holder is not None else None


def _frame(number: int, block: Block, cue: Token, source: tuple[int, int], content: list[tuple[int, int]], kind: FrameKind) -> Frame:
    doc: Doc = block.doc

    def span(part: tuple[int, int]) -> Span:
        return block.reach(doc[part[0] : part[1] + 1])

    held = span(source)
    cluster = Span(min(held.start, block.place(cue).start), max(held.end, block.place(cue).end))
    return Frame(
        kind,
        number,
        cue.lemma_.lower(),
        block.place(cue),
        held,
        tuple(span(p) for p in content),
        cluster,
        block.reach(doc[cue.sent.start : cue.sent.end]),
    )
