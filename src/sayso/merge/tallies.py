"""All figures that answer one question, and beside them those that only look as if they did."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.merge.across import join_across
from sayso.merge.aside import beside
from sayso.merge.conversions import in_one_unit
from sayso.merge.counted import PERSONS, Counted, Owners, counted, unit_of
from sayso.merge.past_events import with_year_of_story
from sayso.merge.people import group_people
from sayso.merge.questions import question, typical
from sayso.merge.states import States
from sayso.merge.topics import group_topics
from sayso.merge.votes import same_candidates
from sayso.types import Article, Entity, Figure, Tally, content_id
from sayso.words.nations import is_body


def find_tallies(figures: Sequence[Figure], articles: Sequence[Article], entities: Sequence[Entity], states: States) -> tuple[Tally, ...]:
    """Group figures (with entity ids) by the question they answer; every figure stands in one tally. Sorted by id."""
    texts = {article.id: article for article in articles}
    by_id = {figure.id: figure for figure in figures}
    parties = {party: e.id for e in entities if e.party == e.id and (party := states.named(e.name))}
    owners = Owners(states, {key: name for name, key in parties.items() if not is_body(name)})
    blocks: dict[tuple[str, ...], list[Counted]] = {}
    years = _years(articles)
    for figure in sorted(in_one_unit(figures), key=lambda f: f.id):
        one = counted(figure, texts[figure.article], by_id.get(figure.whole or ""), owners, years.get(figure.article))
        blocks.setdefault(one.group, []).append(one)
    blocks = with_year_of_story(blocks, texts)
    groups: list[list[Counted]] = []
    for key in sorted(blocks):
        block = blocks[key]
        if block[0].candidate:
            groups.extend(_by_candidate(block))
            continue
        people = unit_of(block[0].figure) == PERSONS and not block[0].topic
        groups.extend(group_people(block) if people else group_topics(block))
    groups = [[_as_told(one, by_id[one.id]) for one in group] for group in join_across(groups, texts)]
    aside = beside(groups)
    return tuple(sorted((_tally(group, aside.get(i, ()), parties, owners) for i, group in enumerate(groups)), key=lambda t: t.id))


def _as_told(one: Counted, figure: Figure) -> Counted:
    """With the figure in its own unit again."""
    return one if one.figure.unit == figure.unit else replace(one, figure=figure)


def _years(articles: Sequence[Article]) -> Mapping[str, int]:
    """The year of each article: its own, else that of most articles of the story; of two as frequent, the later."""
    told = {a.id: a.published.earliest.year for a in articles if a.published and a.published.earliest.year == a.published.latest.year}
    counts = Counter(told.values())
    if not counts:
        return {}
    most = max(counts, key=lambda year: (counts[year], year))
    return {a.id: told.get(a.id, most) for a in articles}


def _by_candidate(block: Sequence[Counted]) -> list[list[Counted]]:
    fullest = same_candidates(one.candidate or "" for one in block)
    found: dict[str, list[Counted]] = {}
    for one in block:
        found.setdefault(fullest[one.candidate or ""], []).append(one)
    return [found[name] for name in sorted(found)]


def _tally(group: Sequence[Counted], aside: Sequence[str], parties: Mapping[str, str], owners: Owners) -> Tally:
    figures = tuple(sorted(one.id for one in group))
    first = typical(group)
    side = next((one.side for one in group if one.side), None)
    whose = owners.states.adjective(side) if side else None
    return Tally(content_id("tally", *figures), question(group, whose), first.figure.measure, parties.get(side or ""), first.figure.unit,
                 figures, tuple(sorted(aside)))  # fmt: skip
