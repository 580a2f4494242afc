"""From a page's tree to its blocks of text, in the order of the page, with what the structure says of each."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from lxml import html
from lxml.etree import iterwalk

from sayso.types import ZoneKind

#: Elements whose text is one block. A block inside another is read on its own.
_BLOCKS = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "figcaption", "blockquote", "pre", "td", "th", "dt", "dd", "div", "section",
    "article", "main", "aside", "header", "figure", "caption",
})  # fmt: skip
#: Elements within a line, which make a block of their own where their class says that they are a caption.
_INLINE = frozenset({"span", "small", "em", "i", "cite"})
#: What no cell of data holds.
_NO_DATA = (_BLOCKS - {"td", "th"}) | {"br", "table"}
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "iframe", "form", "button", "nav", "footer", "select", "textarea", "object", "head",
})  # fmt: skip
_CAPTION = re.compile(r"\bcaption|figcaption|photo-?credit|image-?credit|wp-caption", re.IGNORECASE)
_STANDFIRST = re.compile(r"standfirst|\bdek\b|\bdeck\b|sub-?title|sub-?head(?:line)?|article[-_]*summary|story-?lead-?in", re.IGNORECASE)
#: Posts of others shown within a page, by the classes that their makers ask for; what readers wrote below it.
_EMBED = re.compile(
    r"(?<![\w-])(?:(?:tweet|twitter|instagram|facebook|tiktok)-embed|embed(?:ded)?-(?:tweet|twitter|instagram|facebook|tiktok)|twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|reddit-embed-bq|fb-post)(?![\w-])"
)
_COMMENTS = re.compile(
    r"(?<![\w-])(?:comments|comment-?list|comment-(?:body|content|text|thread)|comments-(?:area|section|list)|disqus_thread|fb-comments)(?![\w-])"
)
#: Characters of a cell of data; a longer one holds a text.
LONGEST_CELL = 200

#: Names of elements whose meaning is kept: the entries of a list, and the pages of a site, have the same.
NAMES_AT_ONCE = 4_096

#: Between the cells of a row.
CELL = " | "

_SPACE = re.compile(r"[ \t\r\n\f]+")
_UNEVEN = re.compile(r"[\t\r\n\f]|  ")


class Block(NamedTuple):
    """One paragraph, heading or caption of a page, on one line. `mark` is what the structure says of it, if it says anything."""

    text: str
    mark: ZoneKind | None


class _Holder(NamedTuple):
    """An element that holds blocks: what it is by itself, and what it or an element around it makes of all that it holds."""

    tag: str
    named: str
    embed: bool = False
    comments: bool = False
    caption: bool = False
    title: bool = False


#: Around the page.
_OUTSIDE = _Holder("", "")


def blocks_of(tree: html.HtmlElement) -> Iterator[Block]:
    """The blocks of a page, blank ones left out; scripts, menus and forms give none. A row of a table is one block."""
    for text, holders in _runs(tree):
        if text and not text.isspace():
            yield Block((_SPACE.sub(" ", text) if _UNEVEN.search(text) else text).strip(), _mark(holders))


def joined(blocks: Sequence[Block]) -> tuple[str, dict[int, ZoneKind]]:
    """The stored text, a blank line between blocks, and the marks by the offset (in code points) at which a block starts."""
    marks: dict[int, ZoneKind] = {}
    length = 0
    for block in blocks:
        if block.mark:
            marks[length] = block.mark
        length += len(block.text) + 2
    return "\n\n".join(block.text for block in blocks), marks


def _runs(tree: html.HtmlElement) -> Iterator[tuple[str, list[_Holder]]]:
    """Runs of text between borders of blocks, each with the block elements that hold it, outermost first.

    The elements are one list for all runs, good until the next one is asked for.
    """
    parts: list[str] = []
    holders = [_OUTSIDE]
    walk = iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            # Some sites set the whole page in one form.
            if tag in _SKIPPED and not (tag == "form" and element.find(".//h1") is not None):
                walk.skip_subtree()
                continue
            block = tag in _BLOCKS or (tag in _INLINE and _CAPTION.search(element.get("class") or "") is not None)
            if parts and (block or tag in ("br", "tr")):
                yield "".join(parts), holders
                parts.clear()
            if tag == "tr" and (cells := _cells(element)):
                yield CELL.join(cells), [*holders, _held(element, holders[-1])]
                walk.skip_subtree()
                continue
            if block:
                holders.append(_held(element, holders[-1]))
            if element.text:
                parts.append(element.text)
            continue
        if event == "end" and (tag in _BLOCKS or (tag in _INLINE and _CAPTION.search(element.get("class") or ""))):
            if parts:
                yield "".join(parts), holders
                parts.clear()
            holders.pop()
        if element.tail and element is not tree:
            parts.append(element.tail)
    yield "".join(parts), holders[:1]


def _cells(row: html.HtmlElement) -> list[str]:
    """The texts of the cells of a row of data; none for a row that only lays out a page: one cell, blocks, breaks or long text within."""
    if len(row) < 2 or any(inner.tag in _NO_DATA for inner in row.iterdescendants()):
        return []
    cells = [" ".join(cell.text_content().split()) for cell in row.iterchildren("td", "th")]
    return [cell for cell in cells if cell] if max(map(len, cells), default=0) <= LONGEST_CELL else []


def _held(element: html.HtmlElement, above: _Holder) -> _Holder:
    tag, named, identity = element.tag, element.get("class") or "", element.get("id")
    both = f"{named} {identity}" if identity else named
    embed, comments = _told_by(both) if both else (False, False)
    return _Holder(
        tag,
        named,
        above.embed or embed,
        above.comments or comments,
        above.caption or tag == "figcaption",
        above.title or tag == "h1",
    )


@lru_cache(NAMES_AT_ONCE)
def _told_by(names: str) -> tuple[bool, bool]:
    """Whether an element's names say that it holds a post of somebody else; what readers wrote."""
    return _EMBED.search(names) is not None, _COMMENTS.search(names) is not None


@lru_cache(NAMES_AT_ONCE)
def _near(outer: str, inner: str) -> tuple[bool, bool]:
    """Whether the classes of an element, and of that around it, say caption; standfirst."""
    captions, standfirsts = ([form.search(named) for named in (outer, inner)] for form in (_CAPTION, _STANDFIRST))
    return any(captions), any(standfirsts)


def _mark(holders: list[_Holder]) -> ZoneKind | None:
    """What the holders say: embedded posts, comments, captions and standfirsts by element or class, headings by element."""
    last = holders[-1]
    if last.embed:
        return ZoneKind.EMBED
    if last.comments:
        return ZoneKind.FURNITURE
    caption, standfirst = _near(holders[-2].named if len(holders) > 1 else "", last.named)
    if last.caption or last.tag == "caption" or caption:
        return ZoneKind.CAPTION
    if last.title:
        return ZoneKind.TITLE
    if standfirst:
        return ZoneKind.STANDFIRST
    # A row has no end mark and would pass for a heading of what stands below the table.
    return ZoneKind.BODY if last.tag == "tr" else ZoneKind.HEADING if last.tag in _HEADINGS else None
