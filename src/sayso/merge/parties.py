"""For whom an entity speaks: states by name, seat or office; the state of a one-country story; else an affiliation; else itself."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.merge.entities import Cast
from sayso.merge.names import PersonName, fullest, person_name
from sayso.merge.organisations import (
    initials,
    is_party_itself,
    is_police,
    is_short,
    may_be_of,
    own_words,
    speaks_for_a_nation,
    speaks_for_a_state,
)  # fmt: skip
from sayso.merge.states import States
from sayso.merge.tokens import fold
from sayso.types import Article, Entity, EntityKind, content_id
from sayso.words.nations import is_body

#: A country is the story's place when it makes up this share of all mentions of countries and stands in half of the articles or more.
#: Set so that the bus crash in Thailand passes, and the war of two countries and the two stories that hardly name one do not.
PLACE_SHARE = 0.6
#: Fewer mentions than this say nothing.
PLACE_LEAST = 3
#: Offices of a state that a story must have before they are taken for those of one government.
OFFICES = 2
#: What the executive of a state is called that a story does not name.
GOVERNMENT = "government"
_CAPITALISED = re.compile(r"[A-Z](?<!\w[A-Z])[\w.]+")


@dataclass(slots=True)
class _Sides:
    """Parties as they are found; a party that is no actor of the story becomes an entity here."""

    made: dict[str, Entity]
    one_government: bool
    known: dict[tuple[str, ...], str]
    acronyms: dict[str, str]
    people: dict[PersonName, str]

    def state(self, name: str) -> str:
        """The entity of a state or body."""
        return self._named(("party", name), name)

    def organisation(self, name: str) -> str:
        """The entity of an organisation, or of a person with people of his own, that speaks for itself."""
        person = person_name(name)
        if person and person in self.people:
            return self.people[person]
        short = fold(name).replace(".", "").removeprefix("the ")
        found = self.acronyms.get(short) if is_short(name) else self.acronyms.get(initials(name))
        return found or self._named(("words", *own_words(name)), name)

    def _named(self, key: tuple[str, ...], name: str) -> str:
        if key not in self.known:
            identity = content_id("entity", *key)
            self.made[identity] = Entity(identity, name, EntityKind.ORGANISATION, identity, (name,), ())
            self.known[key] = identity
        return self.known[key]


def with_parties(cast: Cast, articles: Sequence[Article], states: States) -> Cast:
    """The same cast with each entity's party set; parties that no article names as a source are added as entities."""
    place = story_place(cast, articles, states)
    alone = place is None and _has_one_government(cast, states)
    sides = _Sides({}, alone, _known(cast.entities, states), _acronyms(cast.entities), _people(cast.entities))
    party: dict[str, str] = {}
    for entity in sorted(cast.entities, key=lambda e: (e.kind is EntityKind.PERSON, e.id)):
        party[entity.id] = _party(entity, cast, place, states, sides)
    # An organisation that stands for a person may itself speak for a state: one step further.
    final = {key: party.get(value, value) for key, value in party.items()}
    entities = [replace(entity, party=final[entity.id]) for entity in cast.entities]
    entities += [made if party.get(made.id) is None else replace(made, party=final[made.id]) for made in sides.made.values()]
    return Cast(cast.entity_of, tuple(sorted(entities, key=lambda e: e.id)), cast.actors, cast.states)


def _known(entities: Sequence[Entity], states: States) -> dict[tuple[str, ...], str]:
    """Entities by the key under which a side's name would look for them."""
    found: dict[tuple[str, ...], str] = {}
    for entity in entities:
        person = entity.kind is EntityKind.PERSON and (name := fullest(entity.names)) and name.full
        if person or entity.kind is EntityKind.UNNAMED:
            continue
        named = states.named(entity.name)
        if named and (is_party_itself(entity.name) or fold(named) == fold(entity.name)):
            found[("party", named)] = entity.id
        elif own_words(entity.name) and states.within(entity.name) is None:
            found.setdefault(("words", *own_words(entity.name)), entity.id)
            for short in entity.names:  # "the Bank" of the Bank of Kestria
                if own_words(short):
                    found.setdefault(("words", *own_words(short)), entity.id)
    return found


def _acronyms(entities: Sequence[Entity]) -> dict[str, str]:
    """Organisations by their initials: a long name by its own, a short one as it stands."""
    found: dict[str, str] = {}
    for entity in entities:
        if entity.kind is EntityKind.ORGANISATION:
            short = fold(entity.name).replace(".", "").removeprefix("the ")
            key = short if is_short(entity.name) else initials(entity.name)
            if len(key) > 1:
                found.setdefault(key, entity.id)
    return found


def _people(entities: Sequence[Entity]) -> dict[PersonName, str]:
    """Persons by full name, for sides that are a person's ("an aide to ...")."""
    found: dict[PersonName, str] = {}
    for entity in entities:
        name = fullest(entity.names) if entity.kind is EntityKind.PERSON else None
        if name and name.full:
            found.setdefault(name, entity.id)
    return found


def _party(entity: Entity, cast: Cast, place: str | None, states: States, sides: _Sides) -> str:
    actors = cast.actors[entity.id]
    stated = Counter(actor.side for actor in actors if actor.side)
    side = max(stated, key=lambda s: (stated[s], s)) if stated else None
    named = states.named(entity.name)
    if named and (is_party_itself(entity.name) or fold(named) == fold(entity.name)):
        return entity.id
    if side and (body := states.named(side)) and entity.kind is not EntityKind.PERSON and not may_be_of(entity.name, body):
        side = None  # "says the Red Cross, though the government admits ...": a parser hung the one on the other
    state = named or cast.states.get(entity.id) or (states.named(side) if side else None)
    if state:
        return sides.state(state)
    told = " ".join((side or "", *(role.text for role in entity.roles))) if entity.kind is EntityKind.PERSON else entity.name
    if entity.kind is not EntityKind.PERSON and speaks_for_a_state(entity.name):
        # A ministry speaks for its state even where a parser hung it on another organisation of the sentence.
        side = side if side and speaks_for_a_state(side) else None
    if speaks_for_a_state(told) or (side and speaks_for_a_state(side)):
        if place:
            return sides.state(place)
        if sides.one_government and (_is_national(told) or is_police(told) or (side and is_police(side))):
            return sides.organisation(GOVERNMENT)
        if is_police(told) or (side and is_police(side)):
            return sides.organisation("police")
    return sides.organisation(side) if side else entity.id


def _is_national(told: str) -> bool:
    """Whether words name an office of the executive that only a state has."""
    return speaks_for_a_nation(re.sub(r"\bparliament\b", "", told, flags=re.IGNORECASE))


def _has_one_government(cast: Cast, states: States) -> bool:
    """Whether offices of one state speak that no text names: several national offices, and none of them of a state that is named."""
    offices = 0
    for entity in cast.entities:
        person = entity.kind is EntityKind.PERSON
        told = " ".join(role.text for role in entity.roles) if person else entity.name
        if not _is_national(told):
            continue
        sides = {a.side for a in cast.actors[entity.id] if a.side and ((body := states.named(a.side)) is None or may_be_of(told, body))}
        if cast.states.get(entity.id) or states.named(entity.name) or any(states.named(side) for side in sides):
            return False
        offices += 1
    return offices >= OFFICES


def story_place(cast: Cast, articles: Sequence[Article], states: States) -> str | None:
    """The one country in which a story plays, or None: nearly all mentions of countries are of it, and no office is of another."""
    offices = {
        state
        for entity in cast.entities
        for actor in cast.actors[entity.id]
        if (state := states.named(actor.side or "") or states.within(actor.name)) and not is_body(state)
    }
    counts = [Counter(_CAPITALISED.findall(article.text)) for article in articles]
    named = {word: state for word in set().union(*counts) if (state := states.named(word)) and not is_body(state)}
    mentions: Counter[str] = Counter()
    carriers: Counter[str] = Counter()
    for count in counts:
        here = count.keys() & named.keys()
        for word in here:
            mentions[named[word]] += count[word]
        carriers.update({named[word] for word in here})
    if not mentions:
        return None
    place = max(mentions, key=lambda s: (mentions[s], s))
    dominant = mentions[place] >= max(PLACE_LEAST, PLACE_SHARE * mentions.total()) and 2 * carriers[place] >= len(articles)
    return place if dominant and offices <= {place} else None
