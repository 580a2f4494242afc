"""The claims of an article that coding counts: its figures of dead and hurt, each with what it counts beside the others."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.types import Extract, Figure, Relation, Span, ZoneKind
from sayso.words import load
from sayso.words.casualties import CasualtyWords

KILLED, INJURED = "killed", "injured"
MEASURES = (KILLED, INJURED)
#: Measures that coding takes for harm to persons: what they are coded as.
_CODED_AS = {"killed": KILLED, "injured": INJURED, "hospitalised": INJURED, "casualties": INJURED}


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure as coding sees it. `low` and `high` as in Figure.

    `total` says that it counts everybody who was hit, the dead among them ("four were shot"); `part` that it counts some of another
    figure of its measure ("including two children"); `elsewhere` that it is of another event than the article's.
    """

    figure: str
    measure: str
    low: float | None
    high: float | None
    relation: Relation
    zone: ZoneKind
    span: Span
    speaker: str | None
    total: bool
    part: bool
    elsewhere: bool
    population: str | None

    @property
    def least(self) -> float:
        """The number to code by: the lower end, or the upper where the lower is open."""
        return self.low if self.low is not None else self.high or 0.0


def claims_of(extract: Extract) -> tuple[Claim, ...]:
    """The figures of persons killed or hurt, in the order of the text; the speaker by name."""
    names = {actor.id: actor.name for actor in extract.actors}
    by_id = {figure.id: figure for figure in extract.figures}
    return tuple(_claims(extract.figures, by_id, names))


def _claims(figures: tuple[Figure, ...], by_id: dict[str, Figure], names: dict[str, str]) -> Iterator[Claim]:
    totals = load(CasualtyWords).total
    for figure in figures:
        measure = _CODED_AS.get(figure.measure)
        if measure is None or figure.unit != "persons":
            continue
        whole = by_id.get(figure.whole) if figure.whole else None
        yield Claim(
            figure.id, measure, figure.low, figure.high, figure.relation, figure.zone, figure.span, names.get(figure.speaker or ""),
            figure.measure in ("casualties", "hospitalised") or (measure == INJURED and (figure.measure_words or "").casefold() in totals),
            whole is not None and _CODED_AS.get(whole.measure) == measure, figure.event is not None,
            figure.population.head if figure.population else None,
        )  # fmt: skip
