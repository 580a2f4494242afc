"""Floors that may not sink: read, judged, raised. `floors.toml` has a table a subject and a line a row."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FLOORS = Path(__file__).parent / "floors.toml"
#: Rows that count faults: their floor is a ceiling, and it only falls.
FAULTS = frozenset({"furniture claimed", "bad spans"})
#: Decimals of a floor, rounded to the easy side, so that another processor's last digit fails nobody.
DIGITS = 2
HEADER = """# What the gates hold: subject -> row -> floor. Written by `python evals/gate.py --raise`.
# A floor only rises; a count of faults ("furniture claimed", "bad spans") only falls.
"""

Floors = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Check:
    """One row against its floor; `floor` is None for a row that has none yet, `got` for a row that was not measured."""

    subject: str
    row: str
    floor: float | None
    got: float | None

    @property
    def passes(self) -> bool:
        if self.floor is None:
            return True
        if self.got is None:
            return False
        return self.got <= self.floor if self.row in FAULTS else self.got >= self.floor


def read_floors(path: Path = FLOORS) -> Floors:
    """The floors on file, none where there is no file."""
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def judge(subject: str, floors: Mapping[str, float], got: Mapping[str, float]) -> list[Check]:
    """Each row that has a floor or was measured. A floor whose row was not measured fails."""
    return [Check(subject, row, floors.get(row), got.get(row)) for row in [*got, *(row for row in floors if row not in got)]]


def easy(row: str, value: float) -> float:
    """The value to two decimals, down for a floor and up for a ceiling."""
    if row in FAULTS:
        return value
    nearest = round(value, DIGITS)
    return nearest if nearest <= value else round(nearest - 10**-DIGITS, DIGITS)


def raised(old: Mapping[str, float], got: Mapping[str, float]) -> dict[str, float]:
    """The floors of one subject after a measurement: never lower than before."""
    new = dict(old)
    for row, value in got.items():
        better = min if row in FAULTS else max
        new[row] = better(new[row], easy(row, value)) if row in new else easy(row, value)
    return new


def write_floors(floors: Floors, path: Path = FLOORS) -> None:
    """The file, subjects in order of name, rows in the order in which they are measured."""
    tables = (f'["{name}"]\n' + "".join(f'"{row}" = {value:g}\n' for row, value in rows.items()) for name, rows in sorted(floors.items()))
    path.write_text("\n".join([HEADER, *tables]), encoding="utf-8")
