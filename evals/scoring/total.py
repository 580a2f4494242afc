"""All rows of one story."""

from scoring.articles import article_row
from scoring.case import Case
from scoring.figures import figure_rows, match_figures
from scoring.findings import finding_rows
from scoring.groups import tally_row, utterance_row
from scoring.result import Miss, Result, Row
from scoring.speech import chain_row, faults, match_speech, precision_row


def score(case: Case) -> Result:
    """Hold a ledger against its story's gold."""
    rows: list[Row] = []
    misses: list[Miss] = []

    def add(new: list[Row], missed: list[Miss]) -> None:
        rows.extend(new)
        misses.extend(missed)

    figures = match_figures(case)
    add(*figure_rows(case, figures))
    speech, speech_rows, missed = match_speech(case)
    add(speech_rows, missed)
    for row, missed in (precision_row(case, speech), tally_row(case, figures), utterance_row(case, speech), article_row(case)):
        add([row], missed)
    add(*chain_row(case, speech))
    add(*finding_rows(case, figures, speech))
    add(*faults(case))
    return Result(tuple(sorted(rows, key=lambda row: ORDER.index(row.name))), tuple(misses))


#: The rows in the order in which an article is understood.
ORDER = (
    "figure found", "+ value", "+ measure", "ledger", "quote", "quote speaker", "indirect", "indirect speaker", "attribution precision",
    "chain", "tally", "utterance", "finding", "finding precision", "article facts", "furniture claimed", "bad spans",
)  # fmt: skip
