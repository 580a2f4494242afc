"""How a ledger is held against a story's gold: one file a group of rows, `score` for all of them."""

from scoring.case import Case, load_case
from scoring.result import Result, Row
from scoring.total import score

__all__ = ["Case", "Result", "Row", "load_case", "score"]
