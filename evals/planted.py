"""A generated pile with planted truth, for merge and compare alone: `planted(articles, seed)`.

Events of a year, told by outlets in other words, in revised numbers, and reprinted. Nothing is parsed: each sentence is made together with
what an extract would say of it, so that spans point at the very words. Names of people and places are made of syllables.
"""

import random
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from sayso.types import (
    Actor,
    Article,
    Attribution,
    ChainLink,
    Credit,
    EntityKind,
    Extract,
    Figure,
    LinkKind,
    Mode,
    Outlet,
    Population,
    PopulationKind,
    Relation,
    Role,
    Span,
    Stance,
    Title,
    When,
    Zone,
    ZoneKind,
    content_id,
)  # fmt: skip

FIRST_DAY = date(2031, 1, 1)
DAYS = 365
#: Articles on one event, on average; and the share of them that reprint another with a changed lead.
PER_EVENT, COPIED = 10, 0.25
OUTLETS = 120
#: What is counted -> the list of the table that tells it, where that is not the list of deaths.
SHAPES = {"injured": "hurt", "cost": "cost"}


@dataclass(frozen=True, slots=True)
class Truth:
    """What was planted: article -> its event; article -> the one whose text it reprints, or itself; figure -> its question."""

    event: dict[str, str]
    origin: dict[str, str]
    tally: dict[str, str]


@dataclass(frozen=True, slots=True)
class Planted:
    """A pile with its truth."""

    articles: list[Article]
    extracts: list[Extract]
    truth: Truth


@dataclass(frozen=True, slots=True)
class Source:
    """Who is credited: a body, or a person with a role."""

    name: str
    kind: EntityKind
    side: str | None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One count by one source, as it moved: pairs of the day after the event and the number."""

    what: str
    source: Source
    steps: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened."""

    name: str
    day: date
    words: dict[str, Any]
    claims: tuple[Claim, ...]
    quotes: tuple[tuple[Source, str], ...]


@dataclass
class Draft:
    """One article in the making: its pieces of text and what stands in them."""

    identity: str
    at: int = 0
    pieces: list[str] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)
    attributions: list[Attribution] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def add(self, text: str) -> Span:
        """Set down some words; gives their place."""
        span = Span(self.at, self.at + len(text))
        self.pieces.append(text)
        self.at = span.end
        return span

    def actor(self, source: Source, span: Span) -> str:
        """The id of an actor, who is made where he is first named."""
        if source.name not in self.actors:
            roles = (Role(source.role, self.identity, span),) if source.role else ()
            key = content_id(self.identity, "actor", source.name)
            self.actors[source.name] = Actor(key, source.name, source.kind, (source.name,), roles, source.side)
        return self.actors[source.name].id

    def attribution(self, source: Source, mode: Mode, spans: tuple[Span, Span, Span], said: date) -> str:
        """Words set down to a source: `spans` are those of the content, the cue and the source."""
        content, cue, named = spans
        speaker = self.actor(source, named)
        key = content_id(self.identity, "attribution", *content)
        chain = (ChainLink(LinkKind.ORIGIN, speaker, named),)
        day = When(said, said, "the text")
        self.attributions.append(
            Attribution(key, self.identity, ZoneKind.BODY, mode, Stance.ASSERTS, (content,), cue, named, speaker, chain, day, None, 1.0)
        )
        return key

    def figure(self, question: str, what: str, number: int, span: Span, told: tuple[str, str], day: date) -> None:
        """A count; `told` are its attribution and its speaker."""
        money, head = what == "cost", "child" if what == "children killed" else "people"
        counted = None if money else Population("children" if head == "child" else "people", None, PopulationKind.PEOPLE, head)
        measure = what.split()[-1]
        self.figures.append(
            Figure(content_id(self.identity, "figure", *span), self.identity, ZoneKind.BODY, span, number, number, Relation.EXACT,
                   "USD" if money else "persons", measure, measure, counted, told[0], told[1], When(day, day, "the text"), None, 1.0)
        )  # fmt: skip
        self.asked.append(question)


@cache
def table() -> dict[str, Any]:
    """Sentences, words and names."""
    return tomllib.loads((Path(__file__).parent / "planted.toml").read_text(encoding="utf-8"))


def planted(count: int, seed: int = 7) -> Planted:
    """So many articles, the same for the same seed. A larger pile has more events, not larger ones."""
    rng = random.Random(seed)
    outlets = tuple(f"The {name(rng)} {rng.choice(('Gazette', 'Post', 'Courier', 'Herald', 'Times'))}" for _ in range(OUTLETS))
    found = Planted([], [], Truth({}, {}, {}))
    number = 0
    while len(found.articles) < count:
        event = an_event(rng, number)
        size = min(count - len(found.articles), 1 + int(rng.expovariate(1 / PER_EVENT)))
        tell(rng, event, size, outlets, found)
        number += 1
    return found


def name(rng: random.Random) -> str:
    """A name of two or three syllables."""
    return "".join(rng.choice(table()["syllables"]) for _ in range(rng.choice((2, 3, 3)))).capitalize()


def an_event(rng: random.Random, number: int) -> Event:
    kind = rng.choice(table()["kinds"])
    town, (state, people) = name(rng) + rng.choice(("stad", "ford", "burg", "ville", "haven")), rng.choice(table()["states"])
    minister = Source(f"{rng.choice(table()["given"])} {name(rng)}", EntityKind.PERSON, state, f"{people} interior minister")
    mayor = Source(f"{rng.choice(table()["given"])} {name(rng)}", EntityKind.PERSON, f"{town} town council", f"mayor of {town}")
    ministry = Source("health ministry", EntityKind.ORGANISATION, state, people)
    union = Source(f"{name(rng)} Relief Society", EntityKind.ORGANISATION, None)
    first = rng.randint(4, 60)
    steps = [(0, first), (1, first + rng.randint(1, 9))] + ([(3, first + rng.randint(10, 16))] if rng.random() < 0.5 else [])
    claims = (
        Claim("killed", ministry, tuple(steps)),
        Claim("killed", union, ((0, first + rng.randint(20, 60)),)),
        Claim("injured", minister, ((0, rng.randint(60, 300)),)),
        Claim("children killed", ministry, ((0, max(2, first // 3)),)),
        Claim("cost", mayor, ((1, rng.randint(11, 98) * 100_000),)),
    )
    words = {**kind, "where": [where.format(town=town) for where in kind["where"]], "town": town, "state": state,
             "street": f"{name(rng)} Street", "firm": f"{name(rng)} Works", "saint": f"Saint {name(rng)} Hospital"}  # fmt: skip
    quotes = tuple(zip((minister, mayor), rng.sample(table()["quotes"], 2), strict=True))
    day = FIRST_DAY + timedelta(days=rng.randrange(DAYS))
    return Event(f"e{number}", day, words, claims, quotes)


def tell(rng: random.Random, event: Event, size: int, outlets: Sequence[str], found: Planted) -> None:
    """Some articles on an event: the later ones with the later numbers, some of them copies of one before."""
    written: list[tuple[int, str, int]] = []
    for place in range(size):
        after = min(int(rng.expovariate(0.5)), 6)
        source = rng.choice(written) if written and rng.random() < COPIED else None
        if source:
            after = max(after, source[0])
        number = len(found.articles)
        identity = content_id("planted", event.name, place)
        seed, origin = (source[2], source[1]) if source else (rng.getrandbits(48), identity)
        day = source[0] if source else after
        whole = source is None or rng.random() < 0.5
        article, extract, asked = write(random.Random(seed), event, identity, day, rng.choice(outlets), f"pile/{number:06}.txt", whole)
        if source is None:
            written.append((after, identity, seed))
        found.articles.append(article)
        found.extracts.append(extract)
        found.truth.event[identity] = event.name
        found.truth.origin[identity] = origin
        found.truth.tally.update({figure.id: key for figure, key in zip(extract.figures, asked, strict=True)})


def write(
    rng: random.Random, event: Event, identity: str, after: int, outlet: str, path: str, whole: bool
) -> tuple[Article, Extract, list[str]]:
    """One article. The same `rng` gives the same body: the outlet and the title alone differ; without `whole` it has no quotations."""
    draft = Draft(identity)
    day = event.day + timedelta(days=after)
    claims = sorted(rng.sample(range(len(event.claims)), rng.randint(2, 4)))
    fillers = rng.sample(table()["fillers"], rng.randint(4, 5))
    agency = rng.choice(table()["agencies"]) if rng.random() < 0.3 else None
    title = draft.add(f"{event.words['thing'].capitalize()} of {event.words['town']}: {outlet.removeprefix('The ')} report")
    draft.add("\n\n")
    credit = draft.add(f"{event.words['town'].upper()} ({agency}) - ") if agency else None
    slots = {**filled(rng, event), "weekday": f"{event.day:%A}", "Weekday": f"{event.day:%A}"}
    lead = rng.choice(table()["leads"]).format_map(slots)
    draft.add(f"{lead[0].upper()}{lead[1:]} ")
    for claim in claims:
        counted(rng, draft, event, event.claims[claim], after)
    for line in fillers:
        draft.add(line.format_map({**filled(rng, event), "weekday": f"{event.day:%A}"}) + " ")
    for source, line in event.quotes:
        if rng.random() < 0.7 and whole:
            quoted(rng, draft, event, source, line)
    text = "".join(draft.pieces)
    zones = (Zone(ZoneKind.TITLE, Span(0, title.end + 2)), Zone(ZoneKind.BODY, Span(title.end + 2, len(text))))
    credits = (Credit(agency, Span(credit.end - len(agency) - 4, credit.end - 4)),) if agency and credit else ()
    digest, headline = sha256(text.encode()).hexdigest(), Title(title.of(text), title)
    named, told = Outlet(outlet, None, "planted"), When(day, day, "planted")
    article = Article(identity, path, None, digest, "en", text, headline, named, (), told, zones, credits)
    order = sorted(range(len(draft.figures)), key=lambda i: draft.figures[i].span)
    extract = Extract(identity, tuple(draft.actors.values()), tuple(draft.attributions), tuple(draft.figures[i] for i in order))
    return article, extract, [draft.asked[i] for i in order]


def filled(rng: random.Random, event: Event) -> dict[str, str]:
    """One word for each slot."""
    slots = {**table()["slots"], **event.words}
    return {key: words if isinstance(words, str) else rng.choice(words) for key, words in slots.items()}


def counted(rng: random.Random, draft: Draft, event: Event, claim: Claim, after: int) -> None:
    """A sentence with a count, before its source or behind it."""
    step, number = max(step for step in claim.steps if step[0] <= max(after, claim.steps[0][0]))
    said = event.day + timedelta(days=step)
    front = rng.random() < 0.5
    if front:
        source, named, told = spoken(rng, draft, event, claim.source, said)
        draft.add(" that ")
    start = draft.at
    figure = amount(rng, draft, claim.what, number)
    content = Span(start, draft.at)
    if not front:
        draft.add(", ")
        source, named, told = spoken(rng, draft, event, claim.source, said)
    draft.add(". ")
    key = draft.attribution(source, Mode.INDIRECT, (content, told, named), said)
    draft.figure(f"{event.name} {claim.what}", claim.what, number, figure, (key, draft.actors[source.name].id), said)


def spoken(rng: random.Random, draft: Draft, event: Event, source: Source, said: date) -> tuple[Source, Span, Span]:
    """The source under one of its names and the cue, with the day; gives the source so named and both places."""
    known = table()
    if source.kind is EntityKind.PERSON:
        shape = rng.choice(known["persons"]).format(role=source.role, name="|")
    elif source.side:
        told = rng.choice(known["bodies"]).format(people=source.role, office=source.name, state=event.words["state"])
        source = replace(source, name=told, role=None)
        shape = "|"
    else:
        shape = "the |"
    before, after = shape.split("|")
    draft.add(before)
    named = draft.add(source.name)
    draft.add(f"{after} ")
    cue = draft.add(rng.choice(known["said"]))
    when = rng.choice(known["days"]).format(weekday=f"{said:%A}")
    draft.add(f" {when}" if when else "")
    return source, named, cue


def amount(rng: random.Random, draft: Draft, what: str, number: int) -> Span:
    """The words of a count; gives the place of the number."""
    shape = rng.choice(table()[SHAPES.get(what, "died")])
    before, after = shape.replace("{who}", "children" if what == "children killed" else "people").split("{n}")
    draft.add(before)
    span = draft.add(f"${number / 1e6:g} million" if what == "cost" else str(number))
    draft.add(after)
    return span


def quoted(rng: random.Random, draft: Draft, event: Event, source: Source, line: str) -> None:
    """A quotation in one of its translations."""
    words = line.format_map(filled(rng, event))
    draft.add("“")
    content = draft.add(words)
    draft.add("” ")
    cue = draft.add(rng.choice(table()["said"]).removesuffix(" reporters"))
    draft.add(" ")
    named = draft.add(source.name)
    draft.add(rng.choice((". ", f", {source.role}. ", " later. ")))
    draft.attribution(source, Mode.DIRECT, (content, cue, named), event.day)
