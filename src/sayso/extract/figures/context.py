"""What a figure takes from the figures around it: lists with one head, parts of a whole, and numbers that stand alone."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.figures.counted import Counted, Place
from sayso.extract.figures.draft import Draft
from sayso.extract.figures.fellows import part_of_those_before, penalty_shares_bound
from sayso.extract.figures.inherit import (
    by_main_measure,
    gapped,
    leaning,
    of_these,
    row_of_shares,
    unit_goes_on,
    victim,
)
from sayso.extract.figures.magnitude import strength
from sayso.extract.figures.named import beside_the_count, by_turns, equal_share, it_is, share_by_noun
from sayso.extract.figures.population import is_personal, last_party_before
from sayso.extract.figures.rates import economic, rate_goes_on, share_of, told_again
from sayso.extract.figures.reading import Reading
from sayso.extract.figures.sums import sum_goes_on
from sayso.extract.figures.taking_part import treated
from sayso.types import Population, Relation
from sayso.words import load
from sayso.words.measures import Counts, MeasureWords

#: Joins the items of a list ("127 aircraft, 129 trucks, along with seven boats").
_ITEM = re.compile(
    r"[,;]?\s?(?:and|or|as well as|along with|together with|plus|including|&)?\s?(?:another|other|also|some|the|a further)?\s?",
    re.IGNORECASE,
)
_OPENS_PARTS = re.compile(
    r"\b(?:including|includes?|included|among\s(?:them|those|whom)|amongst\sthem|comprising|made\sup\sof|consisting\sof|of\swhom|of\sthem|of\swhich)\b",
    re.IGNORECASE,
)
_IS_PART = re.compile(r"\s(?:\w+\s)?of\s(?:them|whom|these|those|which)\b", re.IGNORECASE)


def fill_from_context(drafts: list[Draft], asked: Sequence[tuple[int, Token]] = ()) -> list[Draft]:
    """Give parts, list items and bare numbers what their fellows say. The drafts are in the order of the text.

    `asked` are the words "how many" of the article, each with its place.
    """
    done: list[Draft] = []
    for draft in drafts:
        for fill in _FILLS:
            draft = fill(draft, done)
        done.append(draft)
    return treated(told_again(by_main_measure(economic(_adding_up(_backwards(done))), asked)))


#: Those who went to the polls, and a party that polled 12 percent, were asked nothing.
_POLL = re.compile(
    r"\b(?:(?<!exit\s)(?<!to\sthe\s)polls?(?!\s(?:closed|opened|station))|polled(?!\s\d)|polling(?!\sstation)"
    r"|surveys?|surveyed|pollsters?|respondents)\b",
    re.IGNORECASE,
)
_ERROR = re.compile(r"\bmargin\sof\serror\b", re.IGNORECASE)


def _polled(draft: Draft, done: list[Draft]) -> Draft:
    """ "Leads by 46 percent to 42, the poll found": shares of opinion; the poll's margin of error goes by its own name."""
    if draft.unit != "percent" or (draft.reading.listed and draft.reading.name != "vote share"):
        return draft
    sentence = draft.counted.sentence
    if _ERROR.search(sentence.text):
        return replace(draft, reading=Reading("margin of error", "margin of error", True))
    asked = any(not _wins_votes(draft, sentence.start_char + match.start()) for match in _POLL.finditer(sentence.text))
    return replace(draft, reading=Reading("opinion", draft.reading.words, True)) if asked else draft


def _wins_votes(draft: Draft, place: int) -> bool:
    """ "Ended up polling about 3 percent", "those who poll best": what a candidate polls is votes."""
    word = next((token for token in draft.counted.sentence if token.idx == place), None)
    if word is None or word.lower_ not in ("poll", "polls", "polled", "polling"):
        return False
    objects = [child for child in word.children if child.dep_ in ("dobj", "npadvmod", "advmod", "acomp") and child.i > word.i]
    return any(token.tag_ in ("JJS", "RBS") or token.lemma_ in ("percent", "%", "vote", "share", "best", "most") for token in objects)


_KNOWN = re.compile(r"\b(?:the|those|these)\s$", re.IGNORECASE)


def _gap(first: Counted, second: Counted) -> str | None:
    if first.block is not second.block or first.sentence != second.sentence:
        return None
    return first.block.text[first.end : second.quantity.start]


def _part(draft: Draft, done: list[Draft]) -> Draft:
    """ "15 people, including 13 students and two teachers": the parts count what the whole counts."""
    if draft.counted.quantity.unit is not None:
        return draft
    behind = draft.counted.block.text[draft.counted.quantity.end : draft.counted.quantity.end + 30]
    # "Not the 33 of whom the authority speaks" is another count of the same; a part is news ("33 of whom were hurt").
    rival = _KNOWN.search(draft.counted.block.text[: draft.counted.quantity.start]) is not None and behind.startswith(" of whom")
    for index in range(len(done) - 1, -1, -1):
        other = done[index]
        gap = _gap(other.counted, draft.counted)
        if gap is None:
            return draft
        if other.whole is not None and _same_list(gap):
            # The next item of an open list of parts belongs to the same whole.
            whole = other.whole
            return replace(draft, whole=whole, reading=_inherited(draft, done[whole]), unit=_unit(draft, done[whole]))
        larger = other.counted.quantity.relation is Relation.VAGUE or draft.counted.quantity.value <= other.counted.quantity.value
        fits = other.counted.quantity.unit is None and larger and other.whole is None
        if rival and other.whole is None and other.counted.quantity.unit is None:
            return replace(draft, reading=other.reading, unit=other.unit, population=other.population)
        if fits and (_opens(gap, other, draft) or _IS_PART.match(behind)) and is_personal(draft.counted.noun):
            return replace(draft, whole=index, reading=_inherited(draft, other), unit=_unit(draft, other))
    return draft


#: How far behind "including" a part may begin, in characters ("including, the ministry said, 12 children").
_NEAR = 40


def _opens(gap: str, other: Draft, draft: Draft) -> bool:
    """Whether "including" and the like stand right before the part, with no clause between, and the part has no verb of its own."""
    openers = list(_OPENS_PARTS.finditer(gap))
    if not openers or len(gap) - openers[-1].end() > _NEAR:
        return False
    return not (draft.reading.listed and other.reading.listed and draft.reading.name != other.reading.name)


def _inherited(draft: Draft, other: Draft) -> Reading:
    # A part with a trigger of its own keeps it ("40 were hurt, five of them critically"); one without takes the whole's.
    own = draft.reading.listed or (not other.reading.listed and draft.counted.noun is not None)
    return draft.reading if own else other.reading


def _unit(draft: Draft, other: Draft) -> str:
    bare = draft.counted.noun is None or draft.counted.noun.pos_ == "PRON"  # "900 homes, 120 of them beyond repair"
    return other.unit if bare or draft.unit == other.unit else draft.unit


def _same_list(gap: str) -> bool:
    return _ITEM.fullmatch(gap) is not None


def _list_item(draft: Draft, done: list[Draft]) -> Draft:
    """An item without a measure of its own has that of the item before it."""
    if not done or draft.reading.listed:
        return draft
    before = done[-1]
    gap = _gap(before.counted, draft.counted)
    if gap is None or not before.reading.listed or not _joined(before.counted, draft.counted) or _own_clause(before, draft):
        return draft
    same_kind = (before.counted.quantity.unit is None) == (draft.counted.quantity.unit is None)
    if not same_kind:
        return draft
    side = before.population.side if before.population is not None else None
    population = draft.population
    if population is not None and population.side is None and side is not None:
        population = replace(population, side=side)
    return replace(draft, reading=before.reading, population=population)


def _own_clause(before: Draft, draft: Draft) -> bool:
    """ "96 were buried, and 311 persons received help", "14 were injured and six cars set on fire": the second is no item of the list."""
    word = draft.counted.governor.word
    acts = draft.counted.governor.place is Place.SUBJECT and word is not None and word != before.counted.governor.word
    measure = load(MeasureWords).measures.get(before.reading.name)
    thing = draft.unit not in ("persons", "count", "percent") and before.unit == "persons"
    return (acts and word is not None and word.pos_ == "VERB") or (thing and measure is not None and measure.counts is Counts.PERSONS)


_JOINT = re.compile(r"(?:,|;|\band\b|\balong with\b|\bas well as\b|\bplus\b)\s?(?:another|other|also|some|the)?\s?$")


def _joined(first: Counted, second: Counted) -> bool:
    """Only list words, and no verb, between the two counted phrases."""
    between = [t for t in first.block.doc if first.end <= t.idx < second.quantity.start]
    if any(token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound") for token in between):
        return False
    gap = first.block.text[first.end : second.quantity.start]
    return _JOINT.search(gap.strip() + " ") is not None


_COMPARES = re.compile(r"\b(?:compares?|compared|comparing|against|versus|up from|down from|rather than)\b", re.IGNORECASE)


def _compared(draft: Draft, done: list[Draft]) -> Draft:
    """ "That compares with an average of 18.5 elsewhere": a bare number is of the kind of the number that it is held against."""
    before = draft.counted.block.text[draft.counted.sentence.start_char : draft.counted.quantity.start]
    if not done or draft.reading.listed or draft.counted.noun is not None or not _COMPARES.search(before):
        return draft
    other = done[-1]
    if draft.counted.quantity.unit not in (None, other.unit):
        return draft
    return replace(draft, reading=other.reading, unit=other.unit, population=other.population)


_STANDS_ALONE = (Place.SUBJECT, Place.OBJECT, Place.AGENT, Place.NONE)


def _bare(draft: Draft, done: list[Draft]) -> Draft:
    """A number without a noun counts what the figure before it counts, in its sentence, else in its paragraph."""
    if draft.population is not None or draft.counted.quantity.unit is not None or draft.counted.quantity.value == 0:
        return draft
    if draft.counted.noun is None and draft.counted.governor.place not in _STANDS_ALONE:
        return draft  # "the death toll rose to 33" counts all, whoever was named before
    for other in reversed(done):
        if other.counted.block is not draft.counted.block:
            return draft
        same = other.counted.sentence == draft.counted.sentence
        if other.population is not None and _mixed(done, other):
            if same:
                return draft
            other = _of_one_measure(draft, done, other)
        alike = draft.unit == other.unit or (draft.unit == "count" and (draft.reading.listed or draft.reading == other.reading))
        near = same or draft.counted.noun is None or _points(draft)
        if other.population is not None and other.counted.quantity.unit is None and alike and near:
            return replace(draft, population=_own_side(draft, other.population), unit=other.unit)
    return draft


def _mixed(done: list[Draft], last: Draft) -> bool:
    """ "13 students and two teachers died, while 30 were hurt": the thirty may be either."""
    fellows = [d.population for d in done if d.counted.block is last.counted.block and d.counted.sentence == last.counted.sentence]
    return len({p.head for p in fellows if p is not None}) > 1


def _of_one_measure(draft: Draft, done: list[Draft], last: Draft) -> Draft:
    """ "50 people were held and 8 guards hurt. At least 70 were held": of two groups in a sentence, the one that befell the same."""
    fellows = [d for d in done if d.counted.block is last.counted.block and d.counted.sentence == last.counted.sentence and d.population]
    return next((d for d in reversed(fellows) if d.reading.listed and d.reading.name == draft.reading.name), last)


def _points(draft: Draft) -> bool:
    behind = draft.counted.block.text[draft.counted.end : draft.counted.end + 20].casefold()
    return behind.startswith((" on their side", " on its side"))


def _own_side(draft: Draft, population: Population) -> Population:
    if not _points(draft):
        return population
    return replace(population, side=last_party_before(draft.counted) or population.side)


def _backwards(drafts: list[Draft]) -> list[Draft]:
    """ "1,351 deaths and 3,825 wounded soldiers": what the second item names holds for a first that names nobody."""
    for index in range(len(drafts) - 2, -1, -1):
        here, after = drafts[index], drafts[index + 1]
        gap = _gap(here.counted, after.counted)
        if here.population is None and after.population is not None and gap is not None and gap.strip() in ("and", ",", "&"):
            drafts[index] = replace(here, population=after.population)
    return drafts


_COLON = re.compile(r"[^\d.;:–—]{0,40}[:–—]\s?")


def _adding_up(drafts: list[Draft]) -> list[Draft]:
    """ "118 cases: 39 confirmed, 31 probable and 48 suspected": numbers behind a colon that add up to the one before it are its parts."""
    for index, whole in enumerate(drafts):
        parts: list[int] = []
        total = 0.0
        for place in range(index + 1, len(drafts)):
            gap = _gap(whole.counted, drafts[place].counted)
            opens = gap is not None and (parts or _COLON.fullmatch(gap))
            if not opens or drafts[place].counted.quantity.unit is not None or total >= whole.counted.quantity.value:
                break
            parts.append(place)
            total += drafts[place].counted.quantity.value
        if len(parts) > 1 and total == whole.counted.quantity.value and whole.counted.quantity.unit is None:
            for place in parts:
                part = drafts[place]
                drafts[place] = replace(part, whole=index, reading=_inherited(part, whole), unit=_unit(part, whole))
    return drafts


#: In this order: what a number is a part of, what it is set against, what it leans on, whose list it goes on with.
_FILLS: tuple[Callable[[Draft, list[Draft]], Draft], ...] = (
    strength, penalty_shares_bound, _part, part_of_those_before, of_these, victim, _compared, share_by_noun, by_turns, beside_the_count,
    it_is, leaning, row_of_shares, rate_goes_on, unit_goes_on, sum_goes_on, equal_share, gapped, share_of, _list_item, _polled, _bare,
)  # fmt: skip
