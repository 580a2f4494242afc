"""Statements that a word of saying names inside a content."""

from staged import parsed, place

from sayso.extract.attribution.tagger.named import named_statements
from sayso.extract.attribution.weft import Weft
from sayso.types import Span
from sayso.words import load
from sayso.words.cues import CueWords


def named(text: str, content: Span) -> list[tuple[str, str]]:
    found = named_statements(Weft(text, parsed(text).blocks, load(CueWords)), [content])
    return [(one.cue.of(text), one.content[0].of(text)) for one in found if one.cue]


def test_a_noun_of_saying_has_its_clause() -> None:
    text = "The doctor dismissed claims that the fever spreads by water."
    assert named(text, place(text, "claims that the fever spreads by water")) == [("claims", "that the fever spreads by water")]


def test_a_content_that_ends_before_the_clause_has_none() -> None:
    text = "The doctor dismissed claims that the fever spreads by water."
    assert named(text, place(text, "claims")) == []


def test_other_nouns_have_none() -> None:
    text = "The doctor sold the house that his father built."
    assert named(text, place(text, "the house that his father built")) == []
