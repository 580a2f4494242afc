"""The positions of one question on the line of time as SVG: a lane a party, a mark or a bar a position, a step a revision.

Places across are percentages, places down are pixels, as in the chart of a tally.
"""

from itertools import pairwise

from markupsafe import Markup

from sayso.show.pages.timeline import Lane, Moment, Track

#: Pixels: the days above, one lane, the mark's place within a lane; within a lane each later position lies so much lower.
AXIS_HEIGHT, LANE_HEIGHT, MARK_DROP, STEP_DROP = 26, 26, 20, 20
#: Per cent of the width left free at both ends; from this share on letters stand before their mark.
MARGIN, TURN = 3.0, 0.6


def timechart(track: Track, ticks: tuple[tuple[float, str], ...], number: int) -> Markup:
    """The chart of one question; `number` tells it apart on its page."""
    height = AXIS_HEIGHT + sum(LANE_HEIGHT + STEP_DROP * (len(lane.moments) - 1) + STEP_DROP for lane in track.lanes)
    opening = Markup('<svg class="timechart" role="group" width="100%" height="{}" aria-labelledby="tt-{} td-{}">')
    head = opening.format(height, number, number) + Markup('<title id="tt-{}">{} over time</title>').format(number, track.question)
    head += Markup('<desc id="td-{}">{}</desc>').format(number, describe(track))
    for share, day in ticks:
        place = _across(share)
        head += Markup('<line class="grid" x1="{}" x2="{}" y1="18" y2="{}"/>').format(place, place, height)
        head += Markup('<text class="tick" x="{}" y="12" text-anchor="middle">{}</text>').format(place, day)
    top = AXIS_HEIGHT
    for lane in track.lanes:
        head += _lane(lane, top)
        top += LANE_HEIGHT + STEP_DROP * len(lane.moments)
    return head + Markup("</svg>")


def describe(track: Track) -> str:
    """The chart in words, for those who do not see it."""
    return " ".join(f"{lane.party.name}: {', then '.join(f'{m.value} ({m.day})' for m in lane.moments)}." for lane in track.lanes)


def _across(share: float) -> str:
    return f"{MARGIN + min(1.0, max(0.0, share)) * (100 - 2 * MARGIN):.2f}%"


def _middle(moment: Moment) -> float:
    return (moment.start + moment.end) / 2


def _lane(lane: Lane, top: int) -> Markup:
    found = Markup('<g class="p{}"><text class="label name" x="0" y="{}">{}</text>').format(lane.party.number, top + 12, lane.party.name)
    places = [(moment, _middle(moment), top + MARK_DROP + 8 + number * STEP_DROP) for number, moment in enumerate(lane.moments)]
    # Steps first: letters are drawn over them.
    for (_, x, y), (moment, later, lower) in pairwise(places):
        if moment.step:
            found += Markup('<line class="step" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(_across(x), y, _across(later), y)
            found += Markup('<line class="step" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(_across(later), y, _across(later), lower)
    return found + Markup("").join(_mark(lane, *place) for place in places) + Markup("</g>")


def _mark(lane: Lane, moment: Moment, x: float, y: int) -> Markup:
    told = f"{lane.party.name}: {moment.value}, {moment.day}" + (", date inferred" if moment.inferred else "")
    found = Markup('<a href="#{}"><title>{}</title>').format(moment.anchor, told)
    if moment.day.count(" to "):
        ends = (_across(moment.start), _across(moment.end))
        found += Markup('<line class="bar" x1="{}" x2="{}" y1="{}" y2="{}"/>').format(*ends, y, y)
    if moment.inferred:
        found += Markup('<circle class="about" cx="{}" cy="{}" r="10"/>').format(_across(x), y)
    found += Markup('<svg x="{}" y="{}" overflow="visible"><use class="mark" href="#s{}"/></svg>').format(_across(x), y, lane.party.number)
    side, shift = ("end", -14) if x > TURN else ("start", 14)
    found += Markup('<svg x="{}" y="{}" overflow="visible"><text class="value" x="{}" y="5" text-anchor="{}">{}</text></svg></a>').format(
        _across(x), y, shift, side, moment.value
    )
    return found
