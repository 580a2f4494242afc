"""The claims that coding counts: figures of dead and hurt, each with what it counts beside the others."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sayso.compare.coding.elsewhere import sentence_at, tells_of_another
from sayso.types import Article, Casualty, Extract, Figure, PopulationKind, Relation, Span
from sayso.words import load
from sayso.words.casualties import CasualtyWords
from sayso.words.nations import party_named

KILLED, INJURED = "killed", "injured"
MEASURES = (KILLED, INJURED)
#: Measures of harm to persons, and what coding takes them for.
_CODED_AS = {"killed": KILLED, "injured": INJURED, "hospitalised": INJURED, "casualties": INJURED}
#: Measures that count everybody who was hit, whatever became of them.
_OF_ALL = frozenset({"casualties", "hospitalised"})

_MORE = re.compile(r"\s(?:\w+\s){0,2}(?:others?|more)\b", re.IGNORECASE)
#: "Two gunshot wounds" are of one person.
_WOUNDS = re.compile(r"\s(?:\w+\s)?wounds?\b", re.IGNORECASE)
#: Characters behind a figure in which the words that it counts stand.
NEAR = 60
_CITIZENS = re.compile(r"\s(?:(?:[A-Z][\w-]+|foreign)\s)?(?:citizens|nationals)\b")
_FOLK = re.compile(r"\s([A-Z][\w-]+)")
#: What calls a number the whole.
_TOTAL = re.compile(r"\btotal\s(?:number|toll|death\stoll)\b|\b(?:in\stotal|in\sall|altogether)\b", re.IGNORECASE)
_KIN = re.compile(r"\b(?:his|her|their)\s(?:other\s|own\s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure as coding sees it. `low` and `high` are the figure's; `words` is its text, `sentence` the sentence around it.

    `total` says that it counts everybody who was hit, the dead among them ("four were shot"); `part` that it counts some of another
    figure of its measure ("including two children"); `kin` that it counts somebody's ("her four sons"); `elsewhere` that it is of
    another event than the article's; `more` that it counts others than those told of before ("three others"); `beside` are the
    persons told of before it in its sentence, and `joined` says that one of them stands in one list with it ("a man and three women").
    """

    figure: str
    measure: str
    low: float | None
    high: float | None
    relation: Relation
    span: Span
    speaker: str | None
    words: str
    sentence: str
    combatants: bool
    total: bool
    part: bool
    kin: bool
    elsewhere: bool
    more: bool
    joined: bool
    beside: frozenset[int]

    @property
    def least(self) -> float:
        """The number to code by: the lower end, or the upper where the lower is open."""
        return self.low if self.low is not None else self.high or 0.0


def claims_of(article: Article, figures: Iterable[Figure], extract: Extract | None, names: Mapping[str, str]) -> tuple[Claim, ...]:
    """The figures of persons killed or hurt among those of one article, in their order.

    `names` gives the names of speakers by id; `extract` the casualties beside the figures, None where figures alone are coded.
    """
    rows = tuple(figures)
    by_id = {figure.id: figure for figure in rows}
    casualties = extract.casualties if extract is not None else ()
    found = tuple(_claims(article, rows, by_id, casualties, names))
    # "17 citizens of Norway perished. The total number of the dead is 52": one nation's dead are some of those that the text calls all.
    whole = [c for c in found if not (c.part or c.elsewhere or c.combatants or _of_a_nation(article, c)) and _TOTAL.search(c.sentence)]
    return tuple(
        replace(c, part=True) if _of_a_nation(article, c) and any(w.measure == c.measure and w.least > c.least for w in whole) else c
        for c in found
    )


def _of_a_nation(article: Article, claim: Claim) -> bool:
    """Whether a figure counts the citizens of one nation ("17 citizens of Norway", "17 Norwegians")."""
    behind = article.text[claim.span.end : claim.span.end + NEAR]
    named = _FOLK.match(behind)
    return _CITIZENS.match(behind) is not None or (named is not None and party_named(named[1]) is not None)


def _claims(
    article: Article, figures: tuple[Figure, ...], by_id: Mapping[str, Figure], casualties: tuple[Casualty, ...], names: Mapping[str, str]
) -> Iterator[Claim]:
    text = article.text
    # A whole that the parser names after its noun counts what its parts count ("up to 15 members, including two women, were killed").
    wholes = {figure.whole: _CODED_AS[figure.measure] for figure in figures if figure.whole and figure.measure in _CODED_AS}
    for figure in figures:
        measure = _CODED_AS.get(figure.measure) or wholes.get(figure.id)
        population = figure.population
        of_persons = figure.unit == "persons" and (population is None or population.kind is not PopulationKind.THING)
        if measure is None or not of_persons or _WOUNDS.match(text, figure.span.end):
            continue
        sentence = sentence_at(text, figure.span)
        before = [c for c in casualties if c.person is not None and sentence.start <= c.span.start < figure.span.start]
        whole = by_id.get(figure.whole) if figure.whole else None
        words = figure.span.of(text)
        yield Claim(
            figure.id, measure, figure.low, figure.high, figure.relation, figure.span, names.get(figure.speaker or ""), words,
            sentence.of(text),
            combatants=population is not None and population.kind is PopulationKind.MILITARY,
            total=_counts_all(figure, measure),
            part=whole is not None and (_CODED_AS.get(whole.measure) or wholes.get(whole.id)) == measure,
            kin=_KIN.search(text[sentence.start : figure.span.start]) is not None,
            elsewhere=figure.event is not None or tells_of_another(article, figure.span),
            more=_MORE.match(text, figure.span.end) is not None or words.casefold().startswith("another"),
            joined=any(text[c.span.end : figure.span.start] == " and " for c in before),
            beside=frozenset(c.person for c in before if c.person is not None),
        )  # fmt: skip


def _counts_all(figure: Figure, measure: str) -> bool:
    words = (figure.measure_words or "").casefold()
    return figure.measure in _OF_ALL or (measure == INJURED and words in load(CasualtyWords).total)
