"""Names for figures that no listed measure claims: by the noun and what befell it, by the predicate of a share, by what a sum buys."""

from spacy.tokens import Token

from sayso.extract.figures.counted import Counted, Place, partitive, subject_of
from sayso.extract.figures.population import is_personal
from sayso.words import load
from sayso.words.measures import MeasureWords
from sayso.words.names import NameWords
from sayso.words.units import is_money

#: Words of a predicate that a name takes up; the rest tells more than what is measured.
LONGEST = 5


def noun_name(noun: Token) -> str:
    """A noun with its own modifiers, lower case, less those that only say how many ("638 more worlds" are worlds)."""
    how_many = load(NameWords).how_many
    before = [child for child in noun.lefts if child.dep_ in ("compound", "amod") and child.is_alpha and child.lower_ not in how_many]
    return " ".join([*map(_whole_word, before), noun.lower_])


def _whole_word(token: Token) -> str:
    """ "Sun-like", of which the parse has three pieces."""
    start = token.i
    while start > 1 and token.doc[start - 1].text == "-" and not token.doc[start - 1].whitespace_ and not token.doc[start - 2].whitespace_:
        start -= 2
    return token.doc[start : token.i + 1].text.lower()


def thing_name(counted: Counted, noun: Token) -> str:
    """A thing by its noun, and by what befell it where the verb is a passive that says so ("vehicles redeployed")."""
    name, word = noun_name(noun), counted.governor.word
    done = done_to(noun)
    if done is not None:
        return f"{name} {done}"
    befell = word is not None and counted.governor.place is Place.OBJECT and word.tag_ == "VBN" and word.i > noun.i
    if word is None or not befell or is_light(word) or word.lemma_.lower() in load(MeasureWords).verbs.level:
        return name
    return f"{name} {word.lower_}"


def done_to(noun: Token) -> str | None:
    """ "The discovery of 638 moons": they were discovered."""
    over = noun.head
    deed = over.head if noun.dep_ == "pobj" and over.lower_ == "of" else None
    return load(NameWords).deeds.get(deed.lemma_.lower()) if deed is not None and deed.tag_ == "NN" else None


def is_light(verb: Token) -> bool:
    """Whether a verb says so little that nothing should be named after it."""
    return verb.lemma_.lower() in load(NameWords).light


def level_name(subject: Token) -> str:
    """The subject whose number is told: "number of known moons", "planet count"."""
    inside = partitive(subject) if subject.lemma_.lower() in load(MeasureWords).carriers.nouns else None
    words = [child.lower_ for child in subject.lefts if child.dep_ in ("compound", "amod", "nmod") and child.is_alpha]
    if inside is None or inside.pos_ not in ("NOUN", "PROPN"):
        return " ".join([*words, subject.lemma_.lower()])
    return f"{subject.lemma_.lower()} of {noun_name(inside)}"


def predicate(counted: Counted) -> str:
    """What is said of a share: "smaller than a thumb", "in poor condition", "with one well", "confirmed"; empty where nothing is."""
    word, place = counted.governor.word, counted.governor.place
    if word is None or place not in (Place.SUBJECT, Place.OBJECT, Place.AGENT) or word.pos_ not in ("VERB", "AUX"):
        return ""
    parts = subject_of(word) if place is Place.OBJECT and makes_up(word) else None
    if parts is not None and parts.pos_ in ("NOUN", "PROPN"):
        return f"made up by {noun_name(parts)}"
    if word.lemma_ not in ("be", "have", "remain", "stay", "become"):
        return word.lower_ if word.pos_ == "VERB" and (not is_light(word) or place is Place.SUBJECT) else ""
    if place is not Place.SUBJECT:
        return ""
    told = next((child for child in word.rights if child.dep_ in _TOLD and child.i > counted.token.i), None)
    if told is None:
        return word.lower_ if word.lemma_ == "have" and word.pos_ == "VERB" else ""
    return f"with {_words(told)}" if word.lemma_ == "have" else _words(told)


def makes_up(verb: Token) -> bool:
    """ "Women made up 40 percent of the crowd"."""
    lemma = verb.lemma_.lower()
    return lemma in ("comprise", "constitute", "form") or (lemma == "make" and any(child.lower_ == "up" for child in verb.children))


_TOLD = frozenset({"acomp", "attr", "dobj", "prep"})


def _words(told: Token) -> str:
    """The words of a predicate up to where a clause or a list begins, without articles."""
    found: list[str] = []
    for token in told.subtree:
        if (token.is_punct and token.text != "-") or token.dep_ in ("cc", "mark", "relcl") or token.tag_ in ("WDT", "WP"):
            break
        if token.pos_ != "DET" and not token.is_punct:
            found.append(token.lower_)
    return " ".join(found[:LONGEST])


#: Below this a sum before a noun is what somebody pays for one piece ("a 5-dollar coffee"), above it what the thing cost to make.
CHEAP = 1_000


def sum_name(counted: Counted) -> str | None:
    """What a sum before a noun is: its cost ("a $40 million stadium"), its value ("a $3 billion firm"), itself ("a $50,000 reward")."""
    noun, words = counted.noun, load(NameWords)
    over = next((token for token in counted.governor.carriers if token.lemma_.lower() in words.sums), None)
    if over is not None and is_money(counted.quantity.unit) and noun is None:
        return noun_name(over)  # "a bid of 350 million pounds"
    if noun is None or noun.pos_ != "NOUN" or not is_money(counted.quantity.unit) or noun.idx < counted.quantity.end:
        return None
    if noun.tag_ == "NNS" or not counted.block.text[counted.quantity.end : noun.idx + len(noun.text)].replace("-", " ").strip():
        return None
    lemma = noun.lemma_.lower()
    if lemma in words.sums:
        return noun_name(noun)
    if lemma in words.valued:
        return "value"
    return "price" if is_personal(noun) or counted.quantity.value < CHEAP else "cost"


def sum_in(counted: Counted) -> str | None:
    """ "$4 billion in assets": what the sum consists of."""
    if not is_money(counted.quantity.unit):
        return None
    behind = [token for token in counted.token.doc[counted.token.i + 1 :] if token.idx >= counted.quantity.end]
    if not behind or behind[0].lower_ != "in":
        return None
    noun = next((child for child in behind[0].children if child.dep_ == "pobj"), None)
    if noun is None or noun.tag_ != "NNS" or noun.ent_type_ in ("DATE", "GPE", "LOC") or is_currency(noun):
        return None
    return noun_name(noun)


def is_currency(noun: Token) -> bool:
    """ "115 crowns in Zendan funds": behind "in" a word for money tells the currency, where a name or adjective says whose."""
    before = (child for child in noun.lefts if child.dep_ in ("compound", "amod", "poss", "nmod"))
    whose = any(child.text[0].isupper() or child.lower_ in _PLACES for child in before)
    return whose and noun.lower_ in load(NameWords).currency


_PLACES = frozenset({"local", "foreign", "hard", "today", "current", "constant", "real"})


#: Endings of nouns for what somebody does to others.
_DEEDS = ("tion", "sion", "ment", "ing", "wal", "sal", "val", "call-up", "recall", "transfer", "handover")


def deed_name(counted: Counted) -> str | None:
    """ "Approved the call-up of 4,000 reservists": persons behind "of" are named by the deed, not by the verb over it."""
    noun, carriers = counted.noun, load(MeasureWords).carriers.nouns
    if noun is None or counted.quantity.unit is not None or not is_personal(noun):
        return None
    over = (token for token in counted.governor.carriers if token.lemma_.lower() not in carriers and token.tag_ == "NN")
    deed = next((token for token in over if token.lower_.endswith(_DEEDS)), None)
    return None if deed is None else noun_name(deed)


def extent_name(counted: Counted) -> str | None:
    """What the length right before a noun is of it: "a 25-metre whale" is long, "a 40-metre tower" high."""
    if counted.quantity.measured != "distance":
        return None
    behind = counted.token.doc[counted.token.i + 1 :]
    noun = None
    for token in behind:
        if token.idx < counted.quantity.end or token.text == "-":
            continue
        if token.pos_ not in ("NOUN", "PROPN", "ADJ") and token.tag_ not in ("VBN", "VBG"):
            break
        noun = token if token.pos_ in ("NOUN", "PROPN") else noun
    if noun is None:
        return None
    return next((name for name, nouns in load(NameWords).extent.items() if noun.lemma_.lower() in nouns), None)
