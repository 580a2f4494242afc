"""Lemmas of verbs, with the particle or complement that changes what they mean."""

from functools import cache

from spacy.tokens import Token

from sayso.words import load
from sayso.words.measures import MeasureWords


def lemma_with_particle(verb: Token) -> tuple[str, ...]:
    """A verb's lemma, before it the lemma with its particle ("gun down") or complement ("shoot dead")."""
    lemma = lemma_of(verb)
    particles = [child.lower_ for child in verb.children if child.dep_ in ("prt", "oprd", "acomp", "advmod") and child.i > verb.i]
    following = verb.nbor().lower_ if verb.i + 1 < len(verb.doc) else ""
    both = [f"{lemma} {particle}" for particle in [*particles, following] if particle]
    before = [f"{child.lower_} {lemma}" for child in verb.children if child.dep_ == "advmod" and child.i < verb.i]
    own = () if lemma in _LIGHT and any(child.dep_ == "prt" for child in verb.children) else (lemma,)
    after = verb.doc[verb.i + 1 : verb.i + 3]
    fatal = [f"{lemma} to death"] if [token.lower_ for token in after] == ["to", "death"] else []
    return (*fatal, *both, *before, *own)


#: Verbs that a particle turns into another verb ("carry out bodies" carries no passengers).
_LIGHT = frozenset({"carry", "hold", "draw", "return", "stand", "come", "walk", "leave"})


@cache
def _listed_forms() -> dict[str, str]:
    """Regular forms of the listed verbs: the model's lemmas are wrong for some ("fined" -> "fin")."""
    table = load(MeasureWords)
    verbs = sorted({verb for measure in table.measures.values() for verb in measure.objects | measure.subjects if " " not in verb})
    return {form: verb for verb in verbs for form in forms(verb)}


def lemma_of(verb: Token) -> str:
    """A verb's lemma, by the table's own forms before the model's."""
    return _listed_forms().get(verb.lower_, verb.lemma_.lower()) if verb.pos_ == "VERB" else verb.lemma_.lower()


def forms(verb: str) -> tuple[str, ...]:
    """The regular forms of a verb, enough for a headline's "kills", "killed", "killing"."""
    stem = verb.removesuffix("e")
    return (verb, f"{verb}s", f"{stem}ed", f"{stem}ing")
