"""Pages drawn in one terminal width: styled lines out of the frozen contexts of `show.pages`."""

from sayso.show.terminal.changes import change_lines
from sayso.show.terminal.quotes import quote_lines
from sayso.show.terminal.screen import Screen
from sayso.show.terminal.story import story_lines
from sayso.show.terminal.tally import position_lines, tally_lines
from sayso.show.terminal.who import who_lines

__all__ = ["Screen", "change_lines", "position_lines", "quote_lines", "story_lines", "tally_lines", "who_lines"]
