"""From drafts to attributions: speakers named, chains built, days told, ids given."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extract.actors.bodies import bodies_in, body_names, issuer, offices_in
from sayso.extract.actors.cast import Cast
from sayso.extract.actors.mention import Form, mention_at
from sayso.extract.actors.people import people_in
from sayso.extract.actors.player import Player
from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.frame import FrameKind
from sayso.extract.attribution.recipients import seen_by
from sayso.extract.chain import carry, within
from sayso.extract.confidence import confidence
from sayso.extract.parse import Block, Parsed, parsed_block
from sayso.extract.times import TimeKind, TimeMention
from sayso.types import Actor, Attribution, ChainLink, LinkKind, Mode, Span, ZoneKind, content_id
from sayso.words.outlets import outlet_named

#: The outlet's own name for itself: "told this newspaper", "told our reporter".
OURS = re.compile(
    r"\b(?:this|our)\s+(?:own\s+)?(?:\w+\s+)?(?:newspaper|paper|magazine|station|broadcaster|website|site|agency|reporter|correspondent|reporters)\b",
    re.IGNORECASE,
)
#: Who speaks of himself within his own words.
FIRST_PERSON = frozenset({"i", "we", "me", "us"})
#: How sure the network must be of what no rule has, so that "he" may go back to who said it ("Tarn was adamant that ...").
SURELY = 0.9
#: Characters from a cue within which a day belongs to it.
CUE_REACH = 90
#: Who is named as a listener only to say that it was told.
AT_LARGE = frozenset({"reporters", "journalists", "media", "press"})
#: Times that a forecast is of, and no saying.
FORESEEN = frozenset({"this year", "next year"})
#: Times that are kept in their words where the article does not fix them: another article may.
KEPT_WORDS = frozenset({TimeKind.WEEKDAY, TimeKind.RELATIVE, TimeKind.DATE})


def compose(parsed: Parsed, drafts: Sequence[Draft], times: Sequence[TimeMention]) -> tuple[tuple[Actor, ...], tuple[Attribution, ...]]:
    """Actors and attributions of an article, sorted by place."""
    drafts = carry(drafts, parsed.article.text)
    names = body_names(parsed)
    cast = Cast(parsed, people_in(parsed), names)
    cast.meet_bodies(bodies_in(parsed, names))
    cast.meet_offices(offices_in(parsed))
    whole = sorted(range(len(drafts)), key=lambda n: _place(drafts[n]))
    speakers: dict[int, Player | None] = {}
    links: dict[int, list[tuple[LinkKind, Player | None, Span]]] = {}
    # What the network alone reads, and not surely, comes last and explains no pronoun of the rest.
    for number in sorted(whole, key=lambda n: _is_loose(drafts[n])):
        draft = drafts[number]
        said = draft.content if draft.mode is Mode.DIRECT else ()
        speakers[number] = _player(cast, parsed, draft.source, pronouns=True, speaks=not _is_loose(draft), said=said)
        links[number] = [*_others(cast, parsed, draft), *_wire(cast, parsed, speakers[number])]
    _own_voice(parsed.article.text, drafts, speakers)
    _share_recipients(drafts, speakers, links)
    used = [p for p in speakers.values() if p] + [p for rows in links.values() for _, p, _ in rows if p]
    actors = cast.actors(used)
    made = [_attribution(parsed, drafts[n], speakers[n], links[n], actors, times) for n in sorted(whole, key=lambda n: _place(drafts[n]))]
    unique = {row.id: row for row in made}
    nested = within([(row.id, row.content, row.cue) for row in unique.values()])
    rows = tuple(_nested(row, nested.get(row.id)) for row in unique.values())
    return tuple(sorted({a.id: a for a in actors.values()}.values(), key=lambda a: (a.name, a.id))), rows


def _share_recipients(
    drafts: Sequence[Draft], speakers: dict[int, Player | None], links: dict[int, list[tuple[LinkKind, Player | None, Span]]]
) -> None:
    """One speaker's words in one paragraph, or in a quotation right after it, were heard by the same outlet.

    "The official told Reuters that talks had failed. “It is over,” he said.": Reuters heard both.
    """
    told = {
        n: rows for n, rows in links.items() if any(k is LinkKind.RECIPIENT and p is not None and outlet_named(p.name) for k, p, _ in rows)
    }
    for number, rows in links.items():
        if any(kind is LinkKind.RECIPIENT for kind, _, _ in rows) or speakers[number] is None:
            continue
        holding = (n for n, d in enumerate(drafts) if n != number and speakers[n] is speakers[number] and _holds(d, drafts[number]))
        heard = [row for row in links[next(holding, number)] if row[0] is LinkKind.RECIPIENT]
        if heard:  # "told Hill TV that she knew of it and believed it": what she believes was told there too
            links[number] = [*rows, *heard]
            continue
        _share_audience(number, drafts, speakers, links)
        near = [n for n in told if speakers[n] is speakers[number] and -1 <= drafts[n].block - drafts[number].block <= 0]
        if near:
            links[number] = [
                *rows,
                *(row for row in told[max(near)] if row[0] is LinkKind.RECIPIENT and row[1] and outlet_named(row[1].name)),
            ]


def _holds(outer: Draft, inner: Draft) -> bool:
    return all(any(whole.holds(part) for whole in outer.content) for part in inner.content)


def _share_audience(
    number: int,
    drafts: Sequence[Draft],
    speakers: dict[int, Player | None],
    links: dict[int, list[tuple[LinkKind, Player | None, Span]]],
) -> None:
    """ "She told members the strike would go on. “We stay out,” she said.": the quotation had the same audience."""
    own = drafts[number]
    before = [
        n
        for n, d in enumerate(drafts)
        if d.block == own.block and d.content[0].start < own.content[0].start and speakers[n] is speakers[number]
    ]
    heard = [row for row in links[max(before, key=lambda n: drafts[n].content[0].start)] if row[0] is LinkKind.RECIPIENT] if before else []
    if own.mode is Mode.DIRECT:
        links[number] = [*links[number], *(row for row in heard if row[1] is not None and row[1].name.casefold() not in AT_LARGE)]


def _place(draft: Draft) -> tuple[int, int]:
    """Speakers are resolved in the order in which a reader meets their names."""
    first = draft.source.start if draft.source else draft.content[0].start
    return first, draft.content[0].start


def _own_voice(text: str, drafts: Sequence[Draft], speakers: dict[int, Player | None]) -> None:
    """ "“I think it holds,” Renn said.": what stands in her words as hers is hers."""
    for number, draft in enumerate(drafts):
        if draft.source is None or speakers[number] is not None or draft.source.of(text).casefold() not in FIRST_PERSON:
            continue
        holding = [
            (sum(len(part) for part in other.content), n)
            for n, other in enumerate(drafts)
            if n != number and other.mode is not Mode.INDIRECT and any(part.holds(draft.source) for part in other.content)
        ]
        if holding:
            speakers[number] = speakers[min(holding)[1]]


def _is_loose(draft: Draft) -> bool:
    return draft.kind is FrameKind.READ and (draft.topical or (draft.sureness or 0.0) < SURELY)


def _player(
    cast: Cast, parsed: Parsed, span: Span | None, *, speaks: bool, pronouns: bool = False, said: tuple[Span, ...] = ()
) -> Player | None:
    if span is None:
        return None
    number = parsed_block(parsed, span.start)
    span = issuer(span, parsed.blocks[number]) or span
    mention = mention_at(span, number, parsed.blocks[number])
    if mention is None or (not pronouns and mention.form is Form.PRONOUN):
        return None
    return cast.resolve(mention, span.of(parsed.article.text), speaks=speaks, said=said)


def _others(cast: Cast, parsed: Parsed, draft: Draft) -> Iterator[tuple[LinkKind, Player | None, Span]]:
    seen = seen_by(draft.source, parsed.blocks[parsed_block(parsed, draft.source.start)]) if draft.source is not None else ()
    for kind, spans in ((LinkKind.RECIPIENT, draft.recipients), (LinkKind.CARRIER, (*draft.carriers, *seen))):
        for span in dict.fromkeys(spans):
            outlet = parsed.article.outlet
            ours = outlet is not None and OURS.search(span.of(parsed.article.text)) is not None
            player = cast.outlet(outlet.name) if ours and outlet else _player(cast, parsed, span, speaks=False)
            if player is not None:
                yield kind, player, span


def _wire(cast: Cast, parsed: Parsed, speaker: Player | None) -> Iterator[tuple[LinkKind, Player | None, Span]]:
    """Agencies that an article credits with its whole text, in a dateline or byline: each carried every word of it."""
    article = parsed.article
    heads = [zone.span for zone in article.zones if zone.kind in (ZoneKind.DATELINE, ZoneKind.BYLINE)]
    for credit in article.credits:
        own = article.outlet is not None and article.outlet.name == credit.name
        if not own and any(head.holds(credit.span) for head in heads):
            agency = cast.outlet(credit.name)
            if agency is not speaker:
                yield LinkKind.CARRIER, agency, credit.span


def _attribution(
    parsed: Parsed,
    draft: Draft,
    speaker: Player | None,
    others: Sequence[tuple[LinkKind, Player | None, Span]],
    actors: dict[int, Actor],
    times: Sequence[TimeMention],
) -> Attribution:
    article = parsed.article
    who = actors[id(speaker)].id if speaker else None
    chain = [ChainLink(LinkKind.ORIGIN, who, draft.source)] if who else []
    chain += [ChainLink(kind, actors[id(player)].id if player else None, span) for kind, player, span in others]
    if article.outlet is not None:
        chain.append(ChainLink(LinkKind.PUBLISHER, None, article.outlet.span))
    places = ";".join(f"{s.start}-{s.end}" for s in draft.content)
    day = _day_of_saying(parsed, draft, times)
    return Attribution(
        id=content_id(article.id, "attribution", places, draft.cue, draft.source),
        article=article.id,
        zone=draft.zone,
        mode=draft.mode,
        stance=draft.stance,
        content=draft.content,
        cue=draft.cue,
        source=draft.source,
        speaker=who,
        chain=tuple(chain),
        said_on=day.when if day else None,
        within=None,
        confidence=confidence(draft),
        day_words=day.text if day and day.when is None else None,
        topical=draft.topical,
    )


def _day_of_saying(parsed: Parsed, draft: Draft, times: Sequence[TimeMention]) -> TimeMention | None:
    """The time in the sentence of the cue, outside what was said, whether or not the article fixes its day."""
    if draft.cue is None:
        return None
    sentence = _sentence_at(parsed, draft.cue)
    block = parsed.blocks[parsed_block(parsed, draft.cue.start)]
    near = [
        (min(abs(t.span.start - draft.cue.end), abs(draft.cue.start - t.span.end)), t)
        for t in times
        if (t.when is not None or t.kind in KEPT_WORDS)
        and t.text.casefold() not in FORESEEN
        and sentence.holds(t.span)
        and not any(c.overlap(t.span) for c in draft.content)
        and not _of_another_clause(block, t.span, draft.cue)
    ]
    best = min(near, key=lambda pair: (pair[0], pair[1].span), default=None)
    return best[1] if best and best[0] <= CUE_REACH else None


def _of_another_clause(block: Block, time: Span, cue: Span) -> bool:
    """Whether a time tells when something in a relative clause happened, and not the saying: "up from the 38 given on Monday, and said"."""
    token, said = block.token_at(time.start), block.token_at(cue.start)
    while token is not None and said is not None and token.head != token:
        if token.dep_ == "relcl":
            return said.i < token.left_edge.i or said.i > token.right_edge.i
        token = token.head
    return False


def _sentence_at(parsed: Parsed, span: Span) -> Span:
    """The sentence that holds the start of a stretch, in code points of the article; the stretch itself outside all sentences."""
    block = parsed.blocks[parsed_block(parsed, span.start)]
    token = block.token_at(span.start)
    return Span(block.span.start + token.sent.start_char, block.span.start + token.sent.end_char) if token else span


def _nested(row: Attribution, holder: str | None) -> Attribution:
    return replace(row, within=holder) if holder else row
