"""The scorer: a perfect ledger scores 1, each fault costs its own row, and it agrees with the reference scorer where that is at hand."""

import copy
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scoring import load_case, score

Json = dict[str, Any]
SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).parent.parent.parent / "shared"))
REFERENCE = SHARED / "tools" / "score_story.py"
STORIES = sorted(path.parent for path in SHARED.glob("stories/*/gold.json"))
#: The reference names its count of furniture only where there is any, and its rows of faults differ by that alone.
SAME_ROWS = (
    "figure found", "+ value", "+ measure", "ledger", "quote", "quote speaker", "indirect", "indirect speaker", "attribution precision",
    "chain", "tally", "utterance", "finding", "finding precision", "article facts",
)  # fmt: skip
TOLERANCE = 0.02


def perfect(story: Path) -> Json:
    """The ledger that says what the gold says."""
    gold = json.loads((story / "gold.json").read_text(encoding="utf-8"))
    names: list[str] = []

    def entity(name: str | None) -> str | None:
        if name and name not in names:
            names.append(name)
        return f"e:{name}" if name else None

    def chain(row: Json) -> list[Json]:
        links = [{"kind": "carrier", "entity": entity(name)} for name in row.get("via", [])]
        return links + ([{"kind": "recipient", "entity": entity(row["told_to"])}] if row.get("told_to") else [])

    def said(row: Json, mode: str, content: list[list[int]]) -> Json:
        held = {"speaker": entity(row["speaker"]), "party": entity(row["party"]), "chain": chain(row)}
        return {"id": f"a:{row['id']}", "article": row["doc"], "mode": mode, "content": content, "cue": None, "source": None, **held}

    figures = [
        {**{key: row[key] for key in ("low", "high", "relation", "measure")}, "id": f"f:{row['id']}", "article": row["doc"],
         "span": row["number_span"], "speaker": entity(row["speaker"]), "party": entity(row["party"])}
        for row in gold["figures"]
    ]  # fmt: skip
    rows = [said(row, "direct", row["spans"]) for row in gold["quotes"]]
    rows += [said(row, "indirect", [row["span"]]) for row in gold["indirect"]]
    families: dict[str, list[str]] = {}
    for quote in gold["quotes"]:
        families.setdefault(quote.get("family") or quote["id"], []).append(f"a:{quote['id']}")
    findings = [
        {"id": str(number), "kind": row["kind"], "figures": [f"f:{f}" for f in row.get("figures", [])],
         "attributions": [f"a:{q}" for q in row.get("quotes", [])], "articles": row.get("articles", [])}
        for number, row in enumerate(gold["findings"])
    ]  # fmt: skip
    return {
        "articles": [article(story, gold, row) for row in gold["articles"]],
        "figures": figures, "attributions": rows, "findings": findings,
        "entities": [{"id": f"e:{name}", "name": name, "names": [name]} for name in names],
        "tallies": [{"figures": [f"f:{f}" for f in thread.get("figures", [])]} for thread in gold["threads"]],
        "utterances": [{"renderings": members} for members in families.values()],
    }  # fmt: skip


def article(story: Path, gold: Json, row: Json) -> Json:
    text = (story / "articles" / gold["files"][row["doc"]]).read_text(encoding="utf-8")
    zones = [{"kind": "body", "span": [0, len(text)]}]
    for kind, words in [("furniture", w) for w in row.get("not_body", [])] + [("caption", w.strip()) for w in row.get("captions", [])]:
        start = text.find(words)
        zones.insert(0, {"kind": kind, "span": [start, start + len(words)]})
    day = row.get("published")
    return {
        "id": row["doc"], "path": f"articles/{gold['files'][row['doc']]}", "text": text, "zones": zones, "title": {"text": row["title"]},
        "outlet": {"name": row["outlet"]} if row.get("outlet") else None, "published": {"earliest": day, "latest": day} if day else None,
    }  # fmt: skip


def spoil(ledger: Json, seed: int) -> Json:
    """Some rows lost, moved, set down to others or taken apart, the same ones for the same seed."""
    chance = random.Random(seed)
    spoilt = copy.deepcopy(ledger)
    people = [entity["id"] for entity in spoilt["entities"]]
    spoilt["figures"] = [row for row in spoilt["figures"] if chance.random() > 0.1]
    spoilt["attributions"] = [row for row in spoilt["attributions"] if chance.random() > 0.1]
    for row in [*spoilt["figures"], *spoilt["attributions"]]:
        if chance.random() < 0.2:
            row["speaker"] = chance.choice([None, *people])
        if chance.random() < 0.1:
            row["party"] = chance.choice([None, *people])
    for row in spoilt["figures"]:
        if chance.random() < 0.15:
            row[chance.choice(["low", "high"])] = chance.choice([None, 7])
        if chance.random() < 0.15:
            row["measure"] = chance.choice(["killed", "lost", "length of delay", "cost"])
    for row in spoilt["attributions"]:
        if chance.random() < 0.3:
            first = row["content"][0]
            row["content"] = [[max(0, first[0] - chance.randrange(60)), first[1] + chance.randrange(20)]]
        row["mode"] = chance.choice([row["mode"], "mixed"])
        row["chain"] = [link for link in row["chain"] if chance.random() > 0.3]
    for group in (spoilt["tallies"], spoilt["utterances"]):
        key = "figures" if group is spoilt["tallies"] else "renderings"
        moved = [member for part in group for member in part[key] if chance.random() < 0.2]
        for part in group:
            part[key] = [member for member in part[key] if member not in moved]
        group.append({key: moved})
    spoilt["findings"] = [row for row in spoilt["findings"] if chance.random() > 0.2]
    for row in spoilt["findings"]:
        row["figures"] += [f["id"] for f in spoilt["figures"] if chance.random() < 0.05]
    for row in spoilt["articles"]:
        row["outlet"] = chance.choice([row["outlet"], None, {"name": "The Nowhere Post"}])
        row["published"] = chance.choice([row["published"], {"earliest": "2014-04-01", "latest": "2014-04-09"}])
    return spoilt


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Two short invented reports of one burst pipe."""
    first = "Pipe bursts in Ostrell\n\nForty homes were flooded, Mayor Ada Quill told the Lantern.\n\n“We heard a bang,” said Quill.\n"
    second = "Ostrell under water\n\nQuill said about 60 homes were flooded. “We heard a loud bang,” she said. Read also: ten recipes\n"
    (tmp_path / "articles").mkdir()
    for name, text in (("a.txt", first), ("b.txt", second)):
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")

    def place(text: str, words: str) -> list[int]:
        return [text.index(words), text.index(words) + len(words)]

    def figure(name: str, doc: str, text: str, words: str, low: int, relation: str) -> Json:
        fixed = {"measure": "flooded", "speaker": "Ada Quill", "party": "Ostrell", "sentence": words, "number": words}
        return {"id": name, "doc": doc, "number_span": place(text, words), "low": low, "high": low, "relation": relation, **fixed}

    def quote(name: str, doc: str, text: str, words: str) -> Json:
        fixed = {"speaker": "Ada Quill", "party": "Ostrell", "family": "bang", "via": [], "told_to": None}
        return {"id": name, "doc": doc, "pieces": [words], "spans": [place(text, words)], **fixed}

    told = {"id": "i1", "doc": "0", "content": "Forty homes were flooded", "span": place(first, "Forty homes were flooded"), "via": []}
    gold = {
        "story": "a burst pipe", "files": {"0": "a.txt", "1": "b.txt"}, "aliases": {"Ada Quill": ["Quill", "Mayor Quill"]},
        "articles": [
            {"doc": "0", "title": "Pipe bursts in Ostrell", "outlet": None, "published": None, "day_of_news": "2031-03-03"},
            {"doc": "1", "title": "Ostrell under water", "outlet": None, "published": "2031-03-04", "not_body": ["Read also: ten recipes"]},
        ],
        "figures": [figure("f1", "0", first, "Forty", 40, "exact"), figure("f2", "1", second, "about 60", 60, "around")],
        "quotes": [quote("q1", "0", first, "We heard a bang,"), quote("q2", "1", second, "We heard a loud bang,")],
        "indirect": [{**told, "speaker": "Ada Quill", "party": "Ostrell", "told_to": "The Lantern"}],
        "threads": [{"id": "homes", "figures": ["f1", "f2"]}],
        "findings": [
            {"kind": "revised", "figures": ["f1", "f2"], "why": "40, then 60"},
            {"kind": "wording-differs", "quotes": ["q1", "q2"], "why": "loud"},
        ],
        "never_attribute": [{"doc": "1", "text": "ten recipes", "why": "a link"}],
    }  # fmt: skip
    (tmp_path / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return tmp_path


def values(story: Path, ledger: Json) -> dict[str, float]:
    return score(load_case(story, ledger)).values()


def test_a_perfect_ledger_scores_one(story: Path) -> None:
    rows = values(story, perfect(story))
    assert rows.pop("furniture claimed") == rows.pop("bad spans") == 0
    assert set(rows) == set(SAME_ROWS) and set(rows.values()) == {1.0}


@pytest.mark.parametrize(
    ("row", "change"),
    [
        ("figure found", lambda led: led["figures"].pop()),
        ("+ value", lambda led: led["figures"][0].update(relation="at least")),
        ("+ measure", lambda led: led["figures"][0].update(measure="killed")),
        ("ledger", lambda led: led["figures"][0].update(speaker=None, party=None)),
        ("quote", lambda led: led["attributions"][0].update(content=[[0, 40]])),
        ("quote speaker", lambda led: led["attributions"][1].update(speaker=None, party=None)),
        ("indirect", lambda led: led["attributions"][2].update(content=[[0, 10]])),
        ("attribution precision", lambda led: led["attributions"].append({**led["attributions"][0], "id": "x", "content": [[0, 9]]})),
        ("chain", lambda led: led["attributions"][2].update(chain=[])),
        ("tally", lambda led: led.update(tallies=[{"figures": ["f:f1"]}, {"figures": ["f:f2"]}])),
        ("utterance", lambda led: led.update(utterances=[])),
        ("finding", lambda led: led["findings"].pop()),
        ("finding precision", lambda led: led["findings"].append({"id": "x", "kind": "omitted", "articles": ["0"]})),
        ("article facts", lambda led: led["articles"][1].update(published=None)),
    ],
)
def test_each_fault_costs_its_row(story: Path, row: str, change: Any) -> None:
    ledger = perfect(story)
    change(ledger)
    assert values(story, ledger)[row] < 1.0


def test_furniture_and_bad_spans_are_counted(story: Path) -> None:
    ledger = perfect(story)
    link = ledger["articles"][1]["text"].index("ten recipes")
    ledger["attributions"].append({**ledger["attributions"][1], "id": "x", "content": [[link, link + 11]], "source": [9000, 9001]})
    rows = values(story, ledger)
    assert rows["furniture claimed"] == 1 and rows["bad spans"] == 1


def test_changed_text_is_refused(story: Path) -> None:
    ledger = perfect(story)
    ledger["articles"][0]["text"] += " "
    with pytest.raises(ValueError, match="to the letter"):
        values(story, ledger)


@pytest.mark.skipif(not (STORIES and REFERENCE.is_file()), reason="no reference scorer or stories beside the project")
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("place", STORIES, ids=lambda path: path.name)
def test_it_agrees_with_the_reference(place: Path, seed: int, tmp_path: Path) -> None:
    ledger = perfect(place) if seed == 0 else spoil(perfect(place), seed)
    (tmp_path / "ledger.json").write_text(json.dumps(ledger), encoding="utf-8")
    command = [sys.executable, str(REFERENCE), str(place), str(tmp_path / "ledger.json"), "--json"]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    ours = values(place, ledger)
    apart = {row: (ours.get(row), theirs.get(row)) for row in SAME_ROWS if abs(ours.get(row, 0) - theirs.get(row, 0)) > TOLERANCE}
    assert not apart
    assert ours["furniture claimed"] == theirs.get("never broken", 0)
