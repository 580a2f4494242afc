"""A merged story with the indices that comparisons look things up in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from sayso.merge.conversions import in_units_of
from sayso.merge.inferred_days import InferredDay, find_inferred_days
from sayso.merge.tokens import fold
from sayso.merge.values import ends
from sayso.types import Article, Attribution, Entity, Figure, Merged, Position, Span, Stance, Tally, When
from sayso.words.outlets import outlet_named

#: Stances in which a speaker names a number without holding it (PolNeAR and FactBank set these apart from assertion).
NOT_HELD = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.ASKS})


@dataclass(frozen=True, slots=True)
class View:
    """The story, its rows by id, the positions of each tally in order of time, and the entities that only carry (outlets, agencies).

    `figures` are in the unit of their tally, `told` as their article has them.
    `inferred` are the days that only other articles give, `days` when each article was written; `in_tally` are a tally's
    figures, `in_article` an article's, `of_number` those that name certain numbers; `copied` the articles that share text with one.
    """

    merged: Merged
    articles: Mapping[str, Article]
    entities: Mapping[str, Entity]
    attributions: Mapping[str, Attribution]
    figures: Mapping[str, Figure]
    told: Mapping[str, Figure]
    inferred: tuple[InferredDay, ...]
    days: Mapping[str, When]
    positions: Mapping[str, tuple[Position, ...]]
    carriers: frozenset[str]
    in_tally: Mapping[str, tuple[Figure, ...]]
    in_article: Mapping[str, tuple[Figure, ...]]
    of_number: Mapping[frozenset[float], tuple[Figure, ...]]
    copied: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, merged: Merged) -> Self:
        """Index a story whose positions are not known yet."""
        figures = in_units_of(merged.tallies, merged.figures)
        in_tally = {t.id: tuple(sorted((figures[key] for key in t.figures), key=_place)) for t in merged.tallies}
        inferred = find_inferred_days(merged.articles, merged.attributions, merged.figures, merged.utterances, merged.tallies)
        return cls(
            merged,
            {a.id: a for a in merged.articles},
            {e.id: e for e in merged.entities},
            {a.id: a for a in merged.attributions},
            figures,
            {f.id: f for f in merged.figures},
            inferred,
            article_days(merged, inferred),
            {},
            carriers_of(merged),
            in_tally,
            _by(merged, lambda f: f.article),
            _by(merged, ends),
            _copied(merged),
        )

    def counted(self, tally: Tally) -> list[Figure]:
        """A tally's figures, in order of article and place."""
        return list(self.in_tally[tally.id])

    def held(self, tally: Tally) -> list[Figure]:
        """Those of a tally's figures that somebody holds: a number that is denied, doubted or asked after is not the speaker's count."""
        return [f for f in self.counted(tally) if f.attribution is None or self.attributions[f.attribution].stance not in NOT_HELD]

    def is_outlet(self, party: str | None) -> bool:
        """Whether a party (entity id) is an outlet or agency, of the story or known by name: it carries what others may have found too."""
        return party in self.carriers or (party is not None and outlet_named(self.entities[party].name) is not None)

    def figures_of(self, positions: Sequence[Position]) -> list[Figure]:
        """The figures of several positions, in order of article and place."""
        return sorted((self.figures[key] for p in positions for key in p.figures), key=_place)


def _place(figure: Figure) -> tuple[str, Span, str]:
    return (figure.article, figure.span, figure.id)


def _by[Key](merged: Merged, key: Callable[[Figure], Key]) -> Mapping[Key, tuple[Figure, ...]]:
    """The figures in order of article and place, by a key."""
    found: dict[Key, list[Figure]] = {}
    for figure in sorted(merged.figures, key=_place):
        found.setdefault(key(figure), []).append(figure)
    return {key: tuple(figures) for key, figures in found.items()}


def _copied(merged: Merged) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for copy in merged.copies:
        for one, other in (copy.articles, copy.articles[::-1]):
            found.setdefault(one, set()).add(other)
    return {article: frozenset(others) for article, others in found.items()}


def carriers_of(merged: Merged) -> frozenset[str]:
    """Entities that are outlets or agencies of the story: what is set down to them is carried by them and held by others."""
    named = {fold(name) for a in merged.articles for name in (a.outlet.name if a.outlet else "", *(c.name for c in a.credits)) if name}
    return frozenset(e.id for e in merged.entities if any(fold(name) in named for name in e.names))


def article_days(merged: Merged, inferred: Sequence[InferredDay]) -> Mapping[str, When]:
    """When each article was written, as closely as it is known.

    Its day of publication; else the days that other articles leave for it; else any day from the latest day told in it. An open end
    is `date.max`.
    """
    told = [(a.article, a.said_on) for a in merged.attributions] + [(f.article, f.as_of) for f in merged.figures]
    found: dict[str, When] = {}
    for article, day in told:
        if day and day.earliest == day.latest and (article not in found or found[article].earliest < day.earliest):
            found[article] = When(day.earliest, date.max, "latest day told", day.span)
    found |= {one.article: When(one.written[0], one.written[1] or date.max, "days in other articles") for one in inferred}
    return found | {a.id: a.published for a in merged.articles if a.published}
