"""One article as a JSON object: a line of JSON lines, an entry of a feed, a row of a table."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lxml import etree, html

from sayso.errors import UnreadableError
from sayso.read.article import Page, article_of
from sayso.read.blocks import blocks_of
from sayso.read.fields import Row, authors_of, outlet_word, published_of, text_of, value_of, word_of
from sayso.read.reader import Part
from sayso.read.told import Told
from sayso.read.zones import Layout, lay_out
from sayso.settings import Settings
from sayso.types import Article, Outlet, Skipped, ZoneKind

#: The ending of a part that is one row; no file on a disk is called so.
ROW = ".row"

#: Characters within which a whole page opens its elements; what has none is a piece of a page.
OPENING = 2_000


class RowReader:
    """Reads one JSON object. `sha256` is of the object's bytes.

    The stored text is the field `text` to the letter. Where the field `title` does not open the text, the stored text is the title, an
    empty line, then the text, so that what a headline claims has a place to point to.
    """

    suffixes = (ROW,)
    safe_bytes = 500_000

    def read(self, raw: bytes, address: str, settings: Settings) -> Iterator[Article | Part]:
        """The article in an object, or the page that it holds. Raises UnreadableError for what is no object or holds no text."""
        row = object_of(raw, address)
        outlet = word_of(row, "outlet", settings, address)
        page = Page(
            title=word_of(row, "title", settings, address) or None,
            outlet=Outlet(outlet_word(outlet), None, f"{value_of(row, 'outlet', settings)[1]} field") if outlet else None,
            authors=authors_of(row, settings),
            published=published_of(row, settings, address),
            url=word_of(row, "url", settings, address) or None,
            language=word_of(row, "language", settings, address)[:2].casefold() or None,
        )
        text = text_of(row, "text", settings, address)
        markup = "" if text.strip() else text_of(row, "html", settings, address)
        if _is_page(markup):
            yield Part(address, "page.html", markup.encode("utf-8"), (_told(page),))
            return
        yield article_of(raw, address, _laid_out(text or _plain(markup), page.title, address), page)


def object_of(raw: bytes, place: str) -> Row:
    """The JSON object in some bytes. Raises UnreadableError where there is none."""
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(place, f"it is no JSON ({str(error).split(':')[0]})") from error
    if not isinstance(found, dict):
        raise UnreadableError(place, "it is no JSON object")
    return found


def row_parts(rows: Iterable[tuple[str, bytes, Row]], address: str, settings: Settings) -> Iterator[Part | Skipped]:
    """A part for each row: its place in the file ("line 7"), its bytes, what it holds.

    The address of a part is `file#doc_id`, or `file#line 7` where the row gives no id; a second row of one id is skipped.
    """
    seen: dict[str, str] = {}
    for place, raw, row in rows:
        try:
            name = word_of(row, "doc_id", settings, f"{address}#{place}") or place
            if name in seen:
                raise UnreadableError(f"{address}#{place}", f"{seen[name]} gave the same doc_id")
        except UnreadableError as error:
            yield Skipped(error.path, error.reason)
        else:
            seen[name] = place
            yield Part(f"{address}#{name}", f"row{ROW}", raw)


def as_bytes(row: Mapping[str, Any]) -> bytes:
    """A row as the bytes that stand for it: JSON in the row's own order."""
    return json.dumps(row, ensure_ascii=False, default=str).encode("utf-8", "surrogatepass")


def _laid_out(text: str, title: str | None, address: str) -> Layout:
    """The text under its title; a title that opens the text already is marked where it stands."""
    if not text.strip():
        raise UnreadableError(address, "it holds no text")
    if title is None:
        return lay_out(text)
    start = len(text) - len(text.lstrip())
    first = text[start:].split("\n", 1)[0]
    if " ".join(first.split()).casefold() == title.casefold():
        return lay_out(text, {start: ZoneKind.TITLE})
    return lay_out(f"{title}\n\n{text}", {0: ZoneKind.TITLE})


def _is_page(markup: str) -> bool:
    opening = markup[:OPENING].casefold()
    return "<html" in opening or "<body" in opening


def _plain(markup: str) -> str:
    """The blocks of a piece of a page, a blank line between them."""
    if not markup.strip():
        return ""
    try:
        tree = html.document_fromstring(f"<div>{markup}</div>".encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    except etree.ParserError:
        return ""
    return "\n\n".join(block.text for block in blocks_of(tree))


def _told(page: Page) -> Told:
    return Told(
        basis=page.published.basis if page.published else page.outlet.basis if page.outlet else "row",
        title=page.title,
        outlet=page.outlet.name if page.outlet else None,
        published=page.published.earliest if page.published else None,
        url=page.url,
        authors=page.authors,
    )
