"""Which outlet published the text, by what the text itself says."""

import re
from collections.abc import Callable, Iterator
from itertools import takewhile

from sayso.read.byline import employer_in, note_job
from sayso.read.dateline import source_in
from sayso.read.head import HEAD, LONGEST_SMALL
from sayso.read.hints import holds
from sayso.read.imprint import imprint_of, masthead_in, masthead_on, menu_name, signed_by
from sayso.read.lines import Line
from sayso.read.tail import ends_in_claim
from sayso.read.title import is_letterhead
from sayso.read.zones import Layout
from sayso.types import Outlet, Span, ZoneKind
from sayso.words import load
from sayso.words.mastheads import LONGEST_NAME, is_masthead, is_menu_word, is_name, issuer_in
from sayso.words.outlets import is_agency, is_owner, is_photo_agency, outlet_named, outlets_in
from sayso.words.people import PeopleWords

#: Words of a headline before the outlet's name.
SHORTEST_HEAD = 4

_WORD = r"(?:St\.|[A-ZÀ-Þ](?:[\w&’'!-]|\.(?=\w))*)"
_JOINED = rf" (?:of|the|and|&|on|de|la|le) (?:[Tt]he )?{_WORD}| (?!All |Inc|LLC|Ltd){_WORD}| \d{{1,2}}\b"
_NAME = rf"(?!Copyright|All |The University)(?:[Tt]he )?{_WORD}(?:{_JOINED}){{0,6}}"
_SOURCE = re.compile(rf"(?:Source|SOURCE|Sources)\s*:\s*(?P<name>{_NAME})")
_YEARS = r"(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?"
_COPYRIGHT = re.compile(rf"(?:©|\([cC]\)|(?i:copyright))[\s©]*(?:\([cC]\)\s*)?{_YEARS},?\s*(?:by\s+)?(?P<name>{_NAME})")
_COPYRIGHT_AFTER = re.compile(rf"^(?P<name>{_NAME})\s*(?:©|\([cC]\))\s*(?:19|20)\d\d")
_EMPLOYER = re.compile(rf"\s+(?:of|for|at|with)\s+(?P<name>{_NAME})")
_STAFF = re.compile(
    rf"^(?:{_NAME}) is (?:an? |the )(?P<name>{_NAME}) (?:(?:staff|senior|news|political|sports|crime|court|education|business) )?"
    r"(?:writer|reporter|editor|correspondent|columnist)\b"
)
_PAPER_OF = re.compile(
    rf"^{_NAME} is (?:[Tt]he )?(?P<name>{_NAME})['’]s (?:[\w'’-]+ ){{0,4}}(?:writer|reporter|editor|correspondent|columnist|critic)\b"
)
_CHANNEL = re.compile(
    rf"\b(?P<name>[A-Z]{{2,}}[A-Z0-9]*(?: \d+)?(?: News)?|{_NAME}) (?:(?:daily|weekly|free|news|email|e-mail|morning|evening)\s+)*"
    r"(?i:telegram channel|whatsapp channel|youtube channel|newsletters?|app|facebook page)\b"
)
#: What the name of every channel ends in.
_CHANNELS = ("channel", "newsletter", "app", "facebook page")
_OURS = re.compile(r"\b(?:our|sign up|subscribe|join|download|get|follow)\b", re.IGNORECASE)
_BOX = re.compile(rf"(?:Also on|More from|More on|Read more at|Read more on|Read the full story on|Watch more on)\s+(?P<name>{_NAME}):?$")
_CORRESPONDENT = re.compile(r"[Oo](?<=\b[Oo])ur (?:own |chief )?(?:\w+ )?(?:correspondent|reporter|editor)\b")
#: To whom the outlet itself is written: a reporter's own address goes with his text into other papers.
_DESK = re.compile(r"\b(?:contact|e-?mail|write to|call|message)\b.{0,60}?\b(?:news ?desk|newsroom|news team|editors?|us)\b", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@(?P<host>[\w-]+(?:\.[\w-]+)+)")
#: What an outlet does in its own text that is spoken of as its own: "As the vote nears, the BBC explains the bill."
_WORK = r" (?:profiles|explains|rounds up|takes a look (?:at|back)|looks back (?:at|on))\b"
_STAFF_OF = r"['’]s (?:[\w-]+ ){0,3}?(?:correspondent|reporter|editor|bureau)\b"


def outlet_of(layout: Layout) -> Outlet | None:
    """The outlet and what says so, the plainest word first; None where the text does not say. Agencies and photo credits are none.

    An agency that a table knows is none even with its name in the dateline and its editors' sign-off: papers reprint both.
    """
    named = (_source, _copyright, _byline, _note, _head, _foot, _menu, _channel, _contact, _title_end)
    for rule in (*named, _own_staff, _own_work, _box, _dateline):
        for outlet in rule(layout):
            if not is_agency(outlet.name) and not is_photo_agency(outlet.name) and not is_owner(outlet.name):
                return outlet
    return None


def _source(layout: Layout) -> Iterator[Outlet]:
    yield from _matches(layout.of(ZoneKind.FURNITURE, ZoneKind.BYLINE), _SOURCE.match, "source line")


def _copyright(layout: Layout) -> Iterator[Outlet]:
    notes = [line for line in layout.of(ZoneKind.FURNITURE) if holds(line.folded, ("©", "(c)", "copyright"))]
    notes += [line for line in layout.of(ZoneKind.BYLINE) if ends_in_claim(line.text)]
    yield from _matches(notes, _COPYRIGHT.search, "copyright line")
    yield from _matches(notes, _COPYRIGHT_AFTER.search, "copyright line")


def _note(layout: Layout) -> Iterator[Outlet]:
    """The employer in a note about the author."""
    for line in layout.of(ZoneKind.FURNITURE):
        job = note_job(line.text)
        if job is None and " is " not in line.text:
            continue
        found = _EMPLOYER.match(line.text, job.start) if job else None
        found = found or _STAFF.match(line.text)
        if found:
            yield _outlet(line, found, "author note")
        short = _PAPER_OF.match(line.text)
        if short and is_masthead("the " + short["name"]):
            yield _outlet(line, short, "author note")


def _byline(layout: Layout) -> Iterator[Outlet]:
    for line in layout.of(ZoneKind.BYLINE):
        place = employer_in(line.text)
        if place:
            yield _placed(line, place, "byline")


def _head(layout: Layout) -> Iterator[Outlet]:
    """The masthead above the headline, or the outlet's name in an imprint line or alone beside one below it."""
    for number, line in enumerate(layout.lines[: HEAD + (layout.title or 0)]):
        kind = layout.kinds[number]
        if kind is ZoneKind.BODY:
            return
        place = masthead_in(line.text) if kind is ZoneKind.DATELINE else None
        if place:
            yield _placed(line, place, "imprint line")
        elif kind is ZoneKind.DATELINE:
            yield from _self_named(layout, line)
        if kind is not ZoneKind.FURNITURE:
            continue
        named = masthead_on(line.text)
        if named:
            yield _placed(line, named, "masthead")
        elif number < (layout.title or 0) and line.words > 1 and is_letterhead(layout.lines, number):
            yield _placed(line, Span(*issuer_in(line.text)), "letterhead")
        elif number < (layout.title or 0) and is_name(line.text) and not is_menu_word(line.text):
            yield from _again(layout, line)


def _self_named(layout: Layout, line: Line) -> Iterator[Outlet]:
    """A name in an imprint line by whose last word the text calls its paper: "Port Lamp, 3 May 2019" above "... told the Lamp".

    A body is told things as well ("White House", "Security Council").
    """
    people, found = load(PeopleWords), imprint_of(line.text)
    for place in found.names if found else ():
        first, _, last = place.of(line.text).rpartition(" ")
        body = {last.casefold()} & (people.bodies | people.things)
        if first and not body and re.search(rf"\b(?:told|tells|tell) the {re.escape(last)}\b", layout.text):
            yield _placed(line, place, "imprint line")


def _again(layout: Layout, line: Line) -> Iterator[Outlet]:
    """The name above the headline where furniture below the text says it again."""
    for other in layout.of(ZoneKind.FURNITURE) if line.words > 1 else ():
        found = re.search(rf"(?<!\w){re.escape(line.text)}(?!\w)", other.text, re.IGNORECASE) if other.row > line.row else None
        if found:
            yield _placed(other, Span(*found.span()), "masthead")


def _foot(layout: Layout) -> Iterator[Outlet]:
    """The outlet's name with a day, its newsroom or its address in the one such line below the text: several are a list of sources."""
    signed = [(line, masthead_in(line.text) or signed_by(line.text)) for line in layout.foot]
    named = [_placed(line, place, "imprint line") for line, place in signed if place]
    if len(named) == 1:
        yield named[0]


def _menu(layout: Layout) -> Iterator[Outlet]:
    for line in layout.of(ZoneKind.FURNITURE):
        place = menu_name(line.text)
        if place:
            yield _placed(line, place, "menu line")


def _dateline(layout: Layout) -> Iterator[Outlet]:
    """Who sent the report, by the brackets of its dateline."""
    for line in layout.of(ZoneKind.DATELINE):
        place = source_in(line.text)
        # "AP MODIFIED" is neither the agency's own nor a name.
        if place and not any(is_agency(name) for name, _, _ in outlets_in(place.of(line.text))):
            yield _placed(line, place, "dateline")


def _channel(layout: Layout) -> Iterator[Outlet]:
    """The owner of the channel or newsletter that the page asks its readers to join."""
    for line in layout.of(ZoneKind.FURNITURE):
        asked = _OURS.search(line.text) if holds(line.folded, _CHANNELS) else None
        found = _CHANNEL.search(line.text, asked.end()) if asked else None
        if found and (outlet_named(found["name"]) or found["name"].split()[0].isupper()):
            yield _outlet(line, found, "channel line")


def _contact(layout: Layout) -> Iterator[Outlet]:
    """Whose desk the readers are asked to write to, by the host of its address: "To contact the news desk email desk@adlerpost.example"."""
    for line in layout.of(ZoneKind.FURNITURE):
        asked = _DESK.search(line.text) if "@" in line.text else None
        mail = _MAIL.search(line.text, asked.start()) if asked else None
        host = mail["host"].rstrip(".") if mail else ""
        if mail and outlet_named(host):
            yield _placed(line, Span(mail.start("host"), mail.start("host") + len(host)), "contact line")


def _title_end(layout: Layout) -> Iterator[Outlet]:
    """An outlet behind or before a bar or dash in the headline: "Ferry sinks | BBC News"."""
    title = layout.lines[layout.title] if layout.title is not None else None
    place = _behind_comma(title.text) if title else None
    if title and place:
        yield _placed(title, place, "headline")
    if title is None or not holds(title.text, "|–—-"):
        return
    found = re.search(r"\s[|–—-]\s(?P<name>[^|–—]+)$", title.text)
    if not (found and is_masthead(found["name"])):
        found = re.match(r"(?P<name>[^|–—]+?)\s[|–—-]\s", title.text)
    if found and is_masthead(found["name"]):
        yield _outlet(title, found, "headline")


def _behind_comma(title: str) -> Span | None:
    """An outlet's name with its section behind the last comma of a small-lettered headline ("Two held over fire, Adlerweb World News")."""
    head, comma, tail = title.rpartition(", ")
    words, parts = tail.split(), head.split()
    small = any(word.islower() and len(word) > LONGEST_SMALL for word in parts)
    if not comma or not small or len(parts) < SHORTEST_HEAD or not 3 <= len(words) <= LONGEST_NAME or not is_name(tail):
        return None
    if not all(map(is_menu_word, words[-2:])) or is_menu_word(tail) or outlet_named(parts[-1]):
        return None
    name = tail if outlet_named(tail) else " ".join(takewhile(lambda word: not is_menu_word(word), words))
    return Span(len(head) + 2, len(head) + 2 + len(name)) if name else None


def _own_staff(layout: Layout) -> Iterator[Outlet]:
    """ "Our correspondent" in the text of a report that names one outlet's correspondent, and only one."""
    if not holds(layout.text, ("correspondent", "reporter", "editor")):
        return
    body = layout.of(ZoneKind.BODY)
    if not any("ur " in line.text and _CORRESPONDENT.search(line.text) for line in body):
        return
    named = [
        Outlet(name, Span(line.span.start + start, line.span.start + end), "our correspondent")
        for line in body
        for name, start, end in outlets_in(line.text)
        if re.match(_STAFF_OF, line.text[end:])
    ]
    if len({outlet.name for outlet in named}) == 1:
        yield named[0]


def _own_work(layout: Layout) -> Iterator[Outlet]:
    """A known outlet that in the first sentence does what the text does, and of which the headline does not tell."""
    title = layout.lines[layout.title].text if layout.title is not None else ""
    first = next((n for n, kind in enumerate(layout.kinds) if kind in (ZoneKind.STANDFIRST, ZoneKind.BODY)), None)
    if first is None:
        return
    line = layout.lines[first]
    for name, start, end in outlets_in(line.text):
        shown = line.text[start:end]
        before = line.text[:start].removesuffix("the ").removesuffix("The ")
        if before.endswith(", ") and re.match(_WORK, line.text[end:]) and shown not in title and name not in title:
            yield _placed(line, Span(start, end), "own work")


def _box(layout: Layout) -> Iterator[Outlet]:
    for outlet in _matches(layout.of(ZoneKind.FURNITURE), _BOX.match, "link box"):
        if outlet_named(outlet.name):
            yield outlet


def _matches(lines: list[Line], rule: Callable[[str], re.Match[str] | None], basis: str) -> Iterator[Outlet]:
    for line in lines:
        found = rule(line.text)
        if found:
            yield _outlet(line, found, basis)


def _placed(line: Line, place: Span, basis: str) -> Outlet:
    shown = place.of(line.text)
    start = line.span.start + place.start
    return Outlet(outlet_named(shown) or shown, Span(start, start + len(shown)), basis)


def _outlet(line: Line, found: re.Match[str], basis: str) -> Outlet:
    """The outlet at the group "name", by its usual name where the table knows it, else as it stands."""
    shown = _alone(found["name"])
    start = line.span.start + found.start("name") + found["name"].index(shown)
    return Outlet(outlet_named(shown) or shown, Span(start, start + len(shown)), basis)


def _alone(name: str) -> str:
    """Without a small "the" before it and an agency beside it ("KXYZ and The Associated Press")."""
    first, _, second = name.removeprefix("the ").partition(" and ")
    return first if second and is_agency(second) else name.removeprefix("the ")
