"""Measures by a verb and another noun of its clause: "12,000 packed the stadium", "took 64 people into custody", "lost their homes"."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from sayso.extract.figures.counted import Counted, Governor, Place, subject_of
from sayso.extract.figures.lemma import lemma_of, lemma_with_particle
from sayso.extract.figures.match import measures_for
from sayso.extract.figures.population import is_personal
from sayso.extract.figures.reading import Reading
from sayso.words.measures import Counts

#: From this many persons on, those who "stood", "came" or "walked" are a crowd. Set by hand on invented sentences.
CROWD = 100

_IN_THE_CLAUSE = (Place.SUBJECT, Place.OBJECT, Place.AGENT)


def by_act(counted: Counted) -> Reading | None:
    """A listed verb with a listed noun beside it, the counted taking any place in the clause; the noun may be the counted itself."""
    governor = counted.governor
    if governor.word is None or governor.place not in (*_IN_THE_CLAUSE, Place.OBLIQUE):
        return None
    if governor.place is Place.OBLIQUE and governor.prep in ("to", "from", "at") and counted.noun is None:
        return None  # "cut its workforce to 9,600" tells what is left
    verbs = dict.fromkeys(lemma for verb in (governor.word, *_open_complements(governor.word)) for lemma in lemma_with_particle(verb))
    keys = _keys(verbs, _arguments(governor))
    # "Seven schools stayed shut" puts nobody up in a school.
    others = _keys(verbs, (token for token in _arguments(governor) if token != counted.noun))
    things = counted.noun is not None and not is_personal(counted.noun)
    for name, measure in measures_for(counted):
        if things and governor.place is Place.AGENT and measure.counts is Counts.PERSONS:
            continue  # "the plane was hit by eight bullets"
        if not measure.acts.isdisjoint(others if things and measure.counts is Counts.BOTH else keys):
            return Reading(name, governor.word.text, True)
    return None


def _keys(verbs: Iterable[str], arguments: Iterable[Token]) -> set[str]:
    nouns = {lemma for token in arguments for lemma in (token.lower_, token.lemma_.lower(), *_with_adjective(token))}
    return {f"{verb} {noun}" for verb in verbs for noun in nouns}


def _with_adjective(noun: Token) -> list[str]:
    """ "Medical help": of help alone nobody knows what it was."""
    return [f"{child.lower_} {noun.lemma_.lower()}" for child in noun.lefts if child.dep_ in ("amod", "compound")]


def _open_complements(verb: Token) -> Iterator[Token]:
    """ "Spent the night sleeping in tents": a verb that shares the subject."""
    return (child for child in verb.children if child.dep_ in ("xcomp", "advcl") and child.tag_ == "VBG")


def _arguments(governor: Governor) -> Iterator[Token]:
    """Subject, objects and what hangs on the prepositions of a clause, with what those hold in their turn."""
    verb = governor.word
    if verb is None:
        return
    for over in (verb, *_open_complements(verb)):
        for child in over.children:
            if child.dep_ in ("dobj", "dative", "oprd", "attr", "npadvmod", "acomp", "advmod", "nsubj", "nsubjpass", "prt"):
                yield child
                yield from _behind_prepositions(child)
            elif child.dep_ == "xcomp" or (child.dep_ == "advcl" and child.tag_ == "VB"):
                yield child  # "laid 130 to rest", "bothered to vote", "paid 4 million to buy it"
            elif child.dep_ in ("prep", "agent"):
                yield from (token for token in child.children if token.dep_ in ("pobj", "pcomp", "advmod"))
    subject = subject_of(verb)
    if subject is not None:
        yield subject


def _behind_prepositions(noun: Token) -> Iterator[Token]:
    for prep in noun.children:
        if prep.dep_ == "prep":
            yield from (token for token in prep.children if token.dep_ == "pobj")


def by_presence(counted: Counted) -> Reading | None:
    """ "About 2,000 people stood on the quay": that many persons in one place are a crowd, where nothing else is said of them."""
    word, quantity = counted.governor.word, counted.quantity
    if word is None or counted.governor.place is not Place.SUBJECT or quantity.unit is not None or quantity.value < CROWD:
        return None
    if lemma_of(word) == "stand" and any(child.lower_ == "for" for child in word.children):
        return None  # for election
    if not is_personal(counted.noun) or any(child.dep_ in ("prt", "neg", "dobj", "acomp", "oprd") for child in word.children):
        return None
    keys = {lemma_of(word), *(f"{lemma_of(word)} {child.lower_}" for child in word.children if child.dep_ == "prep")}
    for name, measure in measures_for(counted):
        if not measure.presence.isdisjoint(keys):
            return Reading(name, word.text, True)
    return None
