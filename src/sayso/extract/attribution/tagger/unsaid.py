"""Which cues that the network reads set nothing down to anybody: deeds, silence, greetings, and what only tells of a subject.

PolNeAR counts many of them as attributions of a topic; a ledger of claims wants none of them.
"""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from sayso.extract.attribution.cited import cites
from sayso.extract.attribution.frames import taken
from sayso.extract.parse import Block
from sayso.types import Span
from sayso.words.cues import CueWords

#: What a source asks for himself.
ANONYMOUS = re.compile(r"(?:(?:for|that) )?(?:not to be |(?:his|her) name not be )(?:named|identified|quoted)\b|(?:for )?anonymity\b")


def says_nothing(block: Block, cue: Token, content: Sequence[Span], cues: CueWords) -> bool:
    """Whether a cue of the network is no saying, whoever its subject is."""
    if cites(cue, cues):
        return True  # "citing two officials": they are the source, as the rules have it
    if cue.dep_ == "amod" and any(c.dep_ == "poss" for c in cue.head.children):
        return True  # "his last reported contact"
    if cue.tag_ == "VBG" and cue.dep_ in ("advcl", "acl", "ccomp") and cue.lemma_ in cues.glossing:
        return True  # "commenting on the withdrawal, he said ...": what it is about is the reporter's word
    tokens = block.tokens_in(content)
    statement = any(t.pos_ in ("VERB", "AUX") for t in tokens)
    if cue.lemma_ in cues.deeds and not statement:
        return True
    first = tokens[0].lower_ if tokens else ""
    if ANONYMOUS.match(" ".join(t.lower_ for t in tokens)):
        return True  # "an officer who asked not to be named"
    if cue.lemma_ in cues.greeting and first in cues.greetings:
        return True
    return _keeps_silent(cue, statement, cues) or (cue.lemma_ == "claim" and any(c.dep_ == "dobj" and taken(c) for c in cue.children))


def _keeps_silent(cue: Token, statement: bool, cues: CueWords) -> bool:
    """ "Declined to identify him", "would not comment on it", "did not specify the count", "tried to bolster his position"."""
    infinitive = next((c for c in cue.children if c.dep_ == "xcomp"), None)
    if infinitive is not None and cue.lemma_ in cues.silent:
        return True
    if infinitive is not None and cue.lemma_ in cues.trying and infinitive.lemma_.lower() not in cues.all_lemmas:
        return True
    negated = any(c.dep_ == "neg" for c in cue.children)
    return negated and (cue.lemma_ == "comment" or (cue.lemma_ in cues.unsaid and not statement))
