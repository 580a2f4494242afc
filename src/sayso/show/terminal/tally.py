"""A tally as a small table with a chart: party, values, interval, who carries it."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.text import Text

from sayso.show.pages.phrase import count, listed
from sayso.show.pages.tally import PartyRow, TallyPage
from sayso.show.terminal.chart import axis_line, interval_lines
from sayso.show.terminal.screen import PARTY_STYLES, Screen, evidence_lines, finding_lines, wrapped

#: Columns of the widest party name before it wraps, on a page of 80 columns and on a wider one.
NAME_COLUMNS = (20, 22)

#: From this width on the wider columns are used.
WIDE_PAGE = 100

#: Columns for "6 articles, 1 origin", and on a page too narrow for it ("6 articles," above "1 origin").
CARRIED_COLUMNS, NARROW_CARRIED = 20, 12

#: Below this width the narrow columns are used.
NARROW_PAGE = 72

#: Parties shown under a question before "and n more".
MOST_ROWS = 10

#: Findings shown under a tally before "and n more".
MOST_FINDINGS = 5


@dataclass(frozen=True, slots=True)
class Columns:
    """How the width is shared among the four columns; two spaces lead, one parts."""

    name: int
    values: int
    chart: int
    carried: int


def columns_for(screen: Screen, pages: Sequence[TallyPage]) -> Columns:
    """The same columns for all tallies of a page, so that they stand under each other."""
    most = NAME_COLUMNS[screen.columns >= WIDE_PAGE]
    name = min(most, max((len(row.party.name) for page in pages for row in page.rows), default=8))
    carried = CARRIED_COLUMNS if screen.columns >= NARROW_PAGE else NARROW_CARRIED
    free = screen.columns - 2 - name - carried - 3 * 2
    longest = max((len(row.values) for page in pages for row in page.rows), default=10)
    values = max(12, min(longest, free * 11 // 20))
    return Columns(name, values, max(8, free - values), carried)


def tally_lines(screen: Screen, page: TallyPage, columns: Columns | None = None) -> list[Text]:
    """The question with its number line, one row a party, the findings under it."""
    columns = columns or columns_for(screen, [page])
    found = _heading(screen, page, columns)
    rows = page.rows if screen.everything else page.rows[:MOST_ROWS]
    for row in rows:
        found += _row(screen, row, columns)
    if len(page.rows) > len(rows):
        found.append(Text(f"  and {len(page.rows) - len(rows)} more parties (--all)", "dim"))
    for one in page.refused:
        found += wrapped(screen, f"{one.value}: {one.told}", "    ", "    ", "dim") + evidence_lines(screen, [one.evidence])
    if page.interest:
        found += wrapped(screen, f"what can be said: {page.interest.said}", "  = ", "    ")
    if screen.evidence and page.aside:
        found.append(Text("  not counted here:", "dim"))
        found += evidence_lines(screen, page.aside)
    return found + finding_lines(screen, page.findings, MOST_FINDINGS)


def position_lines(screen: Screen, page: TallyPage) -> list[Text]:
    """Every position of a tally: value, day and what it rests on, on whose word, which articles carry it."""
    found: list[Text] = [Text("")]
    for row in page.rows:
        for view in row.positions:
            day = f"{view.day} (from: {view.basis})" if view.day else "no day"
            word = f"on the word of {listed(view.speakers)}" if view.speakers else "" if row.party.id else "no source named"
            articles = "in " + listed(list(dict.fromkeys(place.label for place in view.evidence))) if view.evidence else ""
            later = "replaced later" if view.superseded else ""
            told = [f"{row.party.name} {view.value}", day, word, articles, later, *dict.fromkeys(one.told for one in view.denials)]
            lines = wrapped(screen, f" {screen.glyphs.dot} ".join(part for part in told if part), "  ", "      ")
            lines[0].stylize(f"bold {PARTY_STYLES[row.party.number]}", 2, min(len(lines[0]), 2 + len(row.party.name)))
            found += lines + evidence_lines(screen, view.evidence)
    return found


def brief_line(screen: Screen, page: TallyPage) -> list[Text]:
    """A tally in one line: the question, what is held, how many articles carry it."""
    held = "; ".join(f"{row.party.name} {row.values}" for row in page.rows[:MOST_ROWS])
    lines = wrapped(screen, f"{page.question}: {held} ({count(page.articles, 'article')})", "  ", "      ")
    lines[0].stylize("bold", 2, min(len(lines[0]), 2 + len(page.question)))
    return lines + evidence_lines(screen, [place for row in page.rows for view in row.positions for place in view.evidence])


def _heading(screen: Screen, page: TallyPage, columns: Columns) -> list[Text]:
    question = page.question.upper()
    left = 2 + columns.name + 2 + columns.values + 2
    axis = axis_line(page.axis, columns.chart) if page.axis and any(row.positions for row in page.rows) else ""
    if len(question) < left - 1:
        line = Text(question.ljust(left), "bold")
        line.append(axis, "dim")
        return [Text(""), line]
    return [Text(""), *wrapped(screen, question, style="bold"), Text(" " * left + axis, "dim")]


def _row(screen: Screen, row: PartyRow, columns: Columns) -> list[Text]:
    style = PARTY_STYLES[row.party.number]
    names = textwrap.wrap(row.party.name, columns.name) or [""]
    values = textwrap.wrap(row.values, columns.values, break_on_hyphens=False) or [""]
    bars = interval_lines(row.drawn, columns.chart, screen.glyphs)
    carried = textwrap.wrap(row.carried, columns.carried)
    found: list[Text] = []
    for name, value, bar, told in zip_longest(names, values, bars, carried, fillvalue=""):
        line = Text("  ")
        line.append(name.ljust(columns.name + 2), f"bold {style}")
        line.append(value.ljust(columns.values + 2))
        line.append(bar.ljust(columns.chart + 2), style)
        line.append(told, "dim")
        line.rstrip()
        found.append(line)
    for view in row.positions:
        for one in view.denials:
            found += wrapped(screen, f"{one.value} {one.told}", " " * (columns.name + 4), " " * (columns.name + 6), "dim")
    places = [place for view in row.positions for place in (*view.evidence, *(one.evidence for one in view.denials))]
    return found + evidence_lines(screen, places)
