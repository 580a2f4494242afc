"""What changed between two ledgers, a paragraph each."""

from collections.abc import Sequence
from itertools import groupby

from rich.text import Text

from sayso.show.pages.changes import Changed
from sayso.show.terminal.screen import Screen, rule, wrapped

#: What each kind of change is headed by, in this order.
HEADS = {"article": "ARTICLES", "number": "NUMBERS", "question": "NUMBERS", "voice": "VOICES", "finding": "FINDINGS"}


def change_lines(screen: Screen, found: Sequence[Changed]) -> list[Text]:
    """The changes under their heads; one line where there are none."""
    if not found:
        return [Text("nothing changed")]
    lines: list[Text] = []
    for head, rows in groupby(found, key=lambda one: HEADS[one.kind]):
        lines += rule(screen, head)
        for one in rows:
            lines += wrapped(screen, one.sentence, "  ", "    ")
    return lines
