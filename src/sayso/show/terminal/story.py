"""The page that `sayso read` prints: what an editor on deadline must see, strongest first."""

from collections import Counter
from collections.abc import Sequence

from rich.text import Text

from sayso.show.pages.coverage import HandlingView
from sayso.show.pages.findings import FindingView
from sayso.show.pages.overview import Overview
from sayso.show.pages.phrase import count
from sayso.show.pages.quotes import QuotePage
from sayso.show.pages.tally import TallyPage
from sayso.show.terminal.quotes import quote_lines
from sayso.show.terminal.screen import Screen, finding_lines, rule, wrapped
from sayso.show.terminal.tally import brief_line, columns_for, tally_lines

#: What is shown in full before the rest is told in a line each: about two screens of 50 lines.
MOST_TALLIES, MOST_BRIEF, MOST_LONE, MOST_QUOTES, MOST_OTHER, MOST_OF_A_KIND, MOST_WORDED = 5, 10, 8, 4, 8, 2, 3


def story_lines(screen: Screen, page: Overview) -> list[Text]:
    """Header, tallies, utterances, the other findings, what was skipped."""
    found = _header(screen, page)
    found += _tallies(screen, page.tallies)
    found += _quotes(screen, page.quotes)
    if page.handlings:
        found += [*rule(screen, "HOW OUTLETS WORDED IT"), *_handlings(screen, page.handlings)]
    if page.other:
        found += [*rule(screen, "OTHER FINDINGS"), *_other(screen, page.other)]
    if page.skipped:
        found += rule(screen, f"{count(len(page.skipped), 'FILE')} SKIPPED".upper())
        for row in page.skipped:
            found += wrapped(screen, f"{row.path}: {row.reason}", "  ", "    ")
    return found


def _header(screen: Screen, page: Overview) -> list[Text]:
    dot = f" {screen.glyphs.dot} "
    read, found = dot.join(page.header.read), dot.join(page.header.found)
    room = screen.columns - len(read) - len(found)
    if room < 3:
        return [*wrapped(screen, read, style="bold"), *wrapped(screen, found, style="dim")]
    line = Text(read, "bold")
    line.append(" " * room + found, "dim")
    return [line]


def _tallies(screen: Screen, pages: Sequence[TallyPage]) -> list[Text]:
    telling = [page for page in pages if page.contested or page.findings or sum(len(row.positions) for row in page.rows) > 1]
    full = telling if screen.everything else telling[:MOST_TALLIES]
    shown = {page.id for page in full}
    brief = [page for page in pages if page.id not in shown and not page.lone]
    lone = [page for page in pages if page.id not in shown and page.lone]
    columns = columns_for(screen, full)
    found: list[Text] = []
    for page in full:
        found += tally_lines(screen, page, columns)
    if brief:
        listed = brief if screen.everything else brief[:MOST_BRIEF]
        found += rule(screen, "ALSO COUNTED")
        for page in listed:
            found += brief_line(screen, page)
        if len(brief) > len(listed):
            found.append(Text(f"  and {len(brief) - len(listed)} more (--all)", "dim"))
    return found + _lone(screen, lone)


def _lone(screen: Screen, pages: Sequence[TallyPage]) -> list[Text]:
    """Figures that nothing can be compared with, in one paragraph."""
    if not pages:
        return []
    if screen.evidence or screen.everything:
        head = Text(f"{count(len(pages), 'figure')} that only one article gives:", "bold")
        return [Text(""), head, *(line for page in pages for line in brief_line(screen, page))]
    told = [f"{page.question} {page.rows[0].values} ({page.rows[0].party.name})" for page in pages[:MOST_LONE]]
    more = f"; {len(pages) - len(told)} more (--all)" if len(pages) > len(told) else ""
    text = f"and {count(len(pages), 'figure')} that only one article gives: {'; '.join(told)}{more}"
    return [Text(""), *wrapped(screen, text, "", "  ", "dim")]


def _other(screen: Screen, findings: Sequence[FindingView]) -> list[Text]:
    """The findings on no tally and no utterance; of one kind only the first few, so that ten missing dates hide no headline."""
    if screen.everything:
        return finding_lines(screen, findings)
    seen: Counter[str] = Counter()
    shown: list[FindingView] = []
    for finding in findings:
        seen[finding.label] += 1
        if seen[finding.label] <= MOST_OF_A_KIND and len(shown) < MOST_OTHER:
            shown.append(finding)
    left = seen - Counter(finding.label for finding in shown)
    more = "; ".join(f"{number} more “{label}”" for label, number in left.items())
    return finding_lines(screen, shown) + (wrapped(screen, f"and {more} (--all)", "    ", "    ", "dim") if more else [])


def _handlings(screen: Screen, rows: Sequence[HandlingView]) -> list[Text]:
    """A line an outlet, the first few of its wordings."""
    found: list[Text] = []
    by_outlet: dict[str, list[str]] = {}
    for row in rows:
        others = f" ({', '.join(row.others)})" if row.others else ""
        by_outlet.setdefault(row.outlet, []).append(f"{row.told}{others}")
    for outlet, told in by_outlet.items():
        shown = told if screen.everything else told[:MOST_WORDED]
        more = f"; {len(told) - len(shown)} more (--all)" if len(told) > len(shown) else ""
        lines = wrapped(screen, f"{outlet}: {'; '.join(shown)}{more}", "  ", "    ")
        lines[0].stylize("bold", 2, min(len(lines[0]), 2 + len(outlet)))
        found += lines
    return found


def _quotes(screen: Screen, pages: Sequence[QuotePage]) -> list[Text]:
    if not pages:
        return []
    found = rule(screen, "SAID ONCE, TOLD BY SEVERAL")
    shown = pages if screen.everything else pages[:MOST_QUOTES]
    for page in shown:
        found += quote_lines(screen, page)
    if len(pages) > len(shown):
        found.append(Text(f"  and {len(pages) - len(shown)} more (--all)", "dim"))
    return found
