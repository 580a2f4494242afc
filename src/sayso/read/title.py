"""Which line is the headline."""

import re
from collections.abc import Sequence

from sayso.read.imprint import masthead_on
from sayso.read.lines import Line
from sayso.types import ZoneKind
from sayso.words.mastheads import is_issuer, is_office, is_release

#: Lines that may stand above a headline (dates, adverts, menu words) before the search is given up.
WITHIN = 12

#: Words of a headline; one that ends in a full stop, as some archives set them, is held to the shorter length.
LONGEST = 32
LONGEST_STOPPED = 16

#: Words in capitals that may be the place of a report, or a label, and are no headline by themselves.
LONGEST_PLACE = 3

#: Words of the lines of a letterhead.
LONGEST_LETTERHEAD = 12

#: Words of an outlet's name with its edition ("Adler Today – English Service").
LONGEST_LABEL = 8

#: Words that a menu may put before a repeated headline ("Politics Ferry sinks off ...").
MENU_WORDS = 3

#: A headline drops these or sets them in title case; the first sentence of a report does not.
_VERB = re.compile(r"\b(?:was|were|has|have|had|been|is|are|said)\b")
_WHEN = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:police|authorities|officials) sa(?:y|id))\b")
#: A day without its year, with or without the hour, above a headline ("4 Jun, 18:40"): no headline, and no day of publication either.
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_SHORT_DAY = re.compile(
    rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})"
    r"(?:,? (?:at )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?)?(?: [A-Z]{2,4})?"
)
#: Kinds of lines that name the outlet and not the event.
_APART = (ZoneKind.FURNITURE, ZoneKind.BYLINE)
_MENU = re.compile(r"[A-Z][\w&’'-]*(?: [A-Z&][\w&’'-]*){0,2}")


def find_title(lines: Sequence[Line], kinds: Sequence[ZoneKind | None]) -> int | None:
    """The index of the headline among `lines` (those with a kind already are passed over), or None where the text begins at once."""
    open_lines = [number for number, kind in enumerate(kinds[:WITHIN]) if kind is None]
    letterhead = False
    for place, number in enumerate(open_lines):
        line = lines[number]
        letterhead = letterhead or (place == 0 and is_letterhead(lines, number))
        if (
            letterhead
            and line.words <= LONGEST_LETTERHEAD
            and _headline_follows(lines, open_lines[place + 1 :])
            and (place == 0 or is_issuer(line.text) or line.words <= LONGEST_PLACE)
        ):
            continue  # the issuing office, its department, "unofficial translation"
        following = lines[open_lines[place + 1]] if place + 1 < len(open_lines) else None
        if _SHORT_DAY.fullmatch(line.text) or _is_menu_word(line, following) or _is_label(line, following, lines, kinds):
            continue
        return number if is_headline(line) else None
    return None


def _headline_follows(lines: Sequence[Line], numbers: Sequence[int]) -> bool:
    return any(is_headline(lines[n]) and lines[n].words > LONGEST_PLACE and not is_issuer(lines[n].text) for n in numbers[:3])


def is_letterhead(lines: Sequence[Line], number: int) -> bool:
    """Whether a line names the office that speaks: by its form, or, right below "Press release", by its last word alone."""
    text = lines[number].text
    return is_issuer(text) or (number > 0 and is_release(lines[number - 1].text) and is_office(text))


def is_headline(line: Line) -> bool:
    """Whether a line reads as a headline and not as the first sentence of a report."""
    if line.words < 2 or line.text.endswith(":") or not any(letter.isalpha() for letter in line.text):
        return False
    if line.text.isupper() and line.words <= LONGEST_PLACE:
        return False
    if line.stopped and not line.text.endswith(("...", "…")):
        return line.words <= LONGEST_STOPPED and line.sentences == 1 and not _VERB.search(line.text) and not _WHEN.search(line.text)
    return line.words <= LONGEST and line.sentences <= 3


def repeats(line: Line, title: Line) -> bool:
    """Whether a line says the headline again, with or without a menu word before it."""
    if not 0 <= line.words - title.words <= MENU_WORDS:
        return False
    said, wanted = line.folded, title.folded
    return said == wanted or said.endswith(" " + wanted)


def _is_label(line: Line, following: Line | None, lines: Sequence[Line], kinds: Sequence[ZoneKind | None]) -> bool:
    """The outlet's name, or a section's in capitals, above a line that is itself a headline.

    A name is the outlet's by its form, with a desk or edition behind a dash or not, or because furniture further down says it again.
    """
    if following is None or line.words > LONGEST_LABEL or line.ended or not is_headline(following) or following.words <= 3:
        return False
    if line.text.isupper() and line.words <= LONGEST_PLACE and not following.text.isupper():
        return True
    return masthead_on(line.text) is not None or any(
        kind in _APART and line.folded in other.folded for other, kind in zip(lines, kinds, strict=True) if other is not line
    )


def _is_menu_word(line: Line, following: Line | None) -> bool:
    """A word or two in title case, right above a line that is itself a headline."""
    if following is None or line.words > 2 or line.ended or not _MENU.fullmatch(line.text):
        return False
    return is_headline(following) and not following.ended and following.words > 3
