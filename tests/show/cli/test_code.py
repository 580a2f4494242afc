"""`sayso code`: a line of JSON an article or a tally, files of JSON lines, names of fields."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from sayso.compare.coding import PRESETS
from sayso.errors import SaysoError
from sayso.show.cli.app import app
from sayso.show.cli.options import fields_of

REPORTS = [
    {"doc_id": "a", "title": "Ferry fire kills 14", "text": "Fourteen people were killed in a fire on a ferry, the coast guard said."},
    {"doc_id": "b", "title": "Council meets", "text": "The council met on Monday and spoke of the new bridge."},
    {"doc_id": "c", "title": "Man shot in Leitham", "text": "A man was shot dead outside a bar in Leitham. Two others were hurt."},
]


def pile(folder: Path, rows: list[dict[str, Any]]) -> Path:
    path = folder / "reports.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def code(*words: str) -> list[dict[str, Any]]:
    done = CliRunner().invoke(app, ["code", *words])
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def test_a_line_an_article(tmp_path: Path) -> None:
    rows = code(str(pile(tmp_path, REPORTS)))
    assert [row["doc_id"] for row in rows] == ["a", "b", "c"]
    assert [row["killed"] and row["killed"]["best"] for row in rows] == [14, None, 1]
    assert rows[2]["injured"] == {"low": 2, "best": 2, "high": 2, "rule": "first figure, with those told of before it"}
    claim = rows[0]["claims"][-1]
    text = f"{REPORTS[0]['title']}\n\n{REPORTS[0]['text']}"
    assert text[claim["start"] : claim["end"]] == "Fourteen" and (claim["bound"], claim["speaker"]) == ("exact", "coast guard")


@pytest.mark.parametrize("preset", [preset.name for preset in PRESETS])
def test_the_result_does_not_depend_on_workers_or_order(tmp_path: Path, preset: str) -> None:
    one = code(str(pile(tmp_path, REPORTS)), "--preset", preset)
    assert one == code(str(pile(tmp_path, REPORTS[::-1])), "--preset", preset, "--jobs", "2")
    assert all(row["preset"] == preset and row["reported"].keys() == {"killed", "injured"} for row in one)


def test_a_line_a_tally(tmp_path: Path) -> None:
    reports = [REPORTS[0], {**REPORTS[0], "doc_id": "d", "text": "Nineteen people were killed in a ferry fire, the union said."}]
    rows = code(str(pile(tmp_path, reports)), "--by", "tally", "--preset", "ucdp")
    killed = [row["killed"] for row in rows if row["killed"]]
    assert killed and (killed[0]["low"], killed[0]["high"]) == (14, 19)


def test_other_names_of_fields(tmp_path: Path) -> None:
    rows = [{"id": row["doc_id"], "headline": row["title"], "body": row["text"]} for row in REPORTS]
    found = code(str(pile(tmp_path, rows)), "--map", "doc_id=id,title=headline,text=body")
    assert [row["doc_id"] for row in found] == ["a", "b", "c"]


def test_a_field_that_no_article_has_is_named() -> None:
    assert fields_of("text=body") == (("text", "body"),) and fields_of(None) == ()
    with pytest.raises(SaysoError, match="colour"):
        fields_of("colour=red")


def test_a_bad_line_is_skipped_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = pile(tmp_path, REPORTS)
    path.write_text("{no json\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    done = CliRunner().invoke(app, ["code", str(path), "--strict"])
    assert done.exit_code == 3 and "#line 1" in done.output
