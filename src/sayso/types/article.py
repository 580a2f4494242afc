"""One text from one outlet, verbatim, with the zones that tile it."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.types.span import Span
from sayso.types.when import When


class ZoneKind(StrEnum):
    """What a stretch of an article is (LEDGER.md)."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    BYLINE = "byline"
    DATELINE = "dateline"
    FURNITURE = "furniture"
    #: A post of somebody else shown within the article: its claims are its author's, so none is taken for the outlet's.
    EMBED = "embed"


#: Zones that may hold claims; a caption's claims say that they come from one.
CLAIM_ZONES = frozenset({ZoneKind.TITLE, ZoneKind.STANDFIRST, ZoneKind.BODY, ZoneKind.HEADING, ZoneKind.CAPTION})


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of one kind. The zones of an article are sorted, do not overlap and leave no character out."""

    kind: ZoneKind
    span: Span


@dataclass(frozen=True, slots=True)
class Title:
    """The headline; `span` is null where only a page's metadata give it."""

    text: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published the article, and what says so ("source line", "copyright line", "author note", "site name")."""

    name: str
    span: Span | None
    basis: str


@dataclass(frozen=True, slots=True)
class Author:
    name: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency or outlet that the article credits with its text ("Contributing: Associated Press", "(Reuters) -")."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """One document. `id` is a content hash of the bytes and the path; `text` is verbatim and all spans point into it."""

    id: str
    path: str
    url: str | None
    sha256: str
    language: str
    text: str
    title: Title | None
    outlet: Outlet | None
    authors: tuple[Author, ...]
    published: When | None
    zones: tuple[Zone, ...]
    credits: tuple[Credit, ...] = ()
