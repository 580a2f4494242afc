"""How often an attribution is right by how it was found, beside what it is told to be: `python evals/calibration.py [model|rules|network]`.

The table that `sayso/extract/confidence.py` rests on. Right is the corpus' joint soft (content found, source shares a word), on PolNeAR's
development half; its articles in two halves, so that a share which only chance made shows.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from polnear import CORPUS, SCORER, load_scorer, spans
from sayso.extract.attribution import FINDERS, Draft
from sayso.extract.attribution.frame import FrameKind
from sayso.extract.chain import within
from sayso.extract.confidence import confidence
from sayso.extract.parse import parse
from sayso.read import read
from sayso.settings import Settings
from sayso.types import Article
from subjects import SHARED

#: Sureness of the network at which what it alone reads is told apart.
STEPS = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Judged:
    """One attribution: how it was found, what it is told to be, whether it is right, and in which half its article is."""

    found: str
    told: float
    right: bool
    half: int


def judged(finder: str) -> Iterator[Judged]:
    """Every outermost attribution of the development half."""
    gold = json.loads((SHARED / CORPUS).read_text(encoding="utf-8"))
    marks = load_scorer(SHARED / SCORER)
    find = next(one for one in FINDERS if one.name == finder).find
    with TemporaryDirectory() as folder:
        for name, record in gold.items():
            (Path(folder) / f"{name}.txt").write_bytes(record["text"].encode("utf-8"))
        articles = [one for one in read([Path(folder)], Settings()) if isinstance(one, Article)]
    half_of = {name: number % 2 for number, name in enumerate(sorted(gold))}
    for article in articles:
        name = Path(article.path).stem
        drafts = find(parse(article))
        nested = within([(str(n), draft.content, draft.cue) for n, draft in enumerate(drafts)])
        for number, draft in enumerate(drafts):
            if str(number) not in nested:
                told = {"source": spans(draft.source), "cue": spans(draft.cue), "content": [list(span) for span in draft.content]}
                right = marks.score_doc(gold[name]["attributions"], [told], gold[name]["text"])["joint_soft"] > 0
                yield Judged(how(draft), confidence(draft), right, half_of[name])


def how(draft: Draft) -> str:
    """Rules and network, rules against the network, rules alone, or the network alone with its sureness."""
    if draft.kind is FrameKind.READ:
        return f"network alone from {max(step for step in STEPS if step <= (draft.sureness or 0.0)):.2f}"
    asked = "rules alone" if draft.sureness is None else "rules and network" if draft.sureness else "rules, not network"
    return f"{asked}: {draft.kind.value}"


def main() -> None:
    """See the module."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("finder", nargs="?", default="model")
    rows = list(judged(ask.parse_args().finder))
    groups: dict[str, list[Judged]] = defaultdict(list)
    for row in rows:
        groups[row.found].append(row)
        groups[f"told {int(row.told * 10) / 10:.1f} and more"].append(row)
    print(f"{'how found':40}{'told':>6}{'right':>7}{'of':>6}   halves")
    for name, some in sorted(groups.items()):
        halves = [[row.right for row in some if row.half == half] for half in (0, 1)]
        shares = "  ".join(f"{sum(half) / len(half):.2f} of {len(half)}" if half else "none" for half in halves)
        right, told = sum(row.right for row in some) / len(some), sum(row.told for row in some) / len(some)
        print(f"{name:40}{told:6.2f}{right:7.2f}{len(some):6}   {shares}")


if __name__ == "__main__":
    main()
