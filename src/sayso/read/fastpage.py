"""Web pages in the fast mode: text by resiliparse, facts by the head of the page alone."""

from sayso.errors import UnreadableError
from sayso.read.article import Page, article_of
from sayso.read.blocks import Block, joined
from sayso.read.headfacts import facts_of
from sayso.read.metadata import page_of
from sayso.read.pageguard import parsed_page
from sayso.read.zones import lay_out
from sayso.types import Article, ZoneKind


def read_fast(raw: bytes, source: str, address: str) -> Article:
    """The article in a decoded page, without a search for its date in the text. Raises UnreadableError where it holds none."""
    from resiliparse.extract.html2text import extract_plain_text

    told = extract_plain_text(source, main_content=True, alt_texts=False, list_bullets=False, preserve_formatting=True, comments=False)
    blocks = [Block(" ".join(line.split()), None) for line in told.splitlines() if line.strip()]
    if not blocks:
        raise UnreadableError(address, "the page holds no article text")
    facts = facts_of(source)
    page = page_of(parsed_page(facts, address), search=False) if facts.strip() else Page()
    if page.title:
        blocks = [Block(page.title, ZoneKind.TITLE), *(block for block in blocks if block.text != page.title)]
    text, marks = joined(blocks)
    return article_of(raw, address, lay_out(text, marks, fast=True), page)
