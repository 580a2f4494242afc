"""Shares of the vote and seats with whose they are, so that forecast, projection and result of one party can meet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Span as Name

from sayso.extract.figures.counted import Place
from sayso.extract.figures.draft import Draft
from sayso.extract.figures.holder import head_of_name, holder_of, is_party, names_in, told_before, without_titles
from sayso.extract.figures.reading import Reading
from sayso.types import Population, PopulationKind, Span
from sayso.words import load
from sayso.words.holders import HolderWords
from sayso.words.patterns import any_of

_ALL = 100.0
_VOTE, _SEATS = "vote share", "seats"
#: Measures of percent that belong to somebody.
_HELD = frozenset({_VOTE, "share"})


@dataclass(frozen=True, slots=True)
class _Contest:
    """Whether an article tells of a vote and of an exit poll, and the heads of the names that surely hold votes or seats in it."""

    told: bool
    exit_poll: bool
    known: frozenset[str]


def with_holders(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """Drafts in the order of the text: shares and seats with their holder as population, nameless shares of a party as votes.

    `text` is the article's: it tells whether there was a vote at all.
    """
    contest = _Contest(_of_a_contest(text), "exit poll" in text.casefold(), _known(drafts))
    done: list[Draft] = []
    for draft in drafts:
        draft = _turnout(_percent_again(draft, done))
        done.append(_held(draft, done, contest) if _may_be_held(draft) else draft)
    return done


def _known(drafts: Sequence[Draft]) -> frozenset[str]:
    """Heads of the names that surely hold votes or seats in the article."""
    found = set()
    for draft in drafts:
        if draft.reading.name in (_VOTE, _SEATS) and draft.reading.listed:
            name = holder_of(draft.counted, ())
            if name is not None:
                found.add(head_of_name(name))
    return frozenset(found)


def _percent_again(draft: Draft, done: list[Draft]) -> Draft:
    """ "Gave her Union 30.9 per cent, with Labour on 26.2": a bare number beside a name goes on with the row of shares."""
    quantity = draft.counted.quantity
    if not done or quantity.unit is not None or draft.unit != "count" or draft.counted.noun is not None or quantity.value > _ALL:
        return draft
    last = done[-1]
    row = last.unit == "percent" and last.reading.name in (_VOTE, "opinion") and last.counted.sentence == draft.counted.sentence
    if not row or last.counted.block is not draft.counted.block:
        return draft
    before = draft.counted.block.text[last.counted.end : quantity.start]
    if re.search(r"\b(?:on|at|with|to)\s(?:an?\s\w+\s)?$", before) is None or not _capital(draft, last):
        return draft
    return replace(draft, reading=last.reading, unit="percent")


def _turnout(draft: Draft) -> Draft:
    """ "Drew a turnout of 71 percent": a share of those who could have come, and no crowd; "cast by post" is a share of the votes."""
    if draft.unit != "percent":
        return draft
    if draft.reading.name == "attended" and "turnout" in draft.counted.sentence.text.casefold():
        return replace(draft, reading=Reading("turnout", "turnout", True))
    noun = draft.counted.noun
    if draft.reading.name == "turnout" and noun is not None and noun.lemma_.lower() in ("vote", "ballot"):
        return replace(draft, reading=Reading(f"share of {noun.lower_}", noun.text, False))
    return draft


def _capital(draft: Draft, last: Draft) -> bool:
    return any(last.counted.end <= name.start_char < draft.counted.quantity.start for name in names_in(draft.counted.sentence))


def _may_be_held(draft: Draft) -> bool:
    name, quantity = draft.reading.name, draft.counted.quantity
    if name == _SEATS or (draft.unit == "votes" and name == "voted"):
        return True
    if draft.unit != "percent" or quantity.value > _ALL:
        return False
    if name == "opinion":
        return draft.counted.governor.place is not Place.SUBJECT and not _of_others(draft)  # "33 percent of them approve"
    return name in _HELD or (not draft.reading.listed and not _of_others(draft))


def _of_others(draft: Draft) -> bool:
    """ "31 percent of pensioners", "a 5 percent lead": what is counted is named, and it is no share of votes."""
    noun, quantity = draft.counted.noun, draft.counted.quantity
    if noun is None or noun.idx < quantity.end or noun.lemma_.lower() in load(HolderWords).carriers:
        return False
    return re.search(r"[,;\d]", draft.counted.block.text[quantity.end : noun.idx]) is None


def _held(draft: Draft, done: list[Draft], contest: _Contest) -> Draft:
    here = [d for d in done if d.counted.block is draft.counted.block and d.counted.sentence == draft.counted.sentence]
    beside = here[-1].population if here and here[-1].unit != draft.unit else None
    name = _holder(draft, here, contest)
    if name is None and beside is not None and beside.kind is PopulationKind.HOLDER:
        return _as_votes(replace(draft, population=beside), contest)  # "with 30.4 percent, 27 seats"
    if name is None and _goes_back(draft):
        before = told_before(draft.counted)
        name = before if before is not None and _is_holder(before, contest.known) else None
    if name is None:
        return draft
    if draft.unit == "percent" and not draft.reading.listed and not contest.told:
        rows = [d.reading for d in done if d.counted.block is draft.counted.block and d.reading.name == "opinion"]
        if not rows:
            return draft
        draft = replace(draft, reading=rows[-1])  # "A poll put the Greens on 33 percent. The Liberals were at 21."
    return _as_votes(replace(draft, population=_population(draft, name)), contest)


def _holder(draft: Draft, here: list[Draft], contest: _Contest) -> Name | None:
    """The name in the sentence that the share is of, if it may hold one; `here` are the sentence's figures before it."""
    holders = [d.population for d in here if d.unit == draft.unit]
    name = holder_of(draft.counted, {p.head for p in holders if p is not None and p.kind is PopulationKind.HOLDER})
    if name is None:
        return None
    measure = draft.reading.name
    # Whoever stands in a row of parties is one.
    row = any(d.reading.name == _VOTE for d in here) or (contest.told and _alone(draft, name))
    sure = measure == _VOTE or (measure in (_SEATS, "voted") and contest.told)
    return name if row or sure or _is_holder(name, contest.known) else None


def _alone(draft: Draft, name: Name) -> bool:
    """A line of a table: "Harbour Party: 31.2%", "Dawn (13.4 percent)"."""
    text = draft.counted.block.text
    rest = text[: name.start_char] + text[name.end_char : draft.counted.quantity.start] + text[draft.counted.quantity.end :]
    return re.search(r"\w", rest) is None


def _goes_back(draft: Draft) -> bool:
    """Whether the number stands in a clause of "with" or of a pronoun, so that the text says elsewhere whose it is."""
    before = draft.counted.block.text[draft.counted.sentence.start_char : draft.counted.quantity.start]
    return re.search(r"\bwith\s(?:\w+\s)?$|^(?:It|They|She|He|The\sparty)\s", before) is not None


def _is_holder(name: Name, known: frozenset[str]) -> bool:
    head = head_of_name(name)
    alike = any(f" {head} " in f" {other} " or f" {other} " in f" {head} " for other in known)
    person = any(token.ent_type_ == "PERSON" for token in name)
    return is_party(name) or alike or person or _of_a_contest(name.sent.text)


@cache
def _contest_words() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load(HolderWords).contest)}\b", re.IGNORECASE)


def _of_a_contest(text: str) -> bool:
    return _contest_words().search(text) is not None


def _as_votes(draft: Draft, contest: _Contest) -> Draft:
    """A party's share of nothing named, where votes are told of, is one of the votes; so is what an exit poll's people said they did."""
    if draft.unit != "percent" or draft.reading.name == _VOTE or not contest.told:
        return draft
    if draft.reading.name == "opinion" and not contest.exit_poll:
        return draft
    return replace(draft, reading=Reading(_VOTE, draft.reading.words, True))


def _population(draft: Draft, name: Name) -> Population:
    short = without_titles(name)
    offset = draft.counted.block.span.start
    return Population(short.text, Span(offset + short.start_char, offset + short.end_char), PopulationKind.HOLDER, head_of_name(name))
