"""Fractions in words as percent: "two thirds of the boats", "a quarter of all pupils", "half the town"."""

import re
from collections.abc import Iterator

from sayso.extract.figures.numerals import PARTS, number_of

#: Where a fraction stands in its line, and how many percent it is.
type Fraction = tuple[int, int, float]

_FRACTION = re.compile(
    r"\b(?:(?P<count>(?:one|two|three|four|five|seven|nine|\d+)[\s-](?:third|quarter|fourth|fifth|sixth|eighth|tenth)s?)"
    r"|(?P<single>a\s(?:third|quarter|fifth|sixth|tenth))|(?P<half>(?:one[\s-])?half))(?=(?:\sof\b)|\s?[,.)]|\s(?:the|all|its|their|his|her)\b)",
    re.IGNORECASE,
)


def fractions_in(text: str) -> Iterator[Fraction]:
    """Every fraction of a line that is a share of something named or that says how many parts it has."""
    for match in _FRACTION.finditer(text):
        words = re.split(r"[\s-]", match.group().casefold())
        if re.match(r"\sof\s(?:a|an)\s(?:century|million|billion|dozen|mile|hour)", text[match.end() :]):
            continue
        followed = text[match.end() :].startswith((" of", " the", " all", " its", " their"))
        if not followed and not (match["count"] and words[-1].endswith("s")):
            continue
        if re.search(r"\b(?:first|second|other|last|better|back|front|top|bottom)\s$", text[: match.start()], re.IGNORECASE):
            continue
        number = 1 if match["single"] or match["half"] else number_of(words[0])
        percent = round(100 * number / PARTS[words[-1]], 4)
        yield (*match.span(), percent)
