"""To whom "the minister", "the official" and "the ministry" go back: an office leads to a person, a noun for a body to a body."""

import re
from collections.abc import Sequence

from sayso.extract.actors.mention import Mention
from sayso.extract.actors.player import Player, Seen, role_fits, stands_for
from sayso.extract.actors.pronouns import REACH
from sayso.types import EntityKind
from sayso.words import load
from sayso.words.people import PeopleWords

#: "the father of three".
OF_COUNT = re.compile(r" of (?:one|two|three|four|five|six|seven|eight|nine|ten)\b")
GENERIC_PERSON = frozenset({"man", "woman", "person", "leader", "politician", "politicians"})
#: Words of a role that tell no office from another.
_SMALL = frozenset({"the", "a", "an", "of", "for", "and", "in", "at", "s", "deputy", "acting", "former", "senior", "state", "general"})


def describe(mention: Mention, players: Sequence[Player], spoken: Sequence[Seen], seen: Sequence[Seen]) -> Player | None:
    """The actor of a definite description; None where nothing before it explains it.

    `spoken` and `seen` are who spoke and who was named. A person whose role names a body ("ministry spokesman") is not that body.
    """
    head, people = mention.head, load(PeopleWords)
    before = [row for row in spoken if row.start < mention.span.start]
    if head in people.bodies and head not in people.persons:
        called = (row.player for row in reversed(before) if _called(mention, row) and row.player.kind is not EntityKind.PERSON)
        return next(called, None) or body_described(mention, spoken, seen)
    holders = [p for p in players if head in p.heads and p.kind is EntityKind.PERSON and _may_hold(mention, p)]
    named = [p for p in holders if role_fits(mention.name, p)]
    if len(named) == 1 and not mention.plural and len(mention.name.split()) > 1:
        return named[0]
    met = sorted((row for row in (*spoken, *seen) if row.start < mention.span.start), key=lambda row: row.start)
    for row in reversed(met):
        if _called(mention, row) and _may_hold(mention, row.player):
            return row.player
    words = mention.name.casefold().split()
    if len(holders) == 1 and not mention.plural and head in (words[0], words[-1]):
        return holders[0]  # "the superintendent of ...", where one person of the article holds that office
    if head in people.persons and not mention.plural and before and (len(words) <= 2 or OF_COUNT.search(mention.name)):
        last = before[-1]
        free = not last.player.heads & people.persons or head in GENERIC_PERSON or OF_COUNT.search(mention.name) is not None
        fits = mention.gender is None or last.player.gender in (None, mention.gender)
        if last.player.kind is EntityKind.PERSON and mention.block - last.block <= 1 and free and fits:
            return last.player
    return body_described(mention, spoken, seen) if head in people.bodies else None


def body_described(mention: Mention, spoken: Sequence[Seen], seen: Sequence[Seen]) -> Player | None:
    """ "The ministry", "the company": the body so called before that was spoken of last; else the last that the noun may stand for."""
    near = [
        row.player
        for row in sorted([*spoken, *seen], key=lambda row: row.start)
        if row.start < mention.span.start and mention.block - row.block <= 2 * REACH and row.player.kind is EntityKind.ORGANISATION
    ]
    called = [p for p in near if mention.head in p.heads]
    fitting = called or [p for p in near if len(mention.name.split()) == 1 and stands_for(mention.head, p)]
    return fitting[-1] if fitting else None


def _called(mention: Mention, row: Seen) -> bool:
    """Whether somebody near was so called before."""
    near = mention.block - row.block <= 2 * REACH
    return near and mention.head in row.player.heads and row.player.plural == mention.plural


def _may_hold(mention: Mention, player: Player) -> bool:
    """Whether no role of a person speaks against an office: "the interior minister" is not the foreign minister.

    A prime minister is never "the minister": where "prime" stands before an office, it is another one.
    """
    wanted = _telling(mention.name, mention.head)
    roles = [_telling(role, mention.head) for role, _ in player.roles if mention.head in role.casefold()]
    roles = [told for told in roles if ("prime" in told) == ("prime" in wanted)] if roles else [wanted]
    return any(not wanted or not told or wanted & told for told in roles)


def _telling(words: str, head: str) -> set[str]:
    """The words that tell one office of a kind from another."""
    return set(re.findall(r"[^\W\d_]+", words.casefold())) - _SMALL - {head}
