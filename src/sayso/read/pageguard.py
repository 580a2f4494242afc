"""Pages that would stop a parser: refused before one sees them."""

import re
from collections.abc import Iterator
from functools import cache

from lxml import etree, html

from sayso.errors import UnreadableError

#: Characters of a page above which it is refused: extraction time grows faster than the page.
LONGEST_PAGE = 4_000_000

#: Attributes of one element; 2 MB of them held three parsers for over 15 s. Real elements have up to about 60.
MOST_ATTRIBUTES = 2_000

#: Elements within elements; parsers recurse, and the deepest of 191 news pages (article extraction and publication date sets) goes to 52.
MOST_DEPTH = 1_000

#: Characters of a tag from which its attributes are counted.
LONG_TAG = 20_000

#: Opening or closing tags in a page; the fullest of the same 191 pages has 26,000.
MOST_TAGS = 300_000

#: A tag that does not close itself, by its name; that of an end tag with its slash.
_TAG = re.compile(r"<(/?[a-zA-Z][\w:-]*+)(?:[^<>]*[^<>/])?>")
_OPENS = re.compile(r"[a-zA-Z][\w:-]*\s")
_VALUE = re.compile(r"=\s*(?:\"[^\"]*\"|'[^']*')")
_OPEN_VALUE = re.compile(r"=\s*[\"']")
_OPENING = re.compile(r"<([a-zA-Z][\w:-]*)")
#: Elements that hold no others, or that pages leave open by custom.
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    "p", "li", "td", "th", "tr", "option", "dt", "dd",
})  # fmt: skip


def check_page(source: str, address: str) -> None:
    """Raises UnreadableError for a page that is too long, too full, too deep, or has an element of too many attributes."""
    check_length(source, address)
    tags = source.count("<")
    if tags > MOST_TAGS:
        raise UnreadableError(address, f"the page has {tags:,} tags, more than the {MOST_TAGS:,} allowed")
    for piece in _long_pieces(source):
        if _OPENS.match(piece) and len(_bare_tag(piece).split()) > MOST_ATTRIBUTES:
            raise UnreadableError(address, f"one of its elements has more than the {MOST_ATTRIBUTES:,} attributes allowed")
    if tags > MOST_DEPTH and not _is_flat(source) and _depth(source) > MOST_DEPTH:
        raise UnreadableError(address, f"its elements are nested more than {MOST_DEPTH:,} deep")


def check_length(source: str, address: str) -> None:
    """Raises UnreadableError for a page that is too long."""
    if len(source) > LONGEST_PAGE:
        raise UnreadableError(address, f"the page runs to {len(source):,} characters, more than the {LONGEST_PAGE:,} allowed")


def parsed_page(source: str, address: str) -> html.HtmlElement:
    """The tree of a page. Raises UnreadableError where there is none."""
    try:
        return html.document_fromstring(source.encode("utf-8"), parser=_parser())
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableError(address, "the page holds no text") from error


@cache
def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8", huge_tree=True)


def _long_pieces(source: str) -> Iterator[str]:
    """The tags longer than LONG_TAG, each with the text behind it."""
    start = source.find("<")
    while start >= 0:
        end = source.rfind("<", start + 1, start + LONG_TAG + 2)
        if end < 0:
            end = source.find("<", start + 1)
            piece = source[start + 1 : end if end >= 0 else None]
            if len(piece) > LONG_TAG:
                yield piece
        start = end


def _bare_tag(piece: str) -> str:
    """A tag without the values of its attributes, and without the text behind it."""
    # As a rule the first ">" ends the tag, and the text behind it (a script) need not be looked at.
    tag = _VALUE.sub(" ", piece[: piece.find(">") + 1])
    whole = tag if tag and not _OPEN_VALUE.search(tag) else _VALUE.sub(" ", piece)
    return whole.partition(">")[0]


def _is_flat(source: str) -> bool:
    """Whether too few tags open an element that may hold others for any to stand too deep; False where only a walk can tell."""
    names = _OPENING.findall(source)
    return len(names) - sum(map(_VOID.__contains__, names)) <= MOST_DEPTH


def _depth(source: str) -> int:
    """How deep elements stand in each other at most, by their tags alone; an end tag counts only where an element of its name is open."""
    deepest = depth = 0
    opened: dict[str, int] = {}
    for tag in _TAG.findall(source):
        name = tag.lstrip("/").lower()
        if name in _VOID:
            continue
        still = opened.get(name, 0)
        if tag[0] != "/":
            opened[name] = still + 1
            depth += 1
            if depth > deepest:
                deepest = depth
        elif still:
            opened[name] = still - 1
            depth -= 1
    return deepest
