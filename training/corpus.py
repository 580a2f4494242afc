"""The project's own marked corpus: from inline marks to text with spans.

`python training/corpus.py [FILES]` checks the files (all by default) and prints what is in them; it ends with 1 when a file is at fault.
"""

import re
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["ARTICLES", "MarkedArticle", "MarkedAttribution", "MarkedFigure", "articles", "parse"]

ARTICLES = Path(__file__).parent / "corpus" / "articles"
KINDS = frozenset((
    "war", "disaster", "crime", "protest", "epidemic", "economy", "company", "court", "sport", "science", "election", "diplomacy",
))  # fmt: skip
STYLES = frozenset(["agency", "broadsheet", "tabloid", "official", "local"])
STANCES = frozenset(["asserts", "denies", "doubts", "asks", "orders"])
RELATIONS = frozenset(("exact", "range", "at least", "more than", "at most", "less than", "around", "vague"))
_OPENING = re.compile(r"\{(?:(?P<attribution>\d+)(?P<part>[sct])|f(?P<figure>\d+)):")
_LINE = re.compile(r"(?P<figure>f?)(?P<number>\d+):\s*(?P<values>.+)")

type Spans = list[tuple[int, int]]


@dataclass
class MarkedAttribution:
    """Spans in characters of the text; `source` and `cue` may be empty, `content` never is."""

    source: Spans = field(default_factory=list)
    cue: Spans = field(default_factory=list)
    content: Spans = field(default_factory=list)
    speaker: str = ""
    stance: str = "asserts"
    chain: list[str] = field(default_factory=list)
    within: int | None = None


@dataclass
class MarkedFigure:
    """One quantity; `by` is the number of the attribution that it stands on, 0 for the outlet's own voice."""

    span: tuple[int, int]
    low: float | None = None
    high: float | None = None
    relation: str = "exact"
    unit: str = "persons"
    measure: str = ""
    population: str = ""
    by: int = 0


@dataclass
class MarkedArticle:
    """One file of the corpus: its head, its text without marks, and what is marked, by number."""

    name: str
    head: dict[str, str]
    text: str
    attributions: dict[int, MarkedAttribution]
    figures: dict[int, MarkedFigure]


def parse(path: Path) -> MarkedArticle:
    """One file read. Raises ValueError naming the file and the fault."""
    try:
        return _parse(path.stem, path.read_text(encoding="utf-8"))
    except ValueError as fault:
        raise ValueError(f"{path.name}: {fault}") from None


def articles(split: str | None = None) -> list[MarkedArticle]:
    """The corpus in order of name; only the train or the test part where a split is named."""
    read = [parse(path) for path in sorted(ARTICLES.glob("*.txt"))]
    return [article for article in read if split in (None, article.head["split"])]


def _parse(name: str, raw: str) -> MarkedArticle:
    parts = re.split(r"^\+\+\+\s*$", raw, flags=re.M)
    if len(parts) != 3:
        raise ValueError(f"{len(parts) - 1} lines '+++', not 2")
    head = tomllib.loads(parts[0])
    if head.get("kind") not in KINDS or head.get("style") not in STYLES or head.get("split") not in ("train", "test"):
        raise ValueError("kind, style or split is not one of the guide's")
    text, attributions, figures = _unmark(parts[1].strip())
    _table(parts[2], attributions, figures)
    _check(text, attributions, figures)
    return MarkedArticle(name, head, text, attributions, figures)


def _unmark(marked: str) -> tuple[str, dict[int, MarkedAttribution], dict[int, MarkedFigure]]:
    out: list[str] = []
    length = at = 0
    attributions: dict[int, MarkedAttribution] = {}
    figures: dict[int, MarkedFigure] = {}
    opened: list[tuple[re.Match[str], int]] = []
    while at < len(marked):
        if found := _OPENING.match(marked, at):
            opened.append((found, length))
            at = found.end()
            continue
        if marked[at] == "}":
            if not opened:
                raise ValueError(f"a brace too many after {marked[max(0, at - 40) : at]!r}")
            found, start = opened.pop()
            if found["figure"]:
                if int(found["figure"]) in figures:
                    raise ValueError(f"f{found['figure']} is marked twice")
                figures[int(found["figure"])] = MarkedFigure((start, length))
            else:
                attribution = attributions.setdefault(int(found["attribution"]), MarkedAttribution())
                {"s": attribution.source, "c": attribution.cue, "t": attribution.content}[found["part"]].append((start, length))
        elif marked[at] == "{":
            raise ValueError(f"not a mark: {marked[at : at + 30]!r}")
        else:
            out.append(marked[at])
            length += 1
        at += 1
    if opened:
        raise ValueError(f"never closed: {marked[opened[-1][0].start() :][:40]!r}")
    return "".join(out), attributions, figures


def _table(raw: str, attributions: dict[int, MarkedAttribution], figures: dict[int, MarkedFigure]) -> None:
    told: set[str] = set()
    for line in filter(None, (line.strip() for line in raw.splitlines())):
        if not (found := _LINE.fullmatch(line)):
            raise ValueError(f"not a line of the table: {line!r}")
        values = tomllib.loads(f"x = {{ {found['values']} }}")["x"]
        marked: dict[int, MarkedAttribution] | dict[int, MarkedFigure] = figures if found["figure"] else attributions
        record = marked.get(int(found["number"]))
        if record is None:
            raise ValueError(f"{found['figure']}{found['number']} is in the table, not in the text")
        for key, value in values.items():
            if not hasattr(record, key):
                raise ValueError(f"unknown key {key!r} in {line!r}")
            setattr(record, key, value)
        told.add(found["figure"] + found["number"])
    marked_in_text = {str(number) for number in attributions} | {f"f{number}" for number in figures}
    if missing := sorted(marked_in_text - told):
        raise ValueError(f"not in the table: {', '.join(missing)}")


def _check(text: str, attributions: dict[int, MarkedAttribution], figures: dict[int, MarkedFigure]) -> None:
    for number, attribution in attributions.items():
        if not attribution.content:
            raise ValueError(f"attribution {number} has no content")
        if attribution.stance not in STANCES:
            raise ValueError(f"attribution {number}: unknown stance {attribution.stance!r}")
        if attribution.within is not None:
            outer = attributions.get(attribution.within)
            if outer is None or not any(s <= attribution.content[0][0] and attribution.content[0][1] <= e for s, e in outer.content):
                raise ValueError(f"attribution {number} does not lie in the content of {attribution.within}")
        for start, end in attribution.source + attribution.cue + attribution.content:
            if text[start:end] != text[start:end].strip() or start == end:
                raise ValueError(f"attribution {number}: empty or with a border of spaces: {text[start:end]!r}")
    for number, figure in figures.items():
        if figure.relation not in RELATIONS:
            raise ValueError(f"f{number}: unknown relation {figure.relation!r}")
        if figure.low is None and figure.high is None:
            raise ValueError(f"f{number} has neither low nor high")
        if figure.by and figure.by not in attributions:
            raise ValueError(f"f{number} stands on attribution {figure.by}, which is not marked")


def main(paths: list[str]) -> int:
    """Checks the files and prints the counts."""
    counts: Counter[str] = Counter()
    faults = 0
    for path in [Path(path) for path in paths] or sorted(ARTICLES.glob("*.txt")):
        try:
            article = parse(path)
        except ValueError as fault:
            print(fault)
            faults += 1
            continue
        counts["articles"] += 1
        counts["words"] += len(article.text.split())
        counts["attributions"] += len(article.attributions)
        counts["nested"] += sum(a.within is not None for a in article.attributions.values())
        counts["without source"] += sum(not a.source for a in article.attributions.values())
        counts["figures"] += len(article.figures)
        counts["test articles"] += article.head["split"] == "test"
    print(", ".join(f"{name} {number}" for name, number in counts.items()))
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
