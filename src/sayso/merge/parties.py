"""For whom an entity speaks: states by name, seat or office; the state of a one-country story; else an affiliation; else itself."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.merge.entities import Cast
from sayso.merge.names import PersonName, fullest, person_name
from sayso.merge.organisations import (
    adjectives,
    initials,
    is_party_itself,
    is_police,
    is_short,
    own_words,
    owner_in,
    speaks_for_a_state,
    state_in,
)
from sayso.merge.tokens import fold
from sayso.types import Actor, Article, Entity, EntityKind, content_id
from sayso.words.nations import is_body, party_named

#: A country is the story's place when it makes up this share of all mentions of countries and stands in half of the articles or more.
#: Set so that the bus crash in Thailand passes, and the war of two countries and the two stories that hardly name one do not.
PLACE_SHARE = 0.6
#: Fewer mentions than this say nothing.
PLACE_LEAST = 3


@dataclass(slots=True)
class _Sides:
    """Parties as they are found; a party that is no actor of the story becomes an entity here."""

    made: dict[str, Entity]
    known: dict[tuple[str, ...], str]
    acronyms: dict[str, str]
    people: dict[PersonName, str]
    places: frozenset[str]

    def state(self, name: str) -> str:
        """The entity of a state or body."""
        return self._named(("party", name), name)

    def owner(self, names: Sequence[str]) -> str | None:
        """The entity of a state that no library knows, by the names of its office ("Marovian" beside "Marovia" in the text)."""
        owners = {owner for name in names if (owner := owner_in(name))}
        owners |= {word[:-1] for name in names for word in adjectives(name) if word.endswith("n") and word[:-1] in self.places}
        return self.organisation(min(owners)) if len(owners) == 1 else None

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


def with_parties(cast: Cast, articles: Sequence[Article]) -> Cast:
    """The same cast with each entity's party set; parties that no article names as a source are added as entities."""
    sides = _Sides({}, _known(cast.entities), _acronyms(cast.entities), _people(cast.entities), _capitalised(articles))
    place = story_place(cast, articles)
    party: dict[str, str] = {}
    for entity in sorted(cast.entities, key=lambda e: (e.kind is EntityKind.PERSON, e.id)):
        party[entity.id] = _party(entity, cast.actors[entity.id], place, sides)
    # An organisation that stands for a person may itself speak for a state: one step further.
    final = {key: party.get(value, value) for key, value in party.items()}
    entities = [replace(entity, party=final[entity.id]) for entity in cast.entities]
    entities += [made if party.get(made.id) is None else replace(made, party=final[made.id]) for made in sides.made.values()]
    return Cast(cast.entity_of, tuple(sorted(entities, key=lambda e: e.id)), cast.actors)


def _known(entities: Sequence[Entity]) -> dict[tuple[str, ...], str]:
    """Entities by the key under which a side's name would look for them."""
    found: dict[tuple[str, ...], str] = {}
    for entity in entities:
        person = entity.kind is EntityKind.PERSON and (name := fullest(entity.names)) and name.full
        if person or entity.kind is EntityKind.UNNAMED:
            continue
        named = party_named(entity.name)
        if named and is_party_itself(entity.name):
            found[("party", named)] = entity.id
        elif own_words(entity.name) and state_in(entity.name) is None:
            found.setdefault(("words", *own_words(entity.name)), entity.id)
    return found


def _acronyms(entities: Sequence[Entity]) -> dict[str, str]:
    """Organisations by their initials: a long name by its own, a short one as it stands."""
    found: dict[str, str] = {}
    for entity in entities:
        if entity.kind is EntityKind.ORGANISATION:
            short = fold(entity.name).replace(".", "").removeprefix("the ")
            found.setdefault(short if is_short(entity.name) else initials(entity.name), entity.id)
    return found


def _people(entities: Sequence[Entity]) -> dict[PersonName, str]:
    """Persons by full name, for sides that are a person's ("an aide to ...")."""
    found: dict[PersonName, str] = {}
    for entity in entities:
        name = fullest(entity.names) if entity.kind is EntityKind.PERSON else None
        if name and name.full:
            found.setdefault(name, entity.id)
    return found


def _capitalised(articles: Sequence[Article]) -> frozenset[str]:
    return frozenset(word for article in articles for word in re.findall(r"\b[A-Z][a-z]{3,}\b", article.text))


def _party(entity: Entity, actors: Sequence[Actor], place: str | None, sides: _Sides) -> str:
    stated = Counter(actor.side for actor in actors if actor.side)
    side = max(stated, key=lambda s: (stated[s], s)) if stated else None
    named = party_named(entity.name)
    if named and is_party_itself(entity.name):
        return entity.id
    state = named or (party_named(side) if side else None)
    if state is None and entity.kind is not EntityKind.PERSON:
        state = state_in(entity.name)
    if state:
        return sides.state(state)
    if entity.kind is not EntityKind.PERSON and speaks_for_a_state(entity.name):
        # A ministry speaks for its state even where a parser hung it on another organisation of the sentence.
        side = side if side and speaks_for_a_state(side) else None
        if owner := sides.owner((entity.name, *entity.names)):
            return owner
    if side and (owner := sides.owner((side,))):
        return owner
    told = " ".join((side or "", *(role.text for role in entity.roles))) if entity.kind is EntityKind.PERSON else entity.name
    if speaks_for_a_state(told) or (side and speaks_for_a_state(side)):
        if place:
            return sides.state(place)
        if is_police(told) or (side and is_police(side)):
            return sides.organisation("police")
    return sides.organisation(side) if side else entity.id


def story_place(cast: Cast, articles: Sequence[Article]) -> str | None:
    """The one country in which a story plays, or None: nearly all mentions of countries are of it, and no office is of another."""
    offices = {
        state
        for entity in cast.entities
        for actor in cast.actors[entity.id]
        if (state := party_named(actor.side or "") or state_in(actor.name)) and not is_body(state)
    }
    mentions: Counter[str] = Counter()
    carriers: Counter[str] = Counter()
    for article in articles:
        here = Counter(state for word in re.findall(r"\b[A-Z][\w.]+", article.text) if (state := party_named(word)) and not is_body(state))
        mentions.update(here)
        carriers.update(here.keys())
    if not mentions:
        return None
    place = max(mentions, key=lambda s: (mentions[s], s))
    dominant = mentions[place] >= max(PLACE_LEAST, PLACE_SHARE * mentions.total()) and 2 * carriers[place] >= len(articles)
    return place if dominant and offices <= {place} else None


def party_of(entities: Sequence[Entity]) -> Mapping[str, str | None]:
    """Entity id -> the id of its party."""
    return {entity.id: entity.party for entity in entities}
