"""The number line holds every closed end, on round numbers."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.show.pages.axis import MOST_STEPS, axis_of
from sayso.types import Position, Relation


def position(low: float | None, high: float | None) -> Position:
    return Position("p", "t", None, low, high, Relation.RANGE, None, (), (), 1)


ENDS = st.one_of(st.none(), st.integers(-(10**9), 10**9), st.floats(-1e6, 1e6).map(lambda x: round(x, 3)))


@given(st.lists(st.tuples(ENDS, ENDS), min_size=1, max_size=6))
def test_every_end_lies_on_the_axis(ends: list[tuple[float | None, float | None]]) -> None:
    rows = [position(*(sorted(pair) if None not in pair else pair)) for pair in ends]  # type: ignore[type-var]
    axis = axis_of(rows)
    known = [end for row in rows for end in (row.low, row.high) if end is not None]
    if not known:
        assert axis is None
        return
    assert axis is not None
    room = (axis.high - axis.low) * 1e-6
    assert axis.low - room <= min(known) and max(known) <= axis.high + room
    assert axis.low < axis.high and 2 <= len(axis.ticks) <= MOST_STEPS + 2
    assert all(0 <= axis.share(end) <= 1 for end in known)
    assert list(axis.ticks) == sorted(set(axis.ticks))


def test_an_axis_begins_at_zero_unless_all_is_far_from_it() -> None:
    near, far = axis_of([position(1351, 1351), position(15000, None)]), axis_of([position(93, 93), position(97, 97)])
    assert near and near.low == 0 and near.high > 15000
    assert far and far.low > 80


def test_what_is_open_below_reaches_zero() -> None:
    axis = axis_of([position(30, 45), position(None, 45)])
    assert axis and axis.low == 0


def test_whole_numbers_have_whole_ticks() -> None:
    axis = axis_of([position(2, 2)])
    assert axis and axis.ticks == (0, 1, 2)
