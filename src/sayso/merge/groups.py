"""Disjoint sets: things that belong together, found pair by pair."""

from collections.abc import Iterable


class Groups:
    """Joins ids pair by pair. The result depends only on the pairs, not on their order."""

    def __init__(self, members: Iterable[str]) -> None:
        self._above = {member: member for member in members}

    def root(self, member: str) -> str:
        """The smallest id of the member's group."""
        while self._above[member] != member:
            self._above[member] = self._above[self._above[member]]
            member = self._above[member]
        return member

    def join(self, one: str, other: str) -> None:
        """Put the groups of both together."""
        low, high = self.root(one), self.root(other)
        if low < high:
            self._above[high] = low
        else:
            self._above[low] = high

    def all(self) -> tuple[tuple[str, ...], ...]:
        """The groups, each sorted, sorted by their first member."""
        found: dict[str, list[str]] = {}
        for member in sorted(self._above):
            found.setdefault(self.root(member), []).append(member)
        return tuple(tuple(found[root]) for root in sorted(found))
