"""Findings of the gold that the ledger reports: of that kind, on those figures, quotations or articles, and not on everything else too."""

from collections.abc import Mapping
from dataclasses import dataclass

from scoring.case import Case
from scoring.figures import FigureMatch
from scoring.groups import quotes_of
from scoring.names import Json
from scoring.result import Miss, Row
from scoring.speech import SpeechMatch

#: Findings that compare articles: two must be named.
COMPARES_ARTICLES = frozenset({"one-origin", "claimant-differs", "parties-differ", "form-differs"})
#: Share of what a finding rests on that must be of the matter.
TO_THE_POINT = 0.6


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a ledger finding rests on, in the gold's ids."""

    figures: frozenset[str]
    quotes: frozenset[str]
    docs: frozenset[str]


class Board:
    """The gold's figures and quotations as the ledger found them."""

    def __init__(self, case: Case, figures: FigureMatch, speech: SpeechMatch) -> None:
        self.case, self.figures, self.speech = case, figures, speech
        self.bound = quotes_of(speech)
        self.gold_of = {figure["id"]: gold for gold, figure in figures.pairs.items()}
        self.doc_of = {row["id"]: case.at(row) for row in [*case.figures(), *case.attributions()]}
        self.label = {quote["id"]: (quote.get("family"), quote.get("family_may")) for quote in case.gold["quotes"]}
        self.home: Mapping[str, set[str]] = {
            figure: {*thread.get("figures", []), *thread.get("may", [])}
            for thread in case.gold["threads"] for figure in thread.get("figures", [])
        }  # fmt: skip

    def evidence(self, finding: Json) -> Evidence:
        figures, rows = finding.get("figures") or [], finding.get("attributions") or []
        docs = {self.case.doc[a] for a in finding.get("articles") or [] if a in self.case.doc}
        return Evidence(
            frozenset(self.gold_of[f] for f in figures if f in self.gold_of),
            frozenset(quote for row in rows for quote in self.bound.get(row, [])),
            frozenset(docs or {self.doc_of[row] for row in [*figures, *rows] if row in self.doc_of}),
        )

    def on_figures(self, gold: Json, ours: Evidence) -> bool:
        """Two of the figures (or the one) are named, and most of those named are of their tallies."""
        figures, beside = gold["figures"], gold.get("with", [])
        there = {figure for figure in figures if figure in self.figures.pairs}
        near = {*figures, *beside}.union(*(self.home.get(figure, set()) for figure in figures))
        if not there or len(ours.figures & near) < TO_THE_POINT * len(ours.figures):
            return False
        if beside:
            return figures[0] in ours.figures and bool(ours.figures & {*figures[1:], *beside})
        return len(ours.figures & there) >= min(2, len(there))

    def on_quotes(self, gold: Json, ours: Evidence) -> bool:
        """Two renderings of the quotations (or the one) are named, and most of those named are of the matter."""
        quotes, matched = gold["quotes"], self.speech.quotes
        there = [quote for quote in quotes if quote in matched]
        bound = {quote for t in there for quote in self.bound[matched[t]["id"]]}
        families = {self.label[quote][0] for quote in quotes} - {None}
        near = {*quotes, *bound, *(quote for quote, (_, may) in self.label.items() if may in families)}
        rows = {matched[quote]["id"] for quote in ours.quotes & bound}
        if len({matched[quote]["id"] for quote in there}) > 1 and len(rows) < 2:
            return False
        return bool(ours.quotes & bound) and len(ours.quotes & near) >= TO_THE_POINT * len(ours.quotes)

    def on_articles(self, gold: Json, ours: Evidence) -> bool:
        docs = set(gold["articles"])
        alone = not gold.get("figures") and not gold.get("quotes")
        least = min(2, len(docs)) if gold["kind"] in COMPARES_ARTICLES and alone else 1
        return len(docs & ours.docs) >= least and not (alone and len(docs & ours.docs) < 0.5 * len(ours.docs))

    def states(self, gold: Json, finding: Json) -> bool:
        """Whether a ledger finding says what a gold finding says."""
        kinds = {one_kind(kind) for kind in [gold["kind"], *gold.get("also_kinds", [])]}
        if one_kind(finding["kind"]) not in kinds:
            return False
        ours = self.evidence(finding)
        tests = {"figures": self.on_figures, "quotes": self.on_quotes, "articles": self.on_articles}
        asked = [test for key, test in tests.items() if gold.get(key)]
        return bool(asked) and all(test(gold, ours) for test in asked)


def one_kind(kind: str) -> str:
    """An inferred date is one that the article itself does not tell."""
    return kind.replace("date-inferred", "date-unknown")


def finding_rows(case: Case, figures: FigureMatch, speech: SpeechMatch) -> tuple[list[Row], list[Miss]]:
    """Recall of the gold's findings, and precision as a report: the gold does not list every true finding."""
    board = Board(case, figures, speech)
    wanted, reported = case.gold.get("findings", []), case.ledger["findings"]
    hits = [{number for number, finding in enumerate(reported) if board.states(gold, finding)} for gold in wanted]
    misses = [Miss("finding", "", gold["kind"], gold["why"]) for gold, hit in zip(wanted, hits, strict=True) if not hit]
    right = len(set().union(*hits))
    share = right / max(1, len(reported))
    found = sum(map(bool, hits))
    recall = [Row("finding", found / len(wanted), recall=found / len(wanted), note=f"{found}/{len(wanted)}")] if wanted else []
    return [*recall, Row("finding precision", share, precision=share, note=f"{right} of {len(reported)} reported are in the gold")], misses
