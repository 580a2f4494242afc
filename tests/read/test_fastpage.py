"""The fast mode: text and facts of a page, without what its readers wrote below it."""

import time

import pytest

from sayso.errors import UnreadableError
from sayso.read.html import HtmlReader
from sayso.settings import Settings
from sayso.types import Author

SENTENCE = "The ferry Halcyon sank off Port Adler on Friday night with 212 people on board, the coast guard said. "
PAGE = f"""<html lang="en"><head><title>x</title><meta property="og:title" content="Ferry sinks off Port Adler">
<meta property="og:site_name" content="The Adler Post"><meta name="author" content="Jane Roe">
<script>var head = "</p>";</script></head><body><nav><a href="/">Home</a></nav>
<article><h1>Ferry sinks off Port Adler</h1><p>{SENTENCE * 3}</p><p>{SENTENCE * 2}</p></article>
<div id="comments" class="comments"><p>I heard it was 500 people, said nobody at all, and I know it for sure.</p></div></body></html>"""


def test_text_and_facts_without_the_comments() -> None:
    (article,) = HtmlReader().read(PAGE.encode(), "x.html", Settings(fast=True))
    assert article.text == "\n\n".join(("Ferry sinks off Port Adler", (SENTENCE * 3).strip(), (SENTENCE * 2).strip()))
    assert article.title and article.title.text == "Ferry sinks off Port Adler"
    assert article.outlet and article.outlet.name == "The Adler Post"
    assert article.authors == (Author("Jane Roe", None),)


def test_a_script_that_writes_the_end_of_a_head_ends_none() -> None:
    script = "<script>frame.write('<head></head><body></body>')</script>"
    (article,) = HtmlReader().read(PAGE.replace("<title>", script + "<title>").encode(), "x.html", Settings(fast=True))
    assert article.outlet and article.outlet.name == "The Adler Post"


@pytest.mark.parametrize(
    "body",
    ["<div>" * 5_000 + "words", "<div></b>" * 5_000 + "words", "<div " + " ".join(f'a{n}="x"' for n in range(20_000)) + ">words</div>"],
)
@pytest.mark.parametrize("around", ["<html><body>{}</body></html>", "<html><head>{}</head><body><p>words</p></body></html>", "{}"])
def test_what_would_stop_a_parser_is_refused(body: str, around: str) -> None:
    start = time.process_time()
    with pytest.raises(UnreadableError):
        HtmlReader().read(around.format(body).encode(), "x.html", Settings(fast=True))
    assert time.process_time() - start < 5
