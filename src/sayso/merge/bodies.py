"""One organisation, office or group under several names: words in any order, whose it is told apart, shorter forms, initials."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from sayso.merge.joiner import Joiner
from sayso.merge.organisations import is_acronym_of, is_party_itself, is_vague, may_be_of, own_words, speaks_for_a_state
from sayso.merge.states import States, town_in
from sayso.merge.tokens import fold
from sayso.types import Actor, EntityKind


def may_meet(actor: Actor, states: States) -> bool:
    """Whether an actor's name says enough to be met again in another article."""
    state = state_of(actor, states) is not None
    if actor.kind is EntityKind.UNNAMED:
        # What the parser took for no name may still be one institution: an office, or a name of two capitalised words.
        institution = state or speaks_for_a_state(actor.name) or len(re.findall(r"\b[A-Z][a-z]+", actor.name)) >= 2
        return institution and not is_vague(actor.name)
    return state or not is_vague(actor.name)


def state_of(actor: Actor, states: States) -> str | None:
    """The state that an actor speaks for as far as his own article tells: by his side, his office's name, a role ("Marovian minister")."""
    if actor.side and (state := states.named(actor.side) or (states.within(actor.side) if speaks_for_a_state(actor.side) else None)):
        return state if may_be_of(actor.name, state) else None
    if actor.kind is not EntityKind.PERSON:
        return None if actor.side and not speaks_for_a_state(actor.name) else states.within(actor.name)
    told = {state for role in actor.roles if speaks_for_a_state(role.text) and (state := states.within(role.text))}
    return told.pop() if len(told) == 1 else None


def join_bodies(bodies: Sequence[Actor], joiner: Joiner, states: States, home: Mapping[str, str]) -> None:
    """Join the actors that are one body. `home` gives each actor's article; an actor's state is the joiner's."""
    keys: dict[tuple[str, ...], dict[str | None, list[Actor]]] = {}
    for actor in bodies:
        state = joiner.state(actor.id)
        keys.setdefault(_key(actor, states), {}).setdefault(state, []).append(actor)
    for key in sorted(keys):
        by_state = keys[key]
        for state, members in sorted(by_state.items(), key=lambda item: item[0] or ""):
            if state:
                for actor in members[1:]:
                    joiner.join(members[0].id, actor.id, f"the same name, of {state}")
        _join_stateless(by_state, joiner, home)
    _join_shorter(bodies, joiner, states)


def _join_stateless(by_state: Mapping[str | None, Sequence[Actor]], joiner: Joiner, home: Mapping[str, str]) -> None:
    """Bodies of one name of which no state is known: those of one town are one, and join the only state's that is left for them."""
    by_town: dict[str, list[Actor]] = {}
    for actor in by_state.get(None, ()):
        by_town.setdefault(fold(town_in(actor.name) or ""), []).append(actor)
    sided = {state: members for state, members in by_state.items() if state}
    for town, members in sorted(by_town.items()):
        for actor in members[1:]:
            joiner.join(members[0].id, actor.id, "the same name")
        # Where an article also names another state's office of that name, this one is not its.
        here = {home[actor.id] for actor in members} if town else set()
        left = [state for state, actors in sorted(sided.items()) if not here & {home[actor.id] for actor in actors}]
        if len(left) == 1:
            joiner.join(members[0].id, sided[left[0]][0].id, f"the only one of that name left is of {left[0]}")


def _key(actor: Actor, states: States) -> tuple[str, ...]:
    """What makes a body the same one: a party's own name, a by-name as it stands, else its words of weight in any order."""
    named = states.named(actor.name)
    if named and (is_party_itself(actor.name) or fold(actor.name) == fold(named)):
        return ("party", named)
    words = _telling(actor, states)
    return ("words", *words) if words else ("by-name", fold(actor.name).removeprefix("the "))


def _telling(actor: Actor, states: States) -> tuple[str, ...]:
    """The words that tell a body from others; where an article goes on with one word ("the ministry"), those of its next longer form."""
    words = _words(actor.name, states)
    if len(words) != 1:
        return words
    longer = sorted((len(own), own) for n in actor.names if set(words) < set(own := _words(n, states)))
    return longer[0][1] if longer else words


@lru_cache(5_000)
def _words(name: str, states: States) -> tuple[str, ...]:
    """A body's words of weight, its state left out."""
    return own_words(states.plain(name))


def _join_shorter(bodies: Sequence[Actor], joiner: Joiner, states: States) -> None:
    """Acronyms and shorter forms join the only longer name that they fit."""
    words_of = {a.id: _words(a.name, states) for a in bodies}
    organisations = [a for a in bodies if a.kind is EntityKind.ORGANISATION and words_of[a.id]]
    by_word: dict[str, set[str]] = {}
    for actor in organisations:
        for word in words_of[actor.id]:
            by_word.setdefault(word, set()).add(actor.id)
    by_initial: dict[str, list[Actor]] = {}
    for actor in organisations:
        by_initial.setdefault(fold(actor.name).removeprefix("the ")[:1], []).append(actor)
    for actor in organisations:
        if states.named(actor.name):
            continue
        words = words_of[actor.id]
        fits = {k for k in set.intersection(*(by_word[w] for w in words)) if len(words_of[k]) > len(words)}
        reason = "a shorter form of the only name that holds its words"
        side = set(own_words(actor.side)) if actor.side and actor.name.islower() else set()
        if len(side) > 1:  # "his institute", whose head directs another body than the only Institute that is named
            fits = {k for k in fits if side & set(words_of[k])}
        if not fits and len(words) == 1:
            fits = {a.id for a in by_initial[fold(actor.name).removeprefix("the ")[:1]] if is_acronym_of(actor.name, a.name)}
            reason = "the initials of the only name that has them"
        roots = sorted({joiner.root(k) for k in fits} - {joiner.root(actor.id)})
        if len(roots) == 1 and not (len(words) == 1 and is_vague(actor.name)):
            joiner.join(actor.id, roots[0], f"{actor.name}: {reason}")
