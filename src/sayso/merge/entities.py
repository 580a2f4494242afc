"""One entity for the actors of many articles that are one person, organisation, place or group; each merge with its reason."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.merge.groups import Groups
from sayso.merge.names import PersonName, fullest, person_name, same_person, same_surname, sound
from sayso.merge.organisations import is_acronym_of, is_party_itself, is_vague, own_words, speaks_for_a_state, state_in
from sayso.merge.tokens import fold
from sayso.types import Actor, Entity, EntityKind, Extract, Role, content_id
from sayso.words.nations import party_named


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a story in groups: which entity each actor is, the actors behind each entity."""

    entity_of: Mapping[str, str]
    entities: tuple[Entity, ...]
    actors: Mapping[str, tuple[Actor, ...]]


@dataclass(slots=True)
class _Joiner:
    """Joins actors and keeps the reasons in words."""

    groups: Groups
    sides: dict[str, set[str]]
    reasons: list[tuple[str, str]] = field(default_factory=list)

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


def find_entities(extracts: Sequence[Extract]) -> Cast:
    """Group the actors of all articles. Does not depend on the order of `extracts`; parties are not set yet."""
    actors = {actor.id: actor for extract in extracts for actor in extract.actors}
    home = {actor.id: extract.article for extract in extracts for actor in extract.actors}
    ordered = [actors[key] for key in sorted(actors)]
    joiner = _Joiner(Groups(actors), {a.id: {s for s in [_state(a)] if s} for a in ordered})
    bodies = _named_bodies(ordered)
    people = [a for a in ordered if a.kind is EntityKind.PERSON and _person(a) and fold(a.name) not in bodies]
    _join_people(people, joiner)
    known = {a.id for a in people}
    _join_bodies([a for a in ordered if a.id not in known and _may_meet(a)], joiner)
    _join_roles(people, [a for a in ordered if a.id not in known], joiner)
    return _cast(actors, home, joiner)


def _named_bodies(actors: Sequence[Actor]) -> frozenset[str]:
    """Names that the story uses for organisations, or for which somebody speaks: no person's, though one article's parser took it so."""
    named = {fold(a.name) for a in actors if a.kind in (EntityKind.ORGANISATION, EntityKind.GROUP)}
    # A person may have people of his own ("an aide to Ada Vell"): only a side of one word or of no given name is a body for certain.
    return frozenset(named | {fold(a.side) for a in actors if a.side and not ((name := person_name(a.side)) and name.full)})


def _state(actor: Actor) -> str | None:
    return party_named(actor.side) if actor.side else (state_in(actor.name) if actor.kind is not EntityKind.PERSON else None)


def _person(actor: Actor) -> PersonName | None:
    """An actor's own name; where he is shown by a role, the fullest of his other forms."""
    return fullest((actor.name, *actor.names))


def _may_meet(actor: Actor) -> bool:
    """Whether an actor's name says enough to be met again in another article."""
    if actor.kind is EntityKind.UNNAMED:
        # What the parser took for no name may still be one institution: an office, or a name of two capitalised words.
        institution = _state(actor) is not None or speaks_for_a_state(actor.name) or len(re.findall(r"\b[A-Z][a-z]+", actor.name)) >= 2
        return institution and not is_vague(actor.name)
    return _state(actor) is not None or not is_vague(actor.name)


def _join_people(people: Sequence[Actor], joiner: _Joiner) -> None:
    names = {a.id: name for a in people if (name := _person(a))}
    blocks: dict[str, list[str]] = {}
    for actor in people:
        name = names[actor.id]
        blocks.setdefault(f"{name.surname[:1]}{sound(name.surname)[:2]}", []).append(actor.id)
    for block in blocks.values():
        _join_full(block, names, joiner)
        _join_bare(block, names, joiner)
    _join_by_given_name(people, names, joiner)


def _join_full(block: Sequence[str], names: Mapping[str, PersonName], joiner: _Joiner) -> None:
    """Full names of one sound. Distinct names are compared, not actors: a block holds few of them."""
    first: dict[PersonName, str] = {}
    for key in block:
        if names[key].full:
            known = first.setdefault(names[key], key)
            if known != key:
                joiner.join(known, key, "the same name")
    distinct = sorted(first, key=lambda n: (n.surname, n.given))
    for i, one in enumerate(distinct):
        for other in distinct[i + 1 :]:
            if same_person(one, other):
                joiner.join(first[one], first[other], f"spellings of one name: {_show(one)}, {_show(other)}")


def _join_bare(block: Sequence[str], names: Mapping[str, PersonName], joiner: _Joiner) -> None:
    """A bare surname joins the only full name with it; two people of one surname stay apart."""
    bare = [key for key in block if not names[key].full]
    for key in bare:
        fits = [k for k in block if names[k].full and same_surname(names[key].surname, names[k].surname)]
        exact = [k for k in fits if names[k].surname == names[key].surname]
        chosen = sorted({joiner.groups.root(k) for k in exact or fits})
        if len(chosen) == 1:
            joiner.join(key, chosen[0], f"the only full name with the surname {names[key].surname.title()}")
    for i, key in enumerate(bare):
        for other in bare[i + 1 :]:
            if names[key].surname == names[other].surname:
                joiner.join(key, other, "the same name")


def _join_by_given_name(people: Sequence[Actor], names: Mapping[str, PersonName], joiner: _Joiner) -> None:
    """Some articles call a person by a given name alone ("Anan" for Anan Suksai): joined where only one full name has it."""
    alone = Counter(joiner.groups.root(a.id) for a in people)
    surnames = {names[a.id].surname for a in people if names[a.id].full}
    by_given: dict[str, set[str]] = {}
    for actor in people:
        if names[actor.id].full:
            by_given.setdefault(names[actor.id].given[0], set()).add(joiner.groups.root(actor.id))
    for actor in people:
        name = names[actor.id]
        if name.full or name.surname in surnames or alone[joiner.groups.root(actor.id)] > len(people):
            continue
        fits = {joiner.groups.root(k) for k in by_given.get(name.surname, ())}
        if len(fits) == 1:
            joiner.join(actor.id, fits.pop(), f"the only full name with the given name {name.surname.title()}")


def _show(name: PersonName) -> str:
    return " ".join((*name.given, name.surname)).title()


def _join_bodies(bodies: Sequence[Actor], joiner: _Joiner) -> None:
    keys: dict[tuple[str, ...], dict[str | None, str]] = {}
    for actor in bodies:
        state = _state(actor)
        key = _body_key(actor)
        known = keys.setdefault(key, {}).setdefault(state, actor.id)
        joiner.join(known, actor.id, f"the same name, of {state}" if state else "the same name")
    for key in sorted(keys):
        by_state = keys[key]
        states = sorted(s for s in by_state if s)
        if None in by_state and len(states) == 1:
            joiner.join(by_state[None], by_state[states[0]], f"the only one of that name is of {states[0]}")
    _join_shorter(bodies, joiner)


def _body_key(actor: Actor) -> tuple[str, ...]:
    """What makes a body the same one: a party's own name, a by-name as it stands, else its words of weight in any order."""
    named = party_named(actor.name)
    if named and is_party_itself(actor.name):
        return ("party", named)
    words = _telling(actor)
    return ("words", *words) if words else ("by-name", fold(actor.name).removeprefix("the "))


def _telling(actor: Actor) -> tuple[str, ...]:
    """The words that tell a body from others; where an article goes on with one word ("the ministry"), those of its next longer form."""
    words = own_words(actor.name)
    if len(words) != 1:
        return words
    longer = sorted((len(own_words(n)), own_words(n)) for n in actor.names if set(words) < set(own_words(n)))
    return longer[0][1] if longer else words


def _join_shorter(bodies: Sequence[Actor], joiner: _Joiner) -> None:
    """Acronyms and shorter forms join the only longer name that they fit."""
    organisations = [a for a in bodies if a.kind is EntityKind.ORGANISATION and own_words(a.name)]
    by_word: dict[str, set[str]] = {}
    for actor in organisations:
        for word in own_words(actor.name):
            by_word.setdefault(word, set()).add(actor.id)
    names = {a.id: a for a in organisations}
    by_initial: dict[str, list[Actor]] = {}
    for actor in organisations:
        by_initial.setdefault(fold(actor.name).removeprefix("the ")[:1], []).append(actor)
    for actor in organisations:
        if party_named(actor.name):
            continue
        words = own_words(actor.name)
        longer = set.intersection(*(by_word[w] for w in words)) if words else set()
        fits = {k for k in longer if len(own_words(names[k].name)) > len(words)}
        reason = "a shorter form of the only name that holds its words"
        if not fits and len(words) == 1:
            fits = {a.id for a in by_initial[fold(actor.name).removeprefix("the ")[:1]] if is_acronym_of(actor.name, a.name)}
            reason = "the initials of the only name that has them"
        roots = sorted({joiner.groups.root(k) for k in fits})
        if len(roots) == 1 and not (len(words) == 1 and is_vague(actor.name)):
            joiner.join(actor.id, roots[0], f"{actor.name}: {reason}")


def _join_roles(people: Sequence[Actor], others: Sequence[Actor], joiner: _Joiner) -> None:
    """An office without a name ("Kremlin spokesman") joins the only person of the story to whom articles give it."""
    holders: dict[tuple[str, ...], set[str]] = {}
    for actor in people:
        for role in actor.roles:
            holders.setdefault(_role_key(role.text), set()).add(joiner.groups.root(actor.id))
    for actor in others:
        key = _role_key(actor.name)
        # One word ("spokesman") fits anybody; an office needs the word that says whose.
        fits = {joiner.groups.root(k) for k in holders.get(key, ())} if len(key) >= 2 and actor.kind is not EntityKind.GROUP else set()
        if len(fits) == 1:
            joiner.join(actor.id, fits.pop(), f"the only person called {actor.name}")


def _role_key(text: str) -> tuple[str, ...]:
    state = state_in(text)
    return (*own_words(text), *((f"of {state}",) if state else ()))


def _cast(actors: Mapping[str, Actor], home: Mapping[str, str], joiner: _Joiner) -> Cast:
    reasons: dict[str, set[str]] = {}
    for key, reason in joiner.reasons:
        reasons.setdefault(joiner.groups.root(key), set()).add(reason)
    entities: list[Entity] = []
    entity_of: dict[str, str] = {}
    members: dict[str, tuple[Actor, ...]] = {}
    for group in joiner.groups.all():
        cast = tuple(actors[key] for key in group)
        entity = _entity(cast, [home[key] for key in group], sorted(reasons.get(joiner.groups.root(group[0]), ())))
        entities.append(entity)
        members[entity.id] = cast
        entity_of.update((key, entity.id) for key in group)
    return Cast(entity_of, tuple(sorted(entities, key=lambda e: e.id)), members)


def _entity(cast: Sequence[Actor], articles: Sequence[str], because: Iterable[str]) -> Entity:
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
