"""Web pages in the fast mode: text by resiliparse, facts by the head of the page alone."""

import re

from sayso.errors import UnreadableError
from sayso.read.article import Page, article_of
from sayso.read.blocks import Block, joined
from sayso.read.metadata import page_of
from sayso.read.pageguard import parsed_page
from sayso.read.zones import lay_out
from sayso.types import Article, ZoneKind

_HEAD = re.compile(r"</head\s*>|<body\b", re.IGNORECASE)
_LINKED_DATA = re.compile(r"<script[^>]{0,200}ld\+json[^>]{0,200}>[^<]{0,200000}</script>", re.IGNORECASE)

#: Characters of a page's start that hold its head where no tag ends it.
LONGEST_HEAD = 200_000


def read_fast(raw: bytes, source: str, address: str) -> Article:
    """The article in a decoded page, without a search for its date in the text. Raises UnreadableError where it holds none."""
    from resiliparse.extract.html2text import extract_plain_text

    told = extract_plain_text(source, main_content=True, alt_texts=False, list_bullets=False, preserve_formatting=True)
    blocks = [Block(" ".join(line.split()), None) for line in told.splitlines() if line.strip()]
    if not blocks:
        raise UnreadableError(address, "the page holds no article text")
    page = _page(source, address)
    if page.title:
        blocks = [Block(page.title, ZoneKind.TITLE), *(block for block in blocks if block.text != page.title)]
    text, marks = joined(blocks)
    return article_of(raw, address, lay_out(text, marks, fast=True), page)


def _page(source: str, address: str) -> Page:
    """The facts that stand in the head, and in linked data elsewhere."""
    # Plain searches first: one that lets capitals pass takes ten times as long on a head full of scripts.
    ends = [end for end in (source.find("</head>"), source.find("<body")) if end >= 0]
    found = None if ends else _HEAD.search(source)
    end = min(ends) if ends else found.start() if found else min(len(source), LONGEST_HEAD)
    data = "".join(_LINKED_DATA.findall(source, end)) if source.find("ld+json", end) >= 0 else ""
    head = source[:end] + data
    return page_of(parsed_page(head, address), search=False) if head.strip() else Page()
