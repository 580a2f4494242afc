"""Agencies and outlets that the article credits with its text."""

from collections.abc import Iterator
from itertools import pairwise

from sayso.read.byline import co_author_in
from sayso.read.dateline import is_dateline, source_in
from sayso.read.hints import holds
from sayso.read.lines import Line
from sayso.read.segments import is_sign_off
from sayso.read.tail import named_in_capitals
from sayso.read.zones import Layout
from sayso.types import Credit, Span, ZoneKind
from sayso.words.outlets import is_agency, outlets_in

#: What makes an agency's name in furniture a credit and no link or advert.
_CUES = ("contribut", "source", "copyright", "©", "(c)", "report", "with", "wire", "agenc", "compiled", "standards")


def credits_of(layout: Layout) -> tuple[Credit, ...]:
    """Agencies in bylines, sign-offs, source and copyright lines, and any outlet in a dateline ("(CNN) --"); no photo credits.

    Any outlet in capitals behind the last sentence as well. Each stands once, where it is named first.
    """
    found: dict[str, Credit] = {}
    for credit in sorted(_named(layout), key=lambda credit: credit.span):
        found.setdefault(credit.name, credit)
    return tuple(found.values())


def _named(layout: Layout) -> Iterator[Credit]:
    for line in layout.of(ZoneKind.DATELINE):
        place = source_in(line.text)
        named = list(_outlets(line)) if is_dateline(line.text) else []
        yield from named or ([_placed(line, place)] if place else [])
    behind = {line.span for before, line in pairwise(layout.lines) if before.row == line.row}
    for line in layout.of(ZoneKind.BYLINE):
        # In a line of its own it may be the credit of a picture that is lost.
        signed = named_in_capitals(line.text) if line.span in behind else None
        if signed:
            yield Credit(signed, line.span)
            continue
        place = co_author_in(line.text)
        yield from list(_agencies(line)) or ([_placed(line, place)] if place else [])
    for line in layout.of(ZoneKind.FURNITURE):
        if holds(line.folded, _CUES) or is_sign_off(line):
            yield from _agencies(line)


def _agencies(line: Line) -> Iterator[Credit]:
    return (credit for credit in _outlets(line) if is_agency(credit.name))


def _placed(line: Line, place: Span) -> Credit:
    """A name that no table knows, by its place in the line alone."""
    return Credit(place.of(line.text), Span(line.span.start + place.start, line.span.start + place.end))


def _outlets(line: Line) -> Iterator[Credit]:
    for name, start, end in outlets_in(line.text):
        yield Credit(name, Span(line.span.start + start, line.span.start + end))
