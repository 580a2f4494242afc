"""What a text asks before it gives numbers: "How many came?", "And the crowd?", "the argument over how many people marched"."""

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.figures.counted import Counted
from sayso.extract.figures.match import match_description, match_noun
from sayso.extract.figures.reading import Reading
from sayso.extract.figures.told import phrase_in
from sayso.extract.parse import Block
from sayso.words import load
from sayso.words.measures import MeasureWords

#: Measures of how many people there were: what a bare noun may ask after ("And the crowd?", "The dead?").
HEAD_COUNTS = frozenset({"killed", "attended", "missing", "injured"})
#: Words of a question that is only a noun ("And the crowd?", "What of the missing?").
SHORT_QUESTION = 6


def question_before(counted: Counted) -> Token | None:
    """The word that the last question before a number of its paragraph turns on: "how" of "How many ...?", the noun of "And the crowd?"."""
    for token in reversed(counted.block.doc[: counted.token.i]):
        if not token.sent.text.rstrip('”"’ ').endswith("?"):
            continue
        short = len(token.sent) <= SHORT_QUESTION and token.pos_ == "NOUN" and not any(t.pos_ == "VERB" for t in token.sent)
        if _how_many(token) or (short and _head_count(counted, token) is not None):
            return token
    return None


def answered(counted: Counted, asked: Token) -> Reading | None:
    """What a number counts that answers a question."""
    if not _how_many(asked):
        return _head_count(counted, asked)
    words = list(asked.sent) if asked.i == asked.sent.start else _clause(asked)
    who = asked.nbor().head
    counted = replace(counted, noun=who) if who.pos_ == "NOUN" and counted.noun is None else counted
    found = phrase_in(counted, " ".join(token.lower_ for token in words)) or match_description(counted, words)
    if found is not None:
        return found
    lemmas = {token.lemma_.lower(): token for token in words if token.pos_ == "VERB"}
    for name, measure in load(MeasureWords).measures.items():
        hit = sorted((measure.subjects | measure.objects) & set(lemmas))
        if hit:
            return Reading(name, lemmas[hit[0]].text, True)
    return None


def asked_in(blocks: Iterable[Block]) -> list[tuple[int, Token]]:
    """ "How" of every "how many" of an article with its place, in the order of the text."""
    return [(block.span.start + token.idx, token) for block in blocks for token in block.doc if _how_many(token)]


def _how_many(token: Token) -> bool:
    return token.lower_ == "how" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "many"


def _clause(asked: Token) -> list[Token]:
    """The clause that "how many" opens within a sentence."""
    verb = asked.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    return [token for token in verb.subtree if token.i >= asked.i]


def _head_count(counted: Counted, noun: Token) -> Reading | None:
    found = match_noun(counted, [noun])
    return found if found is not None and found.name in HEAD_COUNTS else None
