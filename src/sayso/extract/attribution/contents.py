"""What is said: the stretch of a sentence that a cue verb sets down to its source."""

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from sayso.extract.attribution.frame import Range
from sayso.extract.attribution.listeners import listener_before_clause
from sayso.extract.attribution.subjects import can_speak, subject_of
from sayso.words import load
from sayso.words.cues import CueWords

DASHES = frozenset({"-", "–", "—", "--"})
#: Prepositions of place, which the parser hangs now on the noun and now on its verb.
PLACING = frozenset({"at", "in", "from", "among", "across", "near", "of", "inside", "outside", "around"})
#: Verbs that name without "as".
NAMES = frozenset({"call", "dub", "term", "label", "brand", "declare"})
#: Words that may open a concession of the reporter's own after a reported clause.
CONCESSIVE = frozenset({"although", "though", "while", "whereas", "but"})


def clause_right(verb: Token, cues: CueWords) -> Range | None:
    """The clause that follows its cue: "said [that] ..."."""
    clause = next((child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i), None)
    if clause is None and verb.lemma_ in cues.telling:
        # "told the court he had been away", which the parser reads as "the court that he ..."
        heard = next((c for c in verb.rights if c.dep_ == "dobj"), None)
        told = next((c for c in heard.rights if c.dep_ == "relcl"), None) if heard is not None and can_speak(heard) else None
        subject = next((c for c in told.lefts if c.dep_ in ("nsubj", "nsubjpass")), None) if told is not None else None
        if subject is not None and subject.lower_ not in ("who", "which", "that"):
            clause = told
    if clause is None:
        return _after_that(verb, cues)
    left, right = clause.left_edge.i, clause.right_edge.i
    if left <= verb.i:
        left = verb.i + 1
    listener = listener_before_clause(verb)
    # Words in marks are the content, and not the name before them.
    quoted = left > verb.i + 1 and (verb.doc[left].is_quote or verb.doc[left - 1].is_quote)
    left = listener[1] + 1 if listener is not None and not quoted else left
    mark = _that_before(verb, left)
    left = mark if mark is not None else left
    right = _further_clauses(verb, max(right, _joined(verb, right)))
    return trimmed(verb.doc, (left, _cut(verb, left, right, cues)))


def _joined(verb: Token, right: int) -> int:
    """ "X said A and B": a clause joined without a comma is said too, wherever the parser hangs it."""
    for child in verb.rights:
        own = any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in child.children)
        if (
            child.dep_ == "conj"
            and own
            and right + 1 < len(verb.doc)
            and verb.doc[right + 1].dep_ == "cc"
            and child.left_edge.i <= right + 2
        ):
            return child.right_edge.i
    return right


def _further_clauses(verb: Token, right: int) -> int:
    """ "reported that A, that B, and that C": each clause that a comma and a "that" add."""
    doc, end = verb.doc, verb.sent.end
    while right + 3 < end and doc[right + 1].text == ",":
        at = right + 2 + (doc[right + 2].dep_ == "cc")
        if at >= end or doc[at].lower_ != "that" or doc[at].head.i <= at:
            break
        right = max(doc[at].head.right_edge.i, at)
    return right


def _that_before(verb: Token, left: int) -> int | None:
    """Where a "that" stands between cue and clause (the parser may hang a fronted phrase elsewhere): the token after it."""
    return next((i + 1 for i in range(verb.i + 1, left) if verb.doc[i].lower_ == "that"), None)


def _after_that(verb: Token, cues: CueWords) -> Range | None:
    """ "told reporters on Monday that ...", where the parser hangs the clause elsewhere."""
    sentence = verb.sent
    for i in range(verb.i + 1, min(sentence.end, verb.i + 14)):
        token = verb.doc[i]
        if token.lower_ == "that" and token.dep_ == "mark" and token.head.pos_ in ("VERB", "AUX"):
            right = token.head.right_edge.i
            return trimmed(verb.doc, (i + 1, _cut(verb, i + 1, right, cues)))
        if token.text in (":", ";") or token.pos_ == "VERB":
            return None
    return None


def _cut(verb: Token, left: int, right: int, cues: CueWords) -> int:
    """End a content before another source begins.

    That is a co-ordinate or conceding clause with a cue and a subject of its own, or "according to".
    """
    for token in verb.doc[left : right + 1]:
        if token.i == verb.i:
            return token.i - 1
        if token.lower_ == "according" and token.i > left and token.i + 1 < len(verb.doc) and verb.doc[token.i + 1].lower_ == "to":
            return token.i - 1
        if _aside(token, right) or (token.text == ":" and token.i + 1 < len(verb.doc) and verb.doc[token.i + 1].is_quote):
            return token.i - 1
        conceding = token.dep_ == "advcl" and token.lemma_ in cues.evidence and any(c.lower_ in CONCESSIVE for c in token.lefts)
        if conceding and token.left_edge.i > left + 2:
            return token.left_edge.i - 1
        if token.pos_ != "VERB" or token.dep_ not in ("conj", "advcl"):
            continue
        if token.lemma_ not in cues.clause and token.lemma_ not in cues.infinitive:
            continue
        own = next((child for child in token.children if child.dep_ == "nsubj"), None)
        has_content = any(child.dep_ in ("ccomp", "xcomp") for child in token.children)
        goes_on = own is None and ((token.tag_ == "VBG" and token.dep_ == "advcl") or (token.tag_ == verb.tag_ and token.dep_ == "conj"))
        if has_content and token.i > left + 2 and (goes_on or (own is not None and subject_of(token) is not None)):
            start = token.left_edge.i if token.left_edge.i > left else token.i
            opener = verb.doc[start - 1]
            return start - (2 if opener.dep_ == "cc" or opener.lower_ in CONCESSIVE else 1)
    return right


def _aside(token: Token, right: int) -> bool:
    """A dash that opens the reporter's own remark, a noun phrase up to the end: "... – a relatively common occurrence"."""
    if token.text == "," and token.i + 2 < right and token.nbor(1).lower_ in ("a", "an"):
        noun = next((t for t in token.doc[token.i + 2 : token.i + 5] if t.lemma_ in load(CueWords).asides), None)
        return noun is not None and any(c.dep_ in ("relcl", "acl") for c in noun.rights)
    if token.text not in DASHES or token.i + 1 >= right:
        return False
    after = token.nbor(1)
    closed = any(t.text in DASHES and t.i > token.i and t.whitespace_ for t in token.doc[token.i + 1 : right + 1])
    return after.lower_ in ("a", "an", "something", "which") and not closed and bool(token.nbor(-1).whitespace_ or token.whitespace_)


def clause_left(verb: Token, cluster: Range) -> list[Range]:
    """The clause before its cue ("..., police said"), with what goes on after an interrupting cue ("..., she said, and ...")."""
    sentence, doc = verb.sent, verb.doc
    after = cluster[1] + 1
    if verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN", "NN", "NNS") or (
        after < sentence.end and not doc[after].is_punct and doc[after].dep_ not in ("cc", "advcl", "prep")
    ):
        return []
    if verb.lemma_ not in load(CueWords).telling and any(
        c.dep_ in ("dobj", "xcomp") and c.i > verb.i and c.pos_ in ("NOUN", "VERB") for c in verb.children
    ):
        return []
    comma = cluster[0] - 1
    interrupted = after < sentence.end and doc[after].text == "," and after + 1 < sentence.end and doc[after + 1].pos_ in ("VERB", "AUX")
    if comma <= sentence.start or doc[comma].text not in {",", *DASHES, "”", '"', "’", "'", "''"}:
        return []
    head = doc[sentence.start : comma]
    if not interrupted and not any(token.pos_ in ("VERB", "AUX") for token in head) and not _subject_only(head, verb):
        return []
    first = doc[sentence.start]
    if first.tag_ in ("VBN", "VBG") and first.dep_ == "advcl" and first.head == verb:
        return []  # "Asked if he would resign, Ness replied: ..."
    open_ended = doc[comma - 1].pos_ == "SCONJ" or doc[comma - 1].lower_ in ("that", "because")
    found = [] if open_ended else [trimmed(doc, (sentence.start, comma - 1))]
    if (
        after < sentence.end
        and doc[after].text == ","
        and sentence.end - after > (2 if interrupted else 4)
        and _goes_on(doc[after + 1], verb)
    ):
        found.append(trimmed(doc, (after + 1, sentence.end - 1)))
    return [part for part in found if part is not None]


def _subject_only(head: TokenSpan, verb: Token) -> bool:
    """A fronted phrase before an interrupting cue, with the clause after it: "Despite that, she said, the town ..."."""
    after = next((t for t in verb.doc[verb.i + 1 : verb.sent.end] if t.text == ","), None)
    return (
        len(head) > 1
        and after is not None
        and after.i - verb.i < 6
        and any(t.pos_ in ("VERB", "AUX") for t in verb.doc[after.i : verb.sent.end])
    )


def _goes_on(token: Token, verb: Token) -> bool:
    """After "..., she said," the reported sentence goes on unless the cue's own participle or time follows."""
    if token.dep_ in ("advcl", "acl", "prep", "npadvmod") and token.head == verb:
        return False
    if token.dep_ == "mark" and token.head.dep_ == "advcl" and token.head.head == verb:
        return False  # "..., she recalled, as she sat by the tent"
    if token.dep_ == "cc":
        return _further_clause(token, verb)
    return token.tag_ != "VBG" and token.lower_ not in ("who", "which", "whose", "according", "citing", "adding", "referring")


def _further_clause(conjunction: Token, verb: Token) -> bool:
    """Whether what is joined after an interrupting cue is said too: "..., he said, and at least 70 have died".

    It is not where the speaker only acts ("..., she said, and walked off") or somebody else begins to speak.
    """
    joined = next((c for c in verb.doc[conjunction.i : verb.sent.end] if c.dep_ == "conj" and c.pos_ in ("VERB", "AUX")), None)
    if joined is None or joined.head != verb:
        return True
    own = any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in joined.children)
    speaks = joined.lemma_ in load(CueWords).clause and any(c.dep_ in ("ccomp", "xcomp") for c in joined.children)
    return own and not speaks


def phrase_right(verb: Token) -> Range | None:
    """A noun phrase, gerund or prepositional phrase: "denies attacking", "admitted to heavy losses", "announced 498 deaths"."""
    for child in verb.rights:
        if (
            child.dep_ in ("dobj", "xcomp")
            and child.pos_ in ("NOUN", "PROPN", "VERB", "AUX", "NUM")
            and child.ent_type_ not in ("DATE", "TIME", "PERSON")
        ):
            return trimmed(verb.doc, (child.left_edge.i, _reach(child)))
        wanted = load(CueWords).leading.get(verb.lemma_)
        if child.dep_ == "prep" and child.lower_ == wanted and child.i == verb.i + 1:
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            if inner is not None:
                return trimmed(verb.doc, (inner.left_edge.i, _reach(inner)))
    return None


def _reach(head: Token) -> int:
    """The right edge of a phrase, with places that the parser hangs on its verb and a quotation mark that closes it."""
    right = head.right_edge.i
    for child in head.head.rights:
        place = child.dep_ == "prep" and child.lower_ in PLACING and child.left_edge.i == right + 1
        if place and not any(
            t.ent_type_ in ("DATE", "TIME") or t.lemma_ in ("interview", "statement", "conference") for t in child.subtree
        ):
            right = child.right_edge.i
    nxt = head.doc[right + 1] if right + 1 < len(head.doc) else None
    return right + 1 if nxt is not None and nxt.text in "”’" else right


def infinitive_right(verb: Token) -> Range | None:
    """ "vowed not to back down", "urged residents to leave"."""
    gerund = verb.lemma_ in load(CueWords).recounting
    clause = next((c for c in verb.rights if c.dep_ in ("xcomp", "ccomp", "advcl") and (_to(c) or (gerund and c.tag_ == "VBG"))), None)
    if clause is None:
        return None
    return trimmed(verb.doc, (max(clause.left_edge.i, verb.i + 1), clause.right_edge.i))


def _to(clause: Token) -> bool:
    """Whether a clause is an infinitive with "to"."""
    return any(t.dep_ == "aux" and t.lower_ == "to" for t in clause.children)


def naming_right(verb: Token) -> Range | None:
    """ "called it a disgrace", "described the fire as arson": thing and name together."""
    rights = [child for child in verb.rights if child.dep_ in ("dobj", "oprd", "prep", "ccomp", "attr", "xcomp", "dative")]
    likeness = [c for thing in (None, *(r for r in rights if r.dep_ == "dobj")) for c in (rights if thing is None else thing.rights)]
    name = next((c for c in likeness if c.dep_ in ("oprd", "attr") or (c.dep_ == "prep" and c.lower_ == "as")), None)
    if name is None and verb.lemma_ in NAMES:
        name = next((c for c in rights if c.dep_ in ("ccomp", "xcomp") and c.pos_ in ("NOUN", "ADJ", "PROPN")), None)
    if name is None and verb.lemma_ in NAMES:
        # "called the ruling a disgrace", which the parser may take for one noun phrase
        name = next(
            (c for c in rights if c.dep_ == "dobj" and sum(t.pos_ == "DET" for t in c.lefts) + sum(t.pos_ == "DET" for t in c.subtree) > 1),
            None,
        )
    if name is None:
        return None
    thing = next((c for c in rights if c.dep_ == "dobj" and c.i < name.i), None)
    left = thing.left_edge.i if thing is not None else name.left_edge.i
    return trimmed(verb.doc, (max(left, verb.i + 1), _reach(name)))


def noun_right(noun: Token) -> Range | None:
    """The clause that hangs on a noun of speech: "the possibility [that] Russia began ..."."""
    clause = next((c for c in noun.rights if c.dep_ in ("acl", "ccomp", "relcl") and _complement(c)), None)
    if clause is None:
        return None
    left = clause.left_edge.i
    if noun.doc[left].lower_ == "that":
        left += 1
    return trimmed(noun.doc, (left, clause.right_edge.i))


def _complement(clause: Token) -> bool:
    """A finite clause whose "that" is no relative pronoun."""
    subject = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass", "expl")), None)
    if subject is None or subject.lower_ in ("who", "which", "that"):
        return False
    gap = clause.dep_ == "relcl" and not any(c.dep_ in ("dobj", "attr", "acomp", "ccomp", "prep", "nsubjpass") for c in clause.children)
    return not gap


def trimmed(doc: Doc, part: Range) -> Range | None:
    """Without the punctuation at its ends (quotation marks and brackets stay) and without a leading "that"."""
    left, right = part
    while left <= right and (
        doc[left].text in {",", ":", ";", ".", "…", *DASHES}
        or doc[left].is_space
        or (doc[left].lower_ == "that" and doc[left].dep_ == "mark")
    ):
        left += 1
    while right >= left and (doc[right].text in {",", ":", ";", ".", "!", "?", *DASHES} or doc[right].is_space or doc[right].dep_ == "cc"):
        right -= 1
    return (left, right) if left <= right else None
