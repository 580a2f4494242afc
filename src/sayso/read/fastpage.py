"""Web pages in the fast mode: text by resiliparse, facts by the head of the page alone."""

from sayso.errors import UnreadableError
from sayso.read.article import Page, article_of
from sayso.read.blocks import Block, joined
from sayso.read.headfacts import facts_of
from sayso.read.lines import spaced
from sayso.read.metadata import page_of
from sayso.read.pageguard import check_length, check_page, parsed_page
from sayso.read.passedover import without_furniture
from sayso.read.zones import lay_out
from sayso.types import Article, ZoneKind


def read_fast(raw: bytes, source: str, address: str) -> Article:
    """The article in a decoded page, without a search for its date in the text and without what readers wrote below it.

    Raises UnreadableError where it holds none, and as `check_page` does for what a parser would see of it.
    """
    check_length(source, address)
    # Half of the tags of a page, and three quarters of its characters, are no article by their elements alone.
    shown = without_furniture(source)
    blocks = _blocks(shown, address) or _blocks(source, address)
    if not blocks:
        raise UnreadableError(address, "the page holds no article text")
    page = _page(facts_of(shown), address)
    if page.title:
        blocks = [Block(page.title, ZoneKind.TITLE), *(block for block in blocks if block.text != page.title)]
    text, marks = joined(blocks)
    return article_of(raw, address, lay_out(text, marks, fast=True), page)


def _blocks(source: str, address: str) -> list[Block]:
    from resiliparse.extract.html2text import extract_plain_text

    check_page(source, address)
    told = extract_plain_text(source, main_content=True, alt_texts=False, list_bullets=False, preserve_formatting=True, comments=False)
    return [Block(text, None) for line in told.splitlines() if line and (text := spaced(line))]


def _page(facts: str, address: str) -> Page:
    if not facts.strip():
        return Page()
    check_page(facts, address)
    return page_of(parsed_page(facts, address), search=False, microdata="itemprop" in facts.casefold())
