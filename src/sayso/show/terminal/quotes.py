"""An utterance and its renderings, side by side where the page is wide enough, with the differing words marked."""

from collections.abc import Sequence
from itertools import zip_longest

from rich.console import Console
from rich.text import Text

from sayso.show.pages.diff import Part, Words
from sayso.show.pages.phrase import count
from sayso.show.pages.quotes import QuotePage, Rendering
from sayso.show.terminal.screen import PARTY_STYLES, Screen, evidence_lines, finding_lines

#: From this width on two renderings stand side by side; below, one under the other.
SIDE_BY_SIDE = 100

#: Punctuation that is left outside the braces around a differing word.
MARKS = ".,;:!?\"'“”‘’()–—… "


def quote_lines(screen: Screen, page: QuotePage) -> list[Text]:
    """The speaker, each rendering with its outlet, the findings. {Braces} hold the words that differ in meaning."""
    head = Text("  ")
    head.append(page.speaker, f"bold {PARTY_STYLES[page.party.number]}")
    if page.party.name != page.speaker:
        head.append(f" ({page.party.name})")
    head.append("".join(f" {screen.glyphs.dot} {part}" for part in (page.day, count(page.articles, "article")) if part), "dim")
    found = [Text(""), head]
    across = 2 if screen.columns >= SIDE_BY_SIDE else 1
    for start in range(0, len(page.renderings), across):
        found += _beside(screen, page.renderings[start : start + across], across)
    found += evidence_lines(screen, [rendering.evidence for rendering in page.renderings])
    return found + finding_lines(screen, page.findings)


def _beside(screen: Screen, renderings: Sequence[Rendering], across: int) -> list[Text]:
    width = (screen.columns - 4) // across - 2
    cells = [_cell(rendering, width) for rendering in renderings]
    found: list[Text] = []
    for lines in zip_longest(*cells, fillvalue=Text("")):
        row = Text("    ")
        for line in lines:
            cell = line.copy()
            cell.pad_right(max(0, width + 2 - len(cell)))
            row.append_text(cell)
        row.rstrip()
        found.append(row)
    return found


def _cell(rendering: Rendering, width: int) -> list[Text]:
    """One rendering in a column: the outlet, then its words."""
    label = Text(rendering.label, "dim")
    if rendering.via:
        label.append(f", {', '.join(rendering.via)}")
    if rendering.mode != "direct":
        label.append(f" ({rendering.mode})")
    console = Console(width=width, force_terminal=False)
    words = marked(rendering.words)
    if rendering.stance:
        words = Text.assemble((f"{rendering.stance}: ", "bold"), words)
    return [*label.wrap(console, width), *(_indented(line) for line in words.wrap(console, width - 2))]


def _indented(line: Text) -> Text:
    line.pad_left(2)
    return line


def marked(words: Sequence[Words]) -> Text:
    """A rendering's own words, the differing ones marked; what only another rendering has is left to it."""
    found = Text("")
    for run in words:
        if run.part is Part.MISSING:
            continue
        if len(found):
            found.append(" ")
        own = run.part is Part.OWN
        heavy = own and run.weighty
        # Marks at the ends belong to the sentence, not to the difference.
        head = run.text[: len(run.text) - len(run.text.lstrip(MARKS))]
        core = run.text.strip(MARKS)
        text = f"{head}{{{core}}}{run.text[len(head) + len(core) :]}" if heavy and core else run.text
        found.append(text, "bold underline" if heavy else "underline" if own else "")
    return found
