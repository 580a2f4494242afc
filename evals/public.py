"""Coded tolls on the development halves of public sets: reports of shootings (GVA), assessments of harm (Airwars), newswire (MUC-4);
and which of them tell of one incident or story (GVA, Wikinews).

The gate reads the first `SAMPLE` documents of each in the order of the hash of their names, so that it stays under a few minutes;
`python evals/public.py all` measures the whole halves.
"""

import json
import sys
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from clusters import b_cubed, pair_f1

#: Documents of each set that the gate reads.
SAMPLE = 300

Row = dict[str, Any]
Rows = dict[str, Row]
Values = dict[str, float]


def lines(path: Path) -> Iterable[Row]:
    """The objects of a file of JSON lines."""
    with path.open(encoding="utf-8") as handle:
        for line in handle:
            yield json.loads(line)


def sample(names: Iterable[str], most: int | None) -> list[str]:
    """The names that are measured: all, or the first `most` by the hash of the name."""
    return sorted(names, key=lambda name: sha256(name.encode()).hexdigest())[:most]


def coded(docs: Path, names: set[str], preset: str) -> Rows:
    """Document -> its coded row, read and coded as `sayso code` does."""
    from sayso.compare.coding import code_article, preset_named
    from sayso.pipeline import extract_all, read_all
    from sayso.settings import Settings
    from sayso.show.export import coded_line

    with TemporaryDirectory() as folder:
        kept = {row["doc_id"]: row for row in lines(docs) if row["doc_id"] in names}
        place = Path(folder) / "docs.jsonl"
        place.write_text("".join(json.dumps(row) + "\n" for row in kept.values()), encoding="utf-8")
        settings = Settings(jobs=2, coding=True)
        articles, _ = read_all([place], settings)
        extracts, _ = extract_all(articles, settings)
    by_id = {article.id: article for article in articles}
    rows = [json.loads(coded_line(code_article(by_id[one.article], one, preset_named(preset)))) for one in extracts]
    return {row["doc_id"]: row for row in rows}


def interval(count: Any) -> tuple[float, float] | None:
    """The two ends of a gold or coded number, an open one closed by the other; None where nothing is told."""
    if isinstance(count, int | float):
        return float(count), float(count)
    low, high = (count["low"], count["high"]) if isinstance(count, dict) else count or (None, None)
    known = [end for end in (low, high) if end is not None]
    return (low if low is not None else known[0], high if high is not None else known[0]) if known else None


def exact(gold: Iterable[Row], told: Rows, measure: str, ranges: bool = False) -> float:
    """The share of known tolls that are right in both ends; of true ranges alone where asked."""
    known = [(interval(row[measure]), interval(told.get(row["doc_id"], {}).get(measure))) for row in gold if row[measure] is not None]
    pairs = [(want, got) for want, got in known if want is not None and (not ranges or want[0] != want[1])]
    return sum(want == got for want, got in pairs) / len(pairs)


def sources(gold: Iterable[Row], told: Rows) -> float:
    """The share of listed sources that some speaker names: the words of one name are among those of the other."""
    hits = [any(names(s["name"]) <= k or (k and k <= names(s["name"])) for k in map(names, told[row["doc_id"]]["speakers"]))
            for row in gold for s in row["named_sources"]]  # fmt: skip
    return sum(hits) / len(hits)


def names(name: str) -> frozenset[str]:
    return frozenset("".join(c if c.isalnum() or c == "_" else " " for c in name.casefold()).split())


def groups(gold: Iterable[Row], told: Rows) -> float:
    """F1 of casualty groups of two or more: document, measure and number."""
    rows = list(gold)
    want = {(row["doc_id"], g["measure"], g["value"]) for row in rows for g in row["groups"] if g["value"] > 1}
    got = {
        (name, claim["measure"], end) for name, row in told.items() for claim in row["claims"] for end in (claim["low"], claim["high"])
        if end is not None and end > 1
    }  # fmt: skip
    return 2 * len(want & got) / (len(want) + len(got))


def gva(root: Path, most: int | None = SAMPLE) -> Values:
    """Killed and injured of local reports of shootings, as the article tells them."""
    gold = {row["doc_id"]: row for row in lines(root / "gold_counts.jsonl")}
    chosen = sample(gold, most)
    told = coded(root / "docs.jsonl", set(chosen), "reported")
    rows = [gold[name] for name in chosen]
    return {"killed exact": exact(rows, told, "killed"), "injured exact": exact(rows, told, "injured")}


def airwars(root: Path, most: int | None = SAMPLE) -> Values:
    """Killed as a range over claimants, and the sources that are named."""
    gold = {row["doc_id"]: row for row in lines(root / "gold.jsonl")}
    chosen = sample(gold, most)
    told = coded(root / "docs.jsonl", set(chosen), "airwars")
    rows = [gold[name] for name in chosen]
    listed = [row for row in lines(root / "gold_sources.jsonl") if row["doc_id"] in set(chosen)]
    return {
        "killed exact": exact(rows, told, "killed"),
        "killed ranges": exact(rows, told, "killed", ranges=True),
        "named sources": sources(listed, told),
    }


def muc4(root: Path, most: int | None = SAMPLE) -> Values:
    """Casualty groups of newswire on attacks."""
    gold = {row["doc_id"]: row for row in lines(root / "gold_counts.jsonl")}
    chosen = sample(gold, most)
    return {"groups F1": groups([gold[name] for name in chosen], coded(root / "docs.jsonl", set(chosen), "muc4"))}


def clusters(root: Path, kind: str) -> Values:
    """Which documents tell of one story or one incident: F1 of pairs, and B-cubed F1 (Bagga and Baldwin 1998). Always the whole half.

    A document alone does not weigh in the pairs; B-cubed counts every document.
    """
    from sayso.merge import find_stories
    from sayso.pipeline import read_all
    from sayso.settings import Settings

    gold = {row["doc_id"]: row["cluster"] for row in lines(root / "gold_clusters.jsonl")}
    articles, _ = read_all([root / "docs.jsonl"], Settings())
    names = {article.id: article.path.rsplit("#", 1)[-1] for article in articles}
    found = find_stories(article for article in articles if names[article.id] in gold)
    told = {names[filed.article]: getattr(filed, kind) for filed in found}
    return {f"{kind} pair F1": pair_f1(gold, told), f"{kind} B3": b_cubed(gold, told)}


def incidents(root: Path, most: int | None = SAMPLE) -> Values:
    """Which reports of shootings are of one shooting."""
    return clusters(root, "incident")


def stories(root: Path, most: int | None = SAMPLE) -> Values:
    """Which articles are sources of one news summary."""
    return clusters(root, "story")


#: Subject -> the folder of its data, and how it is measured.
PUBLIC: dict[str, tuple[str, Callable[[Path, int | None], Values]]] = {
    "gva-dev": ("data/gva_longtail", gva),
    "airwars-dev": ("data/airwars_gaza", airwars),
    "muc4-dev": ("data/muc4", muc4),
    "gva-incidents-dev": ("data/gva_longtail", incidents),
    "wikinews-dev": ("data/wikinews_events", stories),
}


if __name__ == "__main__":
    from subjects import SHARED

    for subject, (folder, measure) in PUBLIC.items():
        found = measure(SHARED / folder, None if "all" in sys.argv[1:] else SAMPLE)
        print(subject, " ".join(f"{row} {value:.3f}" for row, value in found.items()))
