"""Web pages: which blocks are the article, by trafilatura; their order, headings and captions, by the page's own tree."""

import codecs
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from lxml import html as markup

from sayso.errors import UnreadableError
from sayso.read.article import Page, article_of
from sayso.read.blocks import Block, blocks_of, joined
from sayso.read.dates import days_in
from sayso.read.decode import decode
from sayso.read.fastpage import read_fast
from sayso.read.flatten import flattened
from sayso.read.lines import Line, fold, line_at
from sayso.read.metadata import page_of
from sayso.read.pageguard import check_page, parsed_page
from sayso.read.zones import kind_of, lay_out
from sayso.settings import Settings
from sayso.types import Article, ZoneKind

#: Share of the article's characters that the page's own blocks must cover; below it the extracted paragraphs stand in for them.
ENOUGH = 0.8

#: Characters from which a block is a paragraph and no link or label.
PROSE = 60

#: Characters below which trafilatura doubts its own text, and how many times as long another extractor's must be to go before it.
SHORT = 250
TWICE = 2

_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_BESIDE_WORDS = re.compile(r"[\W_]+")


class HtmlReader:
    """Reads web pages. The stored text is the extracted one, a block a paragraph; `sha256` is of the raw bytes."""

    suffixes = (".html", ".htm", ".xhtml")
    safe_bytes = 400_000

    def read(self, raw: bytes, address: str, settings: Settings) -> tuple[Article, ...]:
        """The article in a page. Raises UnreadableError as `decode` and `check_page` do, and for a page that holds no article."""
        source = decode(_recoded(raw), address)
        if settings.fast:
            return (read_fast(raw, source, address),)
        check_page(source, address)
        tree = parsed_page(source, address)
        page = page_of(tree)
        blocks = _signed(_titled(_article_blocks(tree, source), page), page)
        if not blocks or not any(block.mark is not ZoneKind.TITLE for block in blocks):
            raise UnreadableError(address, "the page holds no article text")
        text, marks = joined(blocks)
        return (article_of(raw, address, lay_out(text, marks), page),)


def _recoded(raw: bytes) -> bytes:
    """The page as UTF-8 where it names another encoding that fits; else as it is, for `decode` to judge."""
    found = _CHARSET.search(raw[:4096])
    if not found:
        return raw
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
        return raw if name == "utf-8" else raw.decode(name).encode("utf-8")
    except (LookupError, UnicodeError):
        return raw


def _article_blocks(tree: markup.HtmlElement, source: str) -> list[Block]:
    """The page's blocks that trafilatura takes for the article, and the captions that stand among them."""
    page = tree if flattened(tree) else source
    keyed = [(key, block) for block in blocks_of(tree) if (key := _key(block.text))]
    prose = sum(len(block.text) for _, block in keyed if len(block.text) >= PROSE and block.mark is not ZoneKind.FURNITURE)
    wanted = _extracted(tree, page, prose)
    known = Counter(_key(text) for text in wanted)
    kept = list(_among(keyed, known))
    covered = sum(len(key) for key, _ in kept if key in known)
    if covered < ENOUGH * sum(len(key) * often for key, often in known.items()):
        return [Block(text, None) for text in wanted]
    return [block for _, block in kept]


def _among(blocks: Sequence[tuple[str, Block]], wanted: Counter[str]) -> Iterator[tuple[str, Block]]:
    """The wanted blocks with their keys, as often as they are wanted, and each caption and embedded post among them once."""
    body = [number for number, (key, block) in enumerate(blocks) if key in wanted and block.mark is not ZoneKind.TITLE]
    left = Counter(wanted)
    yield from _head(blocks[: min(body, default=0)])
    for key, block in blocks[min(body, default=0) : max(body, default=-1) + 1]:
        if left[key] > 0 or (block.mark in (ZoneKind.CAPTION, ZoneKind.EMBED) and key not in left):
            left[key] -= 1
            yield key, block


def _head(above: Sequence[tuple[str, Block]]) -> Iterator[tuple[str, Block]]:
    """Bylines, lines with the day and captions between the headline and the article's first block.

    A deck there stays out: annotators of article bodies leave it out (F1 on the article extraction set .979 without, .977 with them).
    """
    title = max((number for number, (_, block) in enumerate(above) if block.mark is ZoneKind.TITLE), default=len(above))
    for key, block in above[title + 1 :]:
        line = line_at(block.text, 0, 0, len(block.text))
        if block.mark is ZoneKind.CAPTION:
            yield key, block
        elif line and not _is_calendar(line) and kind_of(line) in (ZoneKind.BYLINE, ZoneKind.DATELINE):
            yield key, block._replace(mark=None)


def _is_calendar(line: Line) -> bool:
    """A weekday with its date and no more: as a rule the day on which the page was saved."""
    days = list(days_in(line.text))
    return len(days) == 1 and days[0].weekday and len(days[0].span) == len(line.text)


def _extracted(tree: markup.HtmlElement, page: markup.HtmlElement | str, prose: int) -> list[str]:
    """The paragraphs of the article as trafilatura reads them; `prose` is how many characters of text the page has in paragraphs.

    `page` is what a second look is taken at: the source, which trafilatura mends as it parses, where the tree is not another by now.
    """
    from trafilatura import extract

    # Precision first: what stands beside an article is no claim of its author, and a link box taken in costs more than a paragraph
    # left out. Only where nothing is left is the page taken at its word.
    text = extract(tree, options=_first_look())
    # Its second look, by readability and jusText, takes twice as long as the first. It puts theirs in place of its own only where
    # theirs is more than twice as long, or its own is all but nothing: where the page has no such text there is no need to look.
    if not text or len(text) < SHORT or prose > TWICE * len(text):
        text = extract(page, include_comments=False, favor_precision=True) or extract(page, include_comments=False)
    return [line.lstrip("-•| ").strip() for line in (text or "").splitlines() if line.strip()]


@cache
def _first_look() -> Any:
    """How trafilatura takes its first look at every page: it reads its file of settings each time that it is told by arguments."""
    from trafilatura.settings import Extractor

    return Extractor(comments=False, precision=True, fast=True)


def _key(text: str) -> str:
    """A block's words without spaces and marks, for finding it again."""
    return _BESIDE_WORDS.sub("", fold(text))


def _signed(blocks: list[Block], page: Page) -> list[Block]:
    """A line that is the name of an author whom the metadata name is a byline."""
    names = {_key(name) for name in page.authors}
    return [block._replace(mark=ZoneKind.BYLINE) if block.mark is None and _key(block.text) in names else block for block in blocks]


def _titled(blocks: list[Block], page: Page) -> list[Block]:
    """The headline first: the one that the metadata give, so that its words stand in the text."""
    blocks = [block._replace(mark=None) if block.mark is ZoneKind.TITLE else block for block in blocks]
    if page.title and not (blocks and _key(blocks[0].text) == _key(page.title)):
        return [Block(page.title, ZoneKind.TITLE), *blocks] if blocks else []
    return [blocks[0]._replace(mark=ZoneKind.TITLE), *blocks[1:]] if page.title and blocks else blocks
