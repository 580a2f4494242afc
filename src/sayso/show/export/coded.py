"""Coded rows as JSON lines."""

import json
from typing import Any

from sayso.compare.coding import Claim, Coded, Count, Toll
from sayso.ledger.rows import number
from sayso.types import Relation

#: How a row names what the words allow around a number.
BOUNDS = {
    Relation.EXACT: "exact", Relation.RANGE: "range", Relation.AT_LEAST: "at_least", Relation.MORE_THAN: "at_least",
    Relation.AT_MOST: "at_most", Relation.LESS_THAN: "at_most", Relation.AROUND: "around", Relation.VAGUE: "vague",
}  # fmt: skip


def coded_line(coded: Coded) -> str:
    """One row as one line of JSON, without the line end.

    `killed` and `injured` are by the preset, `reported` holds them as the article gives them; `claims` are those that the preset counts,
    with `start` and `end` in Unicode code points of the article's text, half-open.
    """
    row: dict[str, Any] = {"doc_id": coded.id.rsplit("#", 1)[-1], "path": coded.id, "preset": coded.preset}
    row |= _toll(coded.toll)
    row["date_prec"] = coded.date_prec
    row["reported"] = _toll(coded.reported)
    row["speakers"] = list(coded.speakers)
    row["claims"] = [_claim(claim) for claim in coded.claims]
    return json.dumps(row, ensure_ascii=False)


def _toll(toll: Toll) -> dict[str, Any]:
    return {"killed": _count(toll.killed), "injured": _count(toll.injured)}


def _count(count: Count | None) -> dict[str, Any] | None:
    if count is None:
        return None
    return {"low": number(count.low), "best": number(count.best), "high": number(count.high), "rule": count.rule}


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "measure": claim.measure, "low": number(claim.low), "high": number(claim.high), "bound": BOUNDS[claim.relation],
        "speaker": claim.speaker, "start": claim.span.start, "end": claim.span.end,
    }  # fmt: skip
