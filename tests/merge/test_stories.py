"""A mixed pile sorted into stories and incidents: what is kept apart, and that neither order nor what came before matters."""

import random

import pytest
from pile import Pile

from planted import planted
from sayso.merge import Desk, find_stories, merge
from sayso.types import Article, Filed

FIRST = (
    "Two men were shot outside a laundry on Quarry Lane in Orwick on Tuesday night, police said. Dale Hennis, 34, died at the scene and "
    "Tobias Crane, 29, was taken to hospital. A grey van was seen leaving Quarry Lane towards the canal."
)
FIRST_AGAIN = (
    "Police in Orwick named the man who was killed on Quarry Lane on Tuesday as Dale Hennis, 34. Tobias Crane, 29, is recovering. Officers "
    "are looking for a grey van that left the laundry towards the canal."
)
SECOND = (
    "A woman was shot in her car at a petrol station on Harbour Road in Orwick on Friday morning, police said. Maria Oduya, 51, a nurse, "
    "died in hospital. Her daughter, 12, was not hurt. Nobody has been arrested."
)
SECOND_AGAIN = (
    "The nurse who was killed at a petrol station on Harbour Road in Orwick on Friday was Maria Oduya, 51, police said. Her daughter, 12, "
    "hid under the seat, a neighbour said."
)


def groups(filed: tuple[Filed, ...], kind: str = "incident") -> set[frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one in filed:
        found.setdefault(getattr(one, kind), set()).add(one.article)
    return {frozenset(members) for members in found.values()}


def two_shootings(pile: Pile) -> list[Article]:
    for outlet, title, text, day in (
        ("Orwick Post", "One dead in Quarry Lane shooting", FIRST, "2031-05-06"),
        ("Orwick Post", "Nurse shot dead at petrol station", SECOND, "2031-05-09"),
        ("Vale Mirror", "Man killed on Quarry Lane is named", FIRST_AGAIN, "2031-05-08"),
        ("Vale Mirror", "Nurse killed on Harbour Road is named", SECOND_AGAIN, "2031-05-10"),
    ):
        pile.sheet(outlet, text, title=title, published=day)
    return [sheet.article for sheet in pile.sheets]


def test_two_shootings_in_one_town_in_one_week_are_two_incidents(pile: Pile) -> None:
    a, b, again, b_again = (article.id for article in two_shootings(pile))
    assert groups(find_stories(article.article for article in pile.sheets)) == {frozenset({a, again}), frozenset({b, b_again})}


def test_every_article_is_filed_once_and_incidents_lie_within_stories() -> None:
    pile = planted(120)
    filed = find_stories(pile.articles)
    assert [one.article for one in filed] == sorted(article.id for article in pile.articles)
    stories = groups(filed, "story")
    assert all(any(incident <= story for story in stories) for incident in groups(filed))


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_arrival_does_not_matter(seed: int) -> None:
    pile = planted(90)
    shuffled = random.Random(seed).sample(pile.articles, len(pile.articles))
    desk = Desk()
    for article in shuffled:
        desk.add(article)
    assert desk.filed() == find_stories(pile.articles)


def test_one_article_more_gives_what_all_afresh_give() -> None:
    articles = sorted(planted(80).articles, key=lambda a: (a.published.earliest if a.published else None, a.path))
    desk = Desk()
    for count, article in enumerate(articles, 1):
        desk.add(article)
        if count % 16 == 0:
            assert desk.filed() == find_stories(articles[:count])


def test_articles_without_a_day_are_filed_too(pile: Pile) -> None:
    for outlet, text in (("Orwick Post", FIRST), ("Vale Mirror", FIRST_AGAIN), ("Dune Post", SECOND)):
        pile.sheet(outlet, text)
    first, again, other = (sheet.article.id for sheet in pile.sheets)
    assert groups(find_stories(sheet.article for sheet in pile.sheets)) == {frozenset({first, again}), frozenset({other})}


@pytest.mark.parametrize("size", [30, 120])
def test_the_order_of_reading_does_not_change_the_merged_pile(size: int) -> None:
    """A small pile is one story, a large one is merged story by story."""
    pile = planted(size)
    expected = merge(pile.articles, pile.extracts)
    for seed in range(2):
        articles = random.Random(seed).sample(pile.articles, size)
        extracts = random.Random(seed + 9).sample(pile.extracts, size)
        assert merge(articles, extracts) == expected


def test_two_events_of_one_kind_share_no_tally() -> None:
    pile = planted(150)
    merged = merge(pile.articles, pile.extracts)
    events = [{pile.truth.tally[key].split()[0] for key in tally.figures} for tally in merged.tallies]
    assert sum(len(found) > 1 for found in events) <= 0.05 * len(events)
