"""One speaker or party: everything it is credited with."""

from rich.text import Text

from sayso.show.pages.phrase import count, listed
from sayso.show.pages.who import WhoPage
from sayso.show.terminal.screen import PARTY_STYLES, Screen, evidence_lines, wrapped


def who_lines(screen: Screen, page: WhoPage) -> list[Text]:
    """Name, party, roles, then what was said, in the order of the days."""
    head = Text(page.name, f"bold {PARTY_STYLES[page.party.number]}")
    if page.party.name != page.name:
        head.append(f" ({page.party.name})")
    said = f"{count(len(page.said), 'statement')} in {count(page.articles, 'article')}"
    head.append(f"  {screen.glyphs.dot} {page.kind} {screen.glyphs.dot} {said}", "dim")
    found = [Text(""), head]
    for title, words in (("also", page.names), ("as", page.roles), ("through", page.voices)):
        if words:
            found += wrapped(screen, f"{title}: {listed(words)}", "  ", "    ", "dim")
    for row in page.said:
        told = ", ".join([row.evidence.label, *row.via])
        by = "" if row.speaker == page.name else f"{row.speaker}: "
        stance = f"{row.stance}: " if row.stance else ""
        quotation = f"“{row.words}”" if row.kind.startswith("direct") else row.words
        lines = wrapped(screen, f"{(row.day or 'no day'):<10} {by}{stance}{quotation} ({told}; {row.kind})", "  ", " " * 13)
        lines[0].stylize("dim", 0, 12)
        found += lines + evidence_lines(screen, [row.evidence])
    return found
