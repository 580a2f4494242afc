"""Whose subject a subject is: of "40 are feared to be ill" the forty are ill, and nobody counts those who are feared."""

from spacy.tokens import Token

from sayso.words import load
from sayso.words.raising import RaisingWords


def raised_over(verb: Token) -> Token | None:
    """The verb that a subject is of, where the verb that it stands beside takes none of its own.

    "200 will have to be pulled down", "40 are likely to lose their homes", "40 are feared to be ill", "two were first to die".
    """
    words = load(RaisingWords)
    first = next((child for child in verb.children if child.dep_ == "attr" and child.lower_ in words.row), None)
    if first is not None and verb.lemma_ in ("be", "become"):
        return next((child for child in first.children if child.dep_ in ("relcl", "acl", "xcomp") and is_infinitive(child)), None)
    passive = verb.lemma_.lower() in words.passive and verb.tag_ in ("VBN", "VBD")
    if verb.lemma_.lower() not in words.active and not passive:
        return None
    over = [verb, *(child for child in verb.children if child.dep_ == "acomp" and child.lower_ in words.active)]
    behind = (child for word in over for child in word.children if child.dep_ == "xcomp" and child.i > verb.i)
    return next((child for child in behind if is_infinitive(child)), None)


def is_infinitive(verb: Token) -> bool:
    """Whether "to" stands before a verb as its mark."""
    return any(aux.lower_ == "to" for aux in verb.children if aux.dep_ == "aux")
