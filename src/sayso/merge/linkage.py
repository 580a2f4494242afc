"""Groups by average linkage (UPGMA), each within one connected component of its graph."""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

#: A component of more members is first cut at its weakest links: grouping takes the cube of their number in the worst case.
MOST = 1_000
#: By how much the least link grows at each such cut.
STRONGER = 1.15

type Link = tuple[int, int, float]
type Matrix = npt.NDArray[np.float64]


def components(members: Iterable[int], links: Sequence[Link]) -> list[list[int]]:
    """Members that hang together by links, each group sorted, sorted by first member; one of more than MOST falls apart at weak links."""
    above = {member: member for member in members}

    def root(member: int) -> int:
        while above[member] != member:
            above[member] = above[above[member]]
            member = above[member]
        return member

    for one, other, _ in links:
        a, b = root(one), root(other)
        if a != b:
            above[max(a, b)] = min(a, b)
    found: dict[int, list[int]] = {}
    for member in sorted(above):
        found.setdefault(root(member), []).append(member)
    done = [group for group in found.values() if len(group) <= MOST]
    inside: dict[int, list[Link]] = {first: [] for first, group in found.items() if len(group) > MOST}
    for link in links if inside else ():
        if (own := inside.get(root(link[0]))) is not None:
            own.append(link)
    for first, own in inside.items():
        least = min(value for _, _, value in own) * STRONGER
        done.extend(components(found[first], [link for link in own if link[2] >= least]))
    return sorted(done)


def cut(nearness: Matrix, tight: float, loose: float) -> list[list[list[int]]]:
    """Groups of groups of places: those whose average nearness reaches `loose`, and within them those that reach `tight`.

    `nearness` is symmetrical. Of equal pairs the one with the first places is joined first.
    """
    near = nearness.copy()
    np.fill_diagonal(near, -1.0)
    size = np.ones(len(near))
    held = [[place] for place in range(len(near))]
    _join(near, size, held, tight)
    inner = [list(group) for group in held]
    _join(near, size, held, loose)
    return [[group for group in inner if group and group[0] in set(outer)] for outer in held if outer]


def _join(near: Matrix, size: Matrix, held: list[list[int]], least: float) -> None:
    """Join the nearest two groups until none are as near as `least`; a joined group stands at the first place of its members."""
    if len(near) < 2:
        return
    most = near.max(axis=1)  # what no pair of a row exceeds: looked up anew only where the row comes first by it
    while True:
        one = int(most.argmax())
        if most[one] < least:
            return
        other = int(near[one].argmax())
        if near[one, other] < most[one]:
            most[one] = near[one, other]
            continue
        both = np.where(near[one] < 0, -1.0, (size[one] * near[one] + size[other] * near[other]) / (size[one] + size[other]))
        both[one] = both[other] = -1.0
        near[one] = near[:, one] = both
        near[other] = near[:, other] = -1.0
        size[one] += size[other]
        held[one], held[other] = sorted((*held[one], *held[other])), []
        np.maximum(most, both, out=most)
        most[other] = -1.0
