"""Numbers that somebody holds, by verbs that are no speech: "assumes a contraction of 5%", "is sticking to 3%", "arrived at 40,000",
"the ministry's figure is 90", "the ministry's rose from 39 to 44", "9,000, say the police".
"""

from spacy.tokens import Token

from sayso.extract.attribution.contents import trimmed
from sayso.extract.attribution.frame import Found, FrameKind
from sayso.extract.attribution.subjects import can_speak, may_speak, subject_of
from sayso.words import load
from sayso.words.cues import CueWords
from sayso.words.measures import MeasureWords

#: Ends of a clause that hangs on a number behind a comma ("..., up from 40", "..., give or take").
_BREAKS = frozenset({",", ";", "–", "—", "("})


def held_number(token: Token) -> Found | None:
    """The frame of a verb by which somebody holds a number, or None."""
    if token.lemma_ == "be":
        return _figure_is(token)
    return (_said_after(token) or _owned(token) or _own_moves(token) or _holds(token)) if token.pos_ in ("VERB", "AUX") else None


def _holds(verb: Token) -> Found | None:
    """ "Assumes a contraction of 5%", "claims 60,000", "sticks to its 3%", "arrived at 40,000"."""
    cues, lemma = load(CueWords), verb.lemma_.lower()
    if any(c.dep_ in ("neg", "auxpass") for c in verb.children) or any(c.dep_ == "ccomp" for c in verb.rights):
        return None
    things = [c for c in verb.rights if c.dep_ == "dobj"] if lemma in cues.holding else []
    joint = cues.holding_to.get(lemma)
    if joint is not None:
        preps = [c for c in verb.rights if c.dep_ == "prep" and c.lower_ == joint]
        things += [p for prep in preps for p in prep.children if p.dep_ == "pobj"]
    source = subject_of(verb)
    thing = next((t for t in things if _is_count(t)), None)
    if thing is None or source is None or not can_speak(source) or claims_lives(verb, source):
        return None
    counts = source.lemma_.lower() in cues.counts and source.lemma_.lower() not in cues.measuring  # "the number comes to 1,400"
    if counts or source.lower_ in ("i", "you", "there", "this", "that", "what") or (verb.dep_ == "relcl" and source == verb.head):
        return None
    part = trimmed(verb.doc, (thing.left_edge.i, _end(thing)))
    return (FrameKind.PHRASE, source, [part], None) if part is not None else None


def _is_count(thing: Token) -> bool:
    """A bare number, or a noun of change or of a rate with its number: what a forecast or a count is made of."""
    if thing.pos_ == "NUM" or thing.like_num or thing.text == "%" or thing.lower_ in ("percent", "cent"):
        return thing.ent_type_ not in ("DATE", "TIME") and not any(t.is_currency or t.ent_type_ == "MONEY" for t in thing.subtree)
    verbs, measures = load(MeasureWords).verbs, load(MeasureWords).measures
    rates = frozenset().union(*(m.nouns for m in measures.values() if m.counts in ("percent", "money")))
    told = thing.lemma_.lower() in verbs.up_nouns | verbs.down_nouns | rates | measures["attended"].nouns
    within = [t for t in thing.subtree if t.i <= _end(thing)]
    return told and any(t.like_num or t.pos_ == "NUM" for t in within)


def _end(thing: Token) -> int:
    """The last word of a number's phrase, before a comma that is none of a list's."""
    for token in thing.doc[thing.i : thing.right_edge.i + 1]:
        follows = token.i + 1 < len(thing.doc) and token.nbor().lower_ in ("and", "or")
        if token.text in _BREAKS and not follows:
            return token.i - 1
    return thing.right_edge.i


def _figure_is(verb: Token) -> Found | None:
    """ "The interior ministry's figure is 90", "the union's estimate was about 900"."""
    noun = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.lemma_.lower() in load(CueWords).counts), None)
    number = next((c for c in verb.rights if c.dep_ == "attr" and (c.pos_ == "NUM" or any(t.like_num for t in c.subtree))), None)
    holder = next((c for c in noun.lefts if c.dep_ == "poss"), None) if noun is not None else None
    if number is None or holder is None or not may_speak(holder) or any(c.dep_ == "neg" for c in verb.children):
        return None
    part = trimmed(verb.doc, (number.left_edge.i, _end(number)))
    return (FrameKind.PHRASE, holder, [part], None) if part is not None else None


def _owned(verb: Token) -> Found | None:
    """ "The labour ministry's 17.4 covers the public service alone": a number with an owner is his count, whatever is said of it."""
    number = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.pos_ == "NUM"), None)
    holder = next((c for c in number.lefts if c.dep_ == "poss"), None) if number is not None else None
    if number is None or holder is None or holder.pos_ == "PRON" or not can_speak(holder) or not _is_count(number):
        return None
    return FrameKind.PHRASE, holder, [(number.i, number.i)], None


def _own_moves(verb: Token) -> Found | None:
    """ "The ministry's, which stood at 27, fell to 23": an owner without a noun stands for his count, which was told before."""
    verbs, subject = load(MeasureWords).verbs, next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is not None and subject.tag_ == "WDT" and verb.dep_ == "relcl":
        subject = verb.head
    if subject is None or verb.lemma_.lower() not in verbs.level | verbs.up | verbs.down or not may_speak(subject):
        return None
    if not any(c.dep_ == "case" and c.i == subject.i + 1 for c in subject.rights):
        return None
    told = [c for c in verb.rights if c.dep_ == "prep" and c.lower_ in ("from", "to", "at", "by")]
    # The model takes "from 39 to 44" for a time; only years are one.
    numbers = [t for prep in told for t in prep.subtree if t.like_num and not (t.text.isdigit() and len(t.text) == 4)]
    part = trimmed(verb.doc, (told[0].i, numbers[-1].i)) if numbers else None
    return (FrameKind.PHRASE, subject, [part], None) if part is not None else None


def claims_lives(verb: Token, source: Token) -> bool:
    """Whether a disaster claims its dead ("the fever claimed 39"), and says nothing."""
    return verb.lemma_.lower() == "claim" and f"claim {source.lemma_.lower()}" in load(MeasureWords).measures["killed"].acts


def _said_after(verb: Token) -> Found | None:
    """ "9,000, say the police": a sentence that is nothing but a number and who gives it."""
    doc, at = verb.doc, verb.i
    if verb.lemma_ not in ("say", "claim", "report", "estimate", "reckon") or at < 2 or doc[at - 1].text != ",":
        return None
    number = doc[at - 2]
    opens = at - 3 < 0 or doc[at - 3].is_punct or doc[at - 3].is_sent_start
    source = next((c for c in verb.rights if c.dep_ in ("nsubj", "dobj", "attr") and c.pos_ in ("NOUN", "PROPN")), None)
    if not number.like_num or not opens or source is None or not can_speak(source):
        return None
    return FrameKind.PHRASE, source, [(number.i, number.i)], None
