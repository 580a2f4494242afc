"""Who speaks: the subject of a cue verb, through inversion, co-ordination, control and relative clauses."""

import re
from functools import cache

from spacy.tokens import Doc, Token

from sayso.words import load
from sayso.words.cues import CueWords
from sayso.words.people import PeopleWords

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
SUBJECTS = frozenset({"nsubj", "csubj"})
#: Nouns of acts and qualities by their ending.
THING_NOUN = re.compile(r"(?:tion|sion|ment|ness|ity|ance|ence|ism|ship|ing|quake)$")
#: How far up the parse a second cue looks for the reporting verb that it goes on with.
STEPS_UP = 6
#: Nouns of persons by their ending ("adviser", "researcher", "activist", "politician", "resident").
AGENT_NOUN = re.compile(r"(?:[^aeiou]er|[iuy]er|or|ist|ian|ant|ent|man|woman|person|ee|eer|keeper|holder)$")


def subject_of(verb: Token, depth: int = 0) -> Token | None:
    """The head noun of whoever utters the verb; None where the sentence names nobody."""
    quoting = quoting_verb(verb)
    if quoting is not None:
        return next((c for c in quoting.children if c.dep_ in ("dobj", "nsubjpass")), None)
    reporter = _reporter(verb)
    if reporter is not None:
        return subject_of(reporter, depth + 1)
    by = verb.tag_ == "VBN" and any(child.dep_ == "agent" for child in verb.children)
    passive = by or any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)
    if passive:
        return _agent(verb) or (_quoted_subject(verb) if verb.lemma_ in load(CueWords).quoting else None)
    joined = _joined_to_a_thing(verb)
    if joined is not None:
        return joined
    # A verb has one subject; of two that the parser hangs on it before it, the nearer ("..., most in the north, `the road office` said").
    own = [child for child in verb.children if child.dep_ in SUBJECTS and child.pos_ in NOMINAL]
    if own:
        return antecedent(max(own, key=lambda child: (child.i < verb.i, child.i if child.i < verb.i else -child.i)))
    inverted = _inverted(verb)
    if inverted is not None:
        return inverted
    controller = _controller(verb, depth) if depth < 4 else None
    return controller if controller is not None else _before_verb(verb)


def _joined_to_a_thing(verb: Token) -> Token | None:
    """ "Rescuers found 12 bodies and `officials` fear ...": who stands before a finite verb, read as joined to the object before."""
    if verb.tag_ not in ("VBD", "VBP", "VBZ") or verb.dep_ not in ("conj", "ccomp") or verb.i < verb.sent.start + 2:
        return None
    before = next((t for t in reversed(verb.doc[verb.sent.start : verb.i]) if t.dep_ not in ("aux", "neg", "advmod")), None)
    if before is None or before.dep_ != "conj" or before.tag_ not in ("NNS", "NNPS", "NNP", "NN") or not can_speak(before):
        return None
    other = before.head
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if own is not None and (own != other or can_speak(other)):
        return None  # "soldiers and officers believe"
    return before if own is not None or (verb.dep_ == "conj" and other.dep_ in ("dobj", "pobj", "attr", "npadvmod")) else None


def _before_verb(verb: Token) -> Token | None:
    """ "..., board member Ana Lim said.": the noun right before a finite verb, back to a comma, where the parser missed the subject."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.i < verb.sent.start + 2:
        return None
    noun = verb.nbor(-1)
    if noun.text == "," and verb.nbor(-2).ent_type_ == "PERSON":  # "the minister, Aldo Brennar, declared"
        return verb.nbor(-2)
    run = verb.i - 1
    while run > verb.sent.start and verb.doc[run - 1].pos_ in ("PROPN", "NOUN", "ADJ", "DET", "ADP", "PART"):
        run -= 1
    opens = verb.doc[run - 1].text in (",", "”", '"', "’") if run > verb.sent.start else False
    return noun if opens and noun.pos_ in ("PROPN", "NOUN", "PRON") else None


def quoting_verb(verb: Token) -> Token | None:
    """ "quoted" in "quoted a minister as saying", seen from "saying"; None elsewhere."""
    if verb.tag_ != "VBG" or verb.i == verb.sent.start or verb.nbor(-1).lower_ != "as":
        return None
    return next((t for t in reversed(verb.doc[verb.sent.start : verb.i]) if t.lemma_ in load(CueWords).quoting and t.pos_ == "VERB"), None)


def _reporter(verb: Token) -> Token | None:
    """The reporting verb that a second cue goes on with, where the parser has hung it inside the reported clause.

    "X said the army did not rule it out, claiming ..." and "X said talks were difficult and vowed ...": the speaker is X.
    """
    if verb.dep_ not in ("advcl", "conj") or any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in verb.children):
        return None
    participle = verb.tag_ == "VBG" and verb.i > 0 and verb.nbor(-1).text in (",", "-", "–", "—", "--")
    clause = verb.head
    for _ in range(STEPS_UP):
        above = clause.head
        if clause.dep_ == "ccomp" and above.lemma_ in load(CueWords).clause and above.i < clause.i < verb.i:
            return above if (participle or verb.tag_ == above.tag_) and any(c.dep_ == "nsubj" for c in above.children) else None
        if clause == above or (clause.dep_ not in ("conj", "xcomp", "advcl") and not participle):
            return None
        clause = above
    return None


def can_speak(noun: Token) -> bool:
    """Whether a noun can hold a view: a name, a pronoun, a person, a body or a text; a thing or an event cannot."""
    if noun.pos_ in ("PROPN", "PRON", "NUM", "DET") or noun.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") or noun.text == "%":
        return True
    lemma, listed = noun.lemma_.lower(), _speaking_nouns()
    return lemma in listed or noun.lower_ in listed or bool(AGENT_NOUN.search(lemma))


@cache
def _speaking_nouns() -> frozenset[str]:
    people = load(PeopleWords)
    return frozenset().union(people.persons, people.bodies, people.male, people.female, people.speakers, load(CueWords).texts)


def may_speak(noun: Token) -> bool:
    """Whether a noun is not known for a thing or an event; verbs that only speakers take need no more."""
    lemma = noun.lemma_.lower()
    return can_speak(noun) or not (
        lemma in load(PeopleWords).things or THING_NOUN.search(lemma) or noun.ent_type_ in ("DATE", "TIME", "EVENT")
    )


def _agent(verb: Token) -> Token | None:
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    return next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None


def _quoted_subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "nsubjpass"), None)


def antecedent(noun: Token) -> Token:
    """For a relative pronoun the noun that its clause hangs on, else the noun itself."""
    if noun.lower_ in ("who", "which", "that") and noun.head.dep_ == "relcl":
        return noun.head.head
    return noun


def _inverted(verb: Token) -> Token | None:
    """ "..., said X": the noun right after the verb, with nothing but an adverb between."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN", "NN", "NNS"):
        return None  # only a finite verb stands before its subject
    for child in verb.rights:
        if (
            child.dep_ in ("nsubj", "dobj", "attr", "npadvmod", "appos", "dep")
            and child.pos_ in ("PROPN", "NOUN", "PRON")
            and child.ent_type_ not in ("DATE", "TIME")
        ):
            between = verb.doc[verb.i + 1 : child.left_edge.i]
            opens = (
                verb.i == verb.sent.start or verb.nbor(-1).text in ("”", '"', ",", "’", "'", "''", "»", "-", "–", "—")
                if verb.i > 0
                else True
            )
            if opens and all(token.pos_ in ("ADV", "PART") for token in between):
                return child
            return None
    return None


def _controller(verb: Token, depth: int) -> Token | None:
    """A participle or infinitive takes its subject from what it hangs on."""
    head = verb.head
    if head == verb:
        return None
    before = verb.nbor(-1) if verb.i > 0 else None
    if verb.tag_ == "VBG" and before is not None and before.dep_ == "pobj" and before.head.lower_ == "with":
        return before  # "with the minister saying ...", which the parser hangs on the main verb
    if verb.dep_ in ("conj", "xcomp", "advcl", "ccomp", "dep", "parataxis"):
        if verb.dep_ == "ccomp" and verb.tag_ not in ("VBG", "VB"):
            return None
        if verb.dep_ == "xcomp":
            thing = next(
                (child for child in head.children if child.dep_ in ("dobj", "nsubjpass") and child.pos_ in ("PROPN", "NOUN", "PRON")), None
            )
            if thing is not None and head.lemma_ not in ("promise", "vow", "pledge"):
                return antecedent(thing)
        if head.pos_ not in ("VERB", "AUX"):
            return _noun_above(head)
        found = subject_of(head, depth + 1)
        # "cut its outlook since the storm closed the ports, saying ...": no storm speaks, so the clause over it does
        mute = found is not None and not may_speak(found) and verb.tag_ == "VBG" and before is not None and before.text == ","
        return _controller(head, depth + 1) if mute and head.dep_ == "advcl" and depth < 4 else found
    if verb.dep_ == "acl":
        return head if head.pos_ in ("PROPN", "NOUN", "PRON") else None
    if verb.dep_ == "pcomp":
        above = head.head
        return subject_of(above, depth + 1) if above.pos_ in ("VERB", "AUX") else _noun_above(above)
    return None


def _noun_above(token: Token) -> Token | None:
    return token if token.pos_ in ("PROPN", "NOUN", "PRON") else None


def withheld(verb: Token, cues: CueWords) -> bool:
    """Whether the words were not said at all: "declined to say", "did not say", "is expected to deny"."""
    if any(child.dep_ == "neg" for child in verb.children) and verb.lemma_.lower() not in cues.negated:
        return True
    awaited = verb.head.lemma_ in ("expect", "schedule") and any(c.dep_ == "auxpass" for c in verb.head.children)
    if verb.dep_ == "xcomp" and (awaited or verb.head.lower_ in ("likely", "due", "set", "ready", "unlikely", "poised")):
        return True
    return verb.dep_ == "xcomp" and (
        verb.head.lemma_ in load(CueWords).withholding or any(child.dep_ == "neg" for child in verb.head.children)
    )


def source_range(noun: Token, verb: Token) -> tuple[int, int]:
    """First and last token of the source's noun phrase: with titles and appositions, without a clause that would swallow the cue."""
    if noun.tag_ == "PRP":
        return noun.i, noun.i
    doc, left, right = noun.doc, _first_of_source(noun, verb), noun.right_edge.i
    if left <= verb.i <= right:
        if noun.i > verb.i:
            left = min(verb.i + 1, noun.i)
        else:
            right = verb.i - 1
    right = _without_clause(noun, left, right)
    while right > noun.i and (doc[right].is_punct or doc[right].dep_ == "cc" or doc[right].lower_ in ("who", "which")):
        right -= 1
    right = _with_split_name(doc, right)
    while left < noun.i and (doc[left].dep_ in ("cc", "punct", "advmod", "mark") or doc[left].is_punct) and doc[left].text not in "“‘\"'":
        left += 1
    return left, right


def _first_of_source(noun: Token, verb: Token) -> int:
    """Where the phrase begins, with words that the parser has hung elsewhere because it missed the subject."""
    left = noun.left_edge.i
    if noun.i == verb.i - 1 and noun.head != verb:
        while left > verb.sent.start and noun.doc[left - 1].pos_ in ("PROPN", "NOUN", "ADJ", "DET"):
            left -= 1
    if noun.i == verb.i - 2 and noun.doc[verb.i - 1].text == ",":  # "the mayor of Tarn, Ana Lim, said": role and name
        while left > verb.sent.start and noun.doc[left].pos_ != "DET":
            before = noun.doc[left - 1]
            if before.pos_ not in ("PROPN", "NOUN", "ADJ", "DET", "ADP", "PART") and (before.text != "," or left != noun.left_edge.i):
                break
            left -= 1
    return left


def _without_clause(noun: Token, left: int, right: int) -> int:
    """The last token before a clause or an adverbial that hangs on the noun ("the minister, who ...", "the mayor after ...")."""
    for token in noun.doc[left : right + 1]:
        if token.i > noun.i and (
            token.lower_ == "according"
            or token.dep_ in ("relcl", "advcl")
            or (token.dep_ == "acl" and (token.tag_ == "VBD" or token.nbor(-1).text == ","))
            or (token.dep_ == "prep" and token.lower_ in ("after", "during", "before", "as"))
        ):
            return min(right, max(noun.i, token.left_edge.i - 1))
    return right


def _with_split_name(doc: Doc, right: int) -> int:
    """On over the name behind a title, which the parser may split after the full stop ("Sgt. Ana Lim")."""
    if doc[right].lower_.strip(".") not in load(PeopleWords).titles:
        return right
    while right + 1 < len(doc) and (
        doc[right + 1].pos_ == "PROPN" or (doc[right + 1].text == "." and right + 2 < len(doc) and doc[right + 2].pos_ == "PROPN")
    ):
        right += 1
    return right
