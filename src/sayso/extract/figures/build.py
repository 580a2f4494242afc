"""From finished drafts to figures: say-so, day, event, ids."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.figures.commitment import committed
from sayso.extract.figures.draft import Draft
from sayso.extract.figures.drafts import told_in_passing
from sayso.extract.figures.event import another_event, time_of
from sayso.extract.figures.granted import is_request, taken_for_granted
from sayso.extract.figures.say_so import governing, list_goes_on, without_respondents
from sayso.extract.times import TimeMention
from sayso.types import Actor, Article, Attribution, Figure, Population, PopulationKind, content_id
from sayso.words import load
from sayso.words.units import UnitWords

#: How sure a reading is, set by hand: a listed trigger, a name taken from the verb or noun, and what may yet happen ("could kill 40").
SURE, NAMED, MIGHT = 0.9, 0.6, 0.4
_MIGHT = frozenset({"could", "may", "might", "would"})


def build(
    article: Article, drafts: list[Draft], times: tuple[TimeMention, ...], attributions: Sequence[Attribution], actors: Sequence[Actor]
) -> tuple[Figure, ...]:
    """Figures in the order of the text, each on its own or its whole's id."""
    sides = {actor.id: actor.side for actor in actors}
    drafts = _sided(drafts)
    ids = [content_id(article.id, "figure", *draft.counted.span, draft.reading.name) for draft in drafts]
    dropped = [told_in_passing(draft) for draft in drafts]
    attributions = [row for row in attributions if not row.topical]
    answers = without_respondents([draft.counted.span for draft in drafts if draft.reading.name == "opinion"], attributions)
    figures: list[Figure] = []
    for draft, own_id, drop in zip(drafts, ids, dropped, strict=True):
        if drop:
            continue
        whole = ids[draft.whole] if draft.whole is not None and not dropped[draft.whole] else None
        rows = answers if draft.reading.name == "opinion" else attributions
        taken = [row for row in rows if not (is_request(row) and taken_for_granted(draft.counted))]
        say_so = governing(draft.counted.span, taken)
        figure = _figure(article, draft, own_id, whole, times, say_so)
        figure = replace(figure, speaker=committed(draft.counted, attributions, actors) or figure.speaker)
        figures.append(_whose(figure, sides))
    return tuple(list_goes_on(_asked(_poll_goes_on(figures), article.text), article.text))


def _figure(
    article: Article, draft: Draft, own_id: str, whole: str | None, times: tuple[TimeMention, ...], say_so: Attribution | None
) -> Figure:
    counted, quantity = draft.counted, draft.counted.quantity
    event = another_event(counted, times, article.published)
    low, high = quantity.low, quantity.high
    if quantity.unit == "percent" and draft.reading.down and _is_change(draft) and quantity.value > 0:
        low, high = (None if high is None else -high), (None if low is None else -low)
    word = counted.governor.word
    unsure = word is not None and any(child.dep_ == "aux" and child.lower_ in _MIGHT for child in word.children)
    return Figure(
        id=own_id, article=article.id, zone=counted.block.zone, span=counted.span, low=low, high=high, relation=quantity.relation,
        unit=draft.unit, measure=draft.reading.name, measure_words=draft.reading.words, population=_somebody(draft),
        attribution=say_so.id if say_so else None, speaker=say_so.speaker if say_so else None,
        as_of=time_of(counted, times, say_so.said_on if say_so else None, event), event=event,
        confidence=MIGHT if unsure else SURE if draft.reading.listed else NAMED, whole=whole,
    )  # fmt: skip


def _somebody(draft: Draft) -> Population | None:
    """Persons that nothing names are people."""
    if draft.unit != "persons":
        return draft.population
    if draft.population is not None:
        thing = draft.population.kind is PopulationKind.THING
        return replace(draft.population, kind=PopulationKind.PEOPLE) if thing else draft.population
    return Population("people", None, PopulationKind.PEOPLE, "people")


def _is_change(draft: Draft) -> bool:
    return draft.reading.name == "growth" or draft.reading.name.endswith("change")


def _whose(figure: Figure, sides: dict[str, str | None]) -> Figure:
    """ "Its soldiers" without a name in the sentence are the speaker's own."""
    population = figure.population
    if population is None or population.side is not None or population.kind is not PopulationKind.MILITARY or figure.speaker is None:
        return figure
    owned = population.text.casefold().startswith(("our ", "its ", "their "))
    side = sides.get(figure.speaker)
    return replace(figure, population=replace(population, side=side)) if owned and side else figure


def _sided(drafts: list[Draft]) -> list[Draft]:
    """Bare "soldiers" are of the one side whose soldiers the article counts, if it counts those of one side only."""
    named = sorted({p.side for p in (draft.population for draft in drafts) if p and p.side and p.kind is PopulationKind.MILITARY})
    if len(named) != 1:
        return drafts
    return [replace(draft, population=_with_side(draft.population, named[0])) for draft in drafts]


def _with_side(population: Population | None, side: str) -> Population | None:
    if population is None or population.side is not None or population.kind is not PopulationKind.MILITARY or population.head != "soldiers":
        return population
    return replace(population, side=side)


def _poll_goes_on(figures: list[Figure]) -> list[Figure]:
    """ "Some 78% of those questioned said ..." after a poll's first figures: the poll is still speaking."""
    polls = [f for f in figures if f.measure == "opinion" and f.attribution is not None]
    # A headline gives the share before the text names the poll: if the article knows of one poll alone, it is that one's.
    speaker = polls[0] if len({f.speaker for f in polls}) == 1 else None
    done: list[Figure] = []
    for figure in figures:
        if figure.measure == "opinion":
            if figure.attribution is None and speaker is not None:
                figure = replace(figure, attribution=speaker.attribution, speaker=speaker.speaker)
            elif figure.attribution is not None:
                speaker = figure
        done.append(figure)
    return done


def _asked(figures: list[Figure], text: str) -> list[Figure]:
    """ "73% thought her 32-second apology too short": a length inside a poll's question is no finding of the pollster's."""
    lengths = {name for group in load(UnitWords).measured.values() for name in group}
    done: list[Figure] = []
    for figure in figures:
        share = next((f for f in reversed(done) if f.measure == "opinion" and f.attribution == figure.attribution), None)
        asked = figure.unit in lengths and figure.attribution is not None and share is not None
        if asked and share is not None and _SENTENCE.search(text, share.span.end, figure.span.start) is None:
            figure = replace(figure, attribution=None, speaker=None)
        done.append(figure)
    return done


_SENTENCE = re.compile(r"[.!?][”\"’)]*\s|\n")
