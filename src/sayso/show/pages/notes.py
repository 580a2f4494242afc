"""Notes in the margin of an article: the findings that touch it and how it worded things, each beside the line that it is about."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten

from sayso.show.pages.coverage import HANDLED
from sayso.show.pages.findings import KIND_WORDS, PARTINGS
from sayso.show.pages.lookup import Lookup
from sayso.show.pages.segments import Line
from sayso.types import Article, Finding, FindingKind

#: Notes beside one line, and characters of one: a margin is narrow, the page of the finding has the rest.
MOST_BESIDE, LONGEST = 4, 180


@dataclass(frozen=True, slots=True)
class Note:
    """One note. `target` leads to what it is about; `parting`: sources part here."""

    label: str
    words: str
    target: str | None
    parting: bool


def notes_on(lookup: Lookup, article: Article, lines: Sequence[Line]) -> tuple[tuple[Note, ...], ...]:
    """The notes by line, in the order of their weight; a finding stands once in an article, beside the first place it rests on there.

    What is about the whole article stands beside its first line.
    """
    found: list[list[Note]] = [[] for _ in lines]
    for finding in lookup.touching.get(article.id, ()):
        place = _place(lookup, article, finding)
        if place is not None and lines:
            beside = found[_line_at(lines, place)]
            if len(beside) < MOST_BESIDE:
                beside.append(_note(finding))
    for one in lookup.handlings:
        if one.article == article.id and lines:
            words = HANDLED[one.kind].format(words=" ".join(one.words.split()), instead=one.instead)
            beside = found[_line_at(lines, one.span.start)]
            if len(beside) < MOST_BESIDE:
                beside.append(Note(one.kind.value, words, f"tally-{one.tally}" if one.tally in lookup.tallies else None, False))
    return tuple(map(tuple, found))


def _place(lookup: Lookup, article: Article, finding: Finding) -> int | None:
    """Where in the article a finding rests first; 0 for one on the whole article, None for one that does not touch it.

    A finding that names its articles is on those, whatever rows of others it rests on; one on another measure is on that measure's figures.
    """
    if finding.articles and article.id not in finding.articles:
        return None
    tally = lookup.tallies.get(finding.tally or "")
    counted = tally.figures if tally and finding.kind is FindingKind.MEASURE_DIFFERS else ()
    keys = [key for key in finding.figures if key not in counted]
    figures = [row.span.start for key in keys if (row := lookup.figures.get(key)) and row.article == article.id]
    rows = (lookup.attributions.get(key) for key in finding.attributions)
    said = [row.content[0].start for row in rows if row and row.article == article.id and row.content]
    if figures or said:
        return min([*figures, *said])
    return 0 if article.id in finding.articles else None


def _line_at(lines: Sequence[Line], place: int) -> int:
    return next((number for number, line in enumerate(lines) if place < line.end), len(lines) - 1)


def _note(finding: Finding) -> Note:
    target = f"tally-{finding.tally}" if finding.tally else f"utt-{finding.utterance}" if finding.utterance else None
    words = shorten(finding.summary, LONGEST, placeholder=" …")
    return Note(KIND_WORDS[finding.kind][0], words, target, finding.kind in PARTINGS)
