"""Across articles: who is who, for whom they speak, what is copied, which words and figures belong together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.merge.copies import find_copies
from sayso.merge.entities import Cast, find_entities
from sayso.merge.inferred_days import find_inferred_days, with_inferred_days
from sayso.merge.moves import with_moves
from sayso.merge.parties import party_of, with_parties
from sayso.merge.states import find_states
from sayso.merge.tallies import find_tallies
from sayso.merge.utterances import find_utterances
from sayso.merge.voices import with_sides
from sayso.types import Article, Attribution, ChainLink, Extract, Figure, Merged

__all__ = ["merge"]


def merge(articles: Sequence[Article], extracts: Sequence[Extract]) -> Merged:
    """Put articles together into one story.

    In: articles and what each says by itself (actor ids). Out: the same rows with entity ids and parties, and what holds across
    articles. Pure; the same for any order of the input. Raises WordsError where a word table is not valid.
    """
    ordered = sorted(articles, key=lambda a: (a.path, a.id))
    bare = sorted(extracts, key=lambda e: e.article)
    states = find_states(ordered, bare)
    told = with_sides(ordered, bare, states)
    cast = with_parties(find_entities(told, states), ordered, states)
    party = party_of(cast.entities)
    attributions = sorted((_rebound(a, cast, party) for e in told for a in e.attributions), key=lambda a: a.id)
    counted = sorted((_recounted(f, cast, party) for e in told for f in e.figures), key=lambda f: f.id)
    figures = with_moves(counted, {article.id: article for article in ordered})
    utterances = find_utterances(attributions, ordered)
    tallies = find_tallies(figures, ordered, cast.entities, states)
    days = find_inferred_days(ordered, attributions, figures, utterances, tallies)
    attributions, figures = with_inferred_days(attributions, figures, days, ordered)
    return Merged(
        articles=tuple(ordered),
        entities=cast.entities,
        attributions=tuple(attributions),
        figures=tuple(figures),
        utterances=utterances,
        tallies=tallies,
        copies=find_copies(ordered),
    )


def _rebound(attribution: Attribution, cast: Cast, party: Mapping[str, str | None]) -> Attribution:
    """An attribution with entity ids in place of actor ids."""
    speaker = cast.entity_of.get(attribution.speaker or "")
    chain = tuple(ChainLink(link.kind, cast.entity_of.get(link.entity or ""), link.span) for link in attribution.chain)
    return replace(attribution, speaker=speaker, party=party.get(speaker or ""), chain=chain)


def _recounted(figure: Figure, cast: Cast, party: Mapping[str, str | None]) -> Figure:
    """A figure with entity ids in place of actor ids."""
    speaker = cast.entity_of.get(figure.speaker or "")
    return replace(figure, speaker=speaker, party=party.get(speaker or ""))
