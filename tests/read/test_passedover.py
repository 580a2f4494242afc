"""Menus and scripts taken out of a page before an extractor sees it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.passedover import without_furniture

DATA = '<script type="application/ld+json">{"@type": "NewsArticle"}</script>'


@pytest.mark.parametrize(
    ("page", "left"),
    [
        ("<p>a</p><script>if (a > b) { c('<p>d</p>') }</script><p>e</p>", "<p>a</p><p>e</p>"),
        ('<nav class="x"><a>Home</a></nav><aside>Links</aside >words<footer>About us</footer>', "words"),
        ("a<!-- <nav> -->b<nav>c</nav>d", "abd"),
        ("<navigation>a</navigation>", "<navigation>a</navigation>"),
        ("<p>a</p><nav>b<p>c</p>", "<p>a</p><nav>b<p>c</p>"),
        ("<nav>a<nav>b</nav>c</nav>d", "c</nav>d"),
        ("<svg><path d=''/></svg>a<select><option>b</select>c", "ac"),
        ("<!-- a <p>b</p><script>c</script>d", "<!-- a <p>b</p>d"),
        (f"<script>x('ld+json')</script><nav>a{DATA}b</nav><p>c</p>{DATA}", f"{DATA}<p>c</p>{DATA}"),
        (f"<script>a</script>{DATA}<!-- {DATA} -->", DATA),
    ],
)
def test_left_of_a_page(page: str, left: str) -> None:
    assert without_furniture(page) == left


@given(st.lists(st.sampled_from(["<nav>", "</nav>", "<!--", "-->", "<script>", "</script", "words ", "<p>", ">"])))
def test_what_is_left_is_of_the_page_in_its_order(parts: list[str]) -> None:
    rest = iter("".join(parts))
    assert all(letter in rest for letter in without_furniture("".join(parts)))


@pytest.mark.parametrize(
    "piece", ["<nav ", "<nav></nav", "<script <nav <svg ", "<!--", "<nav></script>", "<nav>ld+json<script ", "<script ld+json "]
)
def test_a_hostile_page_ends_soon(piece: str) -> None:
    start = time.process_time()
    without_furniture(piece * 200_000)
    assert time.process_time() - start < 5
