"""Score a ledger against a story's gold: `python evals/score.py STORY_DIR LEDGER.json [--misses] [--json]`."""

import argparse
import json
from pathlib import Path

from scoring import Result, load_case, score


def show(name: str, result: Result, misses: bool) -> None:
    """The rows, and every error with `misses`."""
    print(f"{name}\n{'':24}{'precision':>10}{'recall':>10}{'value':>8}")
    for row in result.rows:
        cells = "".join(f"{'' if value is None else f'{value:.3f}':>10}" for value in (row.precision, row.recall))
        print(f"{row.name:24}{cells}{row.value:>8.3f}   {row.note}")
    for miss in result.misses if misses else ():
        print("  " + " | ".join((miss.kind, miss.doc, miss.words, miss.expected)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("story", type=Path)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--misses", action="store_true", help="list every error")
    parser.add_argument("--json", action="store_true", help="rows as one JSON object")
    options = parser.parse_args()
    case = load_case(options.story, json.loads(options.ledger.read_text(encoding="utf-8")))
    result = score(case)
    if options.json:
        print(json.dumps(result.values()))
    else:
        show(case.gold["story"], result, options.misses)


if __name__ == "__main__":
    main()
