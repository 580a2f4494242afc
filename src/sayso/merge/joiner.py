"""Actors put together pair by pair, each merge with its reason, never across two states."""

from dataclasses import dataclass, field

from sayso.merge.groups import Groups


@dataclass(slots=True)
class Joiner:
    """Joins actors and keeps the reasons in words.

    `marks` are the numbers of the names, of those that verdicts name, that the actors of a group bear; `apart` pairs of such numbers that a
    verdict keeps apart.
    """

    groups: Groups
    sides: dict[str, set[str]]
    marks: dict[str, set[int]] = field(default_factory=dict)
    apart: frozenset[tuple[int, int]] = frozenset()
    reasons: list[tuple[str, str]] = field(default_factory=list)

    def root(self, actor: str) -> str:
        """The smallest id of the actor's group."""
        return self.groups.root(actor)

    def state(self, actor: str) -> str | None:
        """The state that an actor's group speaks for, or None."""
        return next(iter(self.sides[self.groups.root(actor)]), None)

    def join(self, one: str, other: str, reason: str) -> bool:
        """Join two actors' groups unless they speak for two states."""
        a, b = self.groups.root(one), self.groups.root(other)
        if a == b:
            return True
        both = self.sides[a] | self.sides[b]
        if len(both) > 1 or self._kept_apart(a, b):
            return False
        self._join(a, b, both)
        self.reasons.append((one, reason))
        return True

    def decide(self, one: str, other: str, reason: str) -> None:
        """Join two actors' groups on a person's word, whatever states they were told to speak for."""
        a, b = self.groups.root(one), self.groups.root(other)
        if a != b:
            self._join(a, b, self.sides[a] or self.sides[b])
            self.reasons.append((one, reason))

    def _join(self, a: str, b: str, sides: set[str]) -> None:
        marks = self.marks.get(a, set()) | self.marks.get(b, set())
        self.groups.join(a, b)
        root = self.groups.root(a)
        self.sides[root] = sides
        if marks:
            self.marks[root] = marks

    def _kept_apart(self, a: str, b: str) -> bool:
        """Whether a person's verdict keeps two groups apart."""
        return any((min(x, y), max(x, y)) in self.apart for x in self.marks.get(a, ()) for y in self.marks.get(b, ()))

    def place(self, actor: str, state: str, reason: str) -> None:
        """Give an actor's group, which has no state yet, the state that the reason tells."""
        self.sides[self.groups.root(actor)] = {state}
        self.reasons.append((actor, f"of {state}: {reason}"))
