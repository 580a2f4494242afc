"""Put an article together from a text that has been laid out."""

from collections.abc import Iterator
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
        language=page.language or language_of(layout.text),
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
    row = layout.lines[layout.title].row
    parts = [line for line in layout.lines if line.row == row]
    span = Span(parts[0].span.start, parts[-1].span.end)
    return Title(span.of(layout.text), span)


def _authors(layout: Layout, page: Page) -> Iterator[Author]:
    told = [author for line in layout.of(ZoneKind.BYLINE) for author in authors_in(line)]
    seen: set[str] = set()
    for author in (*told, *(Author(name, None) for name in page.authors)):
        if author.name.casefold() not in seen:
            seen.add(author.name.casefold())
            yield author
