"""Who wrote it: bylines, contributors, notes about the author."""

import re
from collections.abc import Iterator

from sayso.read.hints import holds
from sayso.read.lines import Line
from sayso.types import Author, Span
from sayso.words import load
from sayso.words.furniture import FurnitureWords
from sayso.words.mastheads import is_masthead
from sayso.words.outlets import outlet_named
from sayso.words.people import has_first_name

#: Words above which a line is no byline, no list of contributors, no note about an author.
LONGEST_BYLINE = 18
LONGEST_CONTRIBUTION = 24
LONGEST_NOTE = 60

_PART = r"(?:[A-ZÀ-Þ][\w'’-]*\.?|de|da|di|del|la|le|van|von|der|den|bin|al|el)"
_NAME = rf"[A-ZÀ-Þ][\w'’.-]*(?: {_PART}){{1,3}}"
_NAMES = rf"{_NAME}(?:(?:,| and| &|, and) {_NAME})*"
_JOB = r"(?:[\w'’-]+ ){0,3}(?:writer|reporter|correspondent|editor|staff|journalist|bureau|columnist|contributor)s?"
_BYLINE = re.compile(
    r"(?:(?i:by|authors?|written by|words(?: by)?|posted by|published by|story by|reporter|from our correspondent|"
    r"from(?=.* in [A-ZÀ-Þ][\w -]+$))\s*:?\s+)"
    rf"(?P<names>{_NAMES})"
    r"(?: and (?:our )?(?:own )?(?:staff|correspondents?|reporters?|agencies))?"
    rf"(?P<rest>(?:\s*[,|/•·–—-]\s*|\s+(?i:in|for|at|of|from|on|updated|posted|published)\b).*)?$"
)
_STAFF = re.compile(
    r"(?i:by|from|words by) (?:(?i:our|the|a) )?(?i:own )?(?:[A-ZÀ-Þ][\w'’.-]* ){0,3}"
    r"(?i:staff|agencies|newsdesk|newsroom|bureau|wire services|news services|(?:staff )?(?:writer|reporter|correspondent)s?)"
    rf"(?:(?:,| and| with| &) (?P<others>{_NAME}|[A-ZÀ-Þ][\w-]+|agencies|wire services)|,? (?:in|at) {_NAME}|,? (?:in|at) [A-ZÀ-Þ][\w-]+)?$"
)
_NAME_AND_JOB = re.compile(rf"(?P<names>{_NAMES})(?:,|\s*[|•·–—-])\s*(?i:{_JOB})(?P<rest>\W.*)?$")
_NAME_AND_OUTLET = re.compile(rf"(?P<names>{_NAMES})(?:,|\s*[|•·]|\s[–—-])\s*(?:The )?(?P<outlet>[A-Z][\w.&’' -]+)$")
_IN_PLACE = rf"(?: in [A-ZÀ-Þ][\w'’-]*(?: {_PART}){{0,2}})?"
_ONE_ALONE = re.compile(rf"(?P<name>{_NAME}){_IN_PLACE}")
_ALONE = re.compile(rf"{_NAME}{_IN_PLACE}(?:(?:, | and ){_NAME}{_IN_PLACE}){{0,2}}")
_NOTE = re.compile(
    rf"(?P<names>{_NAME}) (?:is|was|has been) (?:an? |the |)"
    r"(?P<job>.{0,60}?\b(?:editor|reporter|writer|correspondent|columnist|journalist|contributor|producer|fellow|blogger)s?\b)"
)
_WRITES = re.compile(
    rf"(?P<names>{_NAME}) (?:writes|reports|blogs|covers|edits)\b(?P<job>.{{0,80}}?)(?=\s+(?:for|at)\s+(?:[Tt]he )?[A-ZÀ-Þ])"
)
#: What neither kind of note can do without.
_NAMED = re.compile(rf"{_NAME} ")
#: Where one piece of a byline ends and the next begins; "and" joins people.
_PIECE = re.compile(r"\s*[,|/•·–—]\s*|\s+(?i:for|at|of)\s+(?:the )?|(?P<joined>\s+(?i:and|&)\s+)")
#: How a line begins that says "by" in any way, in small letters, and what stands between a name and a job or an outlet elsewhere:
#: without either a line is no byline.
_OPENINGS = frozenset({"by", "au", "wr", "wo", "po", "pu", "st", "re", "fr"})
_BETWEEN = (",", "-", "|", "–", "—", "·", "•")
_DESK = re.compile(
    r"\b(?:Staff|News|Desk|Reporter|Editor|Writer|Correspondent|Columnist|Contributor|Journalist|Bureau|Team|Wire|Press|Updated|Posted|Published)s?\b",
    re.IGNORECASE,
)
_NOT_NAMES = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)\b"
)


def is_byline(line: Line) -> bool:
    """Whether a line says who wrote the text ("By Jane Roe", "Jane Roe, Staff Writer", "By Post staff")."""
    if line.words > LONGEST_BYLINE or not (line.text[:2].casefold() in _OPENINGS or holds(line.text, _BETWEEN)):
        return False
    return _names_in(line.text) is not None or _STAFF.match(line.text) is not None


def is_contribution(line: Line) -> bool:
    """Whether a line says who else had a part ("Contributing: Associated Press")."""
    if line.words > LONGEST_NOTE:
        return False
    folded = line.folded.lstrip("([-— ")
    phrases = load(FurnitureWords).contributions
    if line.words <= LONGEST_CONTRIBUTION and folded.startswith(phrases):
        return True
    return "contribut" in folded and any("contribut" in phrase and not phrase.endswith(":") and phrase in folded for phrase in phrases)


def is_note(line: Line, earlier: str) -> bool:
    """Whether a line is a note about an author who is not told of in the text before it ("Jane Roe is the news editor of ...")."""
    found = _noted(line.text) if line.words <= LONGEST_NOTE else None
    if not found:
        return False
    surname = found["names"].split()[-1]
    told = [row for row in earlier.splitlines() if surname in row and re.search(rf"\b{re.escape(surname)}\b", row)]
    return all(row.strip() == found["names"] or _names_in(row.strip()) is not None for row in told)


def note_job(text: str) -> Span | None:
    """Where the job ends and the employer begins in a note about an author; None where the text is no such note."""
    found = _noted(text)
    return Span(found.end("job"), len(text)) if found else None


def _noted(text: str) -> re.Match[str] | None:
    return (_NOTE.match(text) or _WRITES.match(text)) if _NAMED.match(text) else None


def authors_in(line: Line) -> Iterator[Author]:
    """The people whom a byline names, with their places in the article."""
    names = _names_in(line.text)
    if not names:
        yield from _alone_in(line)
        return
    outlet = employer_in(line.text)
    for found in re.finditer(_NAME, names.of(line.text)):
        start = line.span.start + names.start + found.start()
        inside = Span(names.start + found.start(), names.start + found.end())
        if outlet_named(found.group()) is None and not (outlet and outlet.overlap(inside)) and not _DESK.search(found.group()):
            yield Author(found.group(), Span(start, start + len(found.group())))


def _alone_in(line: Line) -> Iterator[Author]:
    """The people of a byline that says nothing but their names and places ("Jane Roe", "Jane Roe in Mellin and Tom Hale in Orris").

    Without a place the first name must be one that is known: "Effective Date" is nobody.
    """
    if not _ALONE.fullmatch(line.text) or is_masthead(line.text) or not (" in " in line.text or has_first_name(line.text)):
        return
    for found in _ONE_ALONE.finditer(line.text):
        name = found["name"]
        if outlet_named(name) is None and not is_masthead(name) and not _DESK.search(name):
            start = line.span.start + found.start()
            yield Author(name, Span(start, start + len(name)))


def employer_in(text: str) -> Span | None:
    """Where a byline names the outlet, last and behind the people ("By Jane Roe, The Adler Post"); None elsewhere."""
    pieces = list(_PIECE.finditer(text))
    if not pieces or pieces[-1]["joined"] or _names_in(text) is None:
        return None
    span = Span(pieces[-1].end(), len(text.rstrip()))
    return span if is_masthead(span.of(text)) else None


def co_author_in(text: str) -> Span | None:
    """Where a byline of the staff names an agency beside it ("By Post staff and Northern Press"); None elsewhere."""
    found = _STAFF.match(text)
    return Span(*found.span("others")) if found and found["others"] and found["others"][0].isupper() else None


def _names_in(text: str) -> Span | None:
    for form in (_BYLINE, _NAME_AND_JOB):
        found = form.match(text)
        if found and not _NOT_NAMES.search(found["names"]) and not (found["rest"] or "").rstrip().endswith((".", "!", "?")):
            return Span(*found.span("names"))
    found = _NAME_AND_OUTLET.match(text)
    if found and is_masthead(found["outlet"].strip()):
        return Span(*found.span("names"))
    return None
