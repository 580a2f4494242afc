"""From a story to the JSON contract: one plain object, the same bytes for the same story."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from sayso.errors import LedgerError
from sayso.ledger.rows import article_row, attribution_row, copy_row, entity_row, figure_row
from sayso.ledger.tallies import finding_row, handling_row, interest_row, tally_row, utterance_row
from sayso.types import Position, Story

#: Named in every ledger; a reader refuses any other.
FORMAT = "sayso-ledger/1"


def to_json(story: Story) -> dict[str, object]:
    """The ledger as an object of plain dicts, lists, strings and numbers.

    Spans are `[start, end)` in Unicode code points of the article's `text`. Rows are sorted by id, articles and skipped files by path,
    findings heaviest first; positions keep the order that `compare` gave them, inside their tally. Raises LedgerError where a position
    names no tally of the story.
    """
    merged, compared = story.merged, story.compared
    by_tally: dict[str, list[Position]] = {tally.id: [] for tally in merged.tallies}
    for position in compared.positions:
        if position.tally not in by_tally:
            raise LedgerError(f"position {position.id} names a tally that the story does not hold: {position.tally}")
        by_tally[position.tally].append(position)
    return {
        "format": FORMAT,
        "articles": [article_row(a) for a in sorted(merged.articles, key=lambda a: (a.path, a.id))],
        "entities": [entity_row(e) for e in sorted(merged.entities, key=lambda e: e.id)],
        "attributions": [attribution_row(a) for a in sorted(merged.attributions, key=lambda a: a.id)],
        "figures": [figure_row(f) for f in sorted(merged.figures, key=lambda f: f.id)],
        "utterances": [utterance_row(u) for u in sorted(merged.utterances, key=lambda u: u.id)],
        "tallies": [tally_row(t, by_tally[t.id]) for t in sorted(merged.tallies, key=lambda t: t.id)],
        "findings": [finding_row(f) for f in sorted(compared.findings, key=lambda f: (-f.weight, f.kind, f.id))],
        "interests": [interest_row(i) for i in sorted(compared.interests, key=lambda i: i.tally)],
        "handlings": [handling_row(h) for h in sorted(compared.handlings, key=lambda h: h.id)],
        "copies": [copy_row(c) for c in sorted(merged.copies, key=lambda c: (c.articles, -c.words))],
        "skipped": [{"path": s.path, "reason": s.reason} for s in sorted(story.skipped, key=lambda s: (s.path, s.reason))],
    }


def dumps(story: Story) -> str:
    """The ledger as text: one row a line, so that two ledgers can be compared line by line; ends with a newline."""
    parts = [f" {_plain(key)}: {_rows(value) if isinstance(value, list) else _plain(value)}" for key, value in to_json(story).items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def dump(story: Story, path: Path) -> None:
    """Write the ledger to a file, whole or not at all. Raises LedgerError where the file cannot be written."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        # A file name that is not valid Unicode holds lone surrogates; "backslashreplace" writes them as JSON's own escape.
        draft.write_bytes(dumps(story).encode("utf-8", "backslashreplace"))
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise LedgerError(f"{path}: cannot be written: {error.strerror or error}") from error


def _rows(rows: Iterable[object]) -> str:
    lines = ",\n".join(f"  {_plain(row)}" for row in rows)
    return f"[\n{lines}\n ]" if lines else "[]"


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
