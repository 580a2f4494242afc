"""A day of publication in the address of a page."""

import re
from datetime import date

from sayso.types import When

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(rf"/((?:19|20)\d\d)[/-](\d\d?|(?:{'|'.join(_MONTHS)})[a-z]*)[/-](\d\d?)(?:/|-|$)", re.IGNORECASE)


def published_in_address(url: str | None) -> When | None:
    """The day that an address gives ("/2014/04/25/", "/2014/apr/25/"), or None; a day that is in no calendar is none."""
    found = _DAY.search(url or "")
    if found is None:
        return None
    year, month, day = found.groups()
    try:
        told = date(int(year), int(month) if month.isdigit() else _MONTHS.index(month[:3].casefold()) + 1, int(day))
    except ValueError:
        return None
    return When(told, told, "address")
