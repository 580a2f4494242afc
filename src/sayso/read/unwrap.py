"""From lines that a page or a mail program broke to paragraphs on one line each."""

import re
from collections.abc import Sequence

#: Share of the usual length of a line below which its end was meant.
SHORT = 0.75

#: Lines are broken by a machine where at least this share of the text's lines comes near the usual length.
WRAPPED = 0.4

#: Characters of the shortest measure at which anybody breaks lines: below it a text is a list and no paragraph.
NARROWEST = 30

#: Characters above which lines are paragraphs already.
WIDEST = 200

_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_OPENS = re.compile(r"[-*•·–—>]\s|\d{1,2}[.)]\s|[“\"'‘(]?[A-ZÀ-Þ0-9]")
_LIST = re.compile(r"[-*•·>]\s|\d{1,2}[.)]\s")
_HYPHEN = re.compile(r"(?<=[a-zà-ÿ])[-\u00ad]$")


def unwrap(lines: Sequence[str]) -> list[str]:
    """The paragraphs of a text, from its lines; blank lines always part them.

    A line goes on in the next one unless it ends a sentence well before the usual length, or is so short that its end was meant and the
    next one
    opens like a sentence or an entry of a list. A hyphen that parts a word at the end of a line goes; words and marks all stay.
    """
    usual = _usual(lines)
    if usual is None:
        return [line.strip() for line in lines if line.strip()]
    paragraphs: list[str] = []
    before = ""
    for line in (line.strip() for line in lines):
        if line and before and _goes_on(before, line, usual):
            paragraphs[-1] = _joined(paragraphs[-1], line)
        elif line:
            paragraphs.append(line)
        before = line
    return paragraphs


def _usual(lines: Sequence[str]) -> float | None:
    """The length at which the lines were broken; None where nobody broke them."""
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    if len(lengths) < 3:
        return None
    usual = lengths[int(0.9 * (len(lengths) - 1))]
    near = sum(length >= SHORT * usual for length in lengths)
    return float(usual) if NARROWEST <= usual <= WIDEST and near >= WRAPPED * len(lengths) else None


def _goes_on(line: str, following: str, usual: float) -> bool:
    if _LIST.match(following):
        return False
    if len(line) >= SHORT * usual:
        return not (_END.search(line) and len(line) < 0.9 * usual and _OPENS.match(following))
    return not _OPENS.match(following)


def _joined(before: str, line: str) -> str:
    if _HYPHEN.search(before) and line[:1].islower():
        return before[:-1] + line
    return f"{before} {line}"
