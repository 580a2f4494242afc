"""From a page's tree to its blocks of text, in the order of the page, with what the structure says of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import html

from sayso.types import ZoneKind

#: Elements whose text is one block. A block inside another is read on its own.
_BLOCKS = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "figcaption", "blockquote", "pre", "td", "th", "dt", "dd", "div", "section",
    "article", "main", "aside", "header", "figure", "caption",
})  # fmt: skip
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "iframe", "form", "button", "nav", "footer", "select", "textarea", "object", "head",
})  # fmt: skip
_CAPTION = re.compile(r"\bcaption|figcaption|photo-?credit|image-?credit|wp-caption", re.IGNORECASE)
_STANDFIRST = re.compile(r"standfirst|\bdek\b|\bdeck\b|sub-?title|sub-?head(?:line)?|article[-_]*summary|story-?lead-?in", re.IGNORECASE)
#: Posts of others shown within a page, by the classes that their makers ask for; what readers wrote below it.
_EMBED = re.compile(
    r"(?<![\w-])(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|reddit-embed-bq|fb-post)(?![\w-])"
)
_COMMENTS = re.compile(
    r"(?<![\w-])(?:comments|comment-?list|comment-(?:body|content|text|thread)|comments-(?:area|section|list)|disqus_thread|fb-comments)(?![\w-])"
)
_SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or caption of a page, on one line. `mark` is what the structure says of it, if it says anything."""

    text: str
    mark: ZoneKind | None


def blocks_of(tree: html.HtmlElement) -> Iterator[Block]:
    """The blocks of a page, blank ones left out; scripts, menus and forms give none."""
    for text, holders in _runs(tree):
        if text and not text.isspace():
            yield Block(_SPACE.sub(" ", text).strip(), _mark(holders))


def joined(blocks: Sequence[Block]) -> tuple[str, dict[int, ZoneKind]]:
    """The stored text, a blank line between blocks, and the marks by the offset (in code points) at which a block starts."""
    marks: dict[int, ZoneKind] = {}
    length = 0
    for block in blocks:
        if block.mark:
            marks[length] = block.mark
        length += len(block.text) + 2
    return "\n\n".join(block.text for block in blocks), marks


def _runs(tree: html.HtmlElement) -> Iterator[tuple[str, list[html.HtmlElement]]]:
    """Runs of text between borders of blocks, each with the block elements that hold it, outermost first.

    The elements are one list for all runs, good until the next one is asked for.

    The tree is walked with a stack of our own: pages nest deeper than Python's calls may.
    """
    parts: list[str] = []
    holders: list[html.HtmlElement] = []
    todo: list[tuple[html.HtmlElement, bool]] = [(tree, False)]
    while todo:
        element, leaving = todo.pop()
        tag = element.tag
        block = tag in _BLOCKS
        if leaving:
            if block:
                yield "".join(parts), holders
                parts.clear()
                holders.pop()
        elif isinstance(tag, str) and tag not in _SKIPPED:
            if block or tag == "br":
                yield "".join(parts), holders
                parts.clear()
            if block:
                holders.append(element)
            parts.append(element.text or "")
            todo.append((element, True))
            todo.extend([(child, False) for child in reversed(element)])
            continue
        parts.append(element.tail or "" if element is not tree else "")
    yield "".join(parts), []


def _mark(holders: list[html.HtmlElement]) -> ZoneKind | None:
    """What the holders say: embedded posts, comments, captions and standfirsts by element or class, headings by element."""
    tags = [holder.tag for holder in holders]
    named = " ".join(f"{holder.get('class', '')} {holder.get('id', '')}" for holder in holders)
    if _EMBED.search(named):
        return ZoneKind.EMBED
    if _COMMENTS.search(named):
        return ZoneKind.FURNITURE
    near = holders[-2:]
    if "figcaption" in tags or "caption" in tags[-1:] or any(_CAPTION.search(holder.get("class", "")) for holder in near):
        return ZoneKind.CAPTION
    if "h1" in tags:
        return ZoneKind.TITLE
    if any(_STANDFIRST.search(holder.get("class", "")) for holder in near):
        return ZoneKind.STANDFIRST
    return ZoneKind.HEADING if tags and tags[-1] in _HEADINGS else None
