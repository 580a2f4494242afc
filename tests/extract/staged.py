"""Short invented texts made into articles, and what the rooms of extract find in them, each text parsed once a session."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from sayso.extract.attribution import FINDERS, Draft
from sayso.extract.compose import compose
from sayso.extract.parse import Parsed, parse
from sayso.types import Actor, Article, Attribution, Outlet, Span, Zone, ZoneKind

#: What may stand at either end of a stretch without changing whose words it holds.
EDGES = " .,;:!?…—–-\"“”„‘’'«»`\u00a0\n"

type Case = dict[str, Any]


def cases(path: Path) -> list[Case]:
    """The cases of a table: each array of the file is a group, each entry a case; texts are trimmed."""
    groups: dict[str, list[Case]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return [row | {"group": group, "text": row["text"].strip("\n")} for group, rows in groups.items() for row in rows]


def article(text: str, zone: ZoneKind = ZoneKind.BODY, outlet: str | None = None, name: str = "a") -> Article:
    """An article that is one zone. Its outlet, if it has one, is known from the page alone."""
    known = Outlet(outlet, None, "site name") if outlet else None
    return Article(name, f"{name}.txt", None, "", "en", text, None, known, (), None, (Zone(zone, Span(0, len(text))),))


def place(text: str, words: str) -> Span:
    """Where some words first stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


@cache
def parsed(text: str, zone: ZoneKind = ZoneKind.BODY) -> Parsed:
    """The parse of a text of one zone."""
    return parse(article(text, zone))


@cache
def drafts(text: str, zone: ZoneKind = ZoneKind.BODY) -> tuple[Draft, ...]:
    """What the finder by rules finds."""
    return next(finder for finder in FINDERS if finder.name == "rules").find(parsed(text, zone))


@cache
def composed(text: str, zone: ZoneKind = ZoneKind.BODY) -> tuple[tuple[Actor, ...], tuple[Attribution, ...]]:
    """Actors and attributions, without days."""
    return compose(parsed(text, zone), drafts(text, zone), ())


def bare(words: str) -> str:
    """Words without the marks at their ends."""
    return words.strip(EDGES)
