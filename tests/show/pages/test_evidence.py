"""The sentence around a place, to the letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.show.pages import look
from sayso.show.pages.evidence import figure_evidence, sentence_around
from sayso.types import Span, Story

TEXT = 'Ten died. Mr. J. Holt of the U.S. Coast Guard said 12 were hurt. "Go home!" she told them.\nNext line 7.'


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Ten", "Ten died."),
        ("12", "Mr. J. Holt of the U.S. Coast Guard said 12 were hurt."),
        ("told", '"Go home!" she told them.'),
        ("7", "Next line 7."),
    ],
)
def test_sentences_end_where_they_end(words: str, sentence: str) -> None:
    span = Span(TEXT.index(words), TEXT.index(words) + len(words))
    assert sentence_around(TEXT, span).of(TEXT).strip() == sentence


@given(st.text("aA. !?\n”\"0", max_size=60), st.data())
def test_the_sentence_holds_the_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    around = sentence_around(text, span)
    assert around.holds(span) and around.start >= 0 and around.end <= len(text)


def test_evidence_is_the_text_to_the_letter(story: Story) -> None:
    lookup = look(story)
    for figure in lookup.figures.values():
        place, text = figure_evidence(lookup, figure), lookup.articles[figure.article].text
        assert text[place.offset : place.end] == place.words
        assert f"{place.before}{place.words}{place.after}" in text
        assert place.address == f"{lookup.articles[figure.article].path}:{figure.span.start}"
