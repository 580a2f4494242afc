"""What stands beside a document about it: a person's word, or that of the file that holds it."""

from dataclasses import dataclass, replace
from datetime import date

from sayso.types import Article, Author, Outlet, Title, When


@dataclass(frozen=True, slots=True)
class Told:
    """Facts from beside a document, None where it is silent; `basis` says in words where they stand.

    `first`: a person's word, which stands before the document's own; else the facts only fill what the document leaves open.
    """

    basis: str
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()
    first: bool = False


def as_told(article: Article, told: Told) -> Article:
    """The article with the facts that were told of it."""
    changes: dict[str, object] = {}
    if told.title and (article.title is None):
        changes["title"] = Title(told.title, None)
    if told.outlet and (told.first or article.outlet is None):
        changes["outlet"] = Outlet(told.outlet, None, told.basis)
    if told.published and (told.first or article.published is None):
        changes["published"] = When(told.published, told.published, told.basis)
    if told.url and (told.first or article.url is None):
        changes["url"] = told.url
    if told.language and told.first:
        changes["language"] = told.language
    if told.authors and not article.authors:
        changes["authors"] = tuple(Author(name, None) for name in told.authors)
    return replace(article, **changes)  # type: ignore[arg-type]  # each value has its field's type
