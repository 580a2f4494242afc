"""Cue frames of one block: each cue verb, noun or phrase with its source, its content and its recipients.

Rules over the dependency parse after Gender Gap Tracker's and PARC's inventories of constructions, extended by noun phrases, naming,
evidence and interrupted clauses. Tuned by looking at PolNeAR's training half; measured on its development half.
"""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from sayso.extract.attribution import contents
from sayso.extract.attribution.contents import Range
from sayso.extract.attribution.frame import Frame, FrameKind
from sayso.extract.attribution.idioms import set_phrase
from sayso.extract.attribution.subjects import QUOTING, antecedent, can_speak, quoting_verb, source_range, subject_of, withheld
from sayso.extract.parse import Block
from sayso.types import Span
from sayso.words.cues import CueWords

#: Verbs so general that they are cues only with a clause of their own ("holds that", "found that").
WEAK = frozenset(
    ["think", "feel", "see", "hold", "rule", "find", "decide", "expect", "agree", "point", "offer", "continue", "post", "charge", "express", "answer", "detail", "outline", "attribute", "hope", "fear", "determine", "reason", "worry", "relate", "wonder", "remember", "accept", "guess", "reply", "question", "order", "propose", "guarantee", "object", "doubt", "record", "quote", "cite", "request", "demand", "mention", "read", "put", "show", "ask", "believe", "suspect", "assume", "project", "highlight", "specify", "echo", "order", "convince", "remind", "repeat"]
)
#: Cues that say something when negated too: "does not believe that", "does not exclude that".
NEGATED = frozenset({"believe", "think", "expect", "exclude", "rule", "deny", "doubt", "accept"})
#: Verbs that make a speaker of whatever stands before them.
PLAIN = frozenset({"say", "tell", "add", "explain", "state", "insist", "write", "reply", "joke"})
#: Pronouns and nouns of the reporter's own prose that are nobody's voice.
IMPERSONAL = frozenset({"it", "there", "what", "this", "that", "which"})
#: Verbs that take the person told as their object.
TELLING = frozenset(
    {
        "tell",
        "inform",
        "notify",
        "remind",
        "assure",
        "warn",
        "ask",
        "advise",
        "write",
        "email",
        "text",
        "reassure",
        "convince",
        "urge",
        "order",
    }
)


def find_frames(number: int, block: Block, quoted: Callable[[int], bool], cues: CueWords) -> Iterator[Frame]:
    """Every frame of a block, in text order. `quoted` tells of an article offset whether it lies inside a quotation, where no cue is read."""
    for token in block.doc:
        if quoted(block.place(token).start):
            continue
        found = _of_token(token, block, cues)
        if found is not None:
            kind, source, content, extra = found
            yield _frame(kind, number, block, token, source, content, extra)


type Found = tuple[FrameKind, Token | None, list[Range], Range | None]


def _of_token(token: Token, block: Block, cues: CueWords) -> Found | None:
    if token.lower_ == "according" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "to":
        return _according(token)
    phrase = set_phrase(token)
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
    if not listed or (withheld(verb) and lemma not in NEGATED):
        return None
    source = subject_of(verb)
    if source is not None and source.lower_ in IMPERSONAL and source.dep_ != "nsubj":
        source = None
    if source is not None and source.lower_ in ("i", "you", "there"):
        return None
    if lemma in QUOTING and any(
        t.lower_ == "as" and t.i + 1 < len(verb.doc) and t.nbor(1).tag_ == "VBG" for t in verb.doc[verb.i : verb.sent.end]
    ):
        return None  # "quoted X as saying": the cue is "saying"
    if lemma in TELLING and verb.tag_ == "VBN" and not any(c.dep_ in ("aux", "agent") for c in verb.children):
        return None  # "Asked whether she would go, he ...": the asker is not named
    if lemma == "claim" and any(c.dep_ == "dobj" and c.lemma_ in ("life", "victim") for c in verb.children):
        return None  # a toll, nobody's words
    if source is not None and lemma not in PLAIN and not can_speak(source):
        return None
    if (
        lemma in WEAK
        and verb.tag_ == "VB"
        and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
        and verb.dep_ in ("advcl", "acl")
    ):
        return None  # "to determine what led to it" is a purpose, no word said
    is_text = source is not None and (source.lemma_.lower() in cues.texts or source.ent_type_ == "ORG" or lemma in ("find", "hear"))
    if lemma in cues.evidence and lemma not in cues.clause and not is_text and lemma not in cues.naming:
        return None
    if lemma in cues.clause or (lemma in cues.evidence and is_text):
        found = _clause(verb, source, cues, is_text)
        if found is not None:
            return found
    return _other(verb, lemma, source, cues)


def _clause(verb: Token, source: Token | None, cues: CueWords, is_text: bool) -> Found | None:
    weak = verb.lemma_ in WEAK
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
    if lemma in cues.phrase and _speaks(source, cues) and (part := contents.phrase_right(verb)):
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
    if holder is None or holder.lower_ in IMPERSONAL or not can_speak(holder):
        return None
    return FrameKind.NOUN, holder, [part], (min(holder.left_edge.i, noun.i), noun.i)


def _according(token: Token) -> Found | None:
    to = token.nbor(1)
    source = next((c for c in to.children if c.dep_ == "pobj"), None) or next(
        (c for c in token.doc[to.i + 1 : to.i + 6] if c.pos_ in ("PROPN", "NOUN")), None
    )
    if source is None:
        return None
    sentence, doc = token.sent, token.doc
    left, right = source_range(source, token)
    left = min(left, source.i)
    cluster = (token.i, max(right, source.i))
    if doc[sentence.start : token.i].text.strip(" ,“”\"'‘’").casefold() in ("", "but", "and", "also", "yet"):
        content = [contents.trimmed(doc, (cluster[1] + 1, sentence.end - 1))]
    else:
        content = [contents.trimmed(doc, (_clause_start(token), token.i - 1))]
        after = cluster[1] + 1
        if (
            after < sentence.end - 3
            and doc[after].text in (",", "--", "–", "—")
            and doc[after + 1].dep_ not in ("relcl",)
            and doc[after + 1].lower_ not in ("who", "which", "whose")
        ):
            content.append(contents.trimmed(doc, (after + 1, sentence.end - 1)))
    return FrameKind.ACCORDING, source, [part for part in content if part is not None], cluster


def _clause_start(token: Token) -> int:
    """Where the clause that "according to" closes begins: after a semicolon, or after ", and" that joins a clause of its own."""
    sentence = token.sent
    for i in range(token.i - 1, sentence.start, -1):
        if token.doc[i].text == ";":
            return i + 1
    return sentence.start


def cluster_of(verb: Token, source: Token | None) -> Range:
    """First and last token of source, cue and what stands with them."""
    left, right = verb.i, verb.i
    for child in verb.children:
        if child.dep_ in ("aux", "auxpass", "neg") and child.i < verb.i:
            left = min(left, child.i)
        if child.dep_ in ("advmod",) and child.i == verb.i - 1:
            left = min(left, child.i)
        adjunct = child.dep_ in ("prep", "npadvmod", "advmod", "dative", "agent", "prt", "advcl", "acomp") or (
            child.dep_ == "dobj" and verb.lemma_ in TELLING
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


def _frame(
    kind: FrameKind, number: int, block: Block, cue: Token, source: Token | None, content: list[Range], cluster: Range | None
) -> Frame:
    doc = block.doc

    def span(part: Range) -> Span:
        return block.reach(doc[part[0] : part[1] + 1])

    held = span(source_range(source, cue)) if source is not None else None
    if kind is FrameKind.ACCORDING and source is not None and cue.lower_ == "according":
        left, right = source_range(source, cue)
        held = span((max(left, cue.i + 2), max(right, source.i)))
        cue_span = Span(block.place(cue).start, block.place(cue.nbor(1)).end)
    else:
        cue_span = block.place(cue)
    return Frame(
        kind, number, cue.lemma_.lower(), cue_span, held, tuple(sorted(span(part) for part in content)), span(cluster or (cue.i, cue.i)),
        block.reach(doc[cue.sent.start : cue.sent.end]), tuple(_recipients(cue, source, block)), tuple(_quoting_outlet(cue, block)),
    )  # fmt: skip


def _quoting_outlet(verb: Token, block: Block) -> Iterator[Span]:
    """Who quotes: "the Telegraph quoted a minister as saying"."""
    above = quoting_verb(verb)
    if above is not None:
        by = subject_of(above)
        if by is not None and by.dep_ != "nsubjpass":
            first, last = source_range(by, above)
            yield block.reach(block.doc[first : last + 1])


def _recipients(verb: Token, source: Token | None, block: Block) -> Iterator[Span]:
    """Who was told: "told Sky News", "in an interview with the BBC", "said to reporters"."""
    if verb.pos_ != "VERB":
        return
    if verb.lemma_ in TELLING:
        for child in verb.rights:
            if (
                child.dep_ in ("dobj", "dative", "iobj")
                and child.pos_ in ("PROPN", "NOUN", "PRON")
                and child.ent_type_ not in ("DATE", "TIME")
            ):
                inner = next((c for c in child.children if c.dep_ == "pobj"), child) if child.pos_ == "ADP" else child
                first, last = source_range(antecedent(inner), verb)
                yield block.reach(block.doc[first : last + 1])
                break
    for child in verb.rights:
        if child.dep_ in ("prep", "dative") and child.lower_ in ("to", "in", "on", "during"):
            yield from _heard_by(child, block)


def _heard_by(prep: Token, block: Block) -> Iterator[Span]:
    """The outlet or audience at the end of "in an interview with X" or "to X"."""
    thing = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if thing is None:
        return
    if prep.lower_ == "to" and (thing.ent_type_ in ("ORG", "PERSON") or thing.lemma_ in ("reporter", "journalist", "medium")):
        yield block.reach(block.doc[thing.left_edge.i : thing.i + 1])
    if thing.lemma_ in ("interview", "conversation", "call", "message", "letter", "statement"):
        with_ = next((c for c in thing.children if c.dep_ == "prep" and c.lower_ in ("with", "to")), None)
        who = next((c for c in with_.children if c.dep_ == "pobj"), None) if with_ is not None else None
        if who is not None:
            yield block.reach(block.doc[who.left_edge.i : who.right_edge.i + 1])
