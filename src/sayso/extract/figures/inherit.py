"""Numbers without a measure of their own: what the question, the sentence before, the list or the article says that they count."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.figures.acts import CROWD
from sayso.extract.figures.asked import HEAD_COUNTS, answered, question_before
from sayso.extract.figures.counted import Counted, Place, placed_object, subject_of
from sayso.extract.figures.draft import Draft
from sayso.extract.figures.match import match_noun
from sayso.extract.figures.population import class_of, read_population
from sayso.extract.figures.reading import Reading
from sayso.types import Relation
from sayso.words import load
from sayso.words.measures import MeasureWords


def leans(draft: Draft) -> bool:
    """Whether a number is only said to be a number: "organisers claimed 20,000", "the true figure is 85", "in the south it is 210"."""
    counted = draft.counted
    if draft.reading.listed or counted.quantity.unit is not None or counted.quantity.value == 0:
        return False
    if draft.unit != "count" and not _of_nobody(draft):
        return False
    word = counted.governor.word
    subject = subject_of(word) if word is not None and counted.governor.place is not Place.SUBJECT else None
    if subject is not None and subject.lower_ in ("i", "we", "you", "he", "she"):
        return word is not None and (word.lemma_.lower() != "be" or counted.quantity.value >= CROWD)  # "we were 40" at table
    verbs = load(MeasureWords).verbs
    return draft.reading.name.split(" ")[-1] in verbs.tells | verbs.level | verbs.up | verbs.down


def _of_nobody(draft: Draft) -> bool:
    """ "Them", "those"; and "expect around 5,000 people", where the verb tells nothing and so many are a crowd."""
    noun = draft.counted.noun
    crowd = draft.counted.quantity.value >= CROWD and draft.reading.name in ("expect", "predict", "forecast", "claim", "count", "estimate")
    return noun is not None and (noun.lower_ in ("them", "those") or (crowd and noun.lower_ in ("people", "persons")))


def leaning(draft: Draft, done: list[Draft]) -> Draft:
    """A number that is only said answers the question before it, or goes on with the count of its paragraph."""
    if not leans(draft):
        return draft
    asked = question_before(draft.counted)
    counted = [other for other in done if other.counted.block is draft.counted.block and _is_count(other)]
    if asked is not None and not any(other.counted.token.i > asked.i for other in counted):
        found = answered(draft.counted, asked)
        if found is not None:
            return replace(draft, reading=found, unit="persons")
    rates = [other for other in done if other.counted.block is draft.counted.block and other.unit == "percent"]
    here = [other for other in (*rates, *counted) if other.counted.sentence == draft.counted.sentence]
    if rates and here == [rates[-1]] and draft.counted.quantity.value <= _ALL and draft.counted.noun is None:
        return replace(draft, reading=rates[-1].reading, unit="percent")  # "the firm gives 38 percent, the union says it was 85"
    if rates and draft.counted.quantity.value % 1:
        return replace(draft, reading=rates[-1].reading, unit="percent")  # "3.1 percent ... economists had expected 3.2"
    headed = _head_count(draft)
    if headed is not None and (not counted or counted[-1].counted.sentence != draft.counted.sentence):
        return replace(draft, reading=headed, unit="persons")
    if rates and not any(_rivals(draft, other) for other in counted) and _rivals(draft, rates[-1]) and draft.counted.quantity.value <= _ALL:
        return replace(draft, reading=rates[-1].reading, unit="percent")  # "by 65 percent, the trial found; the maker claims 90"
    if not counted:
        return draft
    last = counted[-1]
    same = last.counted.sentence == draft.counted.sentence
    # Of a sentence before, the first number is the one that others are held against ("52 died and 44 are missing. The union says 80.").
    other = last if same else next(d for d in counted if d.counted.sentence == last.counted.sentence)
    like = _like(draft, other)
    summed = same and not other.reading.listed and _sums_up(draft)
    return replace(like, reading=replace(like.reading, name=f"total {like.reading.name}")) if summed else like


def _sums_up(draft: Draft) -> bool:
    """ "Added 30 more comets, boosting the tally to 1,700": these are all comets, and no other count of those added."""
    placed = placed_object(draft.counted.governor) if draft.counted.noun is None and draft.counted.governor.prep == "to" else None
    return placed is not None and placed.lemma_.lower() in load(MeasureWords).carriers.nouns


def _head_count(draft: Draft) -> Reading | None:
    before = [t for t in draft.counted.sentence if t.idx < draft.counted.quantity.start and t.pos_ == "NOUN" and t.tag_ == "NN"]
    for token in reversed(before):
        found = match_noun(draft.counted, [token])
        if found is not None and found.name in HEAD_COUNTS:
            return found
    return None


def _is_count(draft: Draft) -> bool:
    # "14 irregularities" are named by themselves, "two plants" are told in passing.
    named = draft.reading.listed or (draft.unit not in ("persons", "count") and not _in_passing(draft))
    return named and draft.counted.quantity.unit is None and draft.whole is None and draft.counted.quantity.value > 1


def _like(draft: Draft, other: Draft) -> Draft:
    return replace(draft, reading=other.reading, unit=other.unit, population=draft.population or other.population)


#: Posts by name, of which an article on cuts tells how many go where.
POSTS = frozenset({"jobs", "positions", "posts", "roles"})


def by_main_measure(drafts: list[Draft], asked: Sequence[tuple[int, Token]] = ()) -> list[Draft]:
    """ "The union's own figure is 1,700" with no count beside it: of what the article counts most, the first of those that tie.

    `asked` are the article's "how many": what one of them asks before the number goes before what is counted most.
    """
    for index, draft in enumerate(drafts):
        drafts[index] = _asked(draft, drafts, asked)
    counts = [draft for draft in drafts if _is_count(draft) and draft.reading.listed]
    tally = Counter((draft.reading.name, draft.unit) for draft in counts)
    if not tally:
        return drafts
    filled: list[Draft] = []
    laid_off = next((draft for draft in counts if draft.reading.name == "laid off"), None)
    for draft in drafts:
        posts = (draft.reading.name in POSTS and not draft.reading.listed) or (draft.reading.name == "lost" and draft.unit in POSTS)
        if laid_off is not None and posts:
            # "About 450 of the jobs are in Zenda", "Hentzau, which loses 200": where jobs are cut.
            draft = replace(draft, reading=laid_off.reading)
        model = _main(draft, counts, tally) if leans(draft) and not _in_passing(draft) else None
        filled.append(draft if model is None else _like(draft, model))
    return filled


def _asked(draft: Draft, drafts: list[Draft], asked: Sequence[tuple[int, Token]]) -> Draft:
    if not leans(draft) or _in_passing(draft):
        return draft
    earlier = [token for place, token in asked if place < draft.counted.span.start]
    found = answered(draft.counted, earlier[-1]) if earlier else None
    alike = [d for d in drafts if found is not None and d.reading.name == found.name and d.reading.listed and _is_count(d)]
    fits = found is not None and (not alike or any(_rivals(draft, other) for other in alike))
    return replace(draft, reading=found, unit="persons") if found is not None and fits else draft


#: Rival counts of one thing lie within this factor of each other, counts of different things often do not. Set by hand on invented stories.
RIVAL = 5.0


def _main(draft: Draft, counts: list[Draft], tally: Counter[tuple[str, str]]) -> Draft | None:
    """What the article counts most among numbers of the same order; the first told of those that tie."""
    near = [other for other in counts if _rivals(draft, other)]
    return max(near, key=lambda other: (tally[other.reading.name, other.unit], -counts.index(other)), default=None)


def _rivals(draft: Draft, other: Draft) -> bool:
    one, two = draft.counted.quantity.value, other.counted.quantity.value
    return one * two > 0 and abs(math.log(one / two)) <= math.log(RIVAL)


#: Numbers in words below this are told in passing (style guides spell out one to nine).
_SMALL = 10


def _in_passing(draft: Draft) -> bool:
    quantity = draft.counted.quantity
    return quantity.spelled and quantity.value < _SMALL and quantity.relation is Relation.EXACT


_OF_THESE = re.compile(r"\bof\s(?:these|those|them|this\snumber|that\snumber|that\stotal)\b,?\s(?:only\s|just\s|some\s)?$", re.IGNORECASE)


def of_these(draft: Draft, done: list[Draft]) -> Draft:
    """ "It revealed 11 deficiencies. Of these, four were not remedied": a part of the count before it, in the paragraph."""
    before = draft.counted.block.text[: draft.counted.quantity.start]
    if draft.whole is not None or not done or _OF_THESE.search(before) is None:
        return draft
    other = done[-1]
    fits = other.counted.block is draft.counted.block and draft.counted.quantity.unit is None and other.counted.quantity.unit is None
    if not fits or draft.counted.quantity.value > other.counted.quantity.value:
        return draft
    reading = draft.reading if draft.reading.listed else other.reading
    return replace(draft, whole=len(done) - 1, reading=reading, unit=other.unit, population=draft.population or other.population)


def victim(draft: Draft, done: list[Draft]) -> Draft:
    """Victims are the dead where an article has told of dead; "nine of the victims were children" counts children."""
    noun, governor = draft.counted.noun, draft.counted.governor
    if draft.reading.name != "casualties" or not any(other.reading.name == "killed" for other in done):
        return draft
    words = (draft.reading.words or "").casefold()
    if words.removesuffix("s") != "victim":
        return draft
    draft = replace(draft, reading=replace(draft.reading, name="killed"))
    who = next((c for c in governor.word.children if c.dep_ == "attr"), None) if governor.word is not None else None
    if noun is None or who is None or governor.place is not Place.SUBJECT or class_of(who) is None:
        return draft
    return replace(draft, population=read_population(replace(draft.counted, noun=who)))


_GAP = re.compile(
    r"[,;]?\s?(?:and\s|while\s|but\s|with\s|to\s|against\s|versus\s)?(?:for\s|in\s)?(?:the\s|its\s|her\s|his\s)?[\w’'.\s-]{0,40}?\s?(?:at\s|on\s|with\s|to\s)?"
)
_FROM_TO = re.compile(r"(?:\s[\w-]+){0,3}\sto\s")


def gapped(draft: Draft, done: list[Draft]) -> Draft:
    """ "The Greens took 31 percent, the Liberals 28", "from 1,150 jobs to 850": the second says only what differs."""
    if not done or draft.reading.listed or draft.counted.noun is not None or draft.counted.quantity.unit is not None:
        return draft
    first, second = done[-1], draft.counted
    if first.counted.block is not second.block or first.counted.sentence != second.sentence:
        return draft
    text = second.block.text
    gap = text[first.counted.quantity.end : second.quantity.start]
    starts = re.search(r"\bfrom\s$", text[: first.counted.quantity.start]) is not None
    if starts and _FROM_TO.fullmatch(gap) is not None:
        return replace(draft, reading=first.reading, unit=first.unit, population=first.population)
    owned = _same_preposition(draft, done)
    if owned is not None:
        return replace(draft, reading=owned.reading, unit=owned.unit)
    if first.reading.listed and _elsewhere(first.counted, second, gap):
        return replace(draft, reading=first.reading, unit=first.unit, population=draft.population or first.population)
    if not (first.reading.listed or first.unit == "percent") or not _verbless(first.counted, second) or not _JOINT.search(gap):
        return draft
    fits = _GAP.fullmatch(text[first.counted.end : second.quantity.start]) is not None
    small = first.unit != "percent" or second.quantity.value <= _ALL
    return replace(draft, reading=first.reading, unit=first.unit) if fits and small else draft


_PREPOSITION = re.compile(r"\b(at|to|by|with)\s$")
_OWNED = re.compile(r"[;,]\s[^;]*[’']s?,\s")


def _same_preposition(draft: Draft, done: list[Draft]) -> Draft | None:
    """ "Its rate works out at 37 percent; the ministry's, on 81 cases, at 28": what stands behind the same word in the sentence."""
    second = draft.counted
    text = second.block.text
    word = _PREPOSITION.search(text[: second.quantity.start])
    for other in reversed(done):
        if word is None or other.counted.block is not second.block or other.counted.sentence != second.sentence:
            return None
        alike = text[: other.counted.quantity.start].endswith(word.group())
        owned = _OWNED.search(text[other.counted.quantity.end : second.quantity.start]) is not None
        if alike and owned and other.reading.listed and _verbless(other.counted, second):
            return other
    return None


_AND_SO_MANY = re.compile(r"(?:\band|,)\s$")
_IN_ANOTHER_PLACE = re.compile(r"\s(?:in|at|across|throughout|elsewhere|nationwide|worldwide|outside)\b")


def _elsewhere(first: Counted, second: Counted, gap: str) -> bool:
    """ "9,000 took part in Zenda and 40,000 in the country as a whole": the verb of the first holds for the second."""
    verbs = [t for t in second.block.doc if first.quantity.end <= t.idx < second.quantity.start and t.pos_ in ("VERB", "AUX")]
    own = all(verb == first.governor.word or verb.head == first.governor.word for verb in verbs)
    places = _IN_ANOTHER_PLACE.match(second.block.text, second.quantity.end) is not None and _IN_ANOTHER_PLACE.search(gap) is not None
    return bool(verbs) and own and places and _AND_SO_MANY.search(gap) is not None


#: Percent of the whole: a larger number is no share.
_ALL = 100
_JOINT = re.compile(r"[,;]|\b(?:and|to|against|versus)\b")


def _verbless(first: Counted, second: Counted) -> bool:
    between = [t for t in first.block.doc if first.quantity.end <= t.idx < second.quantity.start]
    return not any(token.pos_ in ("VERB", "AUX") for token in between)


#: Shares that come in rows, one for each party or answer.
_ROWS = ("vote share", "opinion")


def row_of_shares(draft: Draft, done: list[Draft]) -> Draft:
    """ "Ahead of the Left with 29.8 percent", "gave the Left 30 percent": a share of nothing named goes on with the votes or the poll."""
    nameless = draft.unit == "percent" and not draft.reading.listed and draft.counted.noun is None
    subject = subject_of(draft.counted.governor.word) if draft.counted.governor.word is not None else None
    if nameless and done and subject is not None and subject.lower_ == "it" and done[-1].unit == "percent" and done[-1].reading.listed:
        same = done[-1].counted.sentence == draft.counted.sentence
        return replace(draft, reading=done[-1].reading) if same else draft  # "turnout in Zenda was 70 percent; nationwide it was 61"
    rows = [other for other in done if other.reading.name in _ROWS]
    if not nameless or not rows or not draft.reading.name.startswith("share"):
        return draft
    here = [other for other in rows if other.counted.block is draft.counted.block]
    return replace(draft, reading=(here or rows)[-1].reading)


def unit_goes_on(draft: Draft, done: list[Draft]) -> Draft:
    """ "It offers three weeks' pay a year; the union wants five weeks": an amount that is only wanted or said goes on with the last one."""
    verbs, word = load(MeasureWords).verbs, draft.counted.governor.word
    if not done or draft.reading.listed or draft.counted.noun is not None or draft.counted.quantity.unit is None or word is None:
        return draft
    other, lemma = done[-1], word.lemma_.lower()
    near = other.counted.block is draft.counted.block and other.counted.sentence == draft.counted.sentence
    same = other.reading.listed and other.unit == draft.unit and draft.unit != "percent"
    return replace(draft, reading=other.reading) if near and same and lemma in verbs.demands | verbs.offers | verbs.tells else draft
