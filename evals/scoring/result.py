"""What scoring gives: rows with a value, and every error in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement. `value` is F1 where precision and recall are both known, else the share; a count in the rows of faults."""

    name: str
    value: float
    precision: float | None = None
    recall: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Miss:
    """One error: what kind, in which document, which words, and what was expected."""

    kind: str
    doc: str
    words: str
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """All rows and all misses of one story."""

    rows: tuple[Row, ...]
    misses: tuple[Miss, ...]

    def values(self) -> dict[str, float]:
        """Row name -> value, four decimals."""
        return {row.name: round(row.value, 4) for row in self.rows}


def f1_row(name: str, right: int, predicted: int, wanted: int, *, nothing_to_find: bool = False) -> Row:
    """Precision, recall and F1 of counts. With nothing to find and nothing predicted the row is 1."""
    note = f"{right}/{predicted} predicted, {wanted} gold"
    if nothing_to_find and not predicted and not wanted:
        return Row(name, 1.0, 1.0, 1.0, note)
    precision = right / predicted if predicted else 0.0
    recall = right / wanted if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Row(name, f1, precision, recall, note)


def share_row(name: str, right: int, total: int, what: str = "") -> Row:
    """Recall alone: how many of those wanted."""
    return Row(name, right / max(1, total), recall=right / max(1, total), note=f"{right}/{total}{' ' + what if what else ''}")
