"""One entity for the actors of many articles that are one person, organisation, place or group; each merge with its reason."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.merge.bodies import join_bodies, may_meet, state_of
from sayso.merge.groups import Groups
from sayso.merge.joiner import Joiner
from sayso.merge.names import person_name
from sayso.merge.organisations import own_words, speaks_for_a_nation
from sayso.merge.persons import join_persons, own_name
from sayso.merge.states import States, town_in
from sayso.merge.tokens import fold
from sayso.merge.verdicts import apply_verdicts
from sayso.types import Actor, Entity, EntityKind, Extract, Role, Verdict, content_id


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a story in groups: which entity each actor is, the actors behind each entity, the state of those that have one."""

    entity_of: Mapping[str, str]
    entities: tuple[Entity, ...]
    actors: Mapping[str, tuple[Actor, ...]]
    states: Mapping[str, str]


def find_entities(extracts: Sequence[Extract], states: States, verdicts: Sequence[Verdict] = ()) -> Cast:
    """Group the actors of all articles. Does not depend on the order of `extracts`; parties are not set yet.

    What a person decided goes before what names tell.
    """
    actors = {actor.id: actor for extract in extracts for actor in extract.actors}
    home = {actor.id: extract.article for extract in extracts for actor in extract.actors}
    ordered = [actors[key] for key in sorted(actors)]
    joiner = Joiner(Groups(actors), {a.id: {s for s in [state_of(a, states)] if s} for a in ordered})
    apply_verdicts(verdicts, ordered, joiner)
    bodies = _named_bodies(ordered)
    people = [a for a in ordered if a.kind is EntityKind.PERSON and own_name(a) and fold(a.name) not in bodies]
    join_persons(people, joiner)
    known = {a.id for a in people}
    others = [a for a in ordered if a.id not in known]
    _place_offices(people, others, joiner, home)
    join_bodies([a for a in others if may_meet(a, states)], joiner, states, home)
    _join_roles(people, others, joiner, states)
    return _cast(actors, joiner)


def _named_bodies(actors: Sequence[Actor]) -> frozenset[str]:
    """Names that the story uses for organisations, or for which somebody speaks: no person's, though one article's parser took it so."""
    named = {fold(a.name) for a in actors if a.kind in (EntityKind.ORGANISATION, EntityKind.GROUP)}
    # A person may have people of his own ("an aide to Ada Vell"): only a side of one word or of no given name is a body for certain.
    return frozenset(named | {fold(a.side) for a in actors if a.side and not ((name := person_name(a.side)) and name.full)})


def _place_offices(people: Sequence[Actor], others: Sequence[Actor], joiner: Joiner, home: Mapping[str, str]) -> None:
    """An office without a state ("the Ministry") is of the state whose ministers its article names, where they are of one."""
    here: dict[str, set[str]] = {}
    for actor in people:
        if (state := joiner.state(actor.id)) and any(speaks_for_a_nation(role.text) for role in actor.roles):
            here.setdefault(home[actor.id], set()).add(state)
    for actor in others:
        states = here.get(home[actor.id], set())
        if len(states) == 1 and joiner.state(actor.id) is None and speaks_for_a_nation(actor.name) and not town_in(actor.name):
            joiner.place(actor.id, next(iter(states)), "its article names the minister of that state alone")


def _join_roles(people: Sequence[Actor], others: Sequence[Actor], joiner: Joiner, states: States) -> None:
    """An office without a name ("Kremlin spokesman") joins the only person of the story to whom articles give it."""
    holders: dict[tuple[str, ...], set[str]] = {}
    for actor in people:
        for role in actor.roles:
            holders.setdefault(_role_key(role.text, states), set()).add(joiner.root(actor.id))
    for actor in others:
        key = _role_key(actor.name, states)
        # One word ("spokesman") fits anybody; an office needs the word that says whose.
        fits = {joiner.root(k) for k in holders.get(key, ())} if len(key) >= 2 and actor.kind is not EntityKind.GROUP else set()
        if len(fits) == 1:
            joiner.join(actor.id, fits.pop(), f"the only person called {actor.name}")


@lru_cache(5_000)
def _role_key(text: str, states: States) -> tuple[str, ...]:
    state = states.within(text)
    return (*own_words(states.plain(text)), *((f"of {state}",) if state else ()))


def _cast(actors: Mapping[str, Actor], joiner: Joiner) -> Cast:
    reasons: dict[str, set[str]] = {}
    for key, reason in joiner.reasons:
        reasons.setdefault(joiner.root(key), set()).add(reason)
    entities: list[Entity] = []
    entity_of: dict[str, str] = {}
    members: dict[str, tuple[Actor, ...]] = {}
    for group in joiner.groups.all():
        cast = tuple(actors[key] for key in group)
        entity = _entity(cast, sorted(reasons.get(joiner.root(group[0]), ())))
        entities.append(entity)
        members[entity.id] = cast
        entity_of.update((key, entity.id) for key in group)
    states = {entity_of[key]: state for key in sorted(actors) if (state := joiner.state(key))}
    return Cast(entity_of, tuple(sorted(entities, key=lambda e: e.id)), members, states)


def _entity(cast: Sequence[Actor], because: Iterable[str]) -> Entity:
    kinds = Counter(actor.kind for actor in cast)
    kind = max(kinds, key=lambda k: (kinds[k], k))
    names = sorted({name for actor in cast for name in (actor.name, *actor.names)})
    roles: list[Role] = sorted({role for actor in cast for role in actor.roles}, key=lambda r: (r.article, r.span, r.text))
    return Entity(content_id("entity", *sorted(actor.id for actor in cast)), best_name(cast, kind), kind, None, tuple(names), tuple(roles),
                  tuple(because))  # fmt: skip


def best_name(cast: Sequence[Actor], kind: EntityKind) -> str:
    """The name to show: a full name before a bare one, then the one most articles use, then the longest."""
    carried = Counter(name for actor in cast for name in {actor.name, *actor.names})

    def rank(name: str) -> tuple[bool, int, int, str]:
        parts = person_name(name) if kind is EntityKind.PERSON else None
        return (bool(parts and parts.full), carried[name], -abs(len(name.split()) - 2), name)

    own = {actor.name for actor in cast}
    return max(own if kind is not EntityKind.PERSON else sorted(carried), key=rank)
