"""Mentions of a person, or of persons without a number: who they are as far as the words beside them tell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from sayso.extract.figures.population import class_of
from sayso.extract.parse import Block
from sayso.types import Span
from sayso.words import load
from sayso.words.casualties import CasualtyWords
from sayso.words.people import PeopleWords

_AGE = re.compile(r"\b(\d{1,3})[\s-](?:year|yr)s?[\s-]old", re.IGNORECASE)
_AGE_BEHIND = re.compile(r"\s?[,(]\s?(?:aged?\s)?(\d{1,3})\s?(?:[,).;]|$|and\b|of\b)|\s(?:aged|age)\s(\d{1,3})")
_MALE, _FEMALE = frozenset({"he", "him", "himself"}), frozenset({"she", "her", "herself"})


@dataclass(frozen=True, slots=True)
class Mention:
    """One noun for one person (`plural` false) or for an open number of them, with what the article tells of them there.

    `names` are the words of a proper name, `gender` "m", "f" or "", `new` whether the article brings them up for the first time ("a
    man"), `other` that they are told apart from somebody before ("another man", "a second victim").
    """

    block: Block
    token: Token
    plural: bool
    names: tuple[str, ...]
    age: int | None
    gender: str
    new: bool
    other: bool

    @property
    def pronoun(self) -> bool:
        return self.token.pos_ == "PRON"

    @property
    def first(self) -> Token:
        """The first word of the phrase before the noun."""
        left = [token for token in self.token.lefts if token.dep_ in ("det", "amod", "compound", "nummod", "poss", "nmod")]
        return left[0].left_edge if left else self.token

    @property
    def span(self) -> Span:
        """Where the phrase stands in the article, up to its noun."""
        start = self.block.span.start
        return Span(start + self.first.idx, start + self.token.idx + len(self.token.text))


def mentions_in(block: Block) -> Iterator[Mention]:
    """The persons of a line in the order of the text; those that a number counts are left to the figures."""
    for token in block.doc:
        if token.pos_ == "PRON":
            if token.lower_ in _MALE | _FEMALE and token.dep_ != "poss":
                yield Mention(block, token, False, (), None, "m" if token.lower_ in _MALE else "f", False, False)
        elif _stands_for_one(token):
            yield Mention(block, token, False, (), None, "", False, token.lower_ != "one")
        elif (token.pos_ in ("NOUN", "PROPN") or _is_age(token)) and is_person(token) and not _counted(token):
            yield _described(block, token)


def _stands_for_one(token: Token) -> bool:
    """ "One of them died", "another was hurt", "the other is in hospital"."""
    if token.dep_ not in ("nsubj", "nsubjpass") or token.lower_ not in ("one", "another", "other"):
        return False
    return token.lower_ != "one" or (token.i + 1 < len(token.doc) and token.nbor().lower_ == "of")


def is_person(token: Token) -> bool:
    """Whether a noun stands for one person or for persons."""
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.pos_ == "PROPN" and token.head.head.pos_ == "PROPN":
        return False  # "Ana Roe of Clinton"
    if token.ent_type_ == "PERSON":
        return token.dep_ not in ("compound", "nmod")
    if _is_age(token):
        return True
    words = load(CasualtyWords)
    low = token.lemma_.lower()
    if low in words.nobody or token.lower_ in words.nobody or token.dep_ == "compound":
        return False
    found = class_of(token)
    return (found is not None and found[0] != "households") or low in load(PeopleWords).persons


def _is_age(token: Token) -> bool:
    """ "A 16-year-old was shot": the age stands for the person, unless a noun follows."""
    if token.lower_ not in ("old", "olds") or token.i < 4 or token.dep_ in ("amod", "compound", "acomp", "advmod", "npadvmod", "nmod"):
        return False
    return token.doc[token.i - 2].lower_ in ("year", "years", "month") and token.doc[token.i - 4].like_num


def _counted(token: Token) -> bool:
    """Whether a number or "no" goes with the noun ("two men", "no officers"); an age does not count anybody."""
    for child in token.lefts:
        if child.dep_ == "nummod" and "old" not in child.text and not any(c.lower_ == "old" for c in child.subtree):
            return True
        if child.lower_ in ("no", "dozens", "hundreds", "one"):
            return True
    return token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ == "NUM"


def _described(block: Block, token: Token) -> Mention:
    text = block.text
    named = _name_of(token)
    left = min((child.left_edge.idx for child in token.lefts), default=token.idx)
    before = _AGE.search(text[left : token.idx + len(token.text)])
    end = (named[-1] if named else token).idx + len((named[-1] if named else token).text)
    behind = _AGE_BEHIND.match(text[end : end + 14])
    age = before[1] if before else (behind[1] or behind[2]) if behind else None
    words = load(CasualtyWords)
    own = [child for child in token.lefts if child.dep_ in ("det", "amod", "poss", "advmod")]
    return Mention(
        block, token, token.tag_ in ("NNS", "NNPS"), tuple(t.text for t in named), int(age) if age else None, _gender(token, named),
        any(child.lower_ in ("a", "an") for child in own) or not own, any(child.lower_ in words.another for child in own),
    )  # fmt: skip


def _name_of(token: Token) -> tuple[Token, ...]:
    """The words of the proper name that the noun is, or that stands beside it ("her son Ray Bell", "the driver, Ana Roe,")."""
    head = (
        token
        if token.ent_type_ == "PERSON"
        else next((c for c in token.children if c.dep_ == "appos" and c.ent_type_ == "PERSON" and c.left_edge.i <= token.i + 2), None)
    )
    if head is None:
        return ()
    titles = load(PeopleWords).titles
    inside = [t for t in head.doc[max(0, head.i - 4) : head.i + 3] if t.ent_type_ == "PERSON" and t.is_alpha and _together(t, head)]
    while len(inside) > 1 and inside[0].lower_ in titles:
        inside = inside[1:]
    # A headline's capital makes a name of "Teen" and "Man".
    return tuple(t for t in inside if class_of(t) is None)


def _together(token: Token, head: Token) -> bool:
    low, high = sorted((token.i, head.i))
    return all(t.ent_type_ == "PERSON" for t in token.doc[low : high + 1])


def _gender(token: Token, named: tuple[Token, ...]) -> str:
    words = load(PeopleWords)
    nouns = {token.lemma_.lower(), token.lower_}
    if nouns & words.male or (named and named[0].lower_ in words.male_names):
        return "m"
    return "f" if nouns & words.female or (named and named[0].lower_ in words.female_names) else ""
