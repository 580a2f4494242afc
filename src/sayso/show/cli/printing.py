"""Lines onto the terminal: as wide as it is, in the signs that it can draw."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

    from sayso.show.terminal import Screen
    from sayso.types import Skipped


def screen_for(ascii_only: bool, evidence: bool = False, everything: bool = False) -> "Screen":
    """The page for this terminal: its width (COLUMNS, else the terminal's, else 80), ASCII where its encoding is no Unicode."""
    from rich.console import Console

    from sayso.show.terminal import Screen
    from sayso.show.terminal.glyphs import ASCII, UNICODE

    plain = ascii_only or not (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
    return Screen(Console().width, ASCII if plain else UNICODE, evidence, everything)


def print_lines(screen: "Screen", lines: Iterable["Text"]) -> None:
    """Print styled lines; styles only where the output is a terminal, and none where NO_COLOR is set."""
    from rich.console import Console

    from sayso.show.terminal.glyphs import ASCII, plain

    class Piped(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    console = Piped(width=screen.width, highlight=False, markup=False, emoji=False)
    for line in lines:
        if screen.glyphs is ASCII:
            line = line.copy()
            line.plain = plain(line.plain)
        console.print(line, soft_wrap=True)


def tell_skipped(skipped: Iterable["Skipped"]) -> None:
    """One line a file on the error stream."""
    for row in skipped:
        print(f"skipped {row.path}: {row.reason}", file=sys.stderr)
