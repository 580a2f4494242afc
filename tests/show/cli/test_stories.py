"""`sayso stories`: a line of JSON an article."""

import json
from pathlib import Path

from typer.testing import CliRunner

from sayso.show.cli.app import app

FALLEN = "The wall of the Hollin quarry at Mellin fell on nine workers on Tuesday. Ruth Calder, 41, was pulled out alive."
AGAIN = "Nine workers lay under the wall of the Hollin quarry at Mellin on Tuesday. Ruth Calder, 41, is alive."
OPERA = "The opera of Sarnholt opened its season with an hour of delay because the tenor had lost his voice."
ROWS = [
    {"doc_id": "a", "published": "2031-05-06", "title": "Quarry wall falls in Mellin", "text": FALLEN},
    {"doc_id": "b", "published": "2031-05-07", "title": "Nine under the wall", "text": AGAIN},
    {"doc_id": "c", "published": "2031-05-07", "title": "Opera opens late", "text": OPERA},
]


def test_a_line_for_each_article(tmp_path: Path) -> None:
    source, target = tmp_path / "pile.jsonl", tmp_path / "filed.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    done = CliRunner().invoke(app, ["stories", str(source), "--json", str(target)])
    assert done.exit_code == 0, done.output
    rows = {row["doc_id"]: row for row in map(json.loads, target.read_text(encoding="utf-8").splitlines())}
    assert [set(row) for row in rows.values()] == [{"doc_id", "story", "incident"}] * 3
    assert rows["a"]["incident"] == rows["b"]["incident"] and rows["a"]["story"] == rows["b"]["story"] != rows["c"]["story"]
