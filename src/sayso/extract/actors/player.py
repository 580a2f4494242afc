"""An actor while an article is being read, and the tests by which two namings are one."""

import re
from dataclasses import dataclass, field

from sayso.types import EntityKind, Span
from sayso.words import load
from sayso.words.outlets import outlet_named
from sayso.words.people import PeopleWords

#: Outlets by what they are called, for those that no table knows.
MEDIA = re.compile(
    r"\b(?:news agency|newswire|newspaper|daily|broadcaster|magazine|state (?:tv|television|media|radio)"
    r"|[A-Z]\w+ (?:Times|News|Post|Herald|Gazette|Tribune|Chronicle|Observer|Courier|Wire)|\w+\.(?:com|net|info|co\.uk))\b"
)
OUTLET_NOUNS = frozenset({"paper", "newspaper", "magazine", "broadcaster", "daily", "weekly"})


@dataclass(slots=True)
class Player:
    """An actor while the article is being read."""

    name: str
    kind: EntityKind
    names: list[str] = field(default_factory=list)
    roles: list[tuple[str, Span]] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    gender: str | None = None
    side: str | None = None
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """Where somebody was named or spoke."""

    start: int
    block: int
    player: Player
    subject: bool


def same_person(parts: list[str], known: list[str]) -> bool:
    """A bare surname or first name that is part of the known name, or two full names of one first and last word."""
    if len(parts) > 1 and " ".join(known).endswith(" " + " ".join(parts)):
        return True  # "Van der Meer"
    if len(parts) == 1:
        return parts[0] in (known[-1], known[0]) or (len(known) > 2 and parts[0] in known)
    if len(known) == 1:
        return known[0] in (parts[-1], parts[0])
    if parts[-1] == known[-1]:
        first, other = parts[0], known[0]
        return (
            first == other
            or first.startswith(other)
            or other.startswith(first)
            or (first[0] == other[0] and min(len(first), len(other)) <= 2)
        )
    return " ".join(parts) in " ".join(known)


def heads_in(role: str) -> set[str]:
    """Lower-case words of a role, singular where plain, that a definite description may turn on."""
    people = load(PeopleWords)
    return {w for w in (word.strip(",.").casefold() for word in role.split()) if w in people.persons or w in people.bodies}


def role_fits(name: str, player: Player) -> bool:
    """Every word of "police chief" stands in one of the person's roles."""
    wanted = [w.casefold() for w in name.split()]
    return any(all(w in role.casefold() for w in wanted) for role, _ in player.roles)


def bare(name: str) -> str:
    """A name folded, without article, marks and possessive, so that two forms of it are equal."""
    return name.casefold().removeprefix("the ").strip(" .,'’\"“”").removesuffix("'s").removesuffix("’s")


def stands_for(head: str, player: Player) -> bool:
    """Whether a general noun may stand for a body that is not so called.

    "The paper" stands for an outlet; "the company", "the operator", "the charity" for what is neither an outlet nor an office of a state.
    """
    outlet = outlet_named(player.name) is not None or MEDIA.search(player.name) is not None
    if head in OUTLET_NOUNS:
        return outlet
    people = load(PeopleWords)
    called = any(word in people.bodies for word in player.name.casefold().split())
    return head in people.generic and not outlet and not called and not any(office in player.name.casefold() for office in people.offices)


def initials_of(name: str) -> set[str]:
    """The acronyms that a name may have: with and without its small words."""
    words = [w for w in re.split(r"[\s-]+", name) if w and w[0].isalpha()]
    return {"".join(w[0] for w in words).upper(), "".join(w[0] for w in words if w[0].isupper())}
