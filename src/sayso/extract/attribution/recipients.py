"""Who heard it and who passes it on: "told Sky News", "in an interview with the BBC", "the Telegraph quoted a minister as saying"."""

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.extract.attribution.listeners import listener_before_clause
from sayso.extract.attribution.subjects import antecedent, may_speak, quoting_verb, source_range, subject_of
from sayso.extract.parse import Block
from sayso.types import Span
from sayso.words import load
from sayso.words.cues import CueWords
from sayso.words.outlets import outlet_named

#: Nouns for an outlet that its name may follow.
OUTLETS = frozenset({
    "newspaper", "paper", "magazine", "broadcaster", "station", "agency", "website", "channel", "daily", "weekly", "tabloid", "network",
    "site",
})  # fmt: skip


def recipients_of(verb: Token, source: Token | None, block: Block) -> Iterator[Span]:
    """Who was told: "told Sky News", "In an interview with the BBC, she said", "speaking to reporters"."""
    if verb.pos_ != "VERB" or verb.lower_ == "according":
        return
    if verb.lemma_ in load(CueWords).telling:
        yield from _told(verb, source, block)
    for child in verb.children:
        if child.dep_ in ("prep", "dative") and child.lower_ in ("to", "in", "on", "during"):
            yield from _heard_by(child, block)
        if child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_ in ("speak", "talk"):
            yield from _spoken_to(child, block)
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.head.lemma_ in ("speak", "talk"):  # "she spoke to Hale, promising help"
        yield from _spoken_to(verb.head, block)
    if source is not None:
        yield from _made_for(source, block)


def _told(verb: Token, source: Token | None, block: Block) -> Iterator[Span]:
    """The object of a verb of telling."""
    name = listener_before_clause(verb)
    if name is not None:
        yield block.reach(block.doc[name[0] : name[1] + 1])
        return
    for child in verb.rights:
        if source is not None and source.i in [t.i for t in child.subtree]:
            continue  # "warned the chief forecaster, Ana Lim": the one who warns
        if child.dep_ in ("dobj", "dative", "iobj") and child.pos_ in ("PROPN", "NOUN", "PRON") and child.ent_type_ not in ("DATE", "TIME"):
            inner = next((c for c in child.children if c.dep_ == "pobj"), child) if child.pos_ == "ADP" else child
            if may_speak(inner) or verb.lemma_ == "tell":  # "ordered the invasion": a deed, no listener; but "told the rally"
                yield named_outlet(inner, block) or _reach(antecedent(inner), verb, block)
            return


def _spoken_to(verb: Token, block: Block) -> Iterator[Span]:
    yield from (span for prep in verb.rights if prep.lower_ in ("to", "with") for span in _heard_by(prep, block, spoken=True))


def aired_on(verb: Token, block: Block) -> Iterator[Span]:
    """The station or channel that carried it: "speaking on a union television station", "said on Orris Radio", "in an interview on CNN"."""
    if verb.pos_ != "VERB":
        return
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "on":
            yield from _station(child, block)
        elif child.dep_ == "prep" and child.lower_ in ("in", "during"):
            talk = next((c for c in child.children if c.dep_ == "pobj" and c.lemma_.lower() in load(CueWords).exchanges), None)
            yield from (span for prep in (talk.rights if talk is not None else ()) if prep.lower_ == "on" for span in _station(prep, block))
        elif child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_ in ("speak", "talk", "appear"):
            yield from (span for prep in child.rights if prep.lower_ == "on" for span in _station(prep, block))


def _station(prep: Token, block: Block) -> Iterator[Span]:
    """The broadcaster behind "on": a name, or a noun with a word that tells which ("state television", but not "the radio")."""
    thing = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if thing is None:
        return
    name = block.doc[thing.left_edge.i : thing.i + 1]
    which = any(c.dep_ in ("compound", "amod", "poss", "nmod") for c in thing.lefts)
    if (which and thing.lower_ in load(CueWords).stations) or (thing.pos_ == "PROPN" and outlet_named(name.text) is not None):
        yield block.reach(name)


def _made_for(text: Token, block: Block) -> Iterator[Span]:
    """ "A poll for the Evening Post found ...": the outlet that ordered it heard it first."""
    if text.pos_ == "NOUN" and text.lemma_.lower() in load(CueWords).texts:
        wanted = next((c for c in text.rights if c.dep_ == "prep" and c.lower_ == "for"), None)
        if wanted is not None:
            # The longest name: the parser may hang "on Sunday" of "the Mail on Sunday" elsewhere.
            names = (block.doc[wanted.i + 1 : end] for end in range(text.right_edge.i + 1, wanted.i + 1, -1))
            outlet = next((name for name in names if outlet_named(name.text.removeprefix("the ")) is not None), None)
            if outlet is not None:
                yield block.reach(outlet)


def _reach(noun: Token, verb: Token, block: Block) -> Span:
    first, last = source_range(noun, verb)
    return block.reach(block.doc[first : last + 1])


def named_outlet(noun: Token, block: Block) -> Span | None:
    """ "Told the newspaper Hlas": the name behind a noun for an outlet, whatever the parser makes of it."""
    doc, end = block.doc, noun.i + 1
    while end < len(doc) and doc[end].text[0].isupper() and doc[end].pos_ in ("PROPN", "NOUN", "ADJ"):
        end += 1
    return block.reach(doc[noun.i + 1 : end]) if noun.lemma_.lower() in OUTLETS and end > noun.i + 1 else None


def _heard_by(prep: Token, block: Block, *, spoken: bool = False) -> Iterator[Span]:
    """The outlet or audience at the end of "in an interview with X", "in an email to X" or "to X"; any name where it was `spoken` to."""
    thing = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if thing is None:
        return
    named = thing.ent_type_ in ("ORG", "PERSON") or (spoken and thing.pos_ == "PROPN")
    if prep.lower_ in ("to", "with") and (named or thing.lemma_ in ("reporter", "journalist", "medium")):
        yield block.reach(block.doc[thing.left_edge.i : thing.i + 1])
    if thing.lemma_.lower() in load(CueWords).exchanges:
        with_ = next((c for c in thing.children if c.dep_ == "prep" and c.lower_ in ("with", "to")), None)
        who = next((c for c in with_.children if c.dep_ == "pobj"), None) if with_ is not None else None
        if who is not None:
            yield block.reach(block.doc[who.left_edge.i : who.right_edge.i + 1])


def seen_by(source: Span, block: Block) -> Iterator[Span]:
    """The outlet through which a text came: "a memo seen by Reuters", "an order issued by Marsten and published by the Post"."""
    words = load(CueWords)
    for noun in block.tokens_in([source]):
        if noun.lemma_.lower() not in words.texts and noun.lower_ not in words.texts:
            continue
        given = [c for c in noun.rights if c.dep_ == "acl" and c.tag_ in ("VBN", "VBD")]
        given += [c for verb in given for c in verb.rights if c.dep_ == "conj"]
        for verb in (verb for verb in given if verb.lemma_ in words.passing | words.handing):
            for prep in (c for c in verb.rights if c.dep_ in ("agent", "prep", "dative") and c.lower_ in ("by", "to", "with")):
                outlet = next((c for c in prep.rights if c.dep_ == "pobj" and c.pos_ == "PROPN"), None)
                if outlet is not None and (prep.lower_ == "by" or verb.lemma_ in words.handing):
                    yield block.reach(block.doc[outlet.left_edge.i : outlet.i + 1])


def quoting_outlet(verb: Token, block: Block) -> Iterator[Span]:
    """Who quotes: "the Telegraph quoted a minister as saying"."""
    above = quoting_verb(verb)
    if above is not None:
        by = subject_of(above)
        if by is not None and by.dep_ != "nsubjpass":
            first, last = source_range(by, above)
            yield block.reach(block.doc[first : last + 1])
