"""A figure with what decides which question it answers: what is counted, whose, which part, about what."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from sayso.merge.crowds import another_crowd
from sayso.merge.parts import earlier_event, is_moved, kind_of, part_of, place_of, still_held, told_after
from sayso.merge.phrases import phrase_around
from sayso.merge.states import States
from sayso.merge.tokens import Word, content_stems, fold, light_words, stem, words_of
from sayso.merge.values import ends
from sayso.merge.votes import candidate_of, contest_of
from sayso.merge.wholes import period_of, share_of_whole, whole_of
from sayso.types import Article, Figure, PopulationKind
from sayso.words import load
from sayso.words.comparable import ComparableWords
from sayso.words.names import NameWords

#: How many words of meaning on either side of a figure tell its topic.
NEAR_WORDS = 4
#: How many of them are the nearest.
CLOSE_WORDS = 2
#: Characters read on either side for them.
NEAR_CHARACTERS = 90
#: An opinion is told by more words: the clause that follows the share.
OPINION_WORDS = 12

#: Characters on either side in which an adjective of place is taken to be of the counted.
BESIDE = 28
#: Characters before a figure in which "his countrymen" are the counted.
OWN = 60
#: An adjective of place before a word for its people.
_NATIONALS = re.compile(
    r"\b([A-Z][a-z]{2,}(?:an|ese|ish|i|ai|ch))\s+(?:dead|deaths|victims|citizens|nationals|tourists|casualties|passengers)\b"
)
_WHOSE = re.compile(r"\b(?:of|from) ((?:[A-Z][\w-]+ ?)+)$")

PERSONS = "persons"
_SHARE = re.compile(r"\d[\d.,]*\s?(?:%|per ?cent)")
#: "82 of the 150 seats": the second number is how many there are.
_OF_ALL = re.compile(r"\d\s(?:out\s)?of\s(?:the\s|its\s|their\s)?$")
# Opens with a set of characters, which the engine finds fast.
_SENTENCE_END = re.compile(r"[.!?\n](?:(?<=\n)|[\"”’']*(?=\s))")


@dataclass(frozen=True, slots=True)
class Owners:
    """Whose people may be counted: the states of the story, and the names of the parties that are states."""

    states: States
    names: Mapping[str, str]

    def is_state(self, party: str | None) -> bool:
        """Whether a party (entity id) is a state."""
        return party in self.names

    def name(self, party: str | None) -> str | None:
        """The name of a party that is a state."""
        return self.names.get(party or "")


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with its keys.

    `group` is what must be equal to meet at all; `side` may be silent; `topic` and `close` are stems of what it is about and of the words
    nearest to it, `near` those words as they stand, `phrase` the words of its clause; `sentence` is the offset at which its sentence
    starts; `moved` says that it is the one end of a move ("from 38 to 52"); `candidate` is whose votes or seats it counts,
    `place` the place that its clause gives it ("the plant at Zenda, where 640 jobs will go"); `around` are the words of
    its sentence before and behind it.
    """

    figure: Figure
    group: tuple[str, ...]
    head: str
    side: str | None
    topic: frozenset[str]
    close: frozenset[str]
    near: str
    phrase: str
    sentence: int
    moved: bool
    candidate: str | None
    place: str = ""
    around: str = ""

    @property
    def id(self) -> str:
        return self.figure.id


def counted(figure: Figure, article: Article, whole: Figure | None, owners: Owners, year: int | None = None) -> Counted:
    """The keys of one figure, from its own fields and the words beside it; `whole` is the figure that it is a part of, if any.

    `year` is that of the article, or the story's.
    """
    before, after = _beside(figure, article)
    sentence = figure.span.start - len(before)
    head = head_of(figure)
    side = side_of(figure, owners) or _side_beside(figure, before, after, owners)
    unit = unit_of(figure)
    if head == "people" and unit == PERSONS:
        head = told_after(after) or head
    of_a_whole = whole is not None and whole.measure == figure.measure
    # Nobody counts people by halves: such a number is a time or a score.
    part = "no count" if unit == PERSONS and any(end != int(end) for end in ends(figure)) else ""
    if not part and unit == PERSONS:
        phrase = figure.population.text if figure.population else ""
        part = part_of(phrase, before, after, of_a_whole and head == "people" and not is_moved(before), side, figure.measure_words,
                       max(ends(figure), default=0))  # fmt: skip
    # A rate or a share of another year is still the rate or share; a count of another event is another count.
    other = figure.event if figure.unit != "percent" and " per " not in figure.unit else None
    event = " ".join(content_stems(other.text)[:4]) if other else earlier_event(before)
    candidate, whole_name = candidate_of(figure), whole_of(figure)
    event = event or another_crowd(
        figure, before, article.text[article.title.span.end if article.title and article.title.span else 0 : max(sentence, 0)]
    )
    if unit != PERSONS and _OF_ALL.search(before):
        part = "all of them"
    part = part or (kind_of(figure.population.text) if figure.population and unit == PERSONS else "")
    if measure_of(figure) in load(ComparableWords).held["measures"] and still_held(before, after):
        part = "still held"
    group: tuple[str, ...] = (measure_of(figure), unit, part, event)
    if candidate:
        group = (contest_of(figure), unit, part, event or another_year(figure), "candidate")
    elif whole_name:
        # A bare number of a whole ("put the magnitude at 7.0") is in the whole's own unit.
        unit = whole_name if unit in ("count", *load(ComparableWords).wholes[whole_name]) else unit
        group = (whole_name, unit, part or period_of(figure, before, after, year), event or another_year(figure, year))
        side = side or share_of_whole(figure, before, after)
    if unit == PERSONS and not _is_opinion(figure):
        kind = "military" if head == "military" else "civil"
        topic: frozenset[str] = frozenset()
        group = (*group, kind)
    else:
        topic = _topic(figure, before, after)
    near = _near(figure, article, before, after)
    close = frozenset(same_topic(tuple(stem(word.key) for word in near)))
    return Counted(figure, group, head, side, topic, close, " ".join(word.text for word in near),
                   phrase_around(before, after, _is_opinion(figure)), sentence, is_moved(before), candidate,
                   place_of(before, article.text) if unit == PERSONS else "", f"{before} # {after}" if unit == PERSONS else "")  # fmt: skip


def measure_of(figure: Figure) -> str:
    """A figure's measure, by one name for those that answer one question ("detained": "arrested")."""
    return _same_measures().get(figure.measure, figure.measure)


@cache
def _same_measures() -> Mapping[str, str]:
    return {other: name for name, others in load(ComparableWords).same.items() for other in others}


def another_year(figure: Figure, year: int | None = None) -> str:
    """The year of another event that a share or rate is of ("59 percent five years ago", "(2019: 59)"), so that both forms meet."""
    if figure.event is None or (figure.as_of is not None and figure.as_of.earliest.year == year):
        return ""
    return str(figure.as_of.earliest.year) if figure.as_of else " ".join(content_stems(figure.event.text)[:4])


def unit_of(figure: Figure) -> str:
    """A figure's unit; "persons" where it counts persons by another name."""
    return _unit(figure.measure, figure.unit)


@lru_cache(1_000)
def _unit(measure: str, told: str) -> str:
    units, how_many = load(ComparableWords).units, load(NameWords).how_many
    words = fold(told).split()
    while len(words) > 1 and words[0] in how_many:
        del words[0]  # "16 different tunnels" are tunnels
    unit = " ".join(words)
    return PERSONS if measure in units["measures"] and unit in units["persons"] else _same_things().get(unit, unit)


@cache
def _same_things() -> Mapping[str, str]:
    return {other: name for name, others in load(ComparableWords).things.items() for other in others}


def head_of(figure: Figure) -> str:
    """The class of what is counted, one word for one class."""
    population = figure.population
    if population is None:
        return "people" if unit_of(figure) == PERSONS else ""
    if population.kind is PopulationKind.MILITARY:
        return "military"
    head = fold(population.head) or "people"
    if population.kind is PopulationKind.CIVILIAN and head in load(ComparableWords).units["plain"]:
        return "civilians"
    return "people" if head in load(ComparableWords).units["plain"] and unit_of(figure) == PERSONS else head


def side_of(figure: Figure, owners: Owners) -> str | None:
    """Whose the counted are, as a party's name: what extract read, or "citizens of Velmia" in the phrase itself."""
    population = figure.population
    if population is None:
        return None
    if population.side:
        return owners.states.named(population.side) or population.side
    after = _WHOSE.search(population.text)
    return owners.states.named(after.group(1).strip()) if after else None


def _side_beside(figure: Figure, before: str, after: str, owners: Owners) -> str | None:
    """Whose the counted are where only the words beside say it ("the Velmian dead at 17", "17 citizens of Velmia", "his countrymen")."""
    if unit_of(figure) != PERSONS:
        return None
    beside = before[-OWN:] + after[:BESIDE]
    if owners.is_state(figure.party) and _compatriots().search(beside):
        return owners.name(figure.party)
    near = _NATIONALS.findall(f"{before[-BESIDE:]} {after[:BESIDE]}")
    if told := _citizens_of().match(after.lstrip()):
        near.append(told.group(1))
    if figure.population and fold(figure.population.text) in load(ComparableWords).citizens["words"]:
        near += _citizens_of().findall(before)
    found = {owners.states.named(word.strip()) or word.strip() for word in near}
    return found.pop() if len(found) == 1 else None


@cache
def _compatriots() -> re.Pattern[str]:
    words = "|".join(load(ComparableWords).citizens["words"])
    return re.compile(rf"\b(?:his|her|its|their|our|my)\s+(?:own\s+)?(?:{words})\b", re.IGNORECASE)


@cache
def _citizens_of() -> re.Pattern[str]:
    words = "|".join(load(ComparableWords).citizens["words"])
    return re.compile(rf"\b(?:{words}) of ((?:[A-Z][\w-]+ ?)+)")


def _is_opinion(figure: Figure) -> bool:
    return figure.measure.startswith("opinion")


def _beside(figure: Figure, article: Article) -> tuple[str, str]:
    """The words of the figure's sentence before and after it."""
    text, span = article.text, figure.span
    start = max((m.end() for m in _SENTENCE_END.finditer(text, max(0, span.start - 400), span.start)), default=max(0, span.start - 400))
    end = next((m.start() for m in _SENTENCE_END.finditer(text, span.end)), len(text))
    return text[start : span.start], text[span.end : end]


@cache
def _classes() -> Mapping[str, str]:
    return {stem(fold(word)): name for name, words in load(ComparableWords).topics.items() for word in words}


def same_topic(stems: tuple[str, ...]) -> tuple[str, ...]:
    """Stems with the words for one thing under one name."""
    classes = _classes()
    return tuple(classes.get(word, word) for word in stems)


def _topic(figure: Figure, before: str, after: str) -> frozenset[str]:
    """Stems of what a figure is about: its population and the words beside it; for an opinion, the opinion."""
    if _is_opinion(figure):
        clause = _SHARE.split(after)[0]
        return frozenset(same_topic(content_stems(clause)[:OPINION_WORDS])) - _pollster_words()
    own = _stems(figure.population.text) if figure.population else ()
    near = (*content_stems(before[-NEAR_CHARACTERS:])[-NEAR_WORDS:], *content_stems(after[:NEAR_CHARACTERS])[:NEAR_WORDS])
    said = {*_stems(figure.measure), *_stems(figure.measure_words or ""), *_stems(figure.unit)}
    return frozenset(same_topic(tuple(word for word in (*own, *near) if word not in said)))


@lru_cache(5_000)
def _stems(text: str) -> tuple[str, ...]:
    """The stems of the words of a field, which many figures have alike."""
    return content_stems(text)


def _near(figure: Figure, article: Article, before: str, after: str) -> tuple[Word, ...]:
    """The nearest words of meaning: "a 15-minute rampage" has them after, "the spree lasted 10 minutes" before; an opinion after."""
    light = light_words()
    if _is_opinion(figure):
        found = [word for word in words_of(after[:NEAR_CHARACTERS]) if stem(word.key) not in _pollster_words()]
        return tuple(found[: OPINION_WORDS // 2])
    following = "-" in figure.span.of(article.text)
    words = words_of(after[:NEAR_CHARACTERS] if following else before[-NEAR_CHARACTERS:])
    found = [word for word in words if word.key not in light]
    return tuple(found[:CLOSE_WORDS] if following else found[-CLOSE_WORDS:])


@cache
def _pollster_words() -> frozenset[str]:
    asked = "voters people those questioned respondents public adults Britons Americans think thought said say felt feel believe want "
    return frozenset(content_stems(asked + "wanted should would per cent percent poll survey"))
