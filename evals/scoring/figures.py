"""Figures: found, with the right value, measure and say-so."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from scoring.case import Case
from scoring.names import Json, fold
from scoring.result import Miss, Row, f1_row
from scoring.spans import overlap

#: Other names of the measures of LEDGER.md.
SYNONYMS = {
    "died": "killed", "dead": "killed", "deaths": "killed", "death": "killed", "fatalities": "killed",
    "wounded": "injured", "hurt": "injured", "fled": "displaced", "refugees": "displaced",
    "territory controlled": "controlled", "territory": "controlled",
}  # fmt: skip
#: Measures that the contract names; others are free, and one that shares its main word will do.
CORE = frozenset({
    "killed", "injured", "missing", "captured", "displaced", "lost", "destroyed", "controlled", "attended", "evacuated", "arrested",
})  # fmt: skip
MAIN_WORD = {
    "chance": "probability", "odds": "probability", "likelihood": "probability", "risk": "probability",
    "hike": "increase", "rise": "increase", "lasted": "duration", "length": "duration",
}  # fmt: skip
NO_MAIN_WORD = frozenset({"rate", "number", "total", "count", "of", "the"})
UP_TO = frozenset({"at most", "up to"})


@dataclass(frozen=True, slots=True)
class FigureMatch:
    """Gold figure id -> ledger figure, and the ledger's figures that the gold does not know."""

    pairs: Mapping[str, Json]
    extra: tuple[Json, ...]


class Measures:
    """When two measures are one, in one story."""

    def __init__(self, gold: Json) -> None:
        self.names = dict(SYNONYMS)
        for measure, others in gold.get("measures", {}).items():
            self.names.update({fold(other): self.of(measure) for other in others})
        self.known = {self.of(figure["measure"]) for figure in gold["figures"]}

    def of(self, name: str | None) -> str:
        return self.names.get(fold(name), fold(name))

    def same(self, ours: str, gold: str) -> bool:
        mine, wanted = self.of(ours), self.of(gold)
        return mine == wanted or (wanted not in CORE and mine not in self.known and bool(main_words(mine) & main_words(wanted)))


def main_words(measure: str) -> set[str]:
    """The words that tell what is measured."""
    return {MAIN_WORD.get(word, word) for word in measure.split()} - NO_MAIN_WORD


def match_figures(case: Case) -> FigureMatch:
    """Pair each gold figure with the free ledger figure that lies closest on its characters.

    Figures of measures that the gold does not annotate, and those on its "optional" spans, count neither way.
    """
    measures, figures = Measures(case.gold), case.figures()
    taken: set[str] = set()
    pairs: dict[str, Json] = {}
    for gold in case.gold["figures"]:
        place = gold["number_span"]
        here = [f for f in figures if f["id"] not in taken and case.at(f) == gold["doc"] and overlap(f["span"], place)]
        best = max(here, key=lambda f: overlap(f["span"], place) / reach(f["span"], place), default=None)
        if best is not None:
            taken.add(best["id"])
            pairs[gold["id"]] = best
    free = [(o["doc"], o["span"]) for o in case.gold.get("optional", [])]
    extra = tuple(
        f for f in figures
        if f["id"] not in taken and measures.of(f.get("measure")) in measures.known
        and not any(case.at(f) == doc and overlap(f["span"], span) for doc, span in free)
    )  # fmt: skip
    return FigureMatch(pairs, extra)


def reach(a: list[int], b: list[int]) -> int:
    """From the first start to the last end."""
    return max(a[1], b[1]) - min(a[0], b[0])


def same_value(ours: Json, gold: Json) -> bool:
    """Both bounds and the relation."""
    bounds = all(same_number(ours.get(key), gold[key]) for key in ("low", "high"))
    return bounds and any(same_relation(ours.get("relation"), r) for r in [gold["relation"], *gold.get("also_relation", [])])


def same_number(a: float | None, b: float | None) -> bool:
    return a == b or (a is not None and b is not None and math.isclose(a, b, rel_tol=1e-6))


def same_relation(a: str | None, b: str) -> bool:
    return a == b or {a, b} == UP_TO


def figure_rows(case: Case, match: FigureMatch) -> tuple[list[Row], list[Miss]]:
    """The four rows, each with all that the one before it asks for."""
    measures = Measures(case.gold)
    misses = [Miss("figure not in gold", case.at(f), case.text[case.at(f)][slice(*f["span"])], f.get("measure") or "") for f in match.extra]
    counts = {"+ value": 0, "+ measure": 0, "ledger": 0}
    for gold in case.gold["figures"]:
        ours = match.pairs.get(gold["id"])
        failed = failure(case, measures, ours, gold)
        reached = ["figure not found", "value", "measure", "say-so", ""].index(failed.kind if failed else "")
        for step, name in enumerate(counts, 2):
            counts[name] += reached >= step
        if failed:
            misses.append(failed)
    predicted, wanted = len(match.pairs) + len(match.extra), len(case.gold["figures"])
    rows = [f1_row("figure found", len(match.pairs), predicted, wanted)]
    return rows + [f1_row(name, right, predicted, wanted) for name, right in counts.items()], misses


def failure(case: Case, measures: Measures, ours: Json | None, gold: Json) -> Miss | None:
    """The first thing that is wrong with a figure, or None."""
    doc, number = gold["doc"], gold["number"]
    if ours is None:
        return Miss("figure not found", doc, number, gold["sentence"][:110])
    if not same_value(ours, gold):
        told = f"{ours.get('low')}..{ours.get('high')} {ours.get('relation')}"
        return Miss("value", doc, number, f"{told}, gold {gold['low']}..{gold['high']} {gold['relation']}")
    if not measures.same(ours.get("measure") or "", gold["measure"]):
        return Miss("measure", doc, number, f"{ours.get('measure')}, gold {gold['measure']}")
    if not case.names.agree(ours, gold, party_is_enough=True, outlet=case.outlet.get(doc)):
        told = ", ".join(sorted(case.names.credited(ours, "speaker", "party")))
        return Miss("say-so", doc, number, f"{told or 'nobody'}, gold {gold['speaker']} / {gold['party']}")
    return None
