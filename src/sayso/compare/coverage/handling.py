"""How a handling is made: its id from its place."""

from collections.abc import Iterable

from sayso.types import Handling, HandlingKind, Span, content_id


def handling(
    kind: HandlingKind,
    article: str,
    span: Span,
    words: str,
    instead: str,
    articles: Iterable[str] = (),
    *,
    tally: str | None = None,
    utterance: str | None = None,
) -> Handling:
    """One handling; `articles` are those that have `instead`."""
    identity = content_id("handling", kind, article, *span, tally, utterance)
    return Handling(identity, kind, article, span, words, instead, tuple(sorted(set(articles) - {article})), tally, utterance)
