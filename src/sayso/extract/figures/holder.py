"""Whose a share is: the name of the party, the candidate or the company that a percentage or a number of seats belongs to."""

import re
from collections.abc import Collection

from spacy.tokens import Span as Name
from spacy.tokens import Token

from sayso.extract.figures.counted import Counted, Governor, govern, subject_of
from sayso.words import load
from sayso.words.holders import HolderWords
from sayso.words.people import PeopleWords


def names_in(sentence: Name) -> list[Name]:
    """The proper names of a sentence in their order; "Beil's Labour Front" is two."""
    found: list[Name] = []
    first: int | None = None
    for token in sentence:
        if _named(token, first is not None):
            first = token.i if first is None else first
        elif first is not None and not _goes_on(token, sentence, first):
            found.append(sentence.doc[first : token.i])
            first = None
    if first is not None:
        found.append(sentence.doc[first : sentence.end])
    return found


def _named(token: Token, inside: bool) -> bool:
    words = load(HolderWords)
    if not token.text[0].isupper() or token.lower_ in words.calendar or not token.text.replace("-", "").replace("’", "").isalpha():
        return False
    opens = token.i == token.sent.start and not inside
    party = token.lower_ in words.parties
    return token.pos_ == "PROPN" or party or (token.pos_ in ("NOUN", "ADJ") and not opens)


def _goes_on(token: Token, sentence: Name, first: int) -> bool:
    """ "Party of Work", "Alliance for the Coast", "People's Union": the name of a party goes on behind the joint."""
    parties, doc = load(HolderWords).parties, token.doc
    if token.i + 1 >= sentence.end:
        return False
    following = doc[token.i + 1]
    if token.tag_ == "POS":
        owner = doc[token.i - 1].lower_
        return not parties.isdisjoint((owner, f"{owner}'s")) and _named(following, True)
    if token.lower_ == "the" and doc[token.i - 1].lower_ in ("of", "for"):
        return _named(following, True)
    party = any(t.lower_ in parties for t in doc[first : token.i])
    return token.lower_ in ("of", "for") and party and (_named(following, True) or following.lower_ == "the")


def head_of_name(name: Name) -> str:
    """A name's normal form: small letters, without titles, "the" and "party"."""
    titles = load(PeopleWords).titles
    words = [t.lower_ for t in name if t.is_alpha]
    while len(words) > 1 and words[0] in titles | {"the"}:
        words = words[1:]
    while len(words) > 1 and words[-1] == "party":
        words = words[:-1]
    return " ".join(words)


def without_titles(name: Name) -> Name:
    """The name as it stands, its titles left out."""
    titles = load(PeopleWords).titles
    first = name.start
    while first + 1 < name.end and name.doc[first].lower_ in titles:
        first += 1
    return name.doc[first : name.end]


def is_party(name: Name) -> bool:
    """Whether a word of the name tells a party."""
    parties = load(HolderWords).parties
    return any(token.lower_ in parties for token in name)


def holder_of(counted: Counted, taken: Collection[str]) -> Name | None:
    """The name that holds a share in its own sentence, None where none is said to.

    `taken` are the heads that hold an earlier figure of the sentence: of two numbers behind one subject the second is the neighbour's.
    """
    names = [name for name in names_in(counted.sentence) if not _elsewhere(name)]
    behind = _behind(counted, names)
    if behind is not None:
        return behind
    before = [name for name in names if name[-1].idx < counted.quantity.start]
    beside = _beside(counted, before)
    subject = _subject(counted, before)
    if beside is not None and (subject is None or subject == beside or head_of_name(subject) in taken):
        return beside
    return subject if subject is not None else beside


def _elsewhere(name: Name) -> bool:
    """ "In Westmark", "by the Demos Institute": no holder."""
    first = name.start
    while first > name.sent.start and name.doc[first - 1].pos_ in ("DET", "ADJ", "PUNCT"):
        if name.doc[first - 1].pos_ == "PUNCT" and name.doc[first - 1].text != "-":
            break
        first -= 1
    before = name.doc[first - 1] if first > name.sent.start else None
    if before is None or before.lower_ not in load(HolderWords).elsewhere:
        return False
    # "The share of the Greens", "ahead of the Left": these are told of themselves.
    told = before.lower_ == "of" and (before.head.lemma_.lower() in load(HolderWords).carriers or name.doc[before.i - 1].lower_ in _AHEAD)
    return not told


_AHEAD = ("ahead", "front", "short")


_FOR = re.compile(
    r"\s?(?:of\s(?:the\s)?(?:\w+\s)?(?:votes?|ballots)\s)?(?:cast\s)?"
    r"(?:for|went\sto|go\sto|goes\sto|voted\sfor|backed|chose|supported)\s(?:the\s|its\s)?(?:[a-z-]+\s){0,2}"
)


def _behind(counted: Counted, names: list[Name]) -> Name | None:
    """ "31 percent for the Greens", "28 percent went to Mr Beil"."""
    match = _FOR.match(counted.block.text, counted.quantity.end)
    if match is None:
        return None
    return next((name for name in names if match.end() == name.start_char), None)


#: Words between a name and the number beside it, and what may stand among them ("Labour languishing on 26.2", "the Greens (31").
_NEAR_WORDS = 5
_BREAKS = re.compile(r"[.;]\s|:\s\w|\d|,.*,")


def _beside(counted: Counted, names: list[Name]) -> Name | None:
    if not names:
        return None
    name = names[-1]
    between = counted.block.text[name.end_char : counted.quantity.start]
    if _BREAKS.search(between) or len(between.split()) > _NEAR_WORDS or re.match(r"[’']s?\s[a-z]", between):
        return None
    return name


def _subject(counted: Counted, names: list[Name]) -> Name | None:
    """The name that the number's clause tells of: its subject, or whom a forecast gives the share."""
    governor = counted.governor if counted.governor.word is not None else govern(counted.token)
    verb = _clause(governor)
    if verb is None:
        return None
    given = verb.lemma_.lower() in load(HolderWords).gives and not any(c.dep_ == "nsubjpass" for c in verb.children)
    if given:
        objects = [c for c in verb.children if c.dep_ in ("dobj", "dative", "oprd") and verb.i < c.i and c.idx < counted.quantity.start]
        between = [name for name in names if name.start > verb.i]
        found = next((n for c in objects if (n := _name_of(c, names))), between[-1] if between else None)
        if found is not None:
            return found
    subject = subject_of(verb)
    if subject is not None and subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        subject = verb.head  # "the Harbour Party, which slipped to 14 percent"
    return _name_of(subject, names) if subject is not None else None


#: Steps up from a number to its verb, and from a verb to the one whose subject it shares: deeper trees are parsing accidents.
OVER_NOUNS, OVER_CLAUSES = 6, 4


def _clause(governor: Governor) -> Token | None:
    """The verb whose subject is told of: over a noun that governs the number, the verb that the noun hangs on."""
    word = governor.word
    for _ in range(OVER_NOUNS):
        if word is None or word.pos_ in ("VERB", "AUX"):
            break
        word = word.head if word.head != word else None
    for _ in range(OVER_CLAUSES):
        if word is None or subject_of(word) is not None or word.head == word or word.dep_ not in _LEANS:
            return word
        word = word.head
    return word


#: Clauses that share the subject of the one over them.
_LEANS = ("advcl", "pcomp", "xcomp", "ccomp", "conj", "prep")


def _name_of(token: Token, names: list[Name]) -> Name | None:
    """The name that a word belongs to: "the Homeland party", "Labour's share", "support for the Greens"."""
    own = next((name for name in names if name.start <= token.i < name.end or name.end == token.i), None)
    if own is not None:
        return own
    if token.lemma_.lower() not in load(HolderWords).carriers:
        return None
    inside = {t.i for t in token.subtree}
    return next((name for name in reversed(names) if name.start in inside), None)


def told_before(counted: Counted) -> Name | None:
    """Whom the sentence before tells of, for a share without a name in its own ("with 27 seats, several of them were drinking")."""
    start = counted.sentence.start
    if start == 0:
        return None
    sentence = counted.block.doc[start - 1].sent
    names = [name for name in names_in(sentence) if not _elsewhere(name)]
    verb = sentence.root
    subject = subject_of(verb)
    if subject is None:
        return None
    found = _name_of(subject, names)
    if found is not None:
        return found
    inside = {t.i for t in subject.subtree}
    return next((name for name in names if name.start in inside), None)
