"""The interval chart of a tally as SVG: a row a position, by party and time, on one number line.

Places across are percentages, places down are pixels: the chart takes the width of a phone or of a page, its letters keep their size.
"""

from itertools import pairwise
from textwrap import shorten

from markupsafe import Markup

from sayso.show.pages.axis import Axis
from sayso.show.pages.phrase import short
from sayso.show.pages.tally import PartyRow, PositionView, TallyPage
from sayso.types import Relation

#: Pixels: the axis above, one row, the mark's place within a row, the space between parties.
AXIS_HEIGHT, ROW_HEIGHT, MARK_DROP, PARTY_GAP = 26, 42, 30, 8

#: Per cent of the width left free at both ends, so that no mark is cut.
MARGIN = 2.0

#: Characters of the sentence that a mark shows when it is pointed at; the mark leads to the whole of it.
HOVERED = 120

#: Parties drawn in one chart; all are listed under it.
MOST_ROWS = 12

#: From this share of the axis on, the letters of a tick end at it instead of standing around it.
LAST_TICK = 0.97


def chart(page: TallyPage) -> Markup:
    """The chart of one tally; empty where no position has a number."""
    if page.axis is None:
        return Markup("")
    parts: list[Markup] = []
    top = AXIS_HEIGHT
    for row in page.rows[:MOST_ROWS]:
        parts += _party(row, top)
        top += ROW_HEIGHT * len(row.drawn) + PARTY_GAP
    head = Markup('<svg class="chart" role="group" width="100%" height="{}" aria-labelledby="ct-{} cd-{}">').format(top, page.id, page.id)
    head += Markup('<title id="ct-{}">{}</title><desc id="cd-{}">{}</desc>').format(page.id, page.question, page.id, describe(page))
    return head + _axis(page.axis, top) + _open(page, top) + Markup("").join(parts) + Markup("</svg>")


def describe(page: TallyPage) -> str:
    """The chart in words, for those who do not see it."""
    return " ".join(f"{row.party.name}: {row.values}." for row in page.rows)


def _across(share: float) -> str:
    return f"{MARGIN + share * (100 - 2 * MARGIN):.2f}%"


def _axis(axis: Axis, bottom: int) -> Markup:
    found = Markup("")
    for tick in axis.ticks:
        share = axis.share(tick)
        place = _across(share)
        anchor = "start" if share == 0 else "end" if share >= LAST_TICK else "middle"
        found += Markup('<line class="grid" x1="{}" x2="{}" y1="18" y2="{}"/>').format(place, place, bottom)
        found += Markup('<text class="tick" x="{}" y="12" text-anchor="{}">{}</text>').format(place, anchor, short(tick))
    return found


def _open(page: TallyPage, bottom: int) -> Markup:
    """The lines of what is granted and what is claimed, and what lies open between them."""
    if page.interest is None:
        return Markup("")
    floor, ceiling = page.interest.floor, page.interest.ceiling
    found = Markup("")
    if floor is not None and ceiling is not None and floor < ceiling:
        width = f"{(ceiling - floor) * (100 - 2 * MARGIN):.2f}%"
        found += Markup('<rect class="open" x="{}" width="{}" y="18" height="{}"/>').format(_across(floor), width, bottom - 18)
    for kind, share in (("granted", floor), ("claimed", ceiling)):
        if share is not None:
            place = _across(share)
            line = Markup('<line class="{}" x1="{}" x2="{}" y1="18" y2="{}"><title>{}</title></line>')
            found += line.format(kind, place, place, bottom, kind)
    return found


def _party(row: PartyRow, top: int) -> list[Markup]:
    places = [(view, top + number * ROW_HEIGHT) for number, view in enumerate(row.drawn)]
    # Steps first: letters are drawn over them.
    steps = [_step(before, after, y) for (before, _), (after, y) in pairwise(places) if before.superseded]
    return steps + [_row(row, view, y, first=y == top) for view, y in places]


def _row(row: PartyRow, view: PositionView, top: int, first: bool) -> Markup:
    old = " old" if view.superseded else ""
    label = Markup('<text class="label" x="{}" y="{}">').format(_across(0), top + 14)
    if first:
        label += Markup('<tspan class="name">{}</tspan>  ').format(row.party.name)
    label += Markup('<tspan class="value">{}</tspan>').format(view.value)
    told = ", ".join(part for part in (view.day, "replaced" if view.superseded else None) if part)
    label += Markup('<tspan class="day">  {}</tspan></text>').format(told)
    body = _interval(view, row.party.number, top + MARK_DROP)
    if view.evidence:
        place = view.evidence[0]
        link = Markup('<a href="#{}"><title>{}, {}. {}: {}</title>{}</a>')
        body = link.format(place.anchor, row.party.name, view.value, place.label, shorten(place.sentence, HOVERED, placeholder=" …"), body)
    return Markup('<g class="p{}{}">').format(row.party.number, old) + label + body + Markup("</g>")


def _interval(view: PositionView, party: int, y: int) -> Markup:
    if view.low is None and view.high is None:
        return Markup("")
    low, high = view.low if view.low is not None else 0.0, view.high if view.high is not None else 1.0
    if view.low is not None and view.high is not None and high == low:
        soft = Markup('<circle class="about" cx="{}" cy="{}" r="11"/>').format(_across(low), y)
        return (soft if view.relation is Relation.AROUND else Markup("")) + _mark(low, y, f"s{party}")
    ends = Markup('<line class="bar" x1="{}" x2="{}" y1="{}" y2="{}"/>').format(_across(low), _across(high), y, y)
    ends += _mark(low, y, f"s{party}") if view.low is not None else _mark(low, y, "less", "arrow")
    return ends + (_mark(high, y, f"s{party}") if view.high is not None else _mark(high, y, "more", "arrow"))


def _mark(share: float, y: int, shape: str, kind: str = "mark") -> Markup:
    return Markup('<svg x="{}" y="{}" overflow="visible"><use class="{}" href="#{}"/></svg>').format(_across(share), y, kind, shape)


def _step(before: PositionView, after: PositionView, top: int) -> Markup:
    """A dotted line from what was replaced to what replaced it."""
    start = before.low if before.low is not None else before.high
    end = after.low if after.low is not None else after.high
    if start is None or end is None:
        return Markup("")
    above = top - ROW_HEIGHT + MARK_DROP
    return Markup('<line class="step" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(_across(start), above, _across(end), top + MARK_DROP)
