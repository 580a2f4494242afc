"""How a finding is made: its id from its rows, its summary and weight in bounds."""

from collections.abc import Iterable

from sayso.types import Figure, Finding, FindingKind, content_id


def finding(
    kind: FindingKind,
    summary: str,
    weight: float,
    *,
    tally: str | None = None,
    utterance: str | None = None,
    figures: Iterable[Figure] = (),
    attributions: Iterable[str] = (),
    articles: Iterable[str] = (),
) -> Finding:
    """One finding on exactly the rows it rests on; `weight` 0 to 1. A finding on figures or attributions need not name their articles."""
    rows = tuple(sorted({f.id for f in figures}))
    said, texts = tuple(sorted(set(attributions))), tuple(sorted(set(articles)))
    identity = content_id("finding", kind, tally, utterance, "|", *rows, "|", *said, "|", *texts)
    return Finding(identity, kind, tally, utterance, rows, said, texts, summary, round(min(1.0, max(0.0, weight)), 3))
