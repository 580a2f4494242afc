"""Where a quantity stands in the parse: its own token, the noun that it counts, and the verb or noun that governs both."""

from dataclasses import dataclass, replace
from enum import StrEnum

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from sayso.extract.figures.quantity import Quantity
from sayso.extract.figures.raising import raised_over
from sayso.extract.parse import Block
from sayso.types import Span
from sayso.words import load
from sayso.words.measures import MeasureWords
from sayso.words.raising import RaisingWords

_NOMINAL = ("NOUN", "PROPN", "ADJ")
_MODIFIES = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "advmod", "npadvmod", "det", "predet"})


#: Steps up a parse after which a climb is given up: deeper trees are parsing accidents.
DEEPEST = 12


class Place(StrEnum):
    """The place that a counted phrase takes beside its governor."""

    SUBJECT = "subject"
    OBJECT = "object"
    AGENT = "agent"
    COPULA = "copula"
    OBLIQUE = "oblique"
    EXTENT = "extent"
    OF_NOUN = "of noun"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Governor:
    """The word over a counted phrase; `carriers` are the nouns climbed through ("a total of"), `prep` the preposition between."""

    word: Token | None
    place: Place
    carriers: tuple[Token, ...] = ()
    prep: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity of one block. `token` heads its words, `noun` is what is counted (None: the number stands alone), `node` tops both."""

    block: Block
    quantity: Quantity
    token: Token
    noun: Token | None
    node: Token
    governor: Governor

    @property
    def sentence(self) -> TokenSpan:
        return self.token.sent

    @property
    def span(self) -> Span:
        """Where the quantity stands in the article."""
        start = self.block.span.start
        return Span(start + self.quantity.start, start + self.quantity.end)

    @property
    def end(self) -> int:
        """End of the counted phrase in the line: of the noun, or of the quantity where there is none behind it."""
        if self.noun is not None and self.noun.idx >= self.quantity.core_start:
            return max(self.quantity.end, self.noun.idx + len(self.noun.text))
        return self.quantity.end


def place_in_parse(block: Block, quantity: Quantity) -> Counted | None:
    """Find the quantity's tokens, noun and governor; None where the tokens do not cover its number."""
    tokens = tokens_between(block.doc, quantity.core_start, max(quantity.core_end, quantity.end if quantity.unit else 0))
    if not tokens:
        return None
    token = _root(tokens)
    noun = _noun(token, quantity)
    if noun is None and quantity.unit == "percent":
        noun = next((of for of in map(partitive, tokens) if of is not None), None)  # "80 per cent of the boats": "of" hangs on "cent"
    if noun is not None and quantity.unit is not None and quantity.start <= noun.idx < quantity.end:
        noun = partitive(noun)  # "millions of dollars": the unit is not what is counted
    node = noun if noun is not None and token in noun.children else token
    node, noun = _through_carrier(node, noun)
    return Counted(block, quantity, token, noun, node, _past_bound(block, quantity, govern(node)))


def _past_bound(block: Block, quantity: Quantity, governor: Governor) -> Governor:
    """ "Could cost it up to 40 million": the words of a bound are no preposition between the verb and the number."""
    verb, bound = governor.word, block.text[quantity.start : quantity.core_start].casefold().split()
    if governor.prep == "from" and bound == ["from"]:
        return replace(governor, prep="to")  # "brought it from 61 to 83", read as one range, tells where it ended too
    if governor.prep == "past" and "past" in bound:
        return replace(governor, prep="to")  # "pushed its debts past 3 billion"
    if verb is not None and quantity.start <= verb.idx < quantity.core_start and verb.pos_ == "NOUN":
        over = govern(verb)  # "the bill is in the region of 40 million": the noun is of the bound
        direct = over.prep in bound and over.word is not None
        place = Place.COPULA if over.word is not None and over.word.lemma_ == "be" else Place.OBJECT
        return replace(over, place=place, prep="") if direct else over
    if governor.place is not Place.OBLIQUE or verb is None or governor.prep not in bound:
        return governor
    own = any(token.lower_ == governor.prep and verb.idx < token.idx < quantity.start for token in block.doc)  # "stood at at least 17"
    return governor if own or verb.idx > quantity.start else Governor(verb, Place.OBJECT, governor.carriers)


def tokens_between(doc: Doc, start: int, end: int) -> list[Token]:
    """The tokens that share a character with `[start, end)` of their line."""
    return [token for token in doc if token.idx < end and start < token.idx + len(token.text)]


def _root(tokens: list[Token]) -> Token:
    inside = set(tokens)
    outer = [token for token in tokens if token.head not in inside or token.head == token]
    named = [token for token in outer if token.pos_ in ("NUM", "NOUN", "SYM", "PROPN")]
    # Of "one in five", "one" carries the phrase: it stands higher in the tree. The last of two at one height is the head of a name.
    return min(reversed(named or outer or tokens), key=lambda token: sum(1 for _ in token.ancestors))


def _noun(token: Token, quantity: Quantity) -> Token | None:
    of = partitive(token)
    if of is not None:
        return of
    head = token.head
    if head.i < token.i and token.dep_ in _MODIFIES and head.dep_ in _MODIFIES and head.head.i > token.i and head.head.pos_ in _NOMINAL:
        return head.head  # "a record 638 more planets": the parser hangs the number on the word before it
    if token.dep_ in _MODIFIES and head.pos_ in _NOMINAL and head.i > token.i and head.sent == token.sent:
        return None if _tells_when(token, head) else head
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    # The parser leaves "13 dead" and "30 injured" in headlines without a head.
    if quantity.unit is None and following is not None and following.pos_ == "NOUN" and following.idx <= quantity.core_end + 1:
        return following if following.dep_ not in ("nsubj", "dobj") or following.head == token else None
    return None


def _tells_when(token: Token, noun: Token) -> bool:
    """ "Put the dead at 17 yesterday evening": behind such a word a noun is a time and not what is counted."""
    return any(between.lower_ in _DEICTIC for between in token.doc[token.i + 1 : noun.i])


#: Words that begin a time by pointing to it.
_DEICTIC = frozenset({"yesterday", "today", "tomorrow", "tonight", "last", "this", "next", "late", "early"})


def partitive(token: Token) -> Token | None:
    """The noun behind "of": "dozens of people", "93% of the region", "26 of those"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i > token.i:
            return next((pobj for pobj in child.children if pobj.dep_ == "pobj"), None)
    return None


#: Carriers whose plural is a number of its own ("two dozens of", "hundreds of").
ONES_OF_MANY = frozenset({"dozen", "hundred", "thousand", "million", "score"})


def _through_carrier(node: Token, noun: Token | None) -> tuple[Token, Token | None]:
    """ "a group of 12 men", "a total of 40": the carrier takes the place of what it carries; "40 total deaths" is left alone."""
    carriers = load(MeasureWords).carriers.nouns
    # "Four counts of murder", "two groups of men": what is counted are the counts and the groups.
    counts_itself = noun is not None and noun.tag_ == "NNS" and noun.lemma_.lower() not in ONES_OF_MANY and node == noun
    if noun is not None and noun.lemma_.lower() in carriers and not counts_itself:
        carried = partitive(noun)
        if carried is not None:
            return node, carried
    return node, noun


#: Bounds that may look like a preposition of the verb behind their number.
_BOUNDS = frozenset({"between", "over", "around", "about", "under", "above", "below", "near"})
#: "Killed all of its 300 passengers": these are as many as the number says.
_ALL = frozenset({"all", "both", "each"})
#: Adjectives behind which a number is a level of the subject.
_LEVELS = frozenset({"low", "high", "close", "little", "much", "many", "near"})


def govern(node: Token) -> Governor:
    """Climb from a counted phrase to the verb, or the noun, that says what is counted."""
    carriers: list[Token] = []
    current = node
    for _ in range(DEEPEST):
        head, dep = current.head, current.dep_
        if head == current:
            return Governor(current if current.pos_ in ("VERB", "AUX") else None, Place.NONE, tuple(carriers))
        if dep in ("nsubj", "nsubjpass", "csubj"):
            passive = dep == "nsubjpass" or bare_participle(head)
            raised = raised_over(head)
            if raised is not None:
                return Governor(raised, Place.OBJECT if _is_passive(raised) else Place.SUBJECT, tuple(carriers))
            return Governor(head, Place.OBJECT if passive else Place.SUBJECT, tuple(carriers))
        if dep in ("dobj", "dative", "oprd", "ccomp", "iobj"):
            return Governor(head, Place.OBJECT, tuple(carriers))
        if dep == "attr":
            return Governor(head, Place.COPULA, tuple(carriers))
        if dep == "npadvmod" and head.dep_ in ("advmod", "prt") and head.head.pos_ == "VERB":
            return Governor(head.head, Place.EXTENT, tuple(carriers))
        if dep in ("npadvmod", "acomp"):
            return Governor(head, Place.EXTENT, tuple(carriers))
        if dep in ("pobj", "pcomp"):
            over = head.head
            while over.pos_ in ("ADP", "ADV") and over.head != over:  # "from 3% to 4%", "down to 12": "to" hangs on "from", "down"
                over = over.head
            if head.lower_ in _BOUNDS and over.pos_ in ("VERB", "AUX") and head.i < over.i and subject_of(over) is None:
                # "Between 40 and 60 people were hurt": the parser takes the bound for a preposition of the verb
                passive = any(child.dep_ == "auxpass" for child in over.children)
                return Governor(over, Place.OBJECT if passive else Place.SUBJECT, tuple(carriers))
            if over.lemma_.lower() in _LEVELS and over.dep_ == "acomp" and over.head.pos_ == "AUX":
                return Governor(over.head, Place.COPULA, tuple(carriers))  # "inflation could be as low as 2 per cent"
            if head.lower_ == "of" and over.pos_ == "NUM" and over.lower_ not in ONES_OF_MANY and current.i > over.i:
                return Governor(None, Place.NONE, tuple(carriers))  # "one of the six died" tells of the one
            all_of = over.lower_ in _ALL and over.pos_ in ("DET", "PRON")
            if head.lower_ == "of" and (all_of or over.pos_ in (*_NOMINAL, "NUM")) and over != head:
                carriers.append(over)
                current = over
                continue
            place = Place.AGENT if head.dep_ == "agent" else Place.OBLIQUE if over.pos_ in ("VERB", "AUX") else Place.OF_NOUN
            return Governor(over, place, tuple(carriers), head.lower_)
        if dep == "conj" and head.pos_ in ("VERB", "AUX"):
            return Governor(head, Place.NONE, tuple(carriers))
        if head.pos_ in ("VERB", "AUX") and dep not in _MODIFIES and dep not in ("conj", "appos"):
            return Governor(head, Place.OBLIQUE, tuple(carriers))
        current = head
    return Governor(None, Place.NONE, tuple(carriers))


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.children)


def bare_participle(verb: Token) -> bool:
    """ "Twelve injured in blaze": a headline's participle without its auxiliary takes a passive subject."""
    return verb.tag_ == "VBN" and not any(child.dep_ in ("aux", "auxpass") for child in verb.children)


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, its own or the one that it shares with the verb it is joined to."""
    for _ in range(4):
        own = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "csubj", "expl")), None)
        if own is not None:
            return own
        if verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in ("VERB", "AUX"):
            verb = verb.head
            continue
        if verb.dep_ == "xcomp" and verb.head.lower_ in load(RaisingWords).active and verb.head.dep_ == "acomp":
            verb = verb.head.head  # "the bill is likely to come to 4 million"
            continue
        if verb.dep_ == "acl" and verb.head.pos_ in _NOMINAL:
            return verb.head
        if verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.head.pos_ in ("VERB", "AUX") and not _is_introduced(verb):
            verb = verb.head  # "the number is growing, jumping from 51 to 88"
            continue
        return None
    return None


def _is_introduced(verb: Token) -> bool:
    return any(child.dep_ in ("mark", "prep") and child.i < verb.i for child in verb.children)


def told_of(governor: Governor) -> Token | None:
    """The noun whose number is told: the subject, or the object of "put the crowd at 50,000"."""
    if governor.word is None:
        return None
    placed = placed_object(governor)
    told = placed if placed is not None else subject_of(governor.word)
    # "Unemployment, which stood at 5%"
    return governor.word.head if told is not None and told.tag_ in ("WDT", "WP") and governor.word.dep_ == "relcl" else told


def placed_object(governor: Governor) -> Token | None:
    """What is put at, raised to or cut to a number."""
    if governor.word is None or governor.prep not in ("at", "to", "as", "from"):
        return None
    if governor.prep == "from" and not _goes_to(governor.word):
        return None  # "raised the number from 61 to 83", and no "evacuated 300 people from 12 villages"
    placed = next((child for child in governor.word.children if child.dep_ == "dobj"), None)
    # "Gave the number of arrests as 50": of other things "as" tells what they are
    told_as = placed is not None and placed.lemma_.lower() in load(MeasureWords).carriers.nouns
    return placed if governor.prep != "as" or told_as else None


def _goes_to(verb: Token) -> bool:
    preps = [child for child in verb.children if child.dep_ == "prep"]
    return any(prep.lower_ == "to" for over in (verb, *preps) for prep in over.children if prep.dep_ == "prep")


def phrase_of(noun: Token) -> str:
    """A noun with its own modifiers as a name: "unemployment rate", lower case, last word singular."""
    words = [child.lower_ for child in noun.lefts if child.dep_ in ("compound", "amod", "nmod") and child.is_alpha]
    return " ".join([*words, noun.lemma_.lower()])
