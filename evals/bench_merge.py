"""Merge and compare on generated piles with planted truth: `python evals/bench_merge.py [SIZE...]` (1,000 and 10,000 articles by default).

Each size runs in a process of its own, so that its peak memory is its own. Prints milliseconds an article, peak memory and how much of what
was planted is found: the origins of copies (the very group of articles that share one text), pairs of figures in one tally, pairs of
articles in one story. Nothing is asserted here; the gate holds floors.
"""

import argparse
import json
import subprocess
import sys
import time

from bench import peak_mib
from clusters import pair_f1
from planted import Planted, planted
from sayso.compare import compare
from sayso.merge import find_stories, merge
from sayso.types import Merged

SIZES = (1_000, 10_000)
#: Articles of the pile that the gate reads.
GATED = 1_000


def origins_found(pile: Planted, merged: Merged) -> float:
    """The share of planted copies that are linked to all articles of their text and to no other."""
    linked: dict[str, set[str]] = {article.id: {article.id} for article in pile.articles}
    for copy in merged.copies:
        for one, other in (copy.articles, copy.articles[::-1]):
            linked[one].add(other)
    texts: dict[str, set[str]] = {}
    for article, origin in pile.truth.origin.items():
        texts.setdefault(origin, set()).add(article)
    copies = [article for article, origin in pile.truth.origin.items() if article != origin]
    return sum(linked[article] == texts[pile.truth.origin[article]] for article in copies) / len(copies)


def measured(size: int) -> dict[str, float]:
    """One run: costs and what was found."""
    pile = planted(size)
    before = peak_mib()
    start = time.process_time()
    merged = merge(pile.articles, pile.extracts)
    middle = time.process_time()
    compared = compare(merged)
    end = time.process_time()
    return {
        "articles": size,
        "merge ms": 1000 * (middle - start) / size,
        "compare ms": 1000 * (end - middle) / size,
        "pile MiB": before,
        "peak MiB": peak_mib(),
        "findings": len(compared.findings),
        **found_in(pile, merged),
    }


def found_in(pile: Planted, merged: Merged) -> dict[str, float]:
    """How much of what was planted is found."""
    tallies = {figure: tally.id for tally in merged.tallies for figure in tally.figures}
    filed = {one.article: one.story for one in find_stories(pile.articles)}
    return {
        "origins": origins_found(pile, merged),
        "tally F1": pair_f1(pile.truth.tally, tallies),
        "story F1": pair_f1(pile.truth.event, filed),
    }


def planted_values(size: int = GATED) -> dict[str, float]:
    """What the gate holds: a small pile."""
    pile = planted(size)
    return found_in(pile, merge(pile.articles, pile.extracts))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="SIZE")
    parser.add_argument("--here", action="store_true", help="measure one size in this process and print a line of JSON")
    options = parser.parse_args()
    if options.here:
        print(json.dumps(measured(options.sizes[0])))
        return
    for number, size in enumerate(options.sizes):
        done = subprocess.run([sys.executable, __file__, str(size), "--here"], capture_output=True, text=True, check=True)
        row = json.loads(done.stdout)
        if number == 0:
            print("".join(f"{name:>12}" for name in row))
        print("".join(f"{value:>12,.0f}" if value >= 100 else f"{value:>12.3f}" for value in row.values()), flush=True)


if __name__ == "__main__":
    main()
