"""Who is who in one article: pronouns, surnames, roles and bare nouns led back to one actor each.

Rules, as no coreference package ships weights that may be used: names by their last word, titles stripped; "he" and "she" to the last
speaker, then the last person named, of a fitting gender; "they" to the last body or group that spoke; "the official" to somebody so
described before; a definite description right after a person has spoken to that person (elegant variation).
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from sayso.extract.actors.described import body_described, describe
from sayso.extract.actors.mention import Form, Mention
from sayso.extract.actors.naming import gender_of
from sayso.extract.actors.owners import is_owned, side_of_owner
from sayso.extract.actors.people import Named
from sayso.extract.actors.player import Player, Seen, bare, heads_in, initials_of, same_person, stands_for
from sayso.extract.actors.pronouns import REACH, refer
from sayso.extract.actors.sides import is_office, place_before, side_by_role, side_of
from sayso.extract.parse import Parsed, parsed_block
from sayso.types import Actor, EntityKind, Role, Span, content_id
from sayso.words import load
from sayso.words.nations import party_named
from sayso.words.outlets import outlet_named
from sayso.words.people import PeopleWords

HELD_FOR = re.compile(r"\b(?P<its>[Ii]ts|[Tt]heir)\b|\b(?:[Tt]he )?(?P<noun>\w+)['’]s\b")
ACRONYM = re.compile(r"[A-Z]{2,6}")
INITIALS = re.compile(r"[A-Z]{2,3}")


class Cast:
    """Resolves mentions in text order.

    `people` are persons named anywhere in the article, so that a bare surname finds a name given later; `bodies` are folded names
    that are no persons.
    """

    def __init__(self, parsed: Parsed, people: Iterable[Named], bodies: frozenset[str] = frozenset()) -> None:
        self.parsed = parsed
        self.body_names = bodies
        self.words = load(PeopleWords)
        self.players: list[Player] = []
        self.said: tuple[Span, ...] = ()
        self.spoken: list[Seen] = []
        self.seen: list[Seen] = []
        for named in people:
            if named.name.casefold() not in bodies:
                self._meet(named)
        self.seen.sort(key=lambda seen: seen.start)

    def _meet(self, named: Named) -> None:
        """A person whom the article names anywhere, before anybody is asked for."""
        player = self._named(named.name)
        if player is None and len(named.name.split()) == 1:
            return  # a bare first name or surname that no full name explains is as often a place or a body
        if player is None:
            player = Player(named.name, EntityKind.PERSON, [named.name])
            self.players.append(player)
        elif len(named.name.split()) > len(player.name.split()):
            player.names.append(named.name)
            player.name = named.name
        if named.role:
            player.roles.append((named.role, named.span))
            player.heads.update(heads_in(named.role))
        player.gender = player.gender or gender_of(named.name, named.role, self.words)
        self.seen.append(Seen(named.span.start, parsed_block(self.parsed, named.span.start), player, named.subject))

    def meet_bodies(self, bodies: Iterable[Mention]) -> None:
        """Bodies that are the subject of a sentence, so that "it said" finds them though they have not spoken yet.

        Names come first, the longest first, so that a short form finds the full one; then descriptions, in text order.
        """
        mentions = [self._as_body(mention) for mention in bodies]
        for mention in sorted(
            mentions, key=lambda m: (m.form is Form.DEFINITE, -len(m.name.split()) if m.form is Form.BODY else 0, m.span)
        ):
            if mention.form is Form.DEFINITE:
                player = self._same_words(mention) or body_described(mention, self.spoken, self.seen)
                if player is None and len(mention.name.split()) == 1:
                    continue  # "the council" of nowhere yet
                player = player or self._new(mention)
                player.heads.add(mention.head)
            else:
                player = self._body(mention) or self._same_words(mention) or self._new(mention)
                self._learn(player, mention, mention.name)
            self.seen.append(Seen(mention.span.start, mention.block, player, subject=True))
        self.seen.sort(key=lambda seen: seen.start)

    def meet_offices(self, offices: Iterable[Mention]) -> None:
        """Holders of offices as subjects of sentences, so that "he said" finds whom the paragraph is about."""
        for mention in offices:
            player = describe(mention, self.players, (), self.seen)
            if player is not None and player.kind is EntityKind.PERSON:
                self.seen.append(Seen(mention.span.start, mention.block, player, subject=True))
        self.seen.sort(key=lambda seen: seen.start)

    def _as_body(self, mention: Mention) -> Mention:
        """A mention that grammar tells to be a body though the parser takes it for a person."""
        if mention.form is Form.PERSON and mention.name.casefold() in self.body_names:
            return replace(mention, form=Form.BODY, kind=EntityKind.ORGANISATION, gender=None)
        return mention

    def outlet(self, name: str) -> Player:
        """The actor of an outlet or agency that the article credits."""
        player = self._body_named(name)
        if player is None:
            player = Player(name, EntityKind.ORGANISATION, [name], side=name)
            self.players.append(player)
        return player

    def resolve(self, mention: Mention, source: str, *, speaks: bool, said: tuple[Span, ...] = ()) -> Player | None:
        """The actor that a mention stands for; None for a pronoun that nothing before it explains.

        `speaks` where later mentions may go back to this one as to somebody who spoke. `said` is what the mention says in direct speech:
        nobody speaks of himself by name, so no name in it explains a pronoun.
        """
        self.said = said
        mention = self._as_body(mention)
        owner = side_of_owner(mention, source, self.spoken, self.seen, self.parsed)
        # "His ministry", of somebody whose side nobody tells here: not whatever ministry the text spoke of before.
        found = None if is_owned(mention, source) else self._find(mention)
        player = found if owner is None else self._owned(mention, owner)
        side = player.side if player else owner  # whose it is is told: not of whom the text was speaking
        if player is None:
            if mention.form is Form.PRONOUN:
                return None
            player = self._new(mention)
        self._learn(player, mention, source)
        if owner is not None:
            player.side = side
        if speaks:
            self.spoken.append(Seen(mention.span.start, mention.block, player, subject=True))
        return player

    def _find(self, mention: Mention) -> Player | None:
        if INITIALS.fullmatch(mention.name):
            meant = [p for p in self.players if p.kind is EntityKind.PERSON and "".join(w[0] for w in p.name.split()) == mention.name]
            if len(meant) == 1:
                return meant[0]  # turns of a transcript: "JH: ..."
            return self._body_named(mention.name) or self._same_words(mention)
        match mention.form:
            case Form.PRONOUN:
                return refer(mention, self.spoken, self.seen, self.said, self.parsed)
            case Form.PERSON:
                single = len(mention.name.split()) == 1
                return self._named(mention.name, mention.gender) or (self._body_named(mention.name) if single else None)
            case Form.BODY:
                return self._body(mention)
            case Form.DEFINITE:
                return self._same_words(mention) or describe(mention, self.players, self.spoken, self.seen)
        return self._surname(mention) or self._same_words(mention)

    def _surname(self, mention: Mention) -> Player | None:
        """The only person so called, where the parser takes a bare surname for a place, a body or a common noun ("Silver said")."""
        if not mention.name[:1].isupper():
            return None
        found = [p for p in self.players if p.kind is EntityKind.PERSON and p.name.casefold().endswith(" " + mention.name.casefold())]
        return found[0] if len(found) == 1 else None

    def _named(self, name: str, gender: str | None = None) -> Player | None:
        parts = [p.casefold().strip(".") for p in name.split()]
        persons = [p for p in self.players if p.kind is EntityKind.PERSON]
        exact = [p for p in persons if len(parts) > 1 and any(n.casefold() == name.casefold() for n in p.names)]
        if exact:
            return exact[0]
        fitting = [p for p in persons if same_person(parts, [w.casefold().strip(".") for w in p.name.split()])]
        told = [p for p in fitting if gender is not None and p.gender == gender]
        fitting = told or [p for p in fitting if gender is None or p.gender is None or p.gender == gender]
        return fitting[0] if len(fitting) == 1 else self._latest(fitting)

    def _latest(self, players: list[Player]) -> Player | None:
        """Of several, the one that spoke last; else the first named."""
        for seen in reversed(self.spoken):
            if seen.player in players:
                return seen.player
        return players[0] if players else None

    def _body(self, mention: Mention) -> Player | None:
        return self._surname(mention) or self._body_named(mention.name)

    def _body_named(self, name: str) -> Player | None:
        """The body of a name, of an acronym of it, or of its first or last words where only one body has them."""
        known = outlet_named(name)
        for player in self.players:
            same = any(bare(n) == bare(name) for n in player.names)
            if same or (known is not None and player.kind is not EntityKind.PERSON and outlet_named(player.name) == known):
                return player
        bodies = [p for p in self.players if p.kind is EntityKind.ORGANISATION]
        folded = bare(name)
        own_words = not set(folded.split()) & (self.words.bodies | self.words.offices)  # every state has a Ministry of Transport
        longer = [p for p in bodies if own_words and len(name.split()) <= 2 and bare(p.name).startswith(folded + " ")]
        longer += [p for p in bodies if len(name.split()) <= 2 and bare(p.name).endswith(" " + folded)]
        short = [p for p in bodies if ACRONYM.fullmatch(name) and name in initials_of(p.name)]
        found = short or longer
        return found[0] if len(found) == 1 else None

    def _same_words(self, mention: Mention) -> Player | None:
        return next((p for p in reversed(self.players) if any(bare(n) == bare(mention.name) for n in p.names)), None)

    def _owned(self, mention: Mention, side: str) -> Player | None:
        """ "His ministry": the body so called of that side that was spoken of last, or one of which no side is told."""
        near = sorted((s for s in [*self.spoken, *self.seen] if s.start < mention.span.start), key=lambda s: s.start)
        bodies = [s.player for s in near if mention.head in s.player.heads or bare(mention.name) in map(bare, s.player.names)]
        bodies += [p for p in [self._body_named(side)] if p is not None and stands_for(mention.head, p)]
        return next((p for p in reversed(bodies) if p.kind is not EntityKind.PERSON and p.side in (side, None)), None)

    def _new(self, mention: Mention) -> Player:
        player = Player(mention.name, mention.kind, [mention.name], plural=mention.plural, gender=mention.gender)
        self.players.append(player)
        return player

    def _learn(self, player: Player, mention: Mention, source: str) -> None:
        if mention.form in (Form.PERSON, Form.BODY, Form.DESCRIPTION) and mention.name not in player.names:
            player.names.append(mention.name)
            if player.kind is EntityKind.PERSON and mention.form is Form.PERSON and len(mention.name.split()) > len(player.name.split()):
                player.name = mention.name
        if mention.form in (Form.BODY, Form.DESCRIPTION, Form.DEFINITE):
            player.heads.update({mention.head, *(w.casefold() for w in mention.name.split()[-1:])})
        if mention.role and mention.role_span:
            player.roles.append((mention.role, mention.role_span))
            player.heads.update(heads_in(mention.role))
        player.gender = player.gender or mention.gender
        if player.side is None and re.search(r"\bthere$", source):
            player.side = place_before(self.parsed, mention.span)
        if player.side is None and (mention.form is Form.PERSON or player.kind is not EntityKind.PERSON):
            player.side = self._side_of_possessor(mention, source) or side_of(mention, source, self.parsed, self._side_before(mention))

    def _side_of_possessor(self, mention: Mention, source: str) -> str | None:
        """ "its managing director", "the union's chairwoman", "Nordgrid's head": the body for which the office is held."""
        held = HELD_FOR.search(source)
        if held is None:
            return None
        if held["its"]:
            near = [
                s.player
                for s in sorted([*self.seen, *self.spoken], key=lambda s: s.start)
                if s.start < mention.span.start and mention.block - s.block <= REACH
            ]
            bodies = [p for p in near if p.kind is EntityKind.ORGANISATION]
            return (bodies[-1].side or bodies[-1].name) if bodies else None
        noun = held["noun"]
        if noun.casefold() in self.words.bodies:
            asked = replace(mention, name=noun, head=noun.casefold(), form=Form.DEFINITE)
            body = body_described(asked, self.spoken, self.seen)
        else:
            body = self._body_named(noun) if noun[0].isupper() else None
        return (body.side or body.name) if body is not None and body.kind is EntityKind.ORGANISATION else None

    def _side_before(self, mention: Mention) -> str | None:
        """The side of whoever spoke last, in this paragraph or the two before it."""
        for seen in reversed(self.spoken):
            near = seen.start < mention.span.start and mention.block - seen.block <= 2
            if near and seen.player.side is not None and _is_state(seen.player):
                return seen.player.side
        return None

    def actors(self, players: Iterable[Player]) -> dict[int, Actor]:
        """Actors by the identity of their player, for those that are used."""
        article = self.parsed.article.id
        made: dict[int, Actor] = {}
        for player in players:
            for role, span in sorted(set(player.roles), key=lambda r: r[1]):
                player.side = player.side or side_by_role(role, self.parsed, span, None)
            roles = tuple(Role(text, article, span) for text, span in sorted(set(player.roles), key=lambda r: r[1]))
            names = tuple(dict.fromkeys([player.name, *player.names]))
            made[id(player)] = Actor(
                content_id(article, "actor", player.kind, player.name), player.name, player.kind, names, roles, player.side
            )
        return made


def _is_state(player: Player) -> bool:
    """Whether somebody's side is a state, so that an office named next may be of the same one."""
    words = " ".join([player.name, *(role for role, _ in player.roles)])
    return player.side is not None and (party_named(player.side) == player.side or (is_office(words) and player.side != player.name))
