"""A title that asserts what the article hedges."""

import re
from collections.abc import Iterator, Sequence

from sayso.compare.amounts import amount
from sayso.compare.finding import finding
from sayso.compare.intervals import meet, middle
from sayso.compare.view import View
from sayso.compare.wording import outlet, who
from sayso.merge.counted import unit_of
from sayso.merge.organisations import is_party_itself, speaks_for_a_state
from sayso.merge.tokens import content_stems, light_words, stem, words_of
from sayso.merge.values import same_number
from sayso.types import Article, EntityKind, Figure, Finding, FindingKind, Relation, Tally, ZoneKind
from sayso.words import load
from sayso.words.headlines import HeadlineWords

#: The title is what most people read.
WEIGHT = 0.6
#: Words of meaning after a hedge that it governs, and how many of them the title must repeat.
SCOPE_WORDS, REPEATED_WORDS = 6, 2
#: One of so many words right after the hedge must be among them: what stands farther off may hang on another verb.
HEAD_WORDS = 2
#: Where only one word after the hedge is repeated, so many of the words before it (its subject) must be too.
SUBJECT_WORDS, REPEATED_SUBJECT = 5, 2
#: So few words before or after a colon are a source.
SOURCE_WORDS = 4
#: The hedge must stand in the first part of the text (characters): what a title sums up is told early.
LEAD = 3000
#: Characters of the hedged sentence that the summary quotes.
SHOWN = 160

_CLAUSE = re.compile(r"(.+?)(?:[.;:?!|]\s+|\s[–—-]\s|\s[Aa]s\s|,\s+(?=[A-Z])|$)")
#: Characters before a number in which an article takes up one that was told.
BACK = 12
_TAKEN_UP = re.compile(r"\b(?:the|these|those|all) $", re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d,.]*\d|\d")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")


def headline_overstates(view: View) -> Iterator[Finding]:
    """One finding an article whose title drops the hedge, the bound or the one side that all of its body has."""
    counted = _counted_in_titles(view)
    for article in view.merged.articles:
        if article.title is None:
            continue
        hedged = _hedged_in_body(article, article.title.text)
        bare = _bound_dropped(article, view.in_article.get(article.id, ()))
        if bare:
            title, body = bare
            summary = f"The title of {outlet(view, article.id)} has {amount(title, title.unit)}, its text {amount(body, body.unit)}."
            yield finding(FindingKind.HEADLINE_OVERSTATES, summary, WEIGHT, figures=bare, articles=[article.id])
        elif contested := _one_side(view, article, counted.get(article.id, ())):
            title, body, rival = contested
            summary = (
                f"The title of {outlet(view, article.id)} states {amount(title, title.unit)} as a fact; its text sets it down to"
                f" {who(view, body.party)}, and {who(view, rival.party)} gives {amount(rival, rival.unit)}."
            )
            yield finding(FindingKind.HEADLINE_OVERSTATES, summary, WEIGHT, figures=contested, articles=[article.id])
        elif hedged:
            clause, sentence = hedged
            shown = sentence if len(sentence) <= SHOWN else f"{sentence[:SHOWN].rsplit(' ', 1)[0]} …"
            summary = f"The title of {outlet(view, article.id)} asserts “{clause}”; its text says “{shown.rstrip('.')}”."
            yield finding(FindingKind.HEADLINE_OVERSTATES, summary, WEIGHT, articles=[article.id])


def _hedged_in_body(article: Article, title: str) -> tuple[str, str] | None:
    """A clause that the title asserts, and the first sentence that says it with a hedge; None where any sentence says it plainly."""
    clauses = [c for c in _asserted(title) if len(set(content_stems(c))) >= REPEATED_WORDS]
    if not clauses:
        return None
    sentences = _sentences(article)
    for clause in clauses:
        said = set(content_stems(clause))
        for sentence in sentences:
            for hedge, subject, scope in _scopes(sentence):
                if hedge in said:
                    continue  # "suspects" in the title says what "suspected offences" does
                repeated = said & set(scope)
                own = said & set(subject) if said & set(scope[:1]) else set()
                near = said & set(scope[:HEAD_WORDS])
                enough = near and (len(repeated) >= REPEATED_WORDS or len(own) >= REPEATED_SUBJECT)
                repeated |= own
                if enough and not _other_numbers(clause, sentence) and not _plainly(repeated, sentences, sentence):
                    return clause.strip(), sentence.strip()
    return None


def _other_numbers(clause: str, sentence: str) -> bool:
    """Whether both count and have no number in common: the sentence tells of something else."""
    one, other = set(_DIGITS.findall(clause)), set(_DIGITS.findall(sentence))
    return bool(one and other) and one.isdisjoint(other)


def _asserted(title: str) -> list[str]:
    """The clauses of a title that assert: no question, no hedge, no source of their own."""
    table = load(HeadlineWords)
    found: list[str] = []
    parts = title.split(": ")
    if len(parts) > 1 and parts[0].isupper():
        parts, title = parts[1:], ": ".join(parts[1:])  # "NIGHT OF FIRE: ..." is a label and no source
    if len(parts) > 1 and min(len(parts[0].split()), len(parts[-1].split())) <= SOURCE_WORDS:
        return []  # "Rights group: ..." or "...: rights group" says on whose word it stands
    for match in _CLAUSE.finditer(title):
        clause, ending = match.group(1), title[match.end(1) : match.end(1) + 1]
        marked = {word.key for word in words_of(clause)} & {*table.hedges["words"], *table.sources["words"]}
        asks = ending == "?" or clause.rstrip().endswith("?")
        if not asks and not marked and not re.search(r"[“‘\"].+[”’\"]", clause):
            found.append(clause)
    return found


def _sentences(article: Article) -> list[str]:
    """The sentences of the first part of the body."""
    found: list[str] = []
    for zone in article.zones:
        if zone.kind in (ZoneKind.BODY, ZoneKind.STANDFIRST) and zone.span.start < LEAD:
            found.extend(match.group() for match in _SENTENCE.finditer(zone.span.of(article.text)))
    title = article.title.text.strip() if article.title else ""
    return [sentence for sentence in found if sentence.strip() and sentence.strip() != title]


def _scopes(sentence: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Each hedge of a sentence, the words of meaning before it and those that it governs, as far as words in a row can tell."""
    hedges, closing = load(HeadlineWords).hedges["words"], load(HeadlineWords).closing["words"]
    words = [(stem(word.key), word.key) for word in words_of(sentence)]
    # "May 11" is a day, "may" a hedge; a sentence does not begin with the month.
    shown = [word.text for word in words_of(sentence)]
    light = light_words()
    found: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = []
    for i, (hedge, word) in enumerate(words):
        if word in hedges and (i == 0 or shown[i].islower()):
            end = next((j for j in range(i + 1, len(words)) if words[j][1] in closing), len(words))
            after = [s for s, key in words[i + 1 : end] if key not in light and key not in hedges]
            before = [s for s, key in words[:i] if key not in light]
            found.append((hedge, tuple(before[-SUBJECT_WORDS:]), tuple(after[:SCOPE_WORDS])))
    return found


def _plainly(repeated: set[str], sentences: list[str], hedged: str) -> bool:
    """Whether another sentence has the same words without any hedge: then the title may rest on it."""
    hedges = set(load(HeadlineWords).hedges["words"])
    for sentence in sentences:
        same = sentence != hedged and repeated <= set(content_stems(sentence))
        if same and not hedges & {word.key for word in words_of(sentence)}:
            return True
    return False


def _counted_in_titles(view: View) -> dict[str, list[Tally]]:
    """By article the tallies in which its title counts."""
    found: dict[str, list[Tally]] = {}
    for tally in view.merged.tallies:
        for article in sorted({f.article for key in tally.figures if (f := view.figures[key]).zone is ZoneKind.TITLE}):
            found.setdefault(article, []).append(tally)
    return found


def _one_side(view: View, article: Article, tallies: Sequence[Tally]) -> tuple[Figure, Figure, Figure] | None:
    """A title's number without a source that the text sets down to one party alone, while another there gives a lower one.

    What a state's offices count ("police say 40 were hurt") every outlet takes for the count.
    """
    asserted = _asserted(article.title.text) if article.title else []
    for tally in tallies:
        here = [f for f in view.held(tally) if f.article == article.id]
        body = [f for f in here if f.zone is not ZoneKind.TITLE]
        for title in (f for f in here if f.zone is ZoneKind.TITLE and f.party is None):
            same = [f for f in body if same_number(f, title)]
            held = {f.party for f in same}
            rivals = [f for f in body if f.party and f.party not in held and not meet(f, title) and abs(middle(f)) < abs(middle(title))]
            told = any(title.span.of(article.text) in clause for clause in asserted)
            if told and same and rivals and all(f.party and not _is_official(view, f) for f in same):
                return title, same[0], rivals[0]
    return None


def _is_official(view: View, figure: Figure) -> bool:
    """Whether a figure is a state's own: of one of its offices, or of somebody whose party is a state or its government."""
    speaker, party = view.entities.get(figure.speaker or ""), who(view, figure.party)
    office = speaker is not None and speaker.kind is not EntityKind.PERSON and speaks_for_a_state(speaker.name)
    return office or speaks_for_a_state(party) or is_party_itself(party)


def _bound_dropped(article: Article, figures: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """A title's exact count where every count of that number in the body has a lower bound or an "around".

    A title calls the counted what it likes ("officials" for the guards of the text): number, measure and unit make it the same count.
    """
    titles = [f for f in figures if f.zone is ZoneKind.TITLE and f.relation is Relation.EXACT]
    body = [f for f in figures if f.zone is not ZoneKind.TITLE]
    for title in titles:
        alike = [f for f in body if title.low in (f.low, f.high) and (f.measure, unit_of(f)) == (title.measure, unit_of(title))]
        told = [f for f in alike if not _refers_back(article, f)]
        if told and all(f.relation in (Relation.AT_LEAST, Relation.AT_MOST, Relation.AROUND) for f in told):
            return title, told[0]
    return None


def _refers_back(article: Article, figure: Figure) -> bool:
    """Whether a number only takes up one that was told ("the two guards"): no count of its own."""
    return figure.relation is Relation.EXACT and _TAKEN_UP.search(article.text[: figure.span.start][-BACK:]) is not None
