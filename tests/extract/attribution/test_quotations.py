"""Quotation marks in any text at all: never an error, and every piece between its marks."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from staged import article

from sayso.extract.attribution.quotations import CLOSERS, OPENERS, SINGLE_REACH, Quotation, find_quotations
from sayso.extract.parse import lines
from sayso.types import Span

OPENING = re.compile(rf"[{OPENERS}\"‘']|``|''")
CLOSING = re.compile(rf"[{OPENERS}{CLOSERS}\"’']|''")
#: Text that is thick with marks, apostrophes and line breaks.
MARKS = ["“", "”", "„", "«", "»", '"', "‘", "’", "'", "''", "``"]
THICK = st.lists(st.sampled_from([*MARKS, " ", "\n", "\n\n", ",", ".", "’s", "s’", "She said", "it ran on", "No"])).map("".join)
#: Words with apostrophes inside, after a plural's s, or before a shortened word: none of them a mark.
SHORTENED = ["don’t", "it's", "the miners’ club", "the '90s", "rock 'n' roll", "O'Dell", "’em all", "two ships"]
APOSTROPHES = st.lists(st.sampled_from(SHORTENED), min_size=1)


def quotations(text: str) -> tuple[Quotation, ...]:
    whole = article(text)
    return find_quotations(text, [span for _, span in lines(whole)])


def pieces(text: str) -> list[list[str]]:
    return [[piece.of(text) for piece in quotation.pieces] for quotation in quotations(text)]


@given(st.one_of(st.text(), THICK))
def test_each_piece_stands_in_one_line_between_its_marks(text: str) -> None:
    spans = [span for _, span in lines(article(text))]
    for quotation in quotations(text):
        assert len(quotation.pieces) == len(quotation.outer)
        for piece, outer in zip(quotation.pieces, quotation.outer, strict=True):
            assert outer.holds(piece) and sum(span.holds(outer) for span in spans) == 1
            assert len(piece) > 0 and piece.of(text) == piece.of(text).strip()
            before, after = Span(outer.start, piece.start).of(text).strip(), Span(piece.end, outer.end).of(text).strip()
            assert OPENING.fullmatch(before)
            assert not after or CLOSING.fullmatch(after)
        last = Span(quotation.pieces[-1].end, quotation.outer[-1].end).of(text)
        assert quotation.closed == bool(last.strip())


@given(st.one_of(st.text(), THICK))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    outer = [span for quotation in quotations(text) for span in quotation.outer]
    assert all(a.end <= b.start for a, b in pairwise(outer))


@given(THICK)
def test_single_marks_inside_a_line_close_on_it_and_soon(text: str) -> None:
    for quotation in quotations(text):
        if not quotation.firm:
            assert quotation.closed and len(quotation.pieces) == 1
            assert len(quotation.outer[0]) <= SINGLE_REACH + 1


@given(THICK)
def test_only_what_was_left_open_goes_on(text: str) -> None:
    for quotation in quotations(text):
        for outer, piece in zip(quotation.outer[:-1], quotation.pieces[:-1], strict=True):
            assert not Span(piece.end, outer.end).of(text).strip()


@given(APOSTROPHES)
def test_an_apostrophe_is_no_mark(words: list[str]) -> None:
    assert quotations("Here " + " and ".join(words) + " stood") == ()


@given(st.lists(st.sampled_from(["Snow fell.", "The line is cut", "it’s late,"]), min_size=1, max_size=5))
def test_whole_words_between_double_marks_come_back(words: list[str]) -> None:
    said = " ".join(words)
    assert pieces(f"She said: “{said}” and left.") == [[said]]


@pytest.mark.parametrize(
    ("text", "between"),
    [
        ("“One,” he said, “two.”", [["One,"], ["two."]]),
        ("“He said ‘two’ to me.”", [["He said ‘two’ to me."]]),
        ("„Eins“, she said.", [["Eins"]]),
        ("« Un », she said.", [["Un"]]),
        ("“\u00a0Un\u00a0”, she said.", [["Un"]]),
        ("‘One’ and ‘two’ it said.", [["One"], ["two"]]),
        ("‘The miners’ families were there,’ he said.", [["The miners’ families were there,"]]),
        ("He said: “One.\n\n“Two.\n\n“Three.”", [["One.", "Two.", "Three."]]),
        ("He said: “One.”\n\n“Two.”", [["One."], ["Two."]]),
        ("‘The traders don’t sell.\n\n‘They are gone,’ he said.", [["The traders don’t sell.", "They are gone,"]]),
        ("‘One was there.\n\nSnow fell.", []),
        ("He said: “One.\n\nSnow fell.\n\n“Two.”", [["One.", "Two."]]),
        ('The "A" road.', [["A"]]),
        ("He calls it “the pride of Mellin – but it is a “small boat”, he says.", [["the pride of Mellin"], ["small boat"]]),
        ("“We saw it. “It” was big.", [["We saw it"], ["It"]]),
        ("“” and “ ”", []),
    ],
)  # fmt: skip
def test_examples(text: str, between: list[list[str]]) -> None:
    assert pieces(text) == between
