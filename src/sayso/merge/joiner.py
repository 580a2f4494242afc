"""Actors put together pair by pair, each merge with its reason, never across two states."""

from dataclasses import dataclass, field

from sayso.merge.groups import Groups


@dataclass(slots=True)
class Joiner:
    """Joins actors and keeps the reasons in words."""

    groups: Groups
    sides: dict[str, set[str]]
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
        if len(both) > 1:
            return False
        self.groups.join(a, b)
        self.sides[self.groups.root(a)] = both
        self.reasons.append((one, reason))
        return True

    def place(self, actor: str, state: str, reason: str) -> None:
        """Give an actor's group, which has no state yet, the state that the reason tells."""
        self.sides[self.groups.root(actor)] = {state}
        self.reasons.append((actor, f"of {state}: {reason}"))
