"""How wide the page is, and how lines are styled, wrapped and indented."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text

from sayso.show.pages.evidence import Evidence
from sayso.show.pages.findings import FindingView
from sayso.show.terminal.glyphs import UNICODE, Glyphs

#: Colours by a party's number; 0 is the outlets' own voice. Names of the terminal's own palette, so that light and dark themes both work.
PARTY_STYLES = ("default", "bright_blue", "yellow", "magenta", "cyan", "green", "red", "default")

#: Widths for which the page is laid out; a narrower terminal wraps, a wider one leaves its right side empty.
NARROWEST, WIDEST = 60, 140

#: Lines of a finding's summary before it is cut; the report and --all have the whole of it.
MOST_SUMMARY_LINES = 3


@dataclass(frozen=True, slots=True)
class Screen:
    """One page's width in columns, its signs, and whether evidence follows each line."""

    width: int = 80
    glyphs: Glyphs = UNICODE
    evidence: bool = False
    everything: bool = False

    @property
    def columns(self) -> int:
        """The width to lay out for."""
        return max(NARROWEST, min(WIDEST, self.width))


def wrapped(screen: Screen, text: str, first: str = "", rest: str = "", style: str = "") -> list[Text]:
    """A paragraph in the page's width; `first` stands before the first line, `rest` before the others."""
    lines = textwrap.wrap(text, screen.columns, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
    return [Text(line, style) for line in lines]


def finding_lines(screen: Screen, findings: Sequence[FindingView], most: int | None = None) -> list[Text]:
    """Findings, one paragraph each: "!" where sources part, "~" for a note."""
    found: list[Text] = []
    shown = findings if screen.everything else findings[:most]
    for finding in shown:
        sign = "!" if finding.parting else "~"
        lines = wrapped(screen, f"{finding.label}: {finding.summary}", f"  {sign} ", "    ")
        if len(lines) > MOST_SUMMARY_LINES and not screen.everything:
            lines = lines[:MOST_SUMMARY_LINES]
            lines[-1] = Text(textwrap.shorten(lines[-1].plain, screen.columns - 8, placeholder="")).append(" …")
            lines[-1].pad_left(4)
        for number, line in enumerate(lines):
            if number == 0:
                line.stylize("bold red" if finding.parting else "yellow", 2, 3)
                line.stylize("bold", 4, min(len(line), 4 + len(finding.label)))
            found.append(line)
        found += evidence_lines(screen, finding.evidence)
        if screen.evidence and finding.more:
            found.append(Text(f"      and {finding.more} more places in the ledger", "dim"))
    if len(findings) > len(shown):
        found.append(Text(f"    and {len(findings) - len(shown)} more (--all)", "dim"))
    return found


def evidence_lines(screen: Screen, places: Sequence[Evidence]) -> list[Text]:
    """File, line and sentence of each place, where the reader asked for evidence."""
    if not screen.evidence:
        return []
    found: list[Text] = []
    for place in places:
        found += wrapped(screen, f"{place.address}  {place.sentence}", "      ", "        ", "dim")
    return found


def rule(screen: Screen, title: str) -> list[Text]:
    """A heading with a line to the right end of the page."""
    line = Text(f"{title} ", "bold")
    line.append(screen.glyphs.line * max(0, screen.columns - len(title) - 1), "dim")
    return [Text(""), line]
