"""Persons told of as dead or hurt without a number, for coding: "a man was shot dead", "Ana Roe, 23, died"."""

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sayso.extract.casualties.harm import KILLED, Harm, as_counted, harm_to
from sayso.extract.casualties.mention import Mention, mentions_in
from sayso.extract.casualties.persons import tell_apart
from sayso.extract.figures.event import another_event
from sayso.extract.figures.lemma import forms
from sayso.extract.figures.say_so import governing
from sayso.extract.parse import Block, Parsed
from sayso.extract.times import TimeMention
from sayso.types import Attribution, Casualty, EventRef, Span
from sayso.words import load
from sayso.words.casualties import CasualtyWords
from sayso.words.measures import MeasureWords

__all__ = ["find_casualties"]

type Bounds = tuple[float, float | None]


def find_casualties(parsed: Parsed, attributions: Sequence[Attribution], times: tuple[TimeMention, ...]) -> tuple[Casualty, ...]:
    """The casualties of one article that no number counts, sorted by place; spans are half-open, in code points of the article's text."""
    found = [(mention, harm) for block in parsed.blocks for mention in _in_harm(block) if (harm := harm_to(mention)) is not None]
    numbers = tell_apart([mention for mention, _ in found])
    rows: list[Casualty] = []
    for (mention, harm), number in zip(found, numbers, strict=True):
        event = another_event(as_counted(mention), times, parsed.article.published)
        bounds: Bounds = (2.0, None) if mention.plural else (1.0, 1.0)
        rows.append(_casualty(mention.block, mention.span, harm, number, bounds, governing(mention.span, attributions), event))
    rows += [
        _casualty(block, span, Harm(KILLED, words, True), None, (1.0, None), governing(span, attributions))
        for block in parsed.blocks for span, words in _fatal_deeds(block)
    ]  # fmt: skip
    return tuple(sorted(rows, key=lambda row: (row.span, row.measure, row.words)))


def _casualty(
    block: Block, span: Span, harm: Harm, person: int | None, bounds: Bounds, say_so: Attribution | None, event: EventRef | None = None
) -> Casualty:
    return Casualty(
        span, block.zone, harm.measure, harm.words, harm.outcome, person, bounds[0], bounds[1], say_so.id if say_so else None,
        say_so.speaker if say_so else None, event,
    )  # fmt: skip


@cache
def _harmful() -> frozenset[str]:
    """Every word that may tell of harm, so that only sentences with one of them are looked at."""
    table, words = load(MeasureWords).measures, load(CasualtyWords)
    found = set(words.died | words.hurt | words.wounds | words.fatal | {"shot", "lives", "life"})
    for name in ("killed", "injured", "hospitalised"):
        measure = table[name]
        verbs = [verb.split()[-1] for verb in measure.objects | measure.subjects] + [verb.split()[0] for verb in measure.objects]
        found |= {form for verb in verbs for form in (*forms(verb), f"{verb}d")} | measure.nouns | measure.states
        found |= {phrase.split()[-1] for phrase in measure.phrases}
    return frozenset(found)


def _in_harm(block: Block) -> Iterator[Mention]:
    """The mentions in sentences that tell of harm."""
    harmful = _harmful()
    spans = [s for s in block.doc.sents if any(t.lower_ in harmful or t.lemma_.lower() in harmful for t in s)]
    if not spans:
        return
    for mention in mentions_in(block):
        if any(_inside(mention.token, span) for span in spans):
            yield mention


def _inside(token: Token, span: TokenSpan) -> bool:
    return span.start <= token.i < span.end


def _fatal_deeds(block: Block) -> Iterator[tuple[Span, str]]:
    """ "A fatal shooting", "a homicide": somebody died, whoever it is."""
    words = load(CasualtyWords)
    for token in block.doc:
        if token.tag_ not in ("NN", "NNP") or token.dep_ in ("compound", "nmod"):
            continue
        before = {child.lower_ for child in token.lefts if child.dep_ in ("amod", "compound", "nmod")}
        if before & words.attempted:
            continue
        low = token.lemma_.lower()
        if (before & words.fatal and low in words.events) or low in words.deeds:
            yield block.place(token), token.text
