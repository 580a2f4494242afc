"""One story by itself: the states that it tells of, for whom its actors speak, and who of them is one."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.merge.entities import Cast, find_entities
from sayso.merge.parties import with_parties
from sayso.merge.states import States, find_states
from sayso.merge.voices import with_sides
from sayso.types import Article, Extract, Verdict


@dataclass(frozen=True, slots=True)
class Telling:
    """A story's articles by path, what each says with sides filled in, the states that they tell of, and the cast."""

    articles: Sequence[Article]
    extracts: Sequence[Extract]
    states: States
    cast: Cast


def tell_apart(articles: Sequence[Article], extracts: Sequence[Extract], verdicts: Sequence[Verdict] = ()) -> Telling:
    """Who is who in one story, and for whom they speak. Both sequences are sorted."""
    states = find_states(articles, extracts)
    told = with_sides(articles, extracts, states)
    return Telling(articles, told, states, with_parties(find_entities(told, states, verdicts), articles, states))
