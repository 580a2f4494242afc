"""From drafts to rows: chains in order, words within words, ids that stay, spans that are their text."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from staged import Case, article, cases, composed

from sayso.extract import extract
from sayso.settings import Settings
from sayso.types import Actor, Attribution, Extract, LinkKind, Mode, Span, When, ZoneKind

HERE = Path(__file__).parent
SENTENCES = [*cases(HERE / "attribution" / "cases.toml"), *cases(HERE / "actors" / "cases.toml")]
#: Links in the order of LEDGER: nearest to the event first.
ORDER = list(LinkKind)
#: What a careless editor leaves behind.
STRAY = ["“", "”", '"', "'", "—", ",", ":", "…", "(", "\n", "\u00a0", " said "]
REPORT = """Two drowned as ferry Silver Tern sinks, harbour master says

MERROW, 5 March – The ferry Silver Tern went down off Cape Merrow on Monday with 61 people aboard, Harbour Master Otto Lenz told Reuters.

“The pumps were running when she left,” he said. “I saw them myself.”

Lena Fisk, a nurse, said a sailor had told her that the doors were open. At least 40 people were pulled out, the coast guard said."""


def rows(text: str) -> tuple[Attribution, ...]:
    return composed(text)[1]


def links(text: str, row: Attribution) -> list[tuple[LinkKind, str]]:
    return [(link.kind, link.span.of(text) if link.span else "") for link in row.chain]


def saying(text: str, words: str) -> Attribution:
    """The innermost row that holds the words."""
    start = text.index(words)
    held = [r for r in rows(text) if any(s.start <= start and start + len(words) <= s.end for s in r.content)]
    return min(held, key=lambda r: sum(map(len, r.content)))


def named(actors: tuple[Actor, ...], identity: str | None) -> str | None:
    return next((actor.name for actor in actors if actor.id == identity), None)


def test_whoever_was_told_follows_the_origin() -> None:
    text = "“We have nothing left,” Ana Brill told Reuters."
    (row,) = rows(text)
    assert links(text, row) == [(LinkKind.ORIGIN, "Ana Brill"), (LinkKind.RECIPIENT, "Reuters")]


def test_an_outlet_interviewed_in_is_a_recipient() -> None:
    text = "Ana Brill said in an interview with Reuters that the farm was gone."
    (row,) = rows(text)
    assert links(text, row) == [(LinkKind.ORIGIN, "Ana Brill"), (LinkKind.RECIPIENT, "Reuters")]


@pytest.mark.parametrize(
    ("text", "listener"),
    [
        ("In an interview with Reuters, Ana Brill said that the farm was gone.", "Reuters"),
        ("In an email to Reuters, Ana Brill said that the farm was gone.", "Reuters"),
        ("Speaking to reporters, Ana Brill said that the farm was gone.", "reporters"),
    ],
)
def test_an_exchange_told_first_names_who_heard(text: str, listener: str) -> None:
    (row,) = rows(text)
    assert links(text, row) == [(LinkKind.ORIGIN, "Ana Brill"), (LinkKind.RECIPIENT, listener)]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The mine will close, according to a memo seen by Reuters.", "Reuters"),
        ("A document leaked to Reuters shows that the dam was unsafe.", "Reuters"),
        ("Boats will be held, according to an order issued by Ana Brill and published by Reuters.", "Reuters"),
    ],
)
def test_an_outlet_that_has_seen_a_text_carries_it(text: str, outlet: str) -> None:
    (row,) = rows(text)
    assert (LinkKind.CARRIER, outlet) in links(text, row)


@pytest.mark.parametrize(
    ("text", "station"),
    [
        ("Speaking on a union television station, Ana Brill said: “We have nothing left.”", "a union television station"),
        ("Ana Brill said on Orris Radio that they had nothing left.", "Orris Radio"),
        ("“We have nothing left,” Ana Brill said in a phone interview on Orris Channel.", "Orris Channel"),
        ("“We have nothing left,” Ana Brill said on CNN.", "CNN"),
        ("“We have nothing left,” Ana Brill said on state television on Friday.", "state television"),
    ],
)
def test_a_station_carries_what_was_said_on_it(text: str, station: str) -> None:
    (row,) = rows(text)
    assert (LinkKind.CARRIER, station) in links(text, row) or (LinkKind.RECIPIENT, station) in links(text, row)


@pytest.mark.parametrize(
    "text",
    [
        "Speaking on Friday, Ana Brill said that they had nothing left.",
        "Speaking on condition of anonymity, Ana Brill said that they had nothing left.",
        "Ana Brill said on the radio that they had nothing left.",
        "Ana Brill said on arrival at the station that they had nothing left.",
        "Ana Brill met Karl Moen in Orris, saying that they had nothing left.",
    ],
)
def test_a_day_or_a_thing_carries_nothing(text: str) -> None:
    (row,) = rows(text)
    assert links(text, row) == [(LinkKind.ORIGIN, "Ana Brill")]


def test_whoever_was_spoken_to_heard_what_is_told_beside_it() -> None:
    text = "Ana Brill also spoke to Karl Moen, promising that the farm would be rebuilt."
    assert (LinkKind.RECIPIENT, "Karl Moen") in links(text, saying(text, "the farm would be rebuilt"))


@pytest.mark.parametrize(
    ("text", "listener"),
    [
        ("Ana Brill later told the Guardian Orris Capital “never wrote and now wants an answer”.", "the Guardian"),
        ("Ana Brill told the Guardian Orris Capital never called.", "the Guardian"),
        ("Ana Brill told the BBC Mayor Karl Moen had lied.", "the BBC"),
        ("Ana Brill told the Guardian Australia that she would go.", "the Guardian Australia"),
        ("Ana Brill told Reuters Television that she would go.", "Reuters Television"),
    ],
)
def test_an_outlet_told_is_not_run_together_with_what_it_was_told(text: str, listener: str) -> None:
    assert (LinkKind.RECIPIENT, listener) in links(text, rows(text)[0])


def test_a_site_that_says_what_others_estimate_carries_it() -> None:
    text = "One survey team estimates that 20 percent of the wells are dry, Wells.com said."
    inner = next(row for row in rows(text) if "20 percent" in row.content[0].of(text) and not row.content[0].of(text).startswith("One"))
    assert (LinkKind.CARRIER, "Wells.com") in links(text, inner)


def test_a_programme_has_a_name_of_its_own_and_hears_all_that_was_said_there() -> None:
    text = "Ana Brill told Radio Marn's Late Word that she believed the minister had seen the file."
    actors, found = composed(text)
    assert len(found) == 2
    for row in found:
        assert [named(actors, link.entity) for link in row.chain] == ["Ana Brill", "Late Word"]


@pytest.mark.parametrize(
    ("text", "listener", "said"),
    [
        ("The chairman, Viktor Holm, told reporters turnout had been 61.4 percent.", "reporters", "turnout had been"),
        ("Ana Brill told the Mercury ballots had been burned.", "the Mercury", "ballots had been"),
    ],
)
def test_a_listener_is_no_part_of_what_was_said(text: str, listener: str, said: str) -> None:
    (row,) = rows(text)
    assert links(text, row)[1] == (LinkKind.RECIPIENT, listener)
    assert row.content[0].of(text).startswith(said)


def test_whoever_ordered_a_poll_heard_it() -> None:
    text = "A poll for the Mail on Sunday found that most voters wanted the mine closed."
    (row,) = rows(text)
    assert (LinkKind.RECIPIENT, "the Mail on Sunday") in links(text, row)


def test_an_outlet_that_passes_words_on_follows_as_carrier() -> None:
    text = "“We have nothing left,” said Ana Brill, according to Reuters."
    (row,) = rows(text)
    assert links(text, row) == [(LinkKind.ORIGIN, "Ana Brill"), (LinkKind.CARRIER, "Reuters")]


def test_what_was_said_right_after_was_heard_by_the_same_outlet() -> None:
    text = "Ana Brill told Reuters that the farm was gone. “We have nothing left,” she said."
    row = saying(text, "We have nothing left")
    assert [(kind, words) for kind, words in links(text, row) if kind is LinkKind.RECIPIENT] == [(LinkKind.RECIPIENT, "Reuters")]


def test_another_speaker_was_not_heard_by_it() -> None:
    text = "Ana Brill told Reuters that the farm was gone. Karl Moen said the road was open."
    assert links(text, saying(text, "the road was open")) == [(LinkKind.ORIGIN, "Karl Moen")]


def test_reporters_at_large_are_no_outlet() -> None:
    text = "Ana Brill told reporters that the farm was gone. “We have nothing left,” she said."
    assert LinkKind.RECIPIENT not in [kind for kind, _ in links(text, saying(text, "We have nothing left"))]


def test_what_was_said_right_after_had_the_same_audience() -> None:
    text = "Ana Brill told neighbours that the farm was gone. “We have nothing left,” Ana Brill said."
    assert (LinkKind.RECIPIENT, "neighbours") in links(text, saying(text, "We have nothing left"))


@pytest.mark.parametrize(
    ("text", "words", "listener"),
    [
        ("Ana Brill told the rally that the farm was gone.", "the farm was gone", "the rally"),
        ("Ana Brill told Tasvar talks had failed.", "talks had failed", "Tasvar"),
    ],
)
def test_whoever_is_told_has_heard_it(text: str, words: str, listener: str) -> None:
    assert (LinkKind.RECIPIENT, listener) in links(text, saying(text, words))


def test_a_spokesman_is_not_the_person_for_whom_he_speaks() -> None:
    text = "Ana Brill is in Marn. A spokesman for Ana Brill said the farm was gone."
    assert named(composed(text)[0], saying(text, "the farm was gone").speaker) == "spokesman for Ana Brill"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The union is sticking to a decline of 3 percent.", "a decline of 3 percent", "The union"),
        ("The Marn Alliance now claims 60,000, up from 40,000 on Monday.", "60,000", "The Marn Alliance"),
        ("A team at Lombar University arrived at 40,000.", "40,000", "A team at Lombar University"),
        ("The interior ministry's figure is 90.", "90", "The interior ministry's"),
        ("9,000, say the police.", "9,000", "the police"),
        ("The council assesses the damage at 4 million crowns.", "the damage at 4 million crowns", "The council"),
        ("A total of 90 people were held, by the union's count; others say more.", "A total of 90 people were held", "the union's"),
    ],
)
def test_a_number_is_set_down_to_whoever_holds_it(text: str, words: str, speaker: str) -> None:
    assert links(text, saying(text, words))[0] == (LinkKind.ORIGIN, speaker)


def test_the_publisher_closes_every_chain() -> None:
    found = extract(article(REPORT, outlet="Marn Herald"))
    assert found.attributions
    assert all(row.chain[-1].kind is LinkKind.PUBLISHER and row.chain[-1].entity is None for row in found.attributions)
    bare = extract(article(REPORT))
    assert not any(link.kind is LinkKind.PUBLISHER for row in bare.attributions for link in row.chain)


def test_words_within_words_name_what_holds_them() -> None:
    text = "The lawyer said the guard had told her that the door was locked."
    outer, inner = rows(text)
    assert (outer.within, inner.within) == (None, outer.id)
    assert inner.content[0].of(text) == "that the door was locked"


def test_a_pronoun_shares_its_speaker() -> None:
    actors, found = composed("Ana Brill said the farm was gone. She said the cows had drowned.")
    assert len(actors) == 1 and {row.speaker for row in found} == {actors[0].id}


def test_a_pronoun_that_nothing_explains_has_no_speaker_and_no_origin() -> None:
    (row,) = rows("He said the road was closed.")
    assert row.speaker is None and row.chain == () and row.source == Span(0, 2)


def test_the_day_beside_the_cue_is_when_it_was_said() -> None:
    day = date(2031, 3, 5)  # a Wednesday
    whole = replace(article("Ana Brill said on Tuesday that the farm had been sold in May."), published=When(day, day, "dateline"))
    (row,) = extract(whole).attributions
    assert row.said_on is not None and row.said_on.earliest == row.said_on.latest == date(2031, 3, 4)


def test_a_day_that_the_article_does_not_fix_is_kept_in_its_words() -> None:
    text = "Ana Brill said on Friday morning that the farm was gone. The mill, Otto Lenz said, would open."
    first, second = extract(article(text)).attributions
    assert (first.said_on, first.day_words, second.day_words) == (None, "Friday morning", None)
    dated = replace(article(text), published=When(date(2031, 3, 5), date(2031, 3, 5), "dateline"))
    known, _ = extract(dated).attributions
    assert known.said_on is not None and known.said_on.earliest == date(2031, 2, 28) and known.day_words is None


def test_a_day_in_the_next_sentence_is_not_when_it_was_said() -> None:
    text = "Ana Brill said that the farm was gone. On Monday the mill burned. The road, Otto Lenz said on Tuesday, would open."
    dated = replace(article(text), published=When(date(2031, 3, 5), date(2031, 3, 5), "dateline"))
    first, second = extract(dated).attributions
    assert first.said_on is None and second.said_on is not None and second.said_on.earliest == date(2031, 3, 4)


def test_a_day_of_a_relative_clause_is_not_when_it_was_said() -> None:
    text = "The ministry raised the toll to 52, up from the 38 that it had given on Monday, and said that 44 people were missing."
    dated = replace(article(text), published=When(date(2031, 3, 5), date(2031, 3, 5), "dateline"))
    missing = next(row for row in extract(dated).attributions if any("44" in part.of(text) for part in row.content))
    assert missing.said_on is None


def test_a_day_inside_what_was_said_is_not_when_it_was_said() -> None:
    day = date(2031, 3, 5)
    whole = replace(article("Ana Brill said the farm was sold on Tuesday."), published=When(day, day, "dateline"))
    (row,) = extract(whole).attributions
    assert row.said_on is None


def test_the_same_article_gives_the_same_rows() -> None:
    assert extract(article(REPORT)) == extract(article(REPORT), Settings())


def test_ids_tell_articles_apart() -> None:
    one, two = extract(article(REPORT, name="a")), extract(article(REPORT, name="b"))
    assert len(one.attributions) == len(two.attributions)
    assert not {row.id for row in one.attributions} & {row.id for row in two.attributions}
    assert not {actor.id for actor in one.actors} & {actor.id for actor in two.actors}


def test_an_extract_is_sorted_by_place() -> None:
    found: Extract = extract(article(REPORT, outlet="Marn Herald"))
    assert [named(found.actors, row.speaker) for row in found.attributions if row.mode is Mode.DIRECT] == ["Otto Lenz"]
    starts = [row.content[0].start for row in found.attributions]
    assert starts == sorted(starts)
    assert [figure.span for figure in found.figures] == sorted(figure.span for figure in found.figures)
    assert [(actor.name, actor.id) for actor in found.actors] == sorted((actor.name, actor.id) for actor in found.actors)
    assert found.article == "a" and all(row.article == "a" for row in found.attributions)


@pytest.mark.parametrize("case", SENTENCES, ids=lambda case: case["id"])
def test_rows_are_whole(case: Case) -> None:
    text, zone = case["text"], ZoneKind(case.get("zone", "body"))
    actors, found = composed(text, zone)
    ids = [row.id for row in found]
    known = {actor.id for actor in actors}
    assert len(set(ids)) == len(ids)
    for row in found:
        places = [*row.content, row.cue, row.source, *(link.span for link in row.chain)]
        assert all(0 <= span.start < span.end <= len(text) and span.of(text).strip() for span in places if span is not None)
        assert all(a.end <= b.start for a, b in pairwise(row.content))
        assert row.speaker is None or row.speaker in known
        assert [ORDER.index(link.kind) for link in row.chain] == sorted(ORDER.index(link.kind) for link in row.chain)
        assert (row.speaker is None) == (not any(link.kind is LinkKind.ORIGIN for link in row.chain))
        assert row.within is None or (row.within in ids and row.within != row.id)
        assert 0 < row.confidence <= 1
        assert row.zone is zone


@pytest.mark.parametrize("case", SENTENCES, ids=lambda case: case["id"])
def test_nobody_is_held_by_himself(case: Case) -> None:
    found = {row.id: row.within for row in composed(case["text"], ZoneKind(case.get("zone", "body")))[1]}
    for start in found:
        seen, at = {start}, found[start]
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = found[at]


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """A few texts of the tables run together, with stray marks put in."""
    text = draw(st.sampled_from([" ", "\n\n"])).join(
        draw(st.lists(st.sampled_from([c["text"] for c in SENTENCES]), min_size=1, max_size=3))
    )
    for mark in draw(st.lists(st.sampled_from(STRAY), max_size=5)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + mark + text[at:]
    return text


@settings(max_examples=40)
@given(spoilt())
def test_spoilt_text_gives_rows_that_are_whole(text: str) -> None:
    actors, found = composed(text)
    known = {actor.id for actor in actors}
    assert len({row.id for row in found}) == len(found)
    for row in found:
        spans = [*row.content, row.cue, row.source, *(link.span for link in row.chain)]
        assert row.content and all(0 <= span.start < span.end <= len(text) for span in spans if span is not None)
        assert {link.entity for link in row.chain} <= known
        assert row.speaker is None or row.speaker in known
