"""The exact words that a remark rests on: file, line, sentence."""

import re
from dataclasses import dataclass

from sayso.show.pages.lookup import Lookup
from sayso.types import Attribution, Figure, Span

#: A full stop, question or exclamation mark, with the marks that close after it, then white space and what may open a sentence.
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")

#: Words after which a full stop ends no sentence: titles and abbreviations of English news style, and initials.
ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|St|No|vs|Inc|Ltd|Co|Jr|Sr|[A-Z]|[A-Z]\.[A-Z])\.$")

#: Months cut short, which end no sentence where a number follows: "Oct. 8", but "until Oct. The ferry".
MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$")

#: Files whose text is kept line by line, so that an editor can jump to a line of it.
LINED = (".txt", ".text", ".md")

#: A sentence longer than this is shown cut around its evidence (code points); two lines of a wide page.
LONGEST_SENTENCE = 420


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place in one article. `before`, `words` and `after` together are the sentence, to the letter.

    `anchor` is the place's id on the article's page; `offset` and `end` are code points of the article's text, half-open; `line` counts
    its lines from 1.
    """

    article: str
    label: str
    path: str
    anchor: str
    offset: int
    end: int
    line: int
    before: str
    words: str
    after: str

    @property
    def sentence(self) -> str:
        """The whole sentence, white space folded."""
        return " ".join(f"{self.before}{self.words}{self.after}".split())

    @property
    def address(self) -> str:
        """ "articles/x.txt:3"; a file without lines of its own has the place in the text that was read from it: "x.html, character 140"."""
        lined = self.path.casefold().endswith(LINED)
        return f"{self.path}:{self.line}" if lined else f"{self.path}, character {self.offset}"


def sentence_around(text: str, span: Span) -> Span:
    """The sentence that holds a span, on its own line: `[start, end)` in code points; a span over several lines keeps them all."""
    start = text.rfind("\n", 0, span.start) + 1
    stop = text.find("\n", max(span.start, span.end - 1))
    end = len(text) if stop < 0 else stop
    for match in SENTENCE_END.finditer(text, start, end):
        before = text[max(start, match.start() - 12) : match.start() + 1]
        if ABBREVIATED.search(before) or (MONTH.search(before) and text[match.end() : match.end() + 1].isdigit()):
            continue
        if match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end - 1:
            end = match.end()
            break
    return Span(start, max(end, span.end))


def evidence(lookup: Lookup, article: str, span: Span, anchor: str) -> Evidence:
    """The sentence around a span, cut in three at the span."""
    text = lookup.articles[article].text
    around = sentence_around(text, span)
    spare = max(60, (LONGEST_SENTENCE - len(span)) // 2)
    start, end = max(around.start, span.start - spare), min(around.end, span.end + spare)
    before, after = text[start : span.start].lstrip(), text[span.end : end].rstrip()
    return Evidence(
        article=article,
        label=lookup.label(article),
        path=lookup.articles[article].path,
        anchor=anchor,
        offset=span.start,
        end=span.end,
        line=text.count("\n", 0, span.start) + 1,
        before=("… " if start > around.start else "") + before,
        words=span.of(text),
        after=after + (" …" if end < around.end else ""),
    )


def figure_evidence(lookup: Lookup, figure: Figure) -> Evidence:
    """Where a figure stands."""
    return evidence(lookup, figure.article, figure.span, f"fig-{figure.id}")


def attribution_evidence(lookup: Lookup, attribution: Attribution) -> Evidence:
    """Where the words stand that are set down to somebody, from the first piece to the last."""
    first = min(span.start for span in attribution.content)
    last = max(span.end for span in attribution.content)
    return evidence(lookup, attribution.article, Span(first, last), f"att-{attribution.id}")


def known_evidence(lookup: Lookup, figures: tuple[str, ...], attributions: tuple[str, ...]) -> tuple[Evidence, ...]:
    """The places of rows by id, in the order of the articles and their text; ids that the story does not hold are passed over."""
    found = [figure_evidence(lookup, lookup.figures[key]) for key in figures if key in lookup.figures]
    said = [lookup.attributions[key] for key in attributions if key in lookup.attributions]
    found += [attribution_evidence(lookup, row) for row in said if row.content]
    return tuple(sorted(found, key=lambda place: (place.path, place.offset, place.end, place.anchor)))
