"""A number line and the intervals on it, in characters."""

from collections.abc import Sequence

from sayso.show.pages.axis import Axis
from sayso.show.pages.phrase import short
from sayso.show.pages.tally import PositionView
from sayso.show.terminal.glyphs import Glyphs
from sayso.types import Relation


def axis_line(axis: Axis, width: int) -> str:
    """The numbers of the axis, each centred on its place; where they would touch, only every second is written, or third, and so on."""
    for stride in range(1, len(axis.ticks) + 1):
        cells = [" "] * width
        for tick in axis.ticks[::stride]:
            label = short(tick)
            start = min(max(0, round(axis.share(tick) * (width - 1)) - len(label) // 2), width - len(label))
            if start < 0 or any(cell != " " for cell in cells[max(0, start - 1) : start + len(label) + 1]):
                break
            cells[start : start + len(label)] = label
        else:
            return "".join(cells)
    return ""


def interval_lines(positions: Sequence[PositionView], width: int, glyphs: Glyphs) -> list[str]:
    """The positions of one party in as few lines as hold them without touching; at least one line."""
    lines: list[list[str]] = [[" "] * width]
    for view in positions:
        drawn = _interval(view, width, glyphs)
        if not drawn:
            continue
        start, signs = drawn
        for line in lines:
            if all(cell == " " for cell in line[max(0, start - 1) : start + len(signs) + 1]):
                break
        else:
            line = [" "] * width
            lines.append(line)
        line[start : start + len(signs)] = signs
    return ["".join(line) for line in lines]


def _interval(view: PositionView, width: int, glyphs: Glyphs) -> tuple[int, str] | None:
    """Where the signs of one position begin, and the signs; None where it has no number."""
    last, line = width - 1, glyphs.faded if view.superseded else glyphs.line
    low = None if view.low is None else round(view.low * last)
    high = None if view.high is None else round(view.high * last)
    if low is None and high is None:
        return None
    if low is not None and high is not None and high - low < 1:
        return low, glyphs.about if view.relation is Relation.AROUND else glyphs.replaced if view.superseded else glyphs.stands
    if high is None and low is not None:
        # At the right end there is no room to point to: the sign itself is the arrow.
        return (low, glyphs.left + line * (last - low - 1) + glyphs.more) if low < last else (last, glyphs.more)
    if low is None and high is not None:
        return (0, glyphs.less + line * (high - 1) + glyphs.right) if high > 0 else (0, glyphs.less)
    assert low is not None and high is not None  # both ends are known from here on
    return low, glyphs.left + line * (high - low - 1) + glyphs.right
