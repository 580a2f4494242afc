"""Several articles, one origin: a copy is no confirmation."""

from collections.abc import Iterator, Mapping, Sequence

from sayso.compare.amounts import amount
from sayso.compare.contest import crowded
from sayso.compare.finding import finding
from sayso.compare.rare import told_elsewhere
from sayso.compare.view import View
from sayso.compare.wording import articles, listed, outlet, who
from sayso.merge.groups import Groups
from sayso.merge.values import ends, same_number
from sayso.types import Figure, Finding, FindingKind, LinkKind, Mode, Position, Relation, Tally, Utterance
from sayso.words import load
from sayso.words.comparable import ComparableWords

#: More articles make the wrong impression stronger.
WEIGHT, EACH_ARTICLE, MOST = 0.4, 0.05, 0.7


def one_origin(view: View) -> Iterator[Finding]:
    """One finding for each position in several outlets, each utterance traced to one outlet, each group of articles with shared text."""
    quoted = {row for utterance in view.merged.utterances for row in utterance.renderings}
    found: list[Finding] = []
    for tally in view.merged.tallies:
        if tally.measure in load(ComparableWords).background["measures"]:
            continue
        for position in view.positions[tally.id]:
            if not position.party or position.party in view.carriers or position.relation is Relation.VAGUE:
                continue
            # A number that stands in one quotation only is that utterance's matter.
            in_quotation = len(tally.figures) == len(position.figures) and all(f.attribution in quoted for f in view.figures_of([position]))
            if not in_quotation:
                found.extend(_position(view, tally, position))
    yield from _once(found)
    yield from _interviews(view)
    yield from _copies(view)


def _once(found: Sequence[Finding]) -> Iterator[Finding]:
    """A rare number that stands in several tallies is told once, in the fullest."""
    kept: dict[str, set[str]] = {}
    for one in sorted(found, key=lambda f: (-len(f.figures), f.id)):
        if not any(set(one.figures) <= kept.get(key, set()) for key in one.figures):
            yield one
            for key in one.figures:
                kept.setdefault(key, set()).update(one.figures)


def _position(view: View, tally: Tally, position: Position) -> Iterator[Finding]:
    own = view.figures_of([position])
    counted = {f.id: f for one in own for f in told_elsewhere(view, one)} | {f.id: f for f in own}
    if len({f.article for f in (*view.in_tally[tally.id], *counted.values())}) < 2:
        return
    own = list(counted.values())
    told = {f.article for f in own}
    numbers = {end for f in own for end in ends(f)}
    rivals = [f for f in view.in_tally[tally.id] if f.party not in (None, position.party) and not numbers.isdisjoint(ends(f))]
    # What an outlet states itself rests, as far as the story shows, on the only party that gives the number.
    silent: list[Figure] = []
    if not rivals and not crowded(view, tally) and not view.is_outlet(position.party):
        bare = [f for f in view.in_tally[tally.id] if (f.party is None or f.party in view.carriers) and f.article not in told]
        silent = [f for f in bare if any(same_number(f, o) and f.measure == o.measure for o in own)]
    carriers = told | {f.article for f in silent}
    if len({outlet(view, article) for article in carriers}) < 2:
        return
    count = _told(position, tally, [*own, *silent])
    summary = f"{articles(len(carriers))} carry {count} ({tally.question}), one origin: {_ground(view, position, own)}"
    if silent:
        few = len({f.article for f in silent})
        summary += f"; {few} of them {'does' if few == 1 else 'do'} not say so"
    yield finding(FindingKind.ONE_ORIGIN, f"{summary}.",
                  min(MOST, WEIGHT + EACH_ARTICLE * len(carriers)), tally=tally.id, figures=[*own, *silent])  # fmt: skip


def _told(position: Position, tally: Tally, figures: Sequence[Figure]) -> str:
    """The number, or every form that the articles give one count, the position's own first and then the most carried."""
    forms: dict[str, set[str]] = {}
    for figure in figures:
        forms.setdefault(amount(figure, tally.unit), set()).add(figure.article)
    shown = amount(position, tally.unit)
    ordered = sorted(forms, key=lambda form: (form != shown, -len(forms[form]), form))
    return shown if len(ordered) < 2 else f"one source’s count as {listed(ordered)}"


def _ground(view: View, position: Position, own: Sequence[Figure]) -> str:
    """What makes it one origin: one speaker, several who speak for one party, or text that was copied."""
    speakers = sorted({who(view, f.speaker) for f in own if f.speaker and f.speaker != position.party})
    party = who(view, position.party)
    ground = f"all rest on {party}" if not speakers or speakers == [party] else f"all rest on {party}, by {listed(speakers)}"
    copied = _joined(view, position.articles)
    return f"{ground}, in copied text" if len(position.articles) > 1 and len(copied.all()) == 1 else ground


def _joined(view: View, keys: Sequence[str]) -> Groups:
    """Articles in groups that share text."""
    groups = Groups(keys)
    known = frozenset(keys)
    for key in keys:
        for other in view.copied.get(key, frozenset()) & known:
            groups.join(key, other)
    return groups


def _interviews(view: View) -> Iterator[Finding]:
    """Utterances that the articles trace to one outlet: the interview is one, however many print it."""
    for utterance in view.merged.utterances:
        rows = [view.attributions[key] for key in utterance.renderings]
        by_outlet: dict[str, set[str]] = {}
        for row in rows:
            for link in row.chain:
                named = link.entity and any(word[:1].isupper() for word in view.entities[link.entity].name.split())
                if link.kind in (LinkKind.RECIPIENT, LinkKind.CARRIER) and named and link.entity:
                    by_outlet.setdefault(link.entity, set()).add(row.article)
        shared = sorted(key for key, where in by_outlet.items() if len(where) > 1)
        if shared:
            carriers = {row.article for row in rows}
            summary = f"{articles(len(carriers))} quote what {who(view, utterance.speaker)} told {who(view, shared[0])}: one origin."
            yield finding(FindingKind.ONE_ORIGIN, summary, WEIGHT, utterance=utterance.id, attributions=utterance.renderings)


def _copies(view: View) -> Iterator[Finding]:
    """One finding for each group of articles that share text, with what they credit."""
    longest: dict[str, int] = {}
    for copy in view.merged.copies:
        longest[copy.articles[0]] = max(copy.words, longest.get(copy.articles[0], 0))
    quoted = _quoted_in(view)
    for group in _joined(view, sorted(view.copied)).all():
        words = max(longest[key] for key in group if key in longest)
        names = sorted(outlet(view, key) for key in group)
        credited = sorted({credit.name for key in group for credit in view.articles[key].credits})
        silent = sorted(outlet(view, key) for key in group if not view.articles[key].credits)
        summary = f"{listed(names)} share up to {words} words of text outside quotations: one origin, not {len(group)}"
        if credited:
            summary += f"; credited: {listed(credited)}"
            summary += f"; {listed(silent)} {'credits' if len(silent) == 1 else 'credit'} nobody" if silent else ""
        shared = _quoted_by_all(view, frozenset(group), quoted)
        speakers = sorted({who(view, utterance.speaker) for utterance, _ in shared if utterance.speaker})
        if speakers:
            summary += f"; what all quote of {listed(speakers)} came with it"
        said = [row for _, rows in shared for row in rows]
        yield finding(FindingKind.ONE_ORIGIN, f"{summary}.", WEIGHT, articles=group, attributions=said)


def _quoted_in(view: View) -> dict[str, list[Utterance]]:
    """Article -> what it quotes, in the order of the story."""
    found: dict[str, list[Utterance]] = {}
    for utterance in view.merged.utterances:
        for article in {view.attributions[key].article for key in utterance.renderings}:
            found.setdefault(article, []).append(utterance)
    return found


def _quoted_by_all(view: View, group: frozenset[str], quoted: Mapping[str, Sequence[Utterance]]) -> list[tuple[Utterance, list[str]]]:
    """What all articles of a group quote to the letter: in copied text a quotation is the first one's, and no second interview."""
    found = []
    for utterance in min((quoted.get(article, ()) for article in sorted(group)), key=len):
        rows = [key for key in utterance.renderings if view.attributions[key].article in group]
        heavy = {key for d in utterance.differences if any(c.weighty for c in d.changes) for key in d.between}
        same = [key for key in rows if key not in heavy and view.attributions[key].mode is Mode.DIRECT]
        if {view.attributions[key].article for key in same} == group:
            found.append((utterance, same))
    return found
