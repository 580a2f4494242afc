"""The place, agency and day that open a report: "PORT ADLER, Maine (AP) —"."""

import re

_SHOUT = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ -]+[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){0,3}"
_NAME = r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,3}"
_STATE = rf"(?:, (?:{_NAME}))?"
_DAY = r"(?:,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?)?"
_DASH = r"\s*(?:--?|[–—])\s*"
_SOURCE = r"\s*\([A-Z][\w .,&/+-]{1,40}\)"

#: A place in capitals is enough; a place in small letters, or none at all, needs the agency in brackets.
DATELINE = re.compile(
    rf"(?!FILE\b)(?:(?:{_SHOUT}{_STATE}{_DAY}(?:{_SOURCE})?)|(?:(?:{_NAME}{_STATE}{_DAY})?{_SOURCE}{_DAY})){_DASH}(?=[\"“‘'A-Z0-9À-Þ]|$)"
)


def dateline_end(text: str) -> int:
    """How many characters at the start of `text` are its dateline, the dash with them; 0 where there is none."""
    found = DATELINE.match(text)
    if not found or (found.end() < len(text) and _joined(text, found.end())):
        return 0
    # Where all is in capitals, capitals mark no place.
    shouted = text[found.end() :].isupper() and "(" not in found.group()
    return 0 if shouted else found.end()


def is_dateline(text: str) -> bool:
    """Whether the whole of `text` is a dateline."""
    return DATELINE.fullmatch(text) is not None


def _joined(text: str, end: int) -> bool:
    """A dash with no space on either side joins a compound ("US-BACKED", "COVID-19") and opens nothing."""
    found = re.search(_DASH + "$", text[:end])
    return found is not None and found.group() in {"-", "–"}
