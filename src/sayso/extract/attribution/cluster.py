"""The stretch of a sentence that a cue and its source take up, with the day, place and recipient that stand with them."""

from spacy.tokens import Token

from sayso.extract.attribution.frame import Range
from sayso.extract.attribution.subjects import source_range
from sayso.words import load
from sayso.words.cues import CueWords


def cluster_of(verb: Token, source: Token | None) -> Range:
    """First and last token of source, cue and what stands with them."""
    left, right = verb.i, verb.i
    for child in verb.children:
        if child.dep_ in ("aux", "auxpass", "neg") and child.i < verb.i:
            left = min(left, child.i)
        if child.dep_ in ("advmod",) and child.i == verb.i - 1:
            left = min(left, child.i)
        adjunct = child.dep_ in ("prep", "npadvmod", "advmod", "dative", "agent", "prt", "advcl", "acomp") or (
            child.dep_ == "dobj" and verb.lemma_ in load(CueWords).telling
        )
        joined = adjunct and child.left_edge.i > verb.i and not any(t.text == "," for t in verb.doc[verb.i : child.left_edge.i])
        if joined and child.right_edge.i - child.left_edge.i < 25:
            right = max(right, child.right_edge.i)
    if source is not None:
        first, last = source_range(source, verb)
        if last < verb.i and not any(t.pos_ == "VERB" for t in verb.doc[last + 1 : verb.i]):
            left = min(left, first)
        elif first > verb.i:
            right = max(right, last)
            right = max(
                right, *(c.right_edge.i for c in source.children if c.dep_ in ("relcl", "appos") and c.right_edge.i - source.i < 30), right
            )
    while right > verb.i and verb.doc[right].is_punct:
        right -= 1
    return left, right
