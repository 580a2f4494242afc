"""One entity for those of several stories that are one: states, organisations of one name and side, people of one full name and side."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sayso.merge.entities import Cast
from sayso.merge.groups import Groups
from sayso.merge.names import PersonName, fullest, same_person, sound
from sayso.merge.organisations import is_vague, own_words, speaks_for_a_state
from sayso.merge.states import States
from sayso.merge.tokens import fold
from sayso.types import Entity, EntityKind, Ruling, Verdict, content_id

#: Why entities of two stories are one.
SAME_STATE, SAME_BODY = "the same state in several stories", "the same name and side in several stories"
SAME_PERSON = "one full name and one side in several stories"

_Key = tuple[str, ...]


def join_everywhere(
    casts: Sequence[Cast], told: Sequence[States], verdicts: Sequence[Verdict] = ()
) -> tuple[tuple[Entity, ...], Mapping[str, str]]:
    """The entities of all stories, sorted by id, and for each id that is gone the one that stands for it.

    `told` are the states that each story knows, `verdicts` what a person decided about names.
    Namesakes of two stories stay two people unless both speak for one side: within a story a bare name may be enough, across stories it
    never is.
    """
    if len(casts) == 1:
        return casts[0].entities, {}
    every: dict[str, list[Entity]] = {}
    for cast in casts:
        for entity in cast.entities:
            every.setdefault(entity.id, []).append(entity)
    groups = Groups(every)
    states = {e.id: key for cast, known in zip(casts, told, strict=True) for e in cast.entities if (key := _state(e, known))}
    reasons: dict[str, str] = {}
    bodies = [entity for held in every.values() for entity in held[:1] if entity.kind is not EntityKind.PERSON]
    _join(((states[e.id], e) for e in bodies if e.id in states), SAME_STATE, groups, reasons)
    _join(((key, e) for e in bodies if e.id not in states and (key := _body(e, groups))), SAME_BODY, groups, reasons)
    people = [entity for held in every.values() for entity in held[:1] if entity.kind is EntityKind.PERSON]
    _join_people(people, groups, reasons, _ruled(verdicts, Ruling.APART))
    for ruling in _ruled(verdicts, Ruling.ONE):
        named = [held[0] for held in every.values() if ruling & {fold(name) for name in held[0].names}]
        _join(((("verdict",), entity) for entity in named), "by a person’s verdict", groups, reasons)
    return _whole(every, groups, reasons)


def _state(entity: Entity, states: States) -> _Key | None:
    """The key of an entity that is a state itself, as its own story knows it."""
    named = states.named(entity.name) if entity.party == entity.id else None
    return ("state", fold(named)) if named else None


def _body(entity: Entity, groups: Groups) -> _Key | None:
    """The key of an organisation that may be met in another story: its words of weight and whose it is."""
    words = own_words(entity.name)
    own = entity.party is None or entity.party == entity.id
    if entity.kind is not EntityKind.ORGANISATION or not words or (own and (len(words) < 2 or speaks_for_a_state(entity.name))):
        return None
    return None if own and is_vague(entity.name) else ("body", "" if own else groups.root(entity.party or ""), *words)


def _join(keyed: Iterable[tuple[_Key, Entity]], reason: str, groups: Groups, reasons: dict[str, str]) -> None:
    first: dict[_Key, str] = {}
    for key, entity in keyed:
        known = first.setdefault(key, entity.id)
        if known != entity.id:
            groups.join(known, entity.id)
            reasons[entity.id] = reasons[known] = reason


def _join_people(people: Sequence[Entity], groups: Groups, reasons: dict[str, str], apart: Sequence[frozenset[str]]) -> None:
    """People of one side whose full names are spellings of one."""
    blocks: dict[_Key, dict[PersonName, list[str]]] = {}
    for entity in people:
        name = fullest(entity.names)
        if name and name.full and entity.party and entity.party != entity.id:
            key = (groups.root(entity.party), f"{name.surname[:1]}{sound(name.surname)}")
            blocks.setdefault(key, {}).setdefault(name, []).append(entity.id)
    for block in blocks.values():
        names = sorted(block, key=lambda n: (n.surname, n.given))
        for i, one in enumerate(names):
            same = (other for other in names[i + 1 :] if same_person(one, other) and not _kept_apart(one, other, apart))
            alike = [block[one], *(block[other] for other in same)]
            first = alike[0][0]
            for person in (person for held in alike for person in held if person != first):
                groups.join(first, person)
                reasons[person] = reasons[first] = SAME_PERSON


def _ruled(verdicts: Sequence[Verdict], ruling: Ruling) -> list[frozenset[str]]:
    return [frozenset(fold(name) for name in verdict.names) for verdict in verdicts if verdict.ruling is ruling]


def _kept_apart(one: PersonName, other: PersonName, apart: Sequence[frozenset[str]]) -> bool:
    return any({" ".join((*name.given, name.surname)) for name in (one, other)} <= names for names in apart)


def _whole(
    every: Mapping[str, Sequence[Entity]], groups: Groups, reasons: Mapping[str, str]
) -> tuple[tuple[Entity, ...], Mapping[str, str]]:
    gone: dict[str, str] = {}
    for members in groups.all():
        if len(members) > 1:
            gone.update(dict.fromkeys(members, content_id("entity", *members)))
    found: list[Entity] = []
    for members in groups.all():
        held = [entity for key in members for entity in every[key]]
        found.append(_one(gone.get(members[0], members[0]), held, gone, sorted({reasons[key] for key in members if key in reasons})))
    return tuple(sorted(found, key=lambda e: e.id)), gone


def _one(key: str, held: Sequence[Entity], gone: Mapping[str, str], reasons: Sequence[str]) -> Entity:
    """Entities as one, under the name that most of the stories use."""
    names = Counter(entity.name for entity in held)
    kinds = Counter(entity.kind for entity in held)
    parties = Counter(gone.get(entity.party, entity.party) for entity in held if entity.party)
    return Entity(
        key,
        max(names, key=lambda name: (names[name], len(name), name)),
        max(kinds, key=lambda kind: (kinds[kind], kind)),
        max(parties, key=lambda party: (parties[party], party)) if parties else None,
        tuple(sorted({name for entity in held for name in entity.names})),
        tuple(sorted({role for entity in held for role in entity.roles}, key=lambda r: (r.article, r.span, r.text))),
        tuple(dict.fromkeys((*(reason for entity in held for reason in entity.because), *reasons))),
    )
