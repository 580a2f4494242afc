#!/usr/bin/env python3
"""Measure merge and compare alone: a gold story, told as a perfect extract would tell it.

    python evals/oracle.py STORY_DIR --json LEDGER.json

Takes articles, spans and speakers from gold.json and gives merge only what one article at a time lets a reader know: a speaker is
named as that article names him, a population is described by the words beside its number, a side only where the article names it.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from sayso.compare import compare
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
    Mode,
    Outlet,
    Population,
    PopulationKind,
    Relation,
    Span,
    Stance,
    Story,
    Title,
    When,
    Zone,
    ZoneKind,
    content_id,
)
from sayso.words.nations import party_named

Gold = dict[str, Any]

HEADS = {
    "soldiers": ("soldier", "soldiers", "troops", "personnel", "servicemen", "military"),
    "civilians": ("civilian", "civilians"),
    "students": ("student", "students", "pupils"),
    "children": ("children",),
    "teachers": ("teacher", "teachers"),
    "girls": ("girls",),
    "voters": ("voters",),
    "people": ("people", "others", "lives", "deaths", "dead", "woman", "victims", "injuries", "bodies", "died", "killed", "injured"),
}
COLLECTIVE = ("police", "officials", "authorities", "sources", "reports", "ministers", "voters", "media", "witnesses", "members", "MPs")
ORGANISATION = ("Ministry", "Organization", "Committee", "committee", "Staff", "Center", "Institute", "University", "Telegraph", "News",
                "Times", "Party", "government", "army", "Office", "District", "College", "Nations", "NATO", "poll", "Survation", "Ipsa",
                "BBC", "CNN", "Reuters", "Press", "Bloomberg", "Kremlin", "Moscow", "Newsnight",
                "countries", "No 10", "rules", "emails")  # fmt: skip


def when(day: str | None, basis: str = "gold") -> When | None:
    """A gold day ("2022-03-29", "2013-12", "2010") as the days between which it lies; other words give None."""
    if not day or not re.fullmatch(r"\d{4}(-\d\d){0,2}", day):
        return None
    numbers = [int(part) for part in day.split("-")]
    first = date(numbers[0], numbers[1] if len(numbers) > 1 else 1, numbers[2] if len(numbers) > 2 else 1)
    if len(numbers) == 3:
        return When(first, first, basis)
    nxt = date(first.year + 1, 1, 1) if len(numbers) == 1 else (first + timedelta(days=32)).replace(day=1)
    return When(first, nxt - timedelta(days=1), basis)


def article_of(folder: Path, gold: Gold, row: Gold) -> Article:
    """One gold article with title, captions and furniture as zones, the rest body."""
    name = gold["files"][row["doc"]]
    raw = (folder / "articles" / name).read_bytes()
    text = (folder / "articles" / name).read_text(encoding="utf-8")
    spot = text.find(row["title"])
    title = Title(row["title"], Span(spot, spot + len(row["title"])) if spot >= 0 else None)
    marks = [(title.span, ZoneKind.TITLE)] if title.span else []
    for key, kind in (("captions", ZoneKind.CAPTION), ("not_body", ZoneKind.FURNITURE)):
        for words in row.get(key, []):
            at = text.find(words)
            if at >= 0:
                marks.append((Span(at, at + len(words)), kind))
    outlet = Outlet(row["outlet"], None, "gold") if row.get("outlet") else None
    digest = sha256(raw).hexdigest()
    return Article(content_id(digest, name), f"articles/{name}", None, digest, "en", text, title, outlet, (), when(row.get("published")),
                   tuple(tile(marks, len(text))))  # fmt: skip


def tile(marks: Sequence[tuple[Span, ZoneKind]], length: int) -> Iterator[Zone]:
    """The marked stretches, and body between them."""
    at = 0
    for span, kind in sorted(marks):
        if span.start < at:
            continue
        if span.start > at:
            yield Zone(ZoneKind.BODY, Span(at, span.start))
        yield Zone(kind, span)
        at = span.end
    if at < length:
        yield Zone(ZoneKind.BODY, Span(at, length))


class Cast:
    """The actors of one article, named by its own words."""

    def __init__(self, gold: Gold, article: Article) -> None:
        self.gold, self.article = gold, article
        self.actors: dict[str, Actor] = {}

    def actor(self, speaker: str, party: str | None = None) -> str | None:
        """The id of the actor for a gold speaker; None for nobody."""
        if not speaker:
            return None
        if speaker not in self.actors:
            forms = [speaker.removesuffix(" (unnamed)"), *self.gold["aliases"].get(speaker, [])]
            found = sorted({f for f in forms if re.search(rf"(?<!\w){re.escape(f)}(?!\w)", self.article.text)}, key=lambda f: (-len(f), f))
            kind = self.kind(speaker)
            # A person is shown by a form that holds a part of his name; a role alone stays a role.
            parts = {w.casefold() for w in speaker.split()[-1:]}
            called = [f for f in found if parts & {w.casefold() for w in re.findall(r"[\w-]+", f)} and len(f.split()) <= 4]
            name = next(iter(called if kind is EntityKind.PERSON and called else found), speaker)
            names = tuple(called) if kind is EntityKind.PERSON and called else (name,)
            identity = content_id(self.article.id, "actor", speaker)
            self.actors[speaker] = Actor(identity, name, kind, names, (), self.side(speaker, party))
        return self.actors[speaker].id

    def kind(self, speaker: str) -> EntityKind:
        if "(unnamed)" in speaker:
            return EntityKind.UNNAMED
        if any(word in speaker.split() for word in COLLECTIVE):
            return EntityKind.GROUP
        if party_named(speaker) or any(word in speaker for word in ORGANISATION):
            return EntityKind.ORGANISATION
        return EntityKind.PERSON

    def side(self, speaker: str, party: str | None) -> str | None:
        """Whom the actor speaks for, where this article's own words tell it."""
        if not party or party == speaker:
            return party_named(speaker)
        office = party.endswith(("authorities", "government"))
        state = party_named(party) or (party_named(party.split()[0]) if office else None)
        return state or (party if re.search(rf"(?<!\w){re.escape(party)}(?!\w)", self.article.text, re.I) else None)


def zone_at(article: Article, span: Span) -> ZoneKind:
    return next((zone.kind for zone in article.zones if zone.span.start <= span.start < zone.span.end), ZoneKind.BODY)


def chain(cast: Cast, row: Gold, speaker: str | None) -> tuple[ChainLink, ...]:
    links = [ChainLink(LinkKind.ORIGIN, speaker, None)] if speaker else []
    if row.get("told_to"):
        links.append(ChainLink(LinkKind.RECIPIENT, cast.actor(row["told_to"]), None))
    links += [ChainLink(LinkKind.CARRIER, cast.actor(via), None) for via in row.get("via", [])]
    return (*links, ChainLink(LinkKind.PUBLISHER, None, None))


def attribution(cast: Cast, row: Gold, content: Sequence[Span], mode: Mode) -> Attribution:
    article = cast.article
    speaker = cast.actor(row["speaker"], row.get("party"))
    stance = Stance.DENIES if re.match("den(y|ie)", row.get("cue") or "") else Stance.ASSERTS
    return Attribution(content_id(article.id, "attribution", *content), article.id, zone_at(article, content[0]), mode, stance,
                       tuple(content), None, None, speaker, chain(cast, row, speaker), when(row.get("said_on")), None, 1.0)  # fmt: skip


def attributions(cast: Cast, gold: Gold, doc: str) -> list[Attribution]:
    """Each quotation; each indirect clause, mixed where it holds quoted words (which then need no row of their own)."""
    quotes = [(q, [Span(*s) for s in q["spans"]]) for q in gold["quotes"] if q["doc"] == doc]
    found, held = [], set()
    for row in gold["indirect"]:
        if row["doc"] != doc:
            continue
        span = Span(*row["span"])
        inside = [q["id"] for q, spans in quotes if all(span.holds(s) for s in spans)]
        held.update(inside)
        found.append(attribution(cast, row, [span], Mode.MIXED if inside else Mode.INDIRECT))
    found += [attribution(cast, q, spans, Mode.DIRECT) for q, spans in quotes if q["id"] not in held]
    return sorted(found, key=lambda a: (a.content, a.id))


def population(row: Gold, article: Article) -> Population | None:
    """Who is counted, by the words beside the number where they say it, else by what the sentence is about."""
    end = row["number_span"][1]
    beside = re.findall(r"[\w’']+", re.split(r"[,.;:]", article.text[end : end + 40])[0])[:4]
    words = [w.casefold() for w in beside]
    about = [w.casefold() for w in re.findall(r"\w+", row["subject"])]
    places = [name for name in ("Southeast Asia", "Thailand") if name in row["subject"]]
    if row["unit"] not in ("persons", "percent") and "per " not in row["unit"]:
        side = next((p for w in row["subject"].split() if (p := party_named(w))), None)
        return Population(row["unit"], None, PopulationKind.THING, row["unit"].split()[-1].casefold(), side)
    beside_all = [h for w in words for h, forms in HEADS.items() if w in forms]
    head = (beside_all or [h for w in about for h, forms in HEADS.items() if w in forms] or ["people"])[0]
    if head == "people":  # "1,351 deaths", "others": whose they are is told elsewhere in the sentence
        head = next((h for w in about for h, forms in HEADS.items() if w in forms and h in ("soldiers", "civilians")), head)
    kind = {"soldiers": PopulationKind.MILITARY, "civilians": PopulationKind.CIVILIAN}.get(head, PopulationKind.PEOPLE)
    side = next((p for w in row["subject"].split() if (p := party_named(w))), None) if head == "soldiers" else None
    if words[:1] == ["soldiers"]:
        side = None  # "15,000 soldiers": the article leaves open whose
    return Population(" ".join(beside[:2]), None, kind, head, side, places[0] if places else None)


def figures(cast: Cast, gold: Gold, doc: str, said: Sequence[Attribution]) -> list[Figure]:
    article, found = cast.article, []
    for row in gold["figures"]:
        if row["doc"] != doc:
            continue
        span = Span(*row["number_span"])
        holder = min((a for a in said if any(c.holds(span) for c in a.content)), key=lambda a: sum(map(len, a.content)), default=None)
        old = when(row.get("as_of"))
        other = row["subject"].startswith("another event") or (old is not None and (old.latest - old.earliest).days > 20)
        event = EventRef(row["subject"], span) if other and "per " not in row["unit"] else None
        relation = {"up to": "at most"}.get(row["relation"], row["relation"])
        found.append(Figure(
            content_id(article.id, "figure", *span, row["measure"]), article.id, zone_at(article, span), span, row["low"], row["high"],
            Relation(relation), row["unit"], row["measure"], None, population(row, article), holder.id if holder else None,
            cast.actor(row["speaker"], row.get("party")), old, event, 1.0,
        ))  # fmt: skip
    return sorted(found, key=lambda f: f.span)


def story_of(folder: Path) -> Story:
    """A gold story, merged and compared."""
    gold: Gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    articles, extracts = [], []
    for row in gold["articles"]:
        article = article_of(folder, gold, row)
        cast = Cast(gold, article)
        said = attributions(cast, gold, row["doc"])
        counted = figures(cast, gold, row["doc"], said)
        actors = tuple(sorted(cast.actors.values(), key=lambda a: (a.name, a.id)))
        articles.append(article)
        extracts.append(Extract(article.id, actors, tuple(said), tuple(counted)))
    merged = merge(articles, extracts)
    return Story(merged, compare(merged))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("story", type=Path)
    parser.add_argument("--json", type=Path, required=True)
    chosen = parser.parse_args(arguments)
    from sayso.ledger import to_json

    ledger: Mapping[str, object] = to_json(story_of(chosen.story))
    chosen.json.write_text(json.dumps(ledger, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
