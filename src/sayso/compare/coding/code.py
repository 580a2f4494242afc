"""From an article, or a tally, to one coded row."""

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.compare.coding.claim import Claim, claims_of
from sayso.compare.coding.preset import Preset, Toll
from sayso.compare.coding.reported import Reported
from sayso.compare.coding.sources import sources_of
from sayso.compare.coding.told import Told, told_by
from sayso.compare.coding.ucdp import date_prec
from sayso.types import Article, Extract, Figure, Story, Tally


@dataclass(frozen=True, slots=True)
class Coded:
    """One row: the toll by a preset beside the toll as it is reported, the claims that the preset counts, and who is credited.

    `id` is an article's path or a tally's id; `date_prec` is UCDP's precision of the day of the first claim counted, None where the
    text tells no day for it.
    """

    id: str
    preset: str
    toll: Toll
    reported: Toll
    claims: tuple[Claim, ...]
    speakers: tuple[str, ...]
    date_prec: int | None


def code_article(article: Article, extract: Extract, preset: Preset) -> Coded:
    """One article by one preset. Spans of claims are half-open, in code points of the article's text."""
    told = told_by(article, extract)
    claims = tuple(claim for claim in told.claims if preset.counts(claim))
    figures = {figure.id: figure for figure in extract.figures}
    speakers = sources_of(article, extract)
    return Coded(article.path, preset.name, preset.code(told), Reported().code(told), claims, speakers, _precision(claims, figures))


def code_tally(story: Story, tally: Tally, preset: Preset) -> Coded:
    """One tally by one preset, over the figures of all its articles but those that a later one of the same party replaced."""
    merged = story.merged
    replaced = {f for p in story.compared.positions if p.tally == tally.id and p.superseded_by is not None for f in p.figures}
    standing = set(tally.figures) - replaced
    figures = {figure.id: figure for figure in merged.figures if figure.id in standing}
    names = {entity.id: entity.name for entity in merged.entities}
    found: list[Claim] = []
    for article in merged.articles:
        found += claims_of(article, [figure for figure in figures.values() if figure.article == article.id], None, names)
    told = Told(tuple(found))
    claims = tuple(claim for claim in found if preset.counts(claim))
    speakers = tuple(sorted({claim.speaker for claim in found if claim.speaker}))
    return Coded(tally.id, preset.name, preset.code(told), Reported().code(told), claims, speakers, _precision(claims, figures))


def _precision(claims: tuple[Claim, ...], figures: Mapping[str, Figure]) -> int | None:
    return next((date_prec(figures[claim.figure].as_of) for claim in claims), None)
