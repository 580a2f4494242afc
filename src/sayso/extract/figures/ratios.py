"""How much more one thing is than another, and in what: "150 times farther from", "three times the size of", "5 percent as bright as"."""

import re
from functools import cache

from sayso.extract.figures.counted import Counted
from sayso.extract.figures.reading import Reading
from sayso.words import load
from sayso.words.names import NameWords

_TIMES = r"(?:\s(?:times|fold))"
_THE = re.compile(rf"{_TIMES}?\s(?:the|its|their|his|her)\s(?:\w+\s)?(?P<word>\w+)(?=\sof\b|\sthat\b)", re.IGNORECASE)
_AS = re.compile(rf"{_TIMES}?\sas\s(?P<word>\w+)(?:\s(?P<noun>[\w-]+))?", re.IGNORECASE)
_THAN = re.compile(rf"{_TIMES}\s(?:more\s|less\s)?(?P<word>\w+)(?:\s(?P<noun>[\w-]+))?", re.IGNORECASE)
_COUNTS = frozenset({"many", "more", "much", "fewer"})


def ratio(counted: Counted) -> Reading | None:
    """What two things are compared in. "Times as many moons" counts moons, and is named by its own words."""
    if counted.quantity.unit not in (None, "percent"):
        return None
    behind = counted.block.text[counted.quantity.end : counted.sentence.end_char]
    for form in (_AS, _THE) if counted.quantity.unit == "percent" else (_AS, _THE, _THAN):
        match = form.match(behind)
        if match is None:
            continue
        word = match["word"].lower()
        name = _compared().get(word)
        if name is not None:
            return Reading(name, match["word"], False)
        times = behind.lower().startswith(" times ")
        if times and word in _COUNTS and match["noun"] and match["noun"].lower() not in ("as", "than"):
            return Reading(f"times as many {match['noun'].lower()}", match["word"], False)
    return None


@cache
def _compared() -> dict[str, str]:
    return {word: name for name, words in load(NameWords).compared.items() for word in words}
