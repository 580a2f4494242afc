"""The sentence around a place, to the letter."""

from dataclasses import replace

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


@given(st.text('aA. !?\n”"0', max_size=60), st.data())
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
        path, line = place.address.rsplit(":", 1)
        assert path == lookup.articles[figure.article].path
        assert place.words.splitlines()[0] in text.splitlines()[int(line) - 1]


def test_a_file_without_lines_of_its_own_has_a_character(story: Story) -> None:
    pages = tuple(replace(row, path=row.path.replace(".txt", ".html")) for row in story.merged.articles)
    lookup = look(replace(story, merged=replace(story.merged, articles=pages)))
    assert figure_evidence(lookup, lookup.figures["f1"]).address == "silo/courier.html, character 67"


def test_a_month_cut_short_ends_a_sentence_only_where_no_day_follows() -> None:
    dated = "PORT HALDER, Oct. 8, 2019 (Northwire) – At least 38 died. It ran until Oct. The sea was calm."
    for words, sentence in (("38", dated[: dated.index(" It")]), ("sea", "The sea was calm."), ("ran", "It ran until Oct.")):
        span = Span(dated.index(words), dated.index(words) + len(words))
        assert sentence_around(dated, span).of(dated).strip() == sentence
