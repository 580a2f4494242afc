"""The gates: `python evals/gate.py [SUBJECT...] [--raise]`.

Prints row, floor and what was reached; exit code 1 where a row lies below its floor.
"""

import argparse
import sys
import time
from collections.abc import Iterable

from floors import Check, Floors, judge, raised, read_floors, write_floors
from subjects import Subject, subjects


def show(checks: Iterable[Check]) -> None:
    """One line a row."""
    for check in checks:
        floor = "none yet" if check.floor is None else f"{check.floor:.2f}"
        got = "not measured" if check.got is None else f"{check.got:.4f}"
        print(f"  {check.row:24}{floor:>10}{got:>14}   {'pass' if check.passes else 'FAIL'}")


def missing(subject: Subject) -> list[Check]:
    """Say that a subject is not here."""
    print(f"{subject.name}: skipped, {subject.missing}")
    return []


def measure(subject: Subject, floors: Floors, raising: bool) -> list[Check]:
    """Measure one subject, print its table, and raise its floors where asked."""
    if subject.missing is not None:
        return missing(subject)
    start = time.perf_counter()
    got = subject.measure()
    print(f"{subject.name}  ({time.perf_counter() - start:.1f} s){'':4}{'floor':>14}{'got':>14}")
    checks = judge(subject.name, floors.get(subject.name, {}), got)
    show(checks)
    if raising:
        floors[subject.name] = raised(floors.get(subject.name, {}), got)
    return checks


def run(names: list[str], raising: bool = False) -> list[Check]:
    """Measure the named subjects, or all. Raises SystemExit for a name that nothing has."""
    floors = read_floors()
    every = subjects(frozenset(floors))
    unknown = sorted(set(names) - {subject.name for subject in every})
    if unknown:
        raise SystemExit(f"no such subject: {', '.join(unknown)} (there are: {', '.join(subject.name for subject in every)})")
    checks = [check for subject in every if not names or subject.name in names for check in measure(subject, floors, raising)]
    if raising:
        write_floors(floors)
    return checks


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("subject", nargs="*", help="stories or corpora to measure (default: all)")
    parser.add_argument("--raise", dest="raising", action="store_true", help="raise the floors to what is reached; none is lowered")
    options = parser.parse_args()
    checks = run(options.subject, options.raising)
    failed = [check for check in checks if not check.passes]
    print(f"{len(checks)} rows, {len(failed)} below their floor")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
