"""Put an article together from a text that has been laid out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from sayso.read.address import published_in_address
from sayso.read.byline import authors_in
from sayso.read.credits import credits_of
from sayso.read.language import language_of
from sayso.read.outlet import outlet_of
from sayso.read.published import published_of
from sayso.read.zones import Layout, zones_of
from sayso.types import Article, Author, Outlet, Span, Title, When, ZoneKind, content_id


@dataclass(frozen=True, slots=True)
class Page:
    """What a page's metadata say, over and above its text; None and empty where they are silent."""

    title: str | None = None
    outlet: Outlet | None = None
    authors: tuple[str, ...] = ()
    published: When | None = None
    url: str | None = None
    language: str | None = None


def article_of(raw: bytes, address: str, layout: Layout, page: Page | None = None) -> Article:
    """The article with its facts. Metadata go before the text's own words; `sha256` and `id` are of the raw bytes."""
    page = page or Page()
    digest = sha256(raw).hexdigest()
    return Article(
        id=content_id(digest, address),
        path=address,
        url=page.url,
        sha256=digest,
        language=language_of(layout.text, page.language),
        text=layout.text,
        title=_title(layout) or (Title(page.title, None) if page.title else None),
        outlet=page.outlet or outlet_of(layout),
        authors=tuple(_authors(layout, page)),
        published=page.published or published_of(layout) or published_in_address(page.url),
        zones=zones_of(layout),
        credits=credits_of(layout),
    )


def _title(layout: Layout) -> Title | None:
    """The whole line of the headline as it stands, a section label before it included."""
    if layout.title is None:
        return None
    lines, first, last = layout.lines, layout.title, layout.title
    while first and lines[first - 1].row == lines[first].row:
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].row == lines[last].row:
        last += 1
    span = Span(lines[first].span.start, lines[last].span.end)
    return Title(span.of(layout.text), span)


def _authors(layout: Layout, page: Page) -> Iterator[Author]:
    told = [author for line in layout.of(ZoneKind.BYLINE) for author in authors_in(line)]
    named = [name.partition(" | ")[0].strip() for name in page.authors]
    # A byline is often run together with what follows it ("Jane RoeAdler Post"), and a metadatum with the job ("Jane Roe, Staff Writer").
    told = [_cut(author, named) for author in told]
    rest = [name for name in named if not any(author.name.casefold() in name.casefold() for author in told)]
    seen: set[str] = set()
    for author in (*told, *(Author(name, None) for name in rest)):
        if author.name.casefold() not in seen:
            seen.add(author.name.casefold())
            yield author


def _cut(author: Author, named: Sequence[str]) -> Author:
    """The author of a byline by as much of the name as the metadata give, where that is its beginning."""
    known = max((name for name in named if author.name.casefold().startswith(name.casefold())), key=len, default="")
    if not known or author.span is None or len(known) == len(author.name):
        return author
    return Author(author.name[: len(known)], Span(author.span.start, author.span.start + len(known)))
