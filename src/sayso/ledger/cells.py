"""Typed access to parsed JSON: each wrong value is named by file and key."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sayso.errors import LedgerError
from sayso.types import Span, When


@dataclass(frozen=True, slots=True)
class Cell:
    """One JSON value and where it stands ("ledger.json: figures[3].low"); every method raises LedgerError naming that place."""

    value: object
    place: str

    def wrong(self, wanted: str) -> LedgerError:
        """The error to raise: what was wanted here."""
        return LedgerError(f"{self.place}: {wanted} is needed, not {_short(self.value)}")

    def at(self, key: str) -> "Cell":
        """The value of a key that the format demands."""
        row = self._row()
        if key not in row:
            raise LedgerError(f"{self.place}: the key '{key}' is missing")
        return Cell(row[key], f"{self.place}.{key}")

    def get(self, key: str, default: object = None) -> "Cell":
        """The value of a key that an older or another writer may leave out."""
        return Cell(self._row().get(key, default), f"{self.place}.{key}")

    def rows(self) -> tuple["Cell", ...]:
        """The values of a list."""
        if not isinstance(self.value, list | tuple):
            raise self.wrong("a list")
        return tuple(Cell(item, f"{self.place}[{number}]") for number, item in enumerate(self.value))

    def each[T](self, read: Callable[["Cell"], T]) -> tuple[T, ...]:
        """A list, each value read in the same way."""
        return tuple(read(cell) for cell in self.rows())

    def maybe[T](self, read: Callable[["Cell"], T]) -> T | None:
        """None for null, else the value read."""
        return None if self.value is None else read(self)

    def text(self) -> str:
        if not isinstance(self.value, str):
            raise self.wrong("a text")
        return self.value

    def whole(self) -> int:
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.wrong("a whole number")
        return self.value

    def number(self) -> float:
        if not isinstance(self.value, int | float) or isinstance(self.value, bool):
            raise self.wrong("a number")
        return self.value

    def truth(self) -> bool:
        if not isinstance(self.value, bool):
            raise self.wrong("true or false")
        return self.value

    def one_of[E: StrEnum](self, kinds: type[E]) -> E:
        """A word of a closed list."""
        try:
            return kinds(self.text())
        except ValueError as error:
            raise self.wrong(f"one of {', '.join(kinds)}") from error

    def span(self) -> Span:
        """`[start, end)`, not negative and not running backwards."""
        ends = [cell.whole() for cell in self.rows()]
        if len(ends) != 2 or not 0 <= ends[0] <= ends[1]:
            raise self.wrong("a span [start, end)")
        return Span(ends[0], ends[1])

    def when(self) -> When:
        """A time; its dates are ISO dates, both inclusive."""
        earliest, latest = self.at("earliest").day(), self.at("latest").day()
        return When(earliest, latest, self.at("basis").text(), self.get("span").maybe(Cell.span))

    def day(self) -> date:
        try:
            return date.fromisoformat(self.text())
        except ValueError as error:
            raise self.wrong("a date (YYYY-MM-DD)") from error

    def _row(self) -> Mapping[str, object]:
        if not isinstance(self.value, dict):
            raise self.wrong("an object")
        return self.value


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else shown[:37] + "..."
