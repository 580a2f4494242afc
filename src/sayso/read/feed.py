"""Feeds kept as files: RSS, RDF and Atom."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from sayso.errors import UnreadableError
from sayso.read.decode import decode
from sayso.read.fields import Row
from sayso.read.reader import Part
from sayso.read.rows import as_bytes, row_parts
from sayso.settings import Settings
from sayso.types import Skipped

#: Entries above which a feed is refused.
MOST_ENTRIES = 10_000

_ENTITY = re.compile(r"<!\s*ENTITY", re.IGNORECASE)
_FAULTS = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, AssertionError, LookupError)


class FeedReader:
    """Reads a feed's entries. An article's path is `feed.rss#id`; its text is the entry's content, or its summary alone."""

    suffixes = (".rss", ".atom", ".rdf", ".xml")
    safe_bytes = 500_000

    def read(self, raw: bytes, address: str, settings: Settings) -> Iterator[Part | Skipped]:
        """The entries of a feed. Raises UnreadableError for what is no feed and for one that defines entities of its own."""
        feed = parsed_feed(raw, address)
        rows = ((f"entry {number}", _row(feed, entry)) for number, entry in enumerate(feed.entries, 1))
        yield from row_parts(((place, as_bytes(row), row) for place, row in rows), address, settings)


def parsed_feed(raw: bytes, address: str) -> Any:
    """What feedparser makes of a feed. Raises UnreadableError as `FeedReader.read` does."""
    import feedparser

    text = decode(_declared(raw), address)
    if _ENTITY.search(text):
        # Entities that stand for entities swell to gigabytes; no feed needs its own.
        raise UnreadableError(address, "it defines XML entities, which a feed has no use for")
    try:
        feed = feedparser.parse(_without_declaration(text).encode("utf-8"), sanitize_html=False, resolve_relative_uris=False)
    except _FAULTS as error:
        raise UnreadableError(address, f"it is no feed, or a damaged one ({type(error).__name__})") from error
    if not feed.version and not feed.entries:
        raise UnreadableError(address, "it is no RSS or Atom feed")
    if not feed.entries:
        raise UnreadableError(address, "the feed holds no entry")
    if len(feed.entries) > MOST_ENTRIES:
        raise UnreadableError(address, f"the feed holds {len(feed.entries):,} entries, more than the {MOST_ENTRIES:,} allowed")
    return feed


def _row(feed: Any, entry: Any) -> Row:
    content = max((str(item.get("value") or "") for item in entry.get("content", ())), key=len, default="")
    day = _day(entry.get("published_parsed"))
    source = entry.get("source")
    return {
        "doc_id": entry.get("id") or entry.get("link"),
        "title": entry.get("title"),
        "html": content or entry.get("summary"),
        "published": day.isoformat() if day else None,
        "outlet": (source.get("title") if source else None) or feed.feed.get("title"),
        "url": entry.get("link"),
        "authors": [author["name"] for author in entry.get("authors", ()) if author.get("name")],
        "language": feed.feed.get("language"),
    }


def _day(parts: Any) -> date | None:
    try:
        return date(*parts[:3]) if parts else None
    except (ValueError, TypeError):
        return None


def _declared(raw: bytes) -> bytes:
    """The feed as UTF-8 where its declaration names another encoding that fits; else as it is."""
    found = re.match(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{1,40})["']""", raw)
    if not found:
        return raw
    try:
        return raw.decode(found[1].decode("ascii")).encode("utf-8")
    except (LookupError, UnicodeError):
        return raw


def _without_declaration(text: str) -> str:
    return re.sub(r"^\ufeff?\s*<\?xml[^>]{0,400}\?>", "", text)
