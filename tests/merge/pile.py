"""Builds small piles of invented articles with what an extract would say of each, from words that stand in their texts."""

from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from sayso.merge import merge
from sayso.types import (
    Actor,
    Article,
    Attribution,
    ChainLink,
    EntityKind,
    EventRef,
    Extract,
    Figure,
    LinkKind,
    Merged,
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
)


def day(text: str | None) -> When | None:
    """A day from "2031-05-02"; None from None."""
    return None if text is None else When(date.fromisoformat(text), date.fromisoformat(text), "the text")


@dataclass
class Sheet:
    """One article in the making."""

    article: Article
    actors: dict[str, Actor] = field(default_factory=dict)
    attributions: list[Attribution] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    def span(self, words: str) -> Span:
        at = self.article.text.index(words)
        return Span(at, at + len(words))

    def actor(self, name: str, kind: EntityKind = EntityKind.PERSON, side: str | None = None, role: str | None = None) -> str:
        if name not in self.actors:
            roles = (Role(role, self.article.id, Span(0, 1)),) if role else ()
            self.actors[name] = Actor(content_id(self.article.id, "actor", name), name, kind, (name,), roles, side)
        return self.actors[name].id

    def quote(
        self,
        words: str,
        speaker: str | None,
        *,
        mode: Mode = Mode.DIRECT,
        stance: Stance = Stance.ASSERTS,
        told: str | None = None,
        said: str | None = None,
        day_words: str | None = None,
        **who: object,
    ) -> str:
        actor = self.actor(speaker, **who) if speaker else None  # type: ignore[arg-type]
        chain = [ChainLink(LinkKind.ORIGIN, actor, None)] if actor else []
        if told:
            chain.append(ChainLink(LinkKind.RECIPIENT, self.actor(told, EntityKind.ORGANISATION), None))
        span = self.span(words)
        row = Attribution(content_id(self.article.id, "attribution", *span), self.article.id, ZoneKind.BODY, mode, stance, (span,),
                          None, None, actor, tuple(chain), day(said), None, 1.0, None, day_words)  # fmt: skip
        self.attributions.append(row)
        return row.id

    def figure(
        self,
        words: str,
        low: float | None,
        high: float | None = None,
        relation: Relation = Relation.EXACT,
        *,
        measure: str = "killed",
        unit: str = "persons",
        head: str = "people",
        kind: PopulationKind = PopulationKind.PEOPLE,
        whose: str | None = None,
        by: str | None = None,
        as_of: str | None = None,
        event: str | None = None,
        zone: ZoneKind = ZoneKind.BODY,
        bare: bool = False,
        side: str | None = None,
        body: bool = False,
        on: str | None = None,
    ) -> str:
        """A figure; `by` is its speaker (an organisation with `body`), `side` the speaker's, `whose` the population's, `on` the id of its
        attribution. An exact one needs only `low`."""
        span = self.span(words)
        high = low if relation in (Relation.EXACT, Relation.AROUND) and high is None else high
        actor = self.actor(by, EntityKind.ORGANISATION if body else EntityKind.PERSON, side) if by else None
        counted = None if bare else Population(head, None, kind, head, whose)
        other = EventRef(event, span) if event else None
        row = Figure(content_id(self.article.id, "figure", *span, measure), self.article.id, zone, span, low, high, relation, unit, measure,
                     None, counted, on, actor, day(as_of), other, 1.0)  # fmt: skip
        self.figures.append(row)
        return row.id


class Pile:
    """A pile of invented articles."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []

    def sheet(self, outlet: str | None, text: str, *, title: str | None = None, published: str | None = None) -> Sheet:
        """A new article; a title given apart stands on the first line."""
        whole = f"{title}\n\n{text}" if title else text
        path = f"articles/{len(self.sheets)}.txt"
        digest = sha256(whole.encode()).hexdigest()
        cut = len(title) + 2 if title else 0
        zones = ((Zone(ZoneKind.TITLE, Span(0, cut)),) if title else ()) + (Zone(ZoneKind.BODY, Span(cut, len(whole))),)
        article = Article(content_id(digest, path), path, None, digest, "en", whole, Title(title, Span(0, len(title))) if title else None,
                          Outlet(outlet, None, "test") if outlet else None, (), day(published), zones)  # fmt: skip
        self.sheets.append(Sheet(article))
        return self.sheets[-1]

    def extracts(self) -> list[Extract]:
        return [
            Extract(s.article.id, tuple(s.actors.values()), tuple(s.attributions), tuple(sorted(s.figures, key=lambda f: f.span)))
            for s in self.sheets
        ]

    def merged(self) -> Merged:
        return merge([s.article for s in self.sheets], self.extracts())
