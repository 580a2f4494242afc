"""Cue frames of one block: each cue verb, noun or phrase with its source, its content and its recipients.

Rules over the dependency parse after Gender Gap Tracker's and PARC's inventories of constructions, extended by noun phrases, naming,
evidence and interrupted clauses. Tuned by looking at PolNeAR's training half; measured on its development half.
"""

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Token

from sayso.extract.attribution import contents
from sayso.extract.attribution.according import according_to
from sayso.extract.attribution.cluster import cluster_of
from sayso.extract.attribution.counting import count_phrase
from sayso.extract.attribution.frame import Found, Frame, FrameKind, Range
from sayso.extract.attribution.held import claims_lives, held_number
from sayso.extract.attribution.idioms import set_phrase
from sayso.extract.attribution.recipients import aired_on, quoting_outlet, recipients_of
from sayso.extract.attribution.subjects import can_speak, may_speak, quoting_verb, source_range, subject_of, withheld
from sayso.extract.parse import Block
from sayso.types import Span
from sayso.words import load
from sayso.words.cues import CueWords

#: Pronouns and nouns of the reporter's own prose that are nobody's voice.
IMPERSONAL = frozenset({"it", "there", "what", "this", "that", "which"})


def find_frames(number: int, block: Block, quoted: Callable[[int], bool], stated: Callable[[int], bool], cues: CueWords) -> Iterator[Frame]:
    """Every frame of a block, in text order.

    `quoted` tells of an article offset whether it lies inside a quotation, where no cue is read, `stated` whether inside one that
    is a statement: nobody speaks from there.
    """
    for token in block.doc:
        if quoted(block.span.start + token.idx):
            continue
        found = _of_token(token, cues)
        if found is not None:
            kind, source, content, extra = found
            if source is not None and stated(block.place(source).start):
                # The parser has taken a word of the quotation for the subject.
                source = next((c for c in token.rights if c.dep_ in ("nsubj", "dobj") and not quoted(block.place(c).start)), None)
                extra = cluster_of(token, source)
            yield _frame(kind, number, block, token, source, content, extra)


def _of_token(token: Token, cues: CueWords) -> Found | None:
    if token.lower_ == "according" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "to":
        return according_to(token)
    phrase = count_phrase(token) or set_phrase(token) or held_number(token)
    if phrase is not None:
        return phrase
    if token.pos_ == "VERB" or (token.pos_ in ("NOUN", "ADJ", "PROPN") and token.dep_ == "ROOT" and token.lemma_ in ("say", "tell")):
        return _verb(token, cues)
    if token.pos_ == "NOUN" and token.lemma_ in cues.nouns:
        return _noun(token)
    return None


def _verb(verb: Token, cues: CueWords) -> Found | None:
    lemma = verb.lemma_.lower()
    listed = lemma in cues.clause or lemma in cues.phrase or lemma in cues.infinitive or lemma in cues.naming or lemma in cues.evidence
    if not listed or withheld(verb, cues):
        return None
    source = subject_of(verb)
    if source is not None and source.lower_ in IMPERSONAL and source.dep_ != "nsubj":
        source = None
    if source is not None and source.lower_ in ("i", "you", "there"):
        return None
    if says_nothing(verb, lemma, cues) or (source is not None and claims_lives(verb, source)):
        return None
    marked = any(t.dep_ == "mark" and t.lower_ in ("that", "whether", "if") for c in verb.rights for t in c.lefts)
    strict = (lemma in cues.weak and not marked) or (lemma in cues.evidence and lemma not in cues.phrase)
    if source is not None and lemma not in cues.plain and not (can_speak(source) if strict else may_speak(source)):
        return None
    is_text = source is not None and (
        bool({source.lemma_.lower(), source.lower_} & cues.texts) or source.ent_type_ == "ORG" or lemma in ("find", "hear")
    )
    if lemma in cues.evidence and lemma not in cues.clause and not is_text and lemma not in cues.naming:
        return None
    if lemma in cues.clause or (lemma in cues.evidence and is_text):
        found = _clause(verb, source, cues, is_text)
        if found is not None:
            return found
    return _other(verb, lemma, source, cues)


def says_nothing(verb: Token, lemma: str, cues: CueWords) -> bool:
    """Whether a cue verb stands where it sets nothing down, whoever its subject is."""
    if lemma in cues.quoting and any(
        t.lower_ == "as" and t.i + 1 < len(verb.doc) and t.nbor(1).tag_ == "VBG" for t in verb.doc[verb.i : verb.sent.end]
    ):
        return True  # "quoted X as saying": the cue is "saying"
    if lemma in cues.telling and verb.tag_ == "VBN" and not any(c.dep_ in ("aux", "agent") for c in verb.children):
        return True  # "Asked whether she would go, he ...": the asker is not named
    if lemma == "claim" and any(c.dep_ == "dobj" and taken(c) for c in verb.children):
        return True  # a toll or an expense, nobody's words
    if lemma == "find" and not any(t.lower_ == "that" and (t.dep_ == "mark" or t.i == verb.i + 1) for t in verb.subtree):
        return True  # "found the boat"
    to = verb.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    return to and lemma in cues.weak and verb.dep_ in ("advcl", "acl")  # "to determine what led to it" is a purpose


def taken(thing: Token) -> bool:
    """What is claimed without a word: lives, victims, money ("claimed £90,000 in expenses")."""
    return thing.lemma_ in ("life", "victim") or any(t.ent_type_ == "MONEY" or t.is_currency for t in thing.subtree)


def _clause(verb: Token, source: Token | None, cues: CueWords, is_text: bool) -> Found | None:
    weak = verb.lemma_ in cues.weak
    cluster = cluster_of(verb, source)
    right = contents.clause_right(verb, cues)
    if right is not None and (source is not None or not weak):
        if right[0] > cluster[1] + 1 or right[0] > verb.i:
            cluster = (cluster[0], min(cluster[1], right[0] - 1))
        left = contents.clause_left(verb, cluster) if source is not None and _short_before(verb, cluster) else []
        return (FrameKind.EVIDENCE if is_text else FrameKind.CLAUSE), source, [*left, right], cluster
    if source is None:
        return None
    left = contents.clause_left(verb, cluster)
    if left:
        return FrameKind.TAIL, source, left, cluster
    return None


def _short_before(verb: Token, cluster: Range) -> bool:
    """Whether a fronted phrase stands before an interrupting cue, with a comma on both sides of it: "Despite that, she said, ..."."""
    after = cluster[1] + 1
    return after < len(verb.doc) and verb.doc[after].text == ","


def _other(verb: Token, lemma: str, source: Token | None, cues: CueWords) -> Found | None:
    if source is None:
        return None
    cluster = cluster_of(verb, source)
    if lemma in cues.naming and (part := contents.naming_right(verb)):
        return FrameKind.NAMING, source, [part], cluster
    if lemma in cues.infinitive and (part := contents.infinitive_right(verb)):
        return FrameKind.INFINITIVE, source, [part], cluster
    acting = verb.tag_ == "VBG" and verb.dep_ not in ("advcl", "ROOT") and quoting_verb(verb) is None  # "a seminar on reporting threats"
    if lemma in cues.phrase and not acting and _speaks(source, cues) and (part := contents.phrase_right(verb)):
        return FrameKind.PHRASE, source, [part], cluster
    if lemma in cues.phrase and (part := _cleft(verb)):
        return FrameKind.PHRASE, source, [part], cluster
    if lemma in cues.clause:
        return FrameKind.BARE, source, [], cluster
    return None


def _speaks(source: Token, cues: CueWords) -> bool:
    """A person, a body or a text can hold a noun phrase; a thing cannot."""
    return (
        source.pos_ in ("PROPN", "PRON")
        or source.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")
        or source.lemma_ in cues.texts
        or source.pos_ == "NOUN"
    )


def _cleft(verb: Token) -> Range | None:
    """ "the latest numbers Russia acknowledged were 1,351 deaths": the predicate of the noun that the cue's relative clause hangs on."""
    if verb.dep_ != "relcl":
        return None
    noun = verb.head
    copula = noun.head
    if noun.dep_ not in ("nsubj", "nsubjpass") or copula.lemma_ != "be":
        return None
    predicate = next((c for c in copula.rights if c.dep_ in ("attr", "acomp", "ccomp")), None)
    return contents.trimmed(verb.doc, (predicate.left_edge.i, predicate.right_edge.i)) if predicate is not None else None


def _noun(noun: Token) -> Found | None:
    part = contents.noun_right(noun)
    if part is None:
        return None
    holder = next((c for c in noun.lefts if c.dep_ == "poss" or any(g.dep_ == "case" for g in c.children)), None)
    if holder is None:
        by = next((c for c in noun.children if c.dep_ in ("prep", "agent") and c.lower_ in ("by", "from", "of")), None)
        holder = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None and by.i < part[0] else None
    if holder is None and noun.dep_ in ("dobj", "attr") and noun.head.pos_ == "VERB":
        holder = subject_of(noun.head)
    if noun.dep_ == "dobj" and noun.head.lemma_ in load(CueWords).stance.denies:
        return None  # "rejected claims that ...": nobody is named who claims it
    if holder is None or holder.lower_ in IMPERSONAL or not can_speak(holder):
        return None
    return FrameKind.NOUN, holder, [part], (min(holder.left_edge.i, noun.i), noun.i)


def _frame(
    kind: FrameKind, number: int, block: Block, cue: Token, source: Token | None, content: list[Range], cluster: Range | None
) -> Frame:
    doc = block.doc

    def span(part: Range) -> Span:
        return block.reach(doc[part[0] : part[1] + 1])

    held = span(source_range(source, cue)) if source is not None else None
    if kind is FrameKind.ACCORDING and source is not None and cue.lower_ == "according":
        left, right = source_range(source, cue)
        held = span((max(left, cue.i + 2), cluster[1] if cluster is not None else max(right, source.i)))
        cue_span = Span(block.place(cue).start, block.place(cue.nbor(1)).end)
    else:
        cue_span = block.place(cue)
    said = tuple(sorted(span(part) for part in content))
    told = tuple(_until(listener, said, block) for listener in recipients_of(cue, source, block))
    return Frame(
        kind, number, cue.lemma_.lower(), cue_span, held, said, span(cluster or (cue.i, cue.i)),
        block.reach(doc[cue.sent.start : cue.sent.end]), told, (*quoting_outlet(cue, block), *aired_on(cue, block)),
        negated=any(child.dep_ == "neg" for child in cue.children),
    )  # fmt: skip


def _until(listener: Span, said: Sequence[Span], block: Block) -> Span:
    """A listener without the clause that the parser hangs on it: "told `the Late Word` that she had seen it"."""
    begun = min((part.start for part in said if listener.start < part.start < listener.end), default=None)
    if begun is None:
        return listener
    words = block.doc.text[listener.start - block.span.start : begun - block.span.start].rstrip(" ,").removesuffix(" that")
    return Span(listener.start, listener.start + len(words))
