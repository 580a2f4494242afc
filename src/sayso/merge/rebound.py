"""Rows of one article as rows of a pile: the ids of entities in place of those of actors."""

from collections.abc import Mapping
from dataclasses import replace

from sayso.types import Attribution, ChainLink, Figure


def rebound(attribution: Attribution, names: Mapping[str, str], party: Mapping[str, str | None]) -> Attribution:
    """An attribution with entity ids; `names` gives each actor's entity, `party` each entity's party."""
    speaker = names.get(attribution.speaker or "")
    chain = tuple(ChainLink(link.kind, names.get(link.entity or ""), link.span) for link in attribution.chain)
    return replace(attribution, speaker=speaker, party=party.get(speaker or ""), chain=chain)


def recounted(figure: Figure, names: Mapping[str, str], party: Mapping[str, str | None]) -> Figure:
    """A figure with entity ids, as above."""
    speaker = names.get(figure.speaker or "")
    return replace(figure, speaker=speaker, party=party.get(speaker or ""))
