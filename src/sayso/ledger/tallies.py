"""Rows of what articles say together: utterances, tallies with their positions, findings."""

from collections.abc import Sequence

from sayso.ledger.rows import Row, number, when_row
from sayso.types import Finding, Handling, Interest, Position, Tally, Utterance


def utterance_row(utterance: Utterance) -> Row:
    """One utterance with the word differences of its renderings."""
    return {
        "id": utterance.id, "speaker": utterance.speaker, "renderings": list(utterance.renderings),
        "differences": [
            {
                "between": list(difference.between),
                "changes": [{"op": c.op.value, "a": c.a, "b": c.b, "weighty": c.weighty} for c in difference.changes],
            }
            for difference in utterance.differences
        ],
    }  # fmt: skip


def tally_row(tally: Tally, positions: Sequence[Position]) -> Row:
    """One tally with its positions inside it."""
    return {
        "id": tally.id, "question": tally.question, "measure": tally.measure, "population": tally.population, "unit": tally.unit,
        "figures": list(tally.figures), "aside": list(tally.aside), "positions": [_position(position) for position in positions],
    }  # fmt: skip


def finding_row(finding: Finding) -> Row:
    """One finding with the rows that it rests on."""
    return {
        "id": finding.id, "kind": finding.kind.value, "tally": finding.tally, "utterance": finding.utterance,
        "figures": list(finding.figures), "attributions": list(finding.attributions), "articles": list(finding.articles),
        "summary": finding.summary, "weight": number(finding.weight),
    }  # fmt: skip


def interest_row(interest: Interest) -> Row:
    """What parties grant against their interest and claim for it, by the ids of their positions."""
    return {
        "tally": interest.tally, "floor": interest.floor, "ceiling": interest.ceiling, "neutral": list(interest.neutral),
        "others": list(interest.others), "said": interest.said,
    }  # fmt: skip


def handling_row(handling: Handling) -> Row:
    """How one article words what others word otherwise."""
    return {
        "id": handling.id, "kind": handling.kind.value, "article": handling.article, "span": list(handling.span), "words": handling.words,
        "instead": handling.instead, "articles": list(handling.articles), "tally": handling.tally, "utterance": handling.utterance,
    }  # fmt: skip


def _position(position: Position) -> Row:
    return {
        "id": position.id, "party": position.party, "low": number(position.low), "high": number(position.high),
        "relation": position.relation.value, "as_of": when_row(position.as_of), "figures": list(position.figures),
        "articles": list(position.articles), "origins": position.origins, "superseded_by": position.superseded_by,
    }  # fmt: skip
