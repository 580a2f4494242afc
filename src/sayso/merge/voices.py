"""For whom a speaker speaks where the words of his article tell it only beside him: "the firm", "spokesman", "who chairs the committee"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.merge.firms import Firms, find_firms
from sayso.merge.organisations import own_words, speaks_for_a_state
from sayso.merge.states import States
from sayso.merge.tokens import fold
from sayso.types import Actor, Article, EntityKind, Extract, Figure, Role, Span
from sayso.words import load
from sayso.words.offices import OfficeWords
from sayso.words.patterns import whole_words

#: Characters before a role (a long paragraph) in which the organisation that it belongs to is looked for if its own sentence names none.
BEFORE = 400
#: Characters before a role in which "her" or "his" is of it.
NEAR = 20
_HIS, _HIS_BEFORE = re.compile(r"(?:[Hh]is|[Hh]er)\s"), re.compile(r"\b(?:[Hh]is|[Hh]er)\s+$")
#: What makes a name an owner's, and the titles and given names before a surname.
_GENITIVE, _TITLES = re.compile(r"['’]s?\s"), re.compile(r"(?:[A-Z][\w.-]*\s)*$")
_SENTENCE = re.compile(r"[.!?][\"”’']*\s+(?=[\"“‘'A-Z])|\n+")


@dataclass(frozen=True, slots=True)
class _Scene:
    """One article with its organisations by name, the people of the story by full name, and its firms.

    `sides` are those of the people that the story gives one side.
    """

    article: Article
    extract: Extract
    bodies: tuple[str, ...]
    people: frozenset[str]
    sides: Mapping[str, str]
    firms: Firms
    states: States


def with_sides(articles: Sequence[Article], extracts: Sequence[Extract], states: States) -> list[Extract]:
    """The same extracts, sides filled in where the words beside an actor, or the figures that he shares with a body, tell one.

    Never changes a side that the words beside the actor do not contradict. Pure; does not depend on any order.
    """
    texts = {article.id: article for article in articles}
    carriers = {fold(name) for a in articles for name in (a.outlet.name if a.outlet else "", *(c.name for c in a.credits)) if name}
    firms = find_firms(articles, extracts, carriers)
    shared = _shared_figures(extracts)
    people = frozenset(a.name for e in extracts for a in e.actors if a.kind is EntityKind.PERSON and " " in a.name)
    known = _sides(extracts)
    found = []
    for extract in extracts:
        bodies = {a.name for a in extract.actors if a.kind is EntityKind.ORGANISATION and fold(a.name) not in carriers}
        named = tuple(sorted(name for name in bodies | firms.named if name != name.lower()))
        scene = _Scene(texts[extract.article], extract, named, people, known, firms, states)
        sides = [_side(a, scene) or (shared.get(a.id) if a.side is None else None) or a.side for a in extract.actors]
        if any(side != a.side for a, side in zip(extract.actors, sides, strict=True)):
            actors = (a if side == a.side else replace(a, side=side) for a, side in zip(extract.actors, sides, strict=True))
            extract = replace(extract, actors=tuple(actors))
        found.append(extract)
    return found


def _side(actor: Actor, scene: _Scene) -> str | None:
    """The side that the words beside an actor tell, or None where they leave it as it is."""
    table = load(OfficeWords)
    article = scene.article.id
    if actor.kind is EntityKind.PERSON:
        for role in actor.roles:
            if named := _by_reference(role.text, scene):
                return named
            if _is_loose(actor.side, scene) and _mentions(role.text, table.firm["roles"]):
                return _beside(role.span, scene, scene.firms.named) or scene.firms.of(article)
            if actor.side and _is_its(role, scene) and scene.states.named(actor.side):
                return _last_named(role.span, scene)
            if actor.side is None and _mentions(role.text, table.voice["roles"]):
                others = scene.people - {*actor.names} if _is_his(role.span, scene) else frozenset(scene.bodies)
                return _beside(role.span, scene, others)
        return None
    if speaks_for_a_state(actor.name) and (owners := {_owner(span, scene) for span in _sources(actor, scene)}) and len(owners) == 1:
        return owners.pop()
    if actor.side is None and actor.kind is not EntityKind.ORGANISATION and not re.search(r"\b[A-Z]", actor.name[1:]):
        last = fold(actor.name).split()[-1]
        if last in table.firm["words"]:
            return scene.firms.of(article)
        if last in table.voice["roles"]:
            return next((side for span in _sources(actor, scene) if (side := _around(span, scene))), None)
    return None


def _is_loose(side: str | None, scene: _Scene) -> bool:
    """Whether the head of a firm may have another side than he is given: nobody runs a firm for a state or for no body of the story."""
    if side is None or scene.states.named(side) is not None or speaks_for_a_state(side):
        return True
    return not any(fold(side) in fold(name) or fold(name) in fold(side) for name in (*scene.bodies, *scene.firms.named))


def _is_his(span: Span, scene: _Scene) -> bool:
    """Whether a role is told as a person's ("her spokeswoman Ada Vell")."""
    near = scene.article.text[max(0, span.start - NEAR) : span.end]
    return bool(re.search(r"\b(?:his|her)\s+(?:[a-z]+\s+)?[a-z]+$", near))


def _is_its(role: Role, scene: _Scene) -> bool:
    """Whether a role that no state has ("coordinator") is told as that of what was named before ("its coordinator")."""
    if speaks_for_a_state(role.text) or not _mentions(role.text, load(OfficeWords).voice["roles"]):
        return False
    near = scene.article.text[max(0, role.span.start - NEAR) : role.span.end]
    return bool(re.search(r"\bits\s+(?:[a-z]+\s+)?[a-z]+$", near))


def _by_reference(role: str, scene: _Scene) -> str | None:
    """The body of the article to which a role points back ("the union’s chairwoman", "who chairs the committee"), or None."""
    table = load(OfficeWords)
    for word in re.findall(r"\b[Tt]he (\w+)(?=['’]s\b|$|[,.]| and\b)", role):
        if fold(word) in table.vague["bodies"]:
            fits = {name for name in scene.bodies if fold(word) in own_words(name)}
            if len(fits) == 1:
                return fits.pop()
        if fold(word) in table.firm["kinds"] and (firm := scene.firms.of(scene.article.id)):
            return firm
    return None


def _sources(actor: Actor, scene: _Scene) -> list[Span]:
    return [a.source for a in scene.extract.attributions if a.speaker == actor.id and a.source]


def _around(span: Span, scene: _Scene) -> str | None:
    """The organisation for which an unnamed spokesman speaks: of his sentence, the firm if it speaks of "the firm", else the last named."""
    if here := _beside(span, scene, frozenset(scene.bodies)):
        return here
    if _mentions(_sentence(span, scene), load(OfficeWords).firm["words"]):
        return scene.firms.of(scene.article.id)
    return _last_named(span, scene)


def _owner(span: Span, scene: _Scene) -> str | None:
    """The side of the person named last before an office that is told as a person's ("His ministry"), in its paragraph."""
    text = scene.article.text
    if not _HIS.match(text, span.start) and not _HIS_BEFORE.search(text[max(0, span.start - NEAR) : span.start]):
        return None
    before = text[max(0, span.start - BEFORE) : span.start].rsplit("\n", 1)[-1]
    people = {a.name: a.side for a in scene.extract.actors if a.kind is EntityKind.PERSON and a.side}
    # He need not speak here: of whom other articles tell the side, his full name is enough.
    people |= {name: side for name, side in scene.sides.items() if name not in people and name in text}
    places = sorted((before.rfind(name.split()[-1]), name) for name in people)
    named = [(at, name) for at, name in places if at >= 0 and not _describes(at, name, before, people)]
    return people[named[-1][1]] if named else None


def _describes(at: int, name: str, before: str, people: Iterable[str]) -> bool:
    """Whether a name only says who another is ("Ada Vell, Mr Reck’s colleague"): a pronoun goes back to that other."""
    if not _GENITIVE.match(before, at + len(name.split()[-1])):
        return False
    comma = _TITLES.sub("", before[:at])
    return any(other != name and comma.endswith(f"{other.split()[-1]}, ") for other in people)


def _last_named(span: Span, scene: _Scene) -> str | None:
    """The body named last before a place, in its paragraph."""
    before = scene.article.text[max(0, span.start - BEFORE) : span.start].rsplit("\n\n", 1)[-1]
    groups = {a.name for a in scene.extract.actors if a.kind is EntityKind.GROUP and a.name[:1].isupper()}
    places = sorted((before.rfind(name), name) for name in {*scene.bodies, *groups} if name in before)
    return places[-1][1] if places else None


def _beside(span: Span, scene: _Scene, names: frozenset[str]) -> str | None:
    """The only one of some names that the sentence around a place names."""
    sentence = _sentence(span, scene)
    found = {name for name in sorted(names) if name in sentence}
    found = {name for name in found if not any(name != other and name in other for other in found)}
    return found.pop() if len(found) == 1 else None


def _sentence(span: Span, scene: _Scene) -> str:
    text = scene.article.text
    start = max((m.end() for m in _SENTENCE.finditer(text, 0, span.start)), default=0)
    end = next((m.start() for m in _SENTENCE.finditer(text, span.end)), len(text))
    return text[start:end]


def _sides(extracts: Sequence[Extract]) -> Mapping[str, str]:
    """The people of a story to whom its articles give one side and no other, by full name."""
    found: dict[str, set[str]] = {}
    for extract in extracts:
        for actor in extract.actors:
            if actor.kind is EntityKind.PERSON and actor.side and " " in actor.name:
                found.setdefault(actor.name, set()).add(actor.side)
    return {name: next(iter(sides)) for name, sides in found.items() if len(sides) == 1}


def _shared_figures(extracts: Sequence[Extract]) -> Mapping[str, str]:
    """Actor id -> the body whose figure he gives and whose people he is ("relatives": the Relatives’ Committee)."""
    bodies: dict[tuple[str, float | None, float | None], set[str]] = {}
    for extract in extracts:
        names = {a.id: a.name for a in extract.actors if a.kind is EntityKind.ORGANISATION}
        for figure in extract.figures:
            if figure.speaker in names:
                bodies.setdefault(_number(figure), set()).add(names[figure.speaker or ""])
    found: dict[str, str] = {}
    for extract in extracts:
        groups = {a.id: a for a in extract.actors if a.kind in (EntityKind.GROUP, EntityKind.UNNAMED) and a.side is None}
        for figure in extract.figures:
            if figure.speaker in groups:
                member = fold(groups[figure.speaker or ""].name).split()[-1]
                fits = {name for name in bodies.get(_number(figure), ()) if member in own_words(name)}
                if member in load(OfficeWords).vague["words"] and fits:
                    found[groups[figure.speaker or ""].id] = max(fits, key=lambda name: (len(name), name))
    return found


def _number(figure: Figure) -> tuple[str, float | None, float | None]:
    return (figure.measure, figure.low, figure.high)


def _mentions(text: str, words: tuple[str, ...]) -> bool:
    return bool(whole_words(words).search(fold(text)))
