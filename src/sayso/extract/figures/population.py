"""Who or what a figure counts: the class of the noun, whose they are, and where."""

from functools import cache

from spacy.tokens import Token

from sayso.extract.figures.counted import Counted, Place, subject_of
from sayso.types import Population, PopulationKind, Span
from sayso.words import load
from sayso.words.measures import Counts, MeasureWords
from sayso.words.nations import party_named
from sayso.words.populations import PopulationWords

#: Nouns that say nothing of who is counted: the words around them do.
NAMES_NOBODY = frozenset({"other", "more", "those", "one", "them", "total", "number", "dozen", "hundred", "thousand", "million"})
#: The subject of these verbs owns what is counted ("Ruritania lost 40 tanks").
_SUFFERS = frozenset({"lose", "suffer", "sustain"})
_POSSESSIVES = frozenset({"its", "their", "our", "his", "her"})


@cache
def _classes() -> dict[str, tuple[str, PopulationKind]]:
    found: dict[str, tuple[str, PopulationKind]] = {}
    for name, group in load(PopulationWords).classes.items():
        for word in group.words:
            found.setdefault(word.casefold(), (name, group.kind))
    return found


def class_of(noun: Token) -> tuple[str, PopulationKind] | None:
    """The class that a noun names, by its compound ("aid workers"), its lemma or its form."""
    classes = _classes()
    before = [f"{child.lower_} {noun.lemma_.lower()}" for child in noun.lefts if child.dep_ in ("compound", "amod")]
    for key in (*before, noun.lemma_.lower(), noun.lower_, noun.lower_.removesuffix("s")):
        if key in classes:
            return classes[key]
    return None


def is_personal(noun: Token | None) -> bool:
    """Whether a counted noun stands for people: a listed class, a nationality ("12 Ruritanians"), or no noun at all."""
    if noun is None or class_of(noun) is not None or noun.lemma_.lower() in NAMES_NOBODY:
        return True
    nation = noun.text[0].isupper() and noun.lower_.endswith(_OF_A_NATION)
    return nation or noun.ent_type_ in ("NORP", "PERSON") or noun.pos_ in ("PRON", "ADJ")


#: How English ends the names of peoples, for those that the model does not know.
_OF_A_NATION = ("ians", "ans", "ese", "is", "ites")


def names_population(counted: Counted) -> bool:
    """Whether the phrase itself says who is counted."""
    noun = counted.noun
    if noun is None or noun.lemma_.lower() in NAMES_NOBODY or noun.pos_ == "PRON":
        return False
    return not (_is_harm(noun) and modifier_class(noun) is None)


def _is_harm(noun: Token) -> bool:
    measures = load(MeasureWords).measures.values()
    found = class_of(noun)
    names = (noun.lemma_.lower(), noun.lower_.removesuffix("s"))
    return (found is None or found[0] == "people") and any(
        not measure.nouns.isdisjoint(names) for measure in measures if measure.counts is Counts.PERSONS
    )


def modifier_class(noun: Token) -> tuple[str, PopulationKind] | None:
    """ "Civilian deaths", "troop losses", "wounded soldiers": the class that a modifier names."""
    for child in noun.lefts:
        if child.dep_ in ("amod", "compound", "nmod", "poss"):
            found = class_of(child)
            if found is not None and found[0] != "people":
                return found
            if child.lower_ == "military":
                return "soldiers", PopulationKind.MILITARY
    return None


def read_population(counted: Counted) -> Population | None:
    """The population that the phrase itself names, None where it only counts ("another 3,825 were injured")."""
    noun = counted.noun
    if noun is None or not names_population(counted):
        return None
    found = modifier_class(noun) if _is_harm(noun) else class_of(noun)
    if found is None:
        found = ("people", PopulationKind.PEOPLE) if is_personal(noun) else (noun.lemma_.lower(), PopulationKind.THING)
    head, kind = found
    span = _phrase_span(counted, noun)
    local = Span(span.start - counted.block.span.start, span.end - counted.block.span.start)
    text = local.of(counted.block.text)
    return Population(text, span, kind, head, side_of(counted, noun), place_of(counted))


def _phrase_span(counted: Counted, noun: Token) -> Span:
    """From the first word after the number to the noun; the noun alone where the number stands behind it."""
    first = noun
    for token in noun.subtree:
        if counted.quantity.end <= token.idx < first.idx and token.dep_ in ("amod", "compound", "nmod", "poss", "nummod", "case", "punct"):
            first = token
    doc = noun.doc
    while first.i < noun.i and (first.dep_ in ("punct", "case", "nummod") or first.lower_ in ("another", "other")):
        first = doc[first.i + 1]
    return Span(counted.block.span.start + first.idx, counted.block.span.start + noun.idx + len(noun.text))


def side_of(counted: Counted, noun: Token) -> str | None:
    """Whose they are: a nationality before the noun, an owner, or what "its" and "on their side" point back to."""
    for token in noun.subtree:
        if token.dep_ in ("amod", "compound", "nmod", "poss") and token.i < noun.i and token.head in (noun, noun.head):
            party = party_named(token.text)
            if party is not None:
                return party
    own = party_named(noun.text)
    if own is not None:
        return own
    if any(child.lower_ in _POSSESSIVES and child.dep_ == "poss" for child in noun.lefts) or _on_their_side(counted):
        return last_party_before(counted)
    if counted.governor.place is Place.OBJECT and counted.governor.word is not None and counted.governor.word.lemma_ in _SUFFERS:
        subject = subject_of(counted.governor.word)
        return next((party for party in map(party_named, map(str, subject.subtree)) if party), None) if subject is not None else None
    from_ = next((p for c in noun.children if c.dep_ == "prep" and c.lower_ == "from" for p in c.children), None)
    return party_named(from_.text) if from_ is not None else None


def _on_their_side(counted: Counted) -> bool:
    behind = counted.block.text[counted.end : counted.end + 30].casefold()
    return behind.startswith(_OWN_RANKS)


_OWN_RANKS = (" on their side", " on its side", " among its", " among their", " in its ranks", " of its own", " in their ranks")


def last_party_before(counted: Counted) -> str | None:
    """The state or body named last before the quantity in its sentence."""
    for token in reversed([t for t in counted.sentence if t.idx < counted.quantity.start]):
        party = party_named(token.text)
        if party is not None:
            return party
    return None


def place_of(counted: Counted) -> str | None:
    """A place that the counted phrase or its governor names with "in", "at" or "across"."""
    noun, word = counted.noun, counted.governor.word
    for over in (noun, word):
        if over is None:
            continue
        for prep in over.children:
            if prep.dep_ == "prep" and prep.lower_ in ("in", "at", "across", "near", "throughout"):
                named = next((p for p in prep.children if p.dep_ == "pobj" and p.ent_type_ in ("GPE", "LOC", "FAC")), None)
                if named is not None:
                    return " ".join(t.text for t in named.subtree if t.ent_type_ == named.ent_type_ and t.i <= named.i)
    return None
