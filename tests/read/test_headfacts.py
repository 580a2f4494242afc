"""The facts of a head, cut out: what a parser finds in them is what it finds in the whole head."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.headfacts import facts_of
from sayso.read.metadata import page_of
from sayso.read.pageguard import parsed_page

META = (
    '<meta property="og:title" content="Ferry sinks > 40 feared dead">',
    "<meta content='The Adler Post' property='og:site_name'/>",
    '<META NAME="author" CONTENT="Jane Roe">',
    "<meta property=article:published_time content=2024-05-03T10:00:00Z>",
    '<link rel="canonical" href="https://adler.example/ferry?a=1&amp;b=2">',
    '<link rel="stylesheet" href="/a.css">',
    '<meta name="description" content="She said: a = b">',
    '<script>document.write("<meta property=og:title content=Other>"); if (a < b) { c(); }</script>',
    '<!-- <meta property="og:title" content="Commented out"> -->',
    "<style>a > b { color: red }</style>",
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry sinks", "datePublished": "2024-05-02"}</script>',
    "<title>Ferry sinks</title>",
    "\n<base href='/'>\n",
)


@given(st.lists(st.sampled_from(META), max_size=12))
def test_the_facts_are_those_of_the_whole_head(parts: list[str]) -> None:
    head = '<html lang="en"><head><meta charset="utf-8">' + "".join(parts)
    page = head + '</head><body><meta property="og:title" content="Not in the head"><p>Text</p></body></html>'
    assert page_of(parsed_page(facts_of(page), "x.html"), search=False) == page_of(parsed_page(head, "x.html"), search=False)


def test_scripts_and_styles_are_left_out() -> None:
    page = f'<html lang="en"><head><script>{"x();" * 9_000}</script><meta name="a" content="b"></head><body></body></html>'
    assert facts_of(page) == '<html lang="en"><meta name="a" content="b">'


def test_linked_data_below_the_head_count() -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "description": "a <b>bold</b> one"}</script>'
    page = f"<html><head></head><body><script>var a = 1;</script>{data}<p>ld+json is a word here</p></body></html>"
    assert facts_of(page) == "<html>" + data


def test_a_page_that_names_no_head_is_its_own() -> None:
    assert "<h1>Ferry sinks</h1>" in facts_of("<h1>Ferry sinks</h1><p>Forty people died.</p>")


@pytest.mark.parametrize(
    "piece", ["<meta a=x ", '<meta a="', "<meta a='\" b=", "<script ", "<!--", "<!-- ld+json <script ", "<link canonical=\"'"]
)
def test_a_hostile_head_ends_soon(piece: str) -> None:
    start = time.process_time()
    facts_of("<html><head>" + piece * 100_000 + "</head><body>" + piece * 100_000)
    assert time.process_time() - start < 5
