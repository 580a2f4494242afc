"""One thing said once: the renderings of it in several articles, and the words in which they differ."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from sayso.merge.alignment import changes, keys, shared
from sayso.merge.groups import Groups
from sayso.merge.renderings import Rendering, match, rendering
from sayso.types import Article, Attribution, Change, Difference, Utterance, content_id

#: Words that stand in more renderings than this make no pairs by themselves, so the cost stays near linear.
COMMON = 200
#: Up to this many renderings all pairs are compared word by word; beyond, each with the longest.
ALL_PAIRS = 5


def find_utterances(attributions: Sequence[Attribution], articles: Sequence[Article]) -> tuple[Utterance, ...]:
    """Group direct and mixed attributions (with entity ids) into utterances; those told once only are left out. Sorted by id."""
    texts = {article.id: article for article in articles}
    found = (rendering(a, texts[a.article]) for a in attributions)
    renderings = {r.id: r for r in sorted((r for r in found if r), key=lambda r: r.id)}
    scores = {pair: match(renderings[pair[0]], renderings[pair[1]]) for pair in _candidates(renderings)}
    pairs = sorted((-score, pair) for pair, (score, _) in scores.items() if score > 0)
    groups = Groups(renderings)
    joined: dict[str, list[str]] = {key: [key] for key in renderings}
    linked = {pair for _, pair in pairs}
    for _, (one, other) in pairs:
        a, b = groups.root(one), groups.root(other)
        if a != b and not _two_sentences(joined[a], joined[b], renderings, linked):
            groups.join(a, b)
            root = groups.root(a)
            joined[root] = sorted(joined[a] + joined[b])
    _join_sentence_mates(groups, renderings)
    return tuple(sorted((_utterance(group, renderings, scores) for group in groups.all() if len(group) > 1), key=lambda u: u.id))


def _candidates(renderings: Mapping[str, Rendering]) -> list[tuple[str, str]]:
    """Pairs that share two words of meaning within one party, or a run of five words with anybody."""
    index: dict[tuple[str | None, ...], list[str]] = {}
    for key, one in renderings.items():
        for word in sorted(set(one.content)):
            index.setdefault((one.party, word), []).append(key)
        for piece in one.pieces:
            stems = keys(piece)
            for i in range(len(stems) - 4):
                index.setdefault(("", *stems[i : i + 5]), []).append(key)
    hits: Counter[tuple[str, str]] = Counter()
    for words, holders in index.items():
        if 2 <= len(holders) <= COMMON:
            for one, other in combinations(sorted(set(holders)), 2):
                hits[one, other] += 2 if words[0] == "" else 1
    return sorted(pair for pair, count in hits.items() if count >= 2)


def _two_sentences(a: Sequence[str], b: Sequence[str], renderings: Mapping[str, Rendering], linked: set[tuple[str, str]]) -> bool:
    """Whether joining would put two different sentences of one article together (pieces of one sentence may meet)."""
    for one in a:
        for other in b:
            x, y = renderings[one], renderings[other]
            pair = (one, other) if one < other else (other, one)
            if x.article == y.article and x.speaker == y.speaker and x.sentence != y.sentence and pair not in linked:
                return True
    return False


def _join_sentence_mates(groups: Groups, renderings: Mapping[str, Rendering]) -> None:
    """Two pieces of one sentence belong together where another article also has both in one sentence."""
    mates: dict[tuple[str, int, str | None], list[str]] = {}
    for key, one in renderings.items():
        mates.setdefault((one.article, one.sentence, one.speaker), []).append(key)
    met: dict[tuple[str, str], set[str]] = {}
    for (article, _, _), keys_here in sorted(mates.items(), key=lambda m: (m[0][0], m[0][1], m[0][2] or "")):
        for one, other in combinations(keys_here, 2):
            a, b = sorted((groups.root(one), groups.root(other)))
            if a != b:
                met.setdefault((a, b), set()).add(article)
    for (a, b), articles in sorted(met.items()):
        if len(articles) > 1:
            groups.join(a, b)


def _utterance(group: Sequence[str], renderings: Mapping[str, Rendering], scores: Mapping[tuple[str, str], tuple[float, bool]]) -> Utterance:
    speakers = Counter(renderings[key].speaker for key in group if renderings[key].speaker)
    speaker = min(speakers, key=lambda s: (-speakers[s], s or "")) if speakers else None
    longest = max(group, key=lambda key: (len(renderings[key].content), key))
    pairs = combinations(group, 2) if len(group) <= ALL_PAIRS else ((min(k, longest), max(k, longest)) for k in group if k != longest)
    differences = []
    for one, other in pairs:
        if scores.get((one, other), (0.0, False))[0] > 0:
            found = _changes(renderings[one], renderings[other])
            if found:
                differences.append(Difference((one, other), found))
    return Utterance(content_id("utterance", *group), speaker, tuple(group), tuple(differences))


def _changes(one: Rendering, other: Rendering) -> tuple[Change, ...]:
    """Word differences, piece by piece: each piece of the one with the few most pieces is set beside the piece that shares most with it."""
    found: list[Change] = []
    few, many = sorted((one, other), key=lambda r: len(r.pieces))
    for piece in many.pieces:
        beside = max(few.pieces, key=lambda p: shared(keys(p), keys(piece)))
        common = shared(keys(beside), keys(piece))
        if common:
            fragment = 2 * common < 1.2 * max(len(beside), len(piece)) or len(many.pieces) > 1
            a, b = (beside, piece) if few is one else (piece, beside)
            found.extend(changes(a, b, fragment))
    return tuple(found)
