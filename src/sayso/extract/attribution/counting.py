"""Counts set down to whoever keeps them, by phrases that are no verb of speech.

"Put the toll at 17", "says about 80", "raised the toll to 52", "listed 61 as missing", "exit polls gave the Greens 31 percent", "by the
union's count", "whose own figure stands at 412", "in a poll by the institute".
"""

from spacy.tokens import Token

from sayso.extract.attribution.contents import trimmed
from sayso.extract.attribution.frame import Found, FrameKind
from sayso.extract.attribution.subjects import antecedent, can_speak, subject_of
from sayso.words import load
from sayso.words.cues import CueWords

#: Where a bare number stands after "says"; the parser may take it for a second subject.
BARE_NUMBER = frozenset({"dobj", "attr", "npadvmod", "ccomp", "advmod", "nsubj"})


def count_phrase(token: Token) -> Found | None:
    """The frame of a phrase of counting that turns on this token, or None."""
    if token.pos_ == "VERB":
        phrases = (_setting, _says_number, _toll_moved, _gives_as, _registers, _gives_share, _sees, _stands_at, _whose_number)
        found = (phrase(token) for phrase in phrases)
        return next((frame for frame in found if frame is not None), None)
    if token.pos_ != "NOUN":
        return None
    if token.lemma_ in load(CueWords).counting and token.head.lower_ in ("by", "on"):
        return _by_count(token)
    return _in_poll(token) if token.lemma_ in load(CueWords).measuring else None


def _stands_at(verb: Token) -> Found | None:
    """ "the ministry, whose own figure stands at 412", "its count stood at 60": a count with its keeper."""
    if verb.lemma_ not in ("stand", "remain", "stay"):
        return None
    noun = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.lemma_ in load(CueWords).counts), None)
    at = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "at" and _counts(c)), None)
    holder = next((c for c in noun.lefts if c.dep_ == "poss"), None) if noun is not None else None
    if noun is None or at is None or holder is None:
        return None
    keeper = verb.head if holder.lower_ == "whose" and verb.dep_ == "relcl" else antecedent(holder)
    part = trimmed(verb.doc, (noun.i, at.right_edge.i))
    return (FrameKind.PHRASE, keeper, [part], None) if part is not None and can_speak(keeper) else None


def _whose_number(verb: Token) -> Found | None:
    """ "the 33 of whom the authority speaks", "the 85 claimed by relatives": the clause behind a number says whose it is."""
    if verb.lemma_ not in load(CueWords).owning:
        return None
    number, source = verb.head, subject_of(verb)
    clause = verb.dep_ == "relcl" or (verb.dep_ == "acl" and verb.lemma_ != "give")  # "the 12 doses given by nurses"
    whom = _of_whom(verb)
    if whom is not None:
        number, clause = whom, True
        source = next((c for c in reversed(list(verb.lefts)) if c.dep_ == "nsubj" and c != whom), None)
    if not clause or source is None or not can_speak(source):
        return None
    the = next((c for c in number.lefts if c.lower_ in ("the", "those")), None)
    counted = number.pos_ == "NUM" or any(c.dep_ == "nummod" for c in number.lefts)
    given = any(c.dep_ in ("dobj", "ccomp") and c.lower_ not in ("that", "which", "whom") for c in verb.rights)
    if the is None or not counted or given or source == number or source.lower_ in ("that", "which", "who"):
        return None  # "the 40 who reported the theft"
    part = trimmed(verb.doc, (the.i, number.i if whom is not None else verb.left_edge.i - 1))
    return (FrameKind.PHRASE, source, [part], None) if part is not None else None


def _of_whom(verb: Token) -> Token | None:
    """The number in "and not the 33 of whom the authority speaks", where the parser takes it for a subject of the verb."""
    before = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.pos_ == "NUM"), None)
    of = next((c for c in before.rights if c.lower_ == "of"), None) if before is not None else None
    return before if of is not None and any(c.lower_ in ("whom", "which") for c in of.rights) else None


def _in_poll(noun: Token) -> Found | None:
    """ "In a poll by the institute, 64 percent said ...": what follows stands on the poll, and so on whoever made it."""
    preposition = noun.head
    if preposition.lower_ not in ("in", "on") or preposition.dep_ != "prep" or preposition.i != noun.sent.start:
        return None
    end = noun.right_edge.i
    if end + 1 >= noun.sent.end or noun.doc[end + 1].text != ",":
        return None
    made = next((c for c in noun.rights if c.dep_ in ("relcl", "acl")), None)
    maker = subject_of(made) if made is not None else None
    holder = maker if maker is not None and maker != noun and maker.lower_ not in ("that", "which") else noun
    part = trimmed(noun.doc, (end + 2, noun.sent.end - 1))
    return (FrameKind.ACCORDING, holder, [part], (preposition.i, end)) if part is not None else None


def _setting(verb: Token) -> Found | None:
    """ "put the toll at 17", "put the toll lower": thing and value together; a number or a comparative must follow."""
    if verb.lemma_ not in load(CueWords).setting:
        return None
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.pos_ in ("NOUN", "PROPN", "PRON")), None)
    if thing is None:
        return None
    after = verb.doc[thing.i : min(verb.sent.end, thing.right_edge.i + 12)]
    at = next((t for t in after if t.lower_ == "at" and any(c.pos_ in ("NUM", "SYM") or c.like_num for c in t.subtree)), None)
    end = at.right_edge.i if at is not None else next((c.i for c in verb.rights if c.tag_ == "JJR" or c.tag_ == "RBR"), None)
    part = trimmed(verb.doc, (thing.left_edge.i, end)) if end is not None and end > thing.i else None
    source = subject_of(verb)
    return (FrameKind.PHRASE, source, [part], None) if part is not None and source is not None else None


def _says_number(verb: Token) -> Found | None:
    """ "the union says about 80": a bare number is the whole of what is said."""
    if verb.lemma_ != "say":
        return None
    number = next(
        (
            c
            for c in verb.rights
            if c.dep_ in BARE_NUMBER and (c.dep_ != "nsubj" or c.pos_ == "NUM") and _counts(c) and c.ent_type_ not in ("DATE", "TIME")
        ),
        None,
    )
    source = subject_of(verb)
    if number is None or source is None or any(t.pos_ in ("VERB", "AUX") for t in number.subtree):
        return None
    part = trimmed(verb.doc, (number.left_edge.i, number.right_edge.i))
    return (FrameKind.PHRASE, source, [part], None) if part is not None and part[0] > verb.i else None


def _counts(token: Token) -> bool:
    """A number, or a comparative that stands before one ("fewer than 40")."""
    return token.pos_ == "NUM" or token.like_num or any(t.pos_ == "NUM" or t.like_num for t in token.subtree)


def _toll_moved(verb: Token) -> Found | None:
    """ "raised the death toll to 52", "gave a toll of 38", "set a valuation of 40 million": a body that sets a count speaks."""
    words = load(CueWords)
    if verb.lemma_ not in words.moving | words.making:
        return None
    nouns = words.counts if verb.lemma_ in words.moving else words.estimates
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.lemma_ in nouns), None)
    source = subject_of(verb)
    if thing is None or source is None or not can_speak(source):
        return None
    end = max(c.right_edge.i for c in verb.rights if c.dep_ not in ("conj", "cc", "punct", "advcl", "npadvmod"))
    if not any(t.pos_ == "NUM" or t.like_num for t in verb.doc[thing.i : end + 1]):
        return None
    part = trimmed(verb.doc, (thing.left_edge.i, end))
    return (FrameKind.PHRASE, source, [part], None) if part is not None else None


def _gives_as(verb: Token) -> Found | None:
    """ "Gives the share of its staff on strike as 38 percent": whatever is given as a number is told."""
    if verb.lemma_ not in ("give", "state", "report", "quote", "cite") or any(c.dep_ == "auxpass" for c in verb.children):
        return None
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.pos_ == "NOUN"), None)
    as_ = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "as" and _counts(c)), None)
    source = subject_of(verb)
    if thing is None or as_ is None or source is None or not can_speak(source):
        return None
    part = trimmed(verb.doc, (thing.left_edge.i, as_.right_edge.i))
    return (FrameKind.PHRASE, source, [part], None) if part is not None else None


def _registers(verb: Token) -> Found | None:
    """ "listed 61 people as missing", "had registered 47 deaths": a body that keeps a count."""
    if verb.lemma_ not in load(CueWords).registering or any(c.dep_ == "auxpass" for c in verb.children):
        return None
    source = subject_of(verb)
    thing = next((c for c in verb.rights if c.dep_ in ("dobj", "ccomp") and c.pos_ in ("NOUN", "NUM") and _counts(c)), None)
    if source is None or thing is None or not can_speak(source) or (source.tag_ == "PRP" and not _in_text(verb)):
        return None
    as_ = next((c for c in [*verb.rights, *thing.rights] if c.dep_ == "prep" and c.lower_ == "as"), None)
    part = trimmed(verb.doc, (thing.left_edge.i, max(thing.right_edge.i, as_.right_edge.i if as_ is not None else 0)))
    return (FrameKind.PHRASE, source, [part], None) if part is not None else None


def _in_text(verb: Token) -> bool:
    """ "In a bulletin it listed 52 cases": whoever "it" is, a text of its own speaks."""
    within = (p for prep in verb.lefts if prep.dep_ == "prep" and prep.lower_ == "in" for p in prep.children if p.dep_ == "pobj")
    return any(text.lemma_.lower() in load(CueWords).texts for text in within)


def _gives_share(verb: Token) -> Found | None:
    """ "exit polls gave the Greens 31 percent", "a survey puts support at half": a measurement and what it measured."""
    if verb.lemma_ not in ("give", "have", "put", "place", "show"):
        return None
    source = subject_of(verb)
    if source is None or source.lemma_.lower() not in load(CueWords).measuring:
        return None
    things = [c for c in verb.rights if c.dep_ in ("dobj", "dative", "iobj", "prep", "oprd", "ccomp", "attr", "npadvmod")]
    if not things or not any(t.like_num or t.pos_ == "NUM" for c in things for t in c.subtree):
        return None
    part = trimmed(verb.doc, (things[0].left_edge.i, max(c.right_edge.i for c in things)))
    return (FrameKind.EVIDENCE, source, [part], None) if part is not None else None


def _sees(verb: Token) -> Found | None:
    """ "forecasters see the party winning 120 seats", "expects sales to fall": a forecast with a subject of its own."""
    if verb.lemma_ not in ("see", "expect", "forecast", "project", "predict", "describe") or any(
        c.dep_ in ("neg", "auxpass") for c in verb.children
    ):
        return None
    source = subject_of(verb)
    clause = next((c for c in verb.rights if c.dep_ in ("ccomp", "xcomp", "acl", "advcl") and c.tag_ in ("VBG", "VB")), None)
    thing = next((c for c in (clause.lefts if clause is not None else ()) if c.dep_ == "nsubj"), None)
    thing = thing or next((c for c in verb.rights if c.dep_ == "dobj" and clause is not None and c.i < clause.i), None)
    if source is None or clause is None or thing is None or not can_speak(source) or source.lower_ in ("i", "we", "you"):
        return None
    rate = any(t.text == "%" or t.lower_ in ("percent", "cent") or t.is_currency for t in clause.subtree)
    if verb.lemma_ == "see" and source.lemma_.lower() not in load(CueWords).foreseeing and not rate:
        return None  # "saw a man running"
    part = trimmed(verb.doc, (thing.left_edge.i, clause.right_edge.i))
    return (FrameKind.CLAUSE, source, [part], None) if part is not None else None


def _by_count(noun: Token) -> Found | None:
    holder = next((c for c in noun.children if c.dep_ == "poss"), None)
    of = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ in ("of", "from", "by")), None)
    holder = holder or (next((c for c in of.children if c.dep_ == "pobj" and can_speak(c)), None) if of is not None else None)
    preposition = noun.head
    if holder is None or preposition.lower_ not in ("by", "on") or preposition.dep_ not in ("prep", "agent"):
        return None
    sentence, doc = noun.sent, noun.doc
    end = noun.right_edge.i
    if preposition.i == sentence.start:
        part = trimmed(doc, (end + 1, sentence.end - 1))
    else:
        after, opener = end + 1, doc[preposition.i - 1]
        if opener.text != "," and opener.lower_ != "where":
            return None  # "stood by its estimate"
        ends = after >= sentence.end - 2 or doc[after].text in (";", ".", "–", "—")  # "90 were held, by its count; others say more"
        part = trimmed(doc, (sentence.start, preposition.i - 1)) if ends else trimmed(doc, (after, sentence.end - 1))
    return (FrameKind.ACCORDING, holder, [part], (preposition.i, end)) if part is not None else None
