"""One person under several spellings, a bare surname, a given name alone."""

from collections import Counter
from collections.abc import Mapping, Sequence

from sayso.merge.joiner import Joiner
from sayso.merge.names import PersonName, fullest, same_person, same_surname, sound
from sayso.types import Actor


def own_name(actor: Actor) -> PersonName | None:
    """An actor's own name; where he is shown by a role, the fullest of his other forms."""
    return fullest((actor.name, *actor.names))


def join_persons(people: Sequence[Actor], joiner: Joiner) -> None:
    """Join the actors that are one person. Each has a name of his own."""
    names = {a.id: name for a in people if (name := own_name(a))}
    blocks: dict[str, list[str]] = {}
    for actor in people:
        name = names[actor.id]
        blocks.setdefault(f"{name.surname[:1]}{sound(name.surname)[:2]}", []).append(actor.id)
    for block in blocks.values():
        _join_full(block, names, joiner)
        _join_bare(block, names, joiner)
    _join_by_given_name(people, names, joiner)


def _join_full(block: Sequence[str], names: Mapping[str, PersonName], joiner: Joiner) -> None:
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


def _join_bare(block: Sequence[str], names: Mapping[str, PersonName], joiner: Joiner) -> None:
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


def _join_by_given_name(people: Sequence[Actor], names: Mapping[str, PersonName], joiner: Joiner) -> None:
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
