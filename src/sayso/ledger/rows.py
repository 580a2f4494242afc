"""Rows of what articles say: articles, entities, attributions, figures, copies."""

from collections.abc import Iterable

from sayso.types import Article, Attribution, Copy, Entity, Figure, Population, Span, When

Row = dict[str, object]


def span_row(span: Span | None) -> list[int] | None:
    """`[start, end)`, or null."""
    return None if span is None else [span.start, span.end]


def when_row(when: When | None) -> Row | None:
    """A time with ISO dates, both inclusive, or null."""
    if when is None:
        return None
    return {
        "earliest": when.earliest.isoformat(), "latest": when.latest.isoformat(), "precision": when.precision.value,
        "basis": when.basis, "span": span_row(when.span),
    }  # fmt: skip


def number(value: float | None) -> float | int | None:
    """Whole numbers without a decimal point (1351, not 1351.0), as a person would write them."""
    return int(value) if value is not None and float(value).is_integer() else value


def article_row(article: Article) -> Row:
    """One article with its text, facts and zones."""
    title, outlet = article.title, article.outlet
    return {
        "id": article.id, "path": article.path, "url": article.url, "sha256": article.sha256, "language": article.language,
        "text": article.text,
        "title": title and {"text": title.text, "span": span_row(title.span)},
        "outlet": outlet and {"name": outlet.name, "span": span_row(outlet.span), "basis": outlet.basis},
        "authors": [{"name": author.name, "span": span_row(author.span)} for author in article.authors],
        "published": when_row(article.published),
        "zones": [{"kind": zone.kind.value, "span": span_row(zone.span)} for zone in article.zones],
        "credits": [{"name": credit.name, "span": span_row(credit.span)} for credit in article.credits],
    }  # fmt: skip


def entity_row(entity: Entity) -> Row:
    """One entity with its names, roles, party and the reasons of its merges."""
    return {
        "id": entity.id, "name": entity.name, "kind": entity.kind.value, "party": entity.party, "names": list(entity.names),
        "roles": [{"text": role.text, "article": role.article, "span": span_row(role.span)} for role in entity.roles],
        "because": list(entity.because),
    }  # fmt: skip


def attribution_row(attribution: Attribution) -> Row:
    """One attribution with its spans and chain."""
    return {
        "id": attribution.id, "article": attribution.article, "zone": attribution.zone.value, "mode": attribution.mode.value,
        "stance": attribution.stance.value, "content": _spans(attribution.content), "cue": span_row(attribution.cue),
        "source": span_row(attribution.source), "speaker": attribution.speaker, "party": attribution.party,
        "chain": [{"kind": link.kind.value, "entity": link.entity, "span": span_row(link.span)} for link in attribution.chain],
        "said_on": when_row(attribution.said_on), "day_words": attribution.day_words, "within": attribution.within,
        "topical": attribution.topical, "confidence": number(attribution.confidence),
    }  # fmt: skip


def figure_row(figure: Figure) -> Row:
    """One figure: what it counts, its bounds, and the attribution that it stands on."""
    event = figure.event
    return {
        "id": figure.id, "article": figure.article, "zone": figure.zone.value, "span": span_row(figure.span),
        "low": number(figure.low), "high": number(figure.high), "relation": figure.relation.value, "unit": figure.unit,
        "measure": figure.measure, "measure_words": figure.measure_words, "population": _population(figure.population),
        "attribution": figure.attribution, "speaker": figure.speaker, "party": figure.party, "as_of": when_row(figure.as_of),
        "event": event and {"text": event.text, "span": span_row(event.span)}, "whole": figure.whole,
        "confidence": number(figure.confidence),
    }  # fmt: skip


def copy_row(copy: Copy) -> Row:
    """Text that two articles share."""
    return {"articles": list(copy.articles), "share": number(copy.share), "words": copy.words}


def _population(population: Population | None) -> Row | None:
    if population is None:
        return None
    return {
        "text": population.text, "span": span_row(population.span), "kind": population.kind.value, "head": population.head,
        "side": population.side, "place": population.place, "entity": population.entity,
    }  # fmt: skip


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
