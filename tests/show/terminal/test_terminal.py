"""Pages in one terminal width."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.show.pages import build_book, build_overview, find_who, look, number_parties
from sayso.show.pages.axis import axis_of
from sayso.show.pages.tally import PositionView
from sayso.show.terminal import Screen, position_lines, quote_lines, story_lines, tally_lines, who_lines
from sayso.show.terminal.chart import axis_line, interval_lines
from sayso.show.terminal.glyphs import ASCII, UNICODE, plain
from sayso.show.web import render_book
from sayso.types import Position, Relation, Stance, Story


@pytest.mark.parametrize("width", [60, 80, 100, 120, 200])
@pytest.mark.parametrize("evidence", [False, True])
def test_no_line_is_wider_than_the_terminal(story: Story, width: int, evidence: bool) -> None:
    lines = story_lines(Screen(width, evidence=evidence), build_overview(story))
    assert max(len(line) for line in lines) <= width


def test_the_page_tells_the_story(story: Story) -> None:
    text = "\n".join(line.plain for line in story_lines(Screen(100), build_overview(story)))
    for words in ("DOCKERS KILLED", "17, then 23 (5 May)", "! parties differ", "~ revised", "{colleagues}", "{co-workers}", "1 FILE"):
        assert words in text
    assert "and 1 figure that only one article gives: damage around $2.5 million" in text


def test_plain_ascii_is_plain(story: Story) -> None:
    lines = story_lines(Screen(80, ASCII, evidence=True), build_overview(story))
    assert all(plain(line.plain).isascii() for line in lines)
    assert "|-->" in plain("\n".join(line.plain for line in lines))


def test_evidence_follows_with_file_and_line(story: Story) -> None:
    page = build_overview(story).tallies[0]
    told = [line.plain for line in tally_lines(Screen(120, evidence=True), page)]
    row = next(number for number, line in enumerate(told) if "at least 40" in line)
    assert told[row + 1].strip().startswith("silo/courier.txt:4  At least 40 dockers died")


def test_a_speakers_page_is_in_order(story: Story) -> None:
    lookup = look(story)
    (page,) = find_who(lookup, number_parties(lookup), "Marlow")
    text = "\n".join(line.plain for line in who_lines(Screen(100), page))
    assert "Ines Marlow (Varda Grain)" in text and "its director" in text
    assert text.index("colleagues") < text.index("co-workers")
    assert "(Quay Gazette, to Dockers' Union; direct)" in " ".join(text.split())


def test_a_denial_begins_with_what_it_is(story: Story) -> None:
    denied = tuple(replace(row, stance=Stance.DENIES) for row in story.merged.attributions)
    book = build_book(Story(replace(story.merged, attributions=denied), story.compared))
    for page in book.voices:
        text = " ".join(" ".join(line.plain for line in who_lines(Screen(100), page)).split())
        assert text.count("denies: ") == sum(row.kind != "figure" for row in page.said)
        assert all(f"{row.stance}: " in text and row.kind in ("direct", "indirect") for row in page.said)
    (quote,) = book.overview.quotes
    assert "denies: “" not in (text := "\n".join(line.plain for line in quote_lines(Screen(80), quote)))
    assert text.count("denies: We ") == 2
    assert render_book(book).count("<strong>denies:</strong>") == len(denied) + 2


def test_one_heading_is_true_of_quotes_that_agree_and_of_those_that_differ(story: Story) -> None:
    text = "\n".join(line.plain for line in story_lines(Screen(80), build_overview(story)))
    assert "SAID ONCE, TOLD BY SEVERAL" in text


def view(low: float | None, high: float | None, superseded: bool = False, relation: Relation = Relation.RANGE) -> PositionView:
    return PositionView("p", "v", None, None, low, high, relation, superseded, 1, 1, (), ())


@pytest.mark.parametrize(
    ("row", "drawn"),
    [
        (view(0.5, 0.5), "     ●"),
        (view(0.5, 0.5, superseded=True), "     ○"),
        (view(0.5, 0.5, relation=Relation.AROUND), "     ◍"),
        (view(0.2, 0.6), "  ├───┤"),
        (view(0.5, None), "     ├────▸"),
        (view(None, 0.3), "◂──┤"),
        (view(1.0, None), "          ▸"),
        (view(None, None), ""),
    ],
)
def test_intervals_are_drawn(row: PositionView, drawn: str) -> None:
    assert [line.rstrip() for line in interval_lines([row], 11, UNICODE)] == [drawn]


SHARES = st.one_of(st.none(), st.floats(0, 1))


@given(st.lists(st.tuples(SHARES, SHARES), min_size=1, max_size=6), st.integers(8, 90))
def test_intervals_keep_to_the_chart_and_none_is_lost(ends: list[tuple[float | None, float | None]], width: int) -> None:
    views = [view(*(sorted(pair) if None not in pair else pair)) for pair in ends]  # type: ignore[type-var]
    lines = interval_lines(views, width, UNICODE)
    assert all(len(line) == width for line in lines)
    drawn = sum(len(line.split()) for line in lines)
    assert drawn == sum(row.low is not None or row.high is not None for row in views)


@given(st.floats(0.1, 1e9), st.integers(8, 90))
def test_ticks_never_touch(high: float, width: int) -> None:
    axis = axis_of([Position("p", "t", None, high, high, Relation.EXACT, None, (), (), 1)])
    assert axis
    line = axis_line(axis, width)
    assert len(line) in (0, width)
    assert len(line.split()) <= len(axis.ticks)


def test_every_position_is_told_with_its_day_its_source_and_its_articles(story: Story) -> None:
    page = build_overview(story).tallies[0]
    text = " ".join(" ".join(line.plain for line in position_lines(Screen(100), page)).split())
    assert "Varda Grain 17 · 4 May (from: dateline) · on the word of Varda Grain · in Varda Courier · replaced later" in text
    assert "at least 40 · 4 May (from: dateline) · on the word of Dockers' Union · in Varda Courier and “Union says" in text
