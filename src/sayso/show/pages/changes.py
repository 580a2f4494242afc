"""What changed from one ledger of a story to the next, in sentences."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sayso.compare.amounts import amount
from sayso.compare.wording import possessive
from sayso.merge.tokens import fold
from sayso.show.pages import phrase
from sayso.show.pages.findings import KIND_WORDS
from sayso.show.pages.lookup import Lookup
from sayso.types import EntityKind, Finding, FindingKind, Position, Tally

#: Kinds that are on a question as a whole, whoever answers it.
ON_QUESTIONS = frozenset({FindingKind.PARTIES_DIFFER, FindingKind.OUTLETS_DIFFER, FindingKind.OMITTED, FindingKind.MEASURE_DIFFERS,
                          FindingKind.UNATTRIBUTED})  # fmt: skip
#: Names listed in one sentence; of the rest only the number.
MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class Changed:
    """One change. `kind` is "article", "number", "question", "voice" or "finding"; `about` is a question or a name; `sentence` says it."""

    kind: str
    about: str
    sentence: str


def changes(old: Lookup, new: Lookup) -> tuple[Changed, ...]:
    """What a reader of the old ledger must know to be up to date with the new one: articles, numbers, voices, findings, in that order.

    Questions are matched by the figures that both ledgers hold, else by what they count; parties by their names. Two ledgers of the same
    articles give nothing.
    """
    pairs = _paired(old, new)
    return (*_articles(old, new), *_numbers(old, new, pairs), *_voices(old, new), *_findings(old, new, pairs))


def _articles(old: Lookup, new: Lookup) -> Iterator[Changed]:
    for more, here, there in (("new", new, old), ("gone", old, new)):
        keys = sorted((key for key in here.articles if key not in there.articles), key=lambda key: (here.articles[key].path, key))
        if keys:
            names = [_dated(here, key) for key in keys]
            be = "is" if len(names) == 1 else "are"
            yield Changed("article", more, f"{phrase.count(len(names), 'article')} {be} {more}: {_several(names)}.")


def _several(names: list[str]) -> str:
    if len(names) <= MOST_NAMED:
        return phrase.listed(names)
    return f"{', '.join(names[:MOST_NAMED])} and {len(names) - MOST_NAMED} more"


def _dated(lookup: Lookup, key: str) -> str:
    day = phrase.day(lookup.articles[key].published)
    return f"{lookup.label(key)} ({day})" if day else lookup.label(key)


def _paired(old: Lookup, new: Lookup) -> Mapping[str, str]:
    """The old tally of each new one: that with which it shares most figures, else the only one that counts the same in the same words."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    shared = [
        (-len(set(a.figures) & set(b.figures)), b.id, a.id)
        for a in old.tallies.values()
        for b in new.tallies.values()
        if set(a.figures) & set(b.figures)
    ]
    for _, b, a in sorted(shared):
        if b not in found and a not in taken:
            found[b] = a
            taken.add(a)
    by_words: dict[tuple[str, str, str], list[str]] = {}
    for tally in old.tallies.values():
        if tally.id not in taken:
            by_words.setdefault((tally.question, tally.measure, tally.unit), []).append(tally.id)
    for tally in new.tallies.values():
        same = by_words.get((tally.question, tally.measure, tally.unit), [])
        if tally.id not in found and len(same) == 1:
            found[tally.id] = same[0]
    return found


def _numbers(old: Lookup, new: Lookup, pairs: Mapping[str, str]) -> Iterator[Changed]:
    lone: list[str] = []
    for tally in sorted(new.tallies.values(), key=lambda t: (-len(t.figures), t.question, t.id)):
        before = old.tallies.get(pairs.get(tally.id, ""))
        held = _held(new, tally)
        if before is None:
            told = [f"{name} {amount(p, tally.unit)}" for name, positions in held.items() for p in positions]
            if len(tally.figures) > 1 and told:
                yield Changed("question", tally.question, f"New question, {tally.question}: {'; '.join(told)}.")
            elif told:
                lone.append(f"{tally.question}, {told[0]}")
            continue
        was = _held(old, before)
        for name in held:
            yield from _of_party(new, tally, name, was.get(name, []), held[name])
        for name in was:
            if name not in held:
                values = phrase.listed([amount(p, tally.unit) for p in was[name]])
                yield _number(tally, f"{possessive(name)} {values} on {tally.question} is no longer told.")
    if lone:
        yield Changed("question", "", f"New, in one article each: {'; '.join(lone)}.")
    for tally in sorted(old.tallies.values(), key=lambda t: (t.question, t.id)):
        if tally.id not in pairs.values() and _held(old, tally):
            yield Changed("question", tally.question, f"No article counts {tally.question} any more.")


def _number(tally: Tally, sentence: str) -> Changed:
    return Changed("number", tally.question, sentence[0].upper() + sentence[1:])


def _held(lookup: Lookup, tally: Tally) -> dict[str, list[Position]]:
    """What stands, by the names of the parties that hold it."""
    found: dict[str, list[Position]] = {}
    for position in lookup.positions.get(tally.id, ()):
        name = lookup.name(position.party)
        if name and position.superseded_by is None:
            found.setdefault(name, []).append(position)
    return {name: found[name] for name in sorted(found)}


def _of_party(new: Lookup, tally: Tally, name: str, was: list[Position], now: list[Position]) -> Iterator[Changed]:
    old_words = {amount(p, tally.unit): p for p in was}
    new_words = {amount(p, tally.unit): p for p in now}
    came = [words for words in new_words if words not in old_words]
    went = [words for words in old_words if words not in new_words]
    if came:
        days = [day for words in came if (day := phrase.day(new_words[words].as_of))]
        when = f" ({days[-1]})" if days else ""
        if went:
            sentence = f"{name} now gives {phrase.listed(came)} on {tally.question}{when}; it was {phrase.listed(went)}."
        else:
            sentence = f"{name} {'also ' if was else ''}gives {phrase.listed(came)} on {tally.question}{when}."
        yield _number(tally, sentence)
    for words, position in new_words.items():
        before = old_words.get(words)
        if before is not None and len(position.articles) > len(before.articles):
            count = f"{phrase.count(len(position.articles), 'article')}, up from {len(before.articles)}"
            yield _number(tally, f"{possessive(name)} {words} on {tally.question} now stands in {count}.")


def _voices(old: Lookup, new: Lookup) -> Iterator[Changed]:
    known = {fold(name) for entity in old.entities.values() for name in (entity.name, *entity.names)}
    heard = sorted({row.speaker for row in new.attributions.values() if row.speaker in new.entities})
    came = [new.entities[key] for key in heard if key and not known & {fold(name) for name in new.entities[key].names}]
    named = sorted({e.name for e in came if e.kind in (EntityKind.PERSON, EntityKind.ORGANISATION) and e.name[:1].isupper()})
    if named:
        yield Changed("voice", "new", f"New among those who are quoted: {_several(named)}.")


def _findings(old: Lookup, new: Lookup, pairs: Mapping[str, str]) -> Iterator[Changed]:
    """Findings that came and went; one whose words alone changed is told once, as it is now, where its number moved."""
    before = {_key(old, f, lambda key: key): f for f in old.findings}
    now = {_key(new, f, lambda key: pairs.get(key, key)): f for f in new.findings}
    for key, finding in now.items():
        if key not in before:
            yield Changed("finding", finding.kind.value, f"New, {KIND_WORDS[finding.kind][0]}: {finding.summary}")
    for key, finding in before.items():
        if key not in now:
            yield Changed("finding", finding.kind.value, f"No longer, {KIND_WORDS[finding.kind][0]}: {finding.summary}")


def _key(lookup: Lookup, finding: Finding, home: Callable[[str], str]) -> tuple[object, ...]:
    """What a finding is on, whatever its ids: its kind, its question, its parties, its utterance's speaker, the article it names."""
    figures = [lookup.figures[key] for key in finding.figures if key in lookup.figures]
    parties = frozenset(name for f in figures if (name := lookup.name(f.party)))
    utterance = lookup.utterances.get(finding.utterance or "")
    rows = [lookup.attributions[key] for key in utterance.renderings if key in lookup.attributions] if utterance else []
    first = min((lookup.articles[row.article].path for row in rows), default="")
    speaker = lookup.name(utterance.speaker) if utterance else None
    named = finding.articles if len(finding.articles) == 1 else ()
    on = home(finding.tally) if finding.tally else ""
    return finding.kind, on, frozenset() if finding.kind in ON_QUESTIONS else parties, speaker, first, named
