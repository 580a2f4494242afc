"""Lines and blocks: every word of a claim-bearing zone in one line, every token at its place in the article."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from staged import article, parsed

from sayso.extract.parse import lines, parse
from sayso.types import CLAIM_ZONES, Article, Span, Zone, ZoneKind

BROKEN = st.text(alphabet=st.sampled_from("aé“ \n\t\u00a0\u2028\r😀"), max_size=60)


@st.composite
def tiled(draw: st.DrawFn) -> Article:
    """Any text, cut into zones of any kind."""
    text = draw(BROKEN)
    cuts = sorted({0, len(text), *draw(st.lists(st.integers(0, len(text)), max_size=4))})
    zones = tuple(Zone(draw(st.sampled_from(ZoneKind)), Span(a, b)) for a, b in pairwise(cuts))
    return replace(article(text), zones=zones)


@given(tiled())
def test_lines_hold_all_words_of_claim_bearing_zones_and_no_others(whole: Article) -> None:
    held = sorted(at for _, span in lines(whole) for at in range(span.start, span.end) if not whole.text[at].isspace())
    meant = [at for zone in whole.zones if zone.kind in CLAIM_ZONES for at in range(*zone.span) if not whole.text[at].isspace()]
    assert held == meant


@given(tiled())
def test_a_line_is_trimmed_and_runs_over_no_break_and_no_zone(whole: Article) -> None:
    for kind, span in lines(whole):
        words = span.of(whole.text)
        assert words and words == words.strip() and len(words.splitlines()) == 1
        assert any(zone.kind is kind and zone.span.holds(span) for zone in whole.zones)


@given(tiled())
def test_lines_are_in_order_and_apart(whole: Article) -> None:
    spans = [span for _, span in lines(whole)]
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_furniture_is_not_parsed() -> None:
    text = "Snow fell.\nSubscribe to our letter.\nThe line was cut."
    first, second = text.index("Subscribe"), text.index("The line")
    zones = (
        Zone(ZoneKind.BODY, Span(0, first)),
        Zone(ZoneKind.FURNITURE, Span(first, second)),
        Zone(ZoneKind.BODY, Span(second, len(text))),
    )
    assert [block.span.of(text) for block in parse(replace(article(text), zones=zones)).blocks] == ["Snow fell.", "The line was cut."]


@pytest.mark.parametrize(
    "text",
    [
        "Snow fell on Marn.\n\n  The line\u00a0was cut at 9 a.m.  \n",
        "“It’s gone,” she said. 😀 Nobody came.\r\nThe café shut.",
        "One line only",
    ],
)
def test_every_token_stands_at_its_place(text: str) -> None:
    whole = parsed(text)
    for block in whole.blocks:
        assert block.doc.text == block.span.of(text)
        for token in block.doc:
            place = block.place(token)
            assert place.of(text) == token.text and block.reach(block.doc[token.i : token.i + 1]) == place
            assert block.token_at(place.start) == token == block.token_at(place.end - 1)
            assert whole.block_at(place.start) is block


def test_between_blocks_there_is_none() -> None:
    text = "Snow fell.\n\nThe line was cut."
    whole = parsed(text)
    assert whole.block_at(text.index("\n")) is None
    assert whole.blocks[0].token_at(len(text) - 1) is None


def test_no_sentence_runs_over_a_line_break() -> None:
    text = "Storm cuts power to\nthe valley\nNobody was hurt. The line was cut."
    assert [sentence.text for _, sentence in parsed(text).sentences()] == [
        "Storm cuts power to", "the valley", "Nobody was hurt.", "The line was cut."
    ]  # fmt: skip


def test_an_article_without_words_has_no_blocks() -> None:
    assert parse(article(" \n\n ")).blocks == ()
    assert parse(article("")).blocks == ()
