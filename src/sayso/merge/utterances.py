"""One thing said once: the renderings of it in several articles, and the words in which they differ."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from sayso.merge.alignment import changes
from sayso.merge.groups import Groups
from sayso.merge.parallel import parallel
from sayso.merge.renderings import MEMORY, Rendering, Wording, match, renderings
from sayso.types import Article, Attribution, Change, Difference, Utterance, content_id

#: Words that stand in more renderings than this make no pairs by themselves, so the cost stays near linear.
COMMON = 200
#: Up to this many renderings all pairs are compared word by word; beyond, each with the longest that it matches.
ALL_PAIRS = 5
#: A run of this many words makes a pair across parties.
RUN = 5

_Scores = Mapping[tuple[str, str], tuple[float, bool]]


def find_utterances(attributions: Sequence[Attribution], articles: Sequence[Article]) -> tuple[Utterance, ...]:
    """Group direct and mixed attributions (with entity ids) into utterances, sentence by sentence; those told once are left out.

    An attribution that runs over several sentences may stand in several utterances. Sorted by id.
    """
    texts = {article.id: article for article in articles}
    quoted = {r.id: r for a in sorted(attributions, key=lambda a: a.id) for r in renderings(a, texts[a.article])}
    scores = {pair: match(quoted[pair[0]], quoted[pair[1]]) for pair in _candidates(quoted)}
    scores |= parallel(quoted, scores)
    groups = _joined(quoted, scores)
    _join_sentence_mates(groups, quoted)
    clusters = [group for group in groups.all() if len({quoted[key].attribution for key in group}) > 1]
    whole = _whole_quotations(clusters, quoted)
    return tuple(sorted((_utterance(group, quoted, scores) for group in whole), key=lambda u: u.id))


def _candidates(quoted: Mapping[str, Rendering]) -> list[tuple[str, str]]:
    """Pairs that share two words of meaning within one party, or a run of words with anybody."""
    words: dict[tuple[str | None, str], list[str]] = {}
    runs: dict[tuple[str, ...], list[str]] = {}
    for key in sorted(quoted):
        one = quoted[key]
        for word in {*one.told.content, *one.told.clause}:
            words.setdefault((one.party, word), []).append(key)
        stems = one.told.stems
        for i in range(len(stems) - RUN + 1):
            runs.setdefault(stems[i : i + RUN], []).append(key)
    hits: Counter[tuple[str, str]] = Counter()
    for holders in words.values():
        if len(holders) <= COMMON:
            hits.update(combinations(holders, 2))
    found = {pair for pair, count in hits.items() if count >= 2}
    for holders in runs.values():
        if 2 <= len(holders) <= COMMON:
            found.update(combinations(sorted(set(holders)), 2))
    return sorted(found)


def _joined(quoted: Mapping[str, Rendering], scores: _Scores) -> Groups:
    """Join pairs, surest first, unless two different sentences of one article would meet."""
    pairs = sorted((-score, pair) for pair, (score, _) in scores.items() if score > 0)
    linked = {pair for _, pair in pairs}
    groups = Groups(quoted)
    members = {key: [key] for key in quoted}
    for _, (one, other) in pairs:
        a, b = groups.root(one), groups.root(other)
        if a != b and not _two_sentences(members[a], members[b], quoted, linked):
            groups.join(a, b)
            members[groups.root(a)] = sorted(members[a] + members[b])
    return groups


def _two_sentences(a: Sequence[str], b: Sequence[str], quoted: Mapping[str, Rendering], linked: set[tuple[str, str]]) -> bool:
    """Whether joining would put two different sentences of one speaker in one article together (pieces of one sentence may meet)."""
    for one in a:
        for other in b:
            x, y = quoted[one], quoted[other]
            pair = (one, other) if one < other else (other, one)
            if x.article == y.article and x.speaker == y.speaker and x.sentence != y.sentence and pair not in linked:
                pieces = any(_holds_both(key, one, other, quoted, linked) for key in (*a, *b))
                if not pieces:
                    return True
    return False


def _holds_both(whole: str, one: str, other: str, quoted: Mapping[str, Rendering], linked: set[tuple[str, str]]) -> bool:
    """Whether an article repeats two pieces, in its title or a heading, of a sentence that it also gives whole."""
    found = {(min(key, whole), max(key, whole)) for key in (one, other)}
    return whole not in (one, other) and quoted[whole].article == quoted[one].article and found <= linked


def _join_sentence_mates(groups: Groups, quoted: Mapping[str, Rendering]) -> None:
    """Two pieces of one sentence belong together where another article also has both in one sentence."""
    mates: dict[tuple[str, int, str], list[str]] = {}
    for key, one in quoted.items():
        mates.setdefault((one.article, one.sentence, one.speaker or ""), []).append(key)
    met: dict[tuple[str, str], set[str]] = {}
    for place in sorted(mates):
        for first, second in combinations(mates[place], 2):
            a, b = sorted((groups.root(first), groups.root(second)))
            if a != b:
                met.setdefault((a, b), set()).add(place[0])
    for (a, b), articles in sorted(met.items()):
        if len(articles) > 1:
            groups.join(a, b)


def _whole_quotations(clusters: Sequence[Sequence[str]], quoted: Mapping[str, Rendering]) -> list[list[str]]:
    """Sentences that the same attributions carry are one quotation: a cluster whose attributions all stand in a wider one joins it."""
    found: list[tuple[set[str], list[str]]] = []
    for cluster in sorted(clusters, key=lambda c: (-len({quoted[key].attribution for key in c}), list(c))):
        carried = {quoted[key].attribution for key in cluster}
        home = next((wide for wide in found if carried <= wide[0]), None)
        if home:
            home[1].extend(cluster)
        else:
            found.append((carried, list(cluster)))
    return [sorted(members) for _, members in found]


def _utterance(group: Sequence[str], quoted: Mapping[str, Rendering], scores: _Scores) -> Utterance:
    rows: dict[str, list[str]] = {}
    for key in group:
        rows.setdefault(quoted[key].attribution, []).append(key)
    carried = sorted(rows)
    speakers = Counter(quoted[key].speaker for key in group if quoted[key].speaker)
    speaker = min(speakers, key=lambda s: (-speakers[s], s or "")) if speakers else None
    pairs = combinations(carried, 2) if len(carried) <= ALL_PAIRS else _with_longest(rows, quoted, scores)
    differences = []
    for one, other in pairs:
        if found := _changes(rows[one], rows[other], quoted, scores):
            differences.append(Difference((one, other), found))
    return Utterance(content_id("utterance", *group), speaker, tuple(carried), tuple(differences))


def _with_longest(rows: Mapping[str, Sequence[str]], quoted: Mapping[str, Rendering], scores: _Scores) -> list[tuple[str, str]]:
    """Each attribution of an utterance but the longest, in order, with the longest that it matches."""
    by_length = sorted(rows, key=lambda row: (sum(len(quoted[key].told.words) for key in rows[row]), row), reverse=True)
    found: dict[tuple[str, str], None] = {}
    for row in sorted(set(rows) - {by_length[0]}):
        beside = next((other for other in by_length if other != row and _match(rows[row], rows[other], scores)), by_length[0])
        found[(min(row, beside), max(row, beside))] = None
    return list(found)


def _match(one: Sequence[str], other: Sequence[str], scores: _Scores) -> bool:
    """Whether a sentence of the one is told to be one of the other's."""
    return any(scores.get((min(a, b), max(a, b)), (0.0, False))[0] > 0 for a in one for b in other)


def _changes(one: Sequence[str], other: Sequence[str], quoted: Mapping[str, Rendering], scores: _Scores) -> tuple[Change, ...]:
    """Word differences of two attributions, sentence by sentence: each beside the sentence that it matches best."""
    found: list[Change] = []
    for key in one:
        ranked = [(scores.get((min(key, o), max(key, o)), (0.0, False)), o) for o in other]
        (score, fragment), beside = max(ranked)
        if score > 0:
            found.extend(_differ(quoted[key].told, quoted[beside].told, fragment))
    return tuple(found)


@lru_cache(MEMORY)
def _differ(one: Wording, other: Wording, fragment: bool) -> tuple[Change, ...]:
    return changes(one.words, other.words, fragment)
