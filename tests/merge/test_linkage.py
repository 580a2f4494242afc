"""Groups by average linkage."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.merge import linkage
from sayso.merge.linkage import components, cut


def matrix(rows: list[list[float]]) -> np.ndarray:
    found = np.array(rows)
    return (found + found.T) / 2


def test_near_ones_are_joined_and_cut_twice() -> None:
    near = matrix([[0, 0.9, 0.3, 0], [0.9, 0, 0.3, 0], [0.3, 0.3, 0, 0], [0, 0, 0, 0]])
    assert cut(near, 0.5, 0.25) == [[[0, 1], [2]], [[3]]]
    assert cut(near, 0.5, 0.5) == [[[0, 1]], [[2]], [[3]]]


def test_one_near_neighbour_does_not_join_two_groups() -> None:
    near = matrix([[0, 0.9, 0, 0], [0.9, 0, 0.4, 0], [0, 0.4, 0, 0.9], [0, 0, 0.9, 0]])
    assert cut(near, 0.3, 0.3) == [[[0, 1]], [[2, 3]]]


@given(st.integers(1, 7).flatmap(lambda n: st.lists(st.lists(st.floats(0, 1), min_size=n, max_size=n), min_size=n, max_size=n)))
def test_every_place_is_in_one_group(rows: list[list[float]]) -> None:
    found = cut(matrix(rows), 0.5, 0.3)
    assert sorted(place for story in found for group in story for place in group) == list(range(len(rows)))


def test_a_component_too_large_falls_apart_at_its_weakest_link(monkeypatch: object) -> None:
    links = [(0, 1, 0.9), (1, 2, 0.2), (2, 3, 0.9)]
    assert components(range(5), links) == [[0, 1, 2, 3], [4]]
    before, linkage.MOST = linkage.MOST, 3
    try:
        assert components(range(5), links) == [[0, 1], [2, 3], [4]]
    finally:
        linkage.MOST = before
