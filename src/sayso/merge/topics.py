"""Figures of things, money, shares, rates, lengths: one tally where the numbers or the words beside them say that they are of one thing."""

from collections.abc import Sequence
from functools import cache
from itertools import combinations

from sayso.merge.counted import Counted, same_topic
from sayso.merge.groups import Groups
from sayso.merge.tokens import stem
from sayso.merge.values import ROUNDED, ends, meet, same_number
from sayso.merge.wholes import whole_of
from sayso.types import Relation
from sayso.words import load
from sayso.words.comparable import ComparableWords
from sayso.words.units import is_money

#: Words that more figures of one block share than this make no pairs by themselves.
COMMON = 60
#: Weights of what two figures have in common; a pair of figures needs ENOUGH. Tuned on the money, shares, rates and lengths of the four
#: open stories.
SAME_NUMBER, MEETING, EACH_WORD, SAME_PARTY, SAME_HEAD, CLOSE_WORD, ENOUGH = 2.0, 0.5, 1.0, 0.5, 1.0, 1.0, 2.0
#: Two opinions are one where more than this share of the words of the shorter stands in the other ("approve" and "disapprove of the
#: president" share half).
OPINION_SHARED = 0.5

#: Lengths of time from here on are not equal by chance.
NO_CHANCE = 100
_LENGTHS = frozenset({"duration", "length"})
#: A whole told without a place is that of a named one only this near to it ("turnout" and "turnout in the capital"). Set by hand on
#: invented elections.
OF_A_PLACE = 0.05


def group_topics(block: Sequence[Counted]) -> list[list[Counted]]:
    """Split a block of one measure and unit into tallies; each figure stays alone unless a pair of them is surely of one thing."""
    members = {one.id: one for one in block}
    if len(members) == 1:
        return [list(block)]
    scored = [(-score, pair) for pair in _pairs(block) if (score := _score(members[pair[0]], members[pair[1]])) >= ENOUGH]
    groups = Groups(members)
    inside: dict[str, list[Counted]] = {key: [one] for key, one in members.items()}
    for _, (a, b) in sorted(scored):
        one, other = groups.root(a), groups.root(b)
        if one != other and not any(_clash(x, y) for x in inside[one] for y in inside[other]):
            groups.join(one, other)
            inside[groups.root(one)] = inside[one] + inside[other]
    return [[members[key] for key in group] for group in groups.all()]


def _pairs(block: Sequence[Counted]) -> list[tuple[str, str]]:
    """Pairs that share a number or a word."""
    index: dict[object, list[str]] = {}
    for one in block:
        for key in (*ends(one.figure), *one.topic):
            index.setdefault(key, []).append(one.id)
        if whole_of(one.figure):
            index.setdefault((one.group[0],), []).append(one.id)
        if _of_homes(one):
            index.setdefault(one.group, []).append(one.id)
        if _is_specific(one.figure.measure):
            index.setdefault((one.figure.article,), []).append(one.id)
    found: set[tuple[str, str]] = set()
    for holders in index.values():
        if len(holders) <= COMMON:
            found.update((a, b) if a < b else (b, a) for a, b in combinations(holders, 2))
    return sorted(found)


def _score(one: Counted, other: Counted) -> float:
    if one.side and other.side and one.side != other.side:
        return 0.0
    x, y = one.figure, other.figure
    if x.unit == "times" and (x.low, x.high) != (y.low, y.high):
        return 0.0  # so many things are "twice" or "four times" another that only one multiple in both is surely of one thing
    common = one.topic & other.topic
    score = min(len(common), 3) * EACH_WORD
    score += SAME_NUMBER if same_number(x, y) else 0.0
    score += MEETING if meet(x, y, ROUNDED) else 0.0
    score += SAME_PARTY if x.party and x.party == y.party else 0.0
    score += SAME_HEAD if one.head and one.head == other.head and one.head != "people" else 0.0
    score += CLOSE_WORD if one.close & other.close else 0.0
    if whole_of(x):
        apart = bool(one.side) != bool(other.side) and not meet(x, y, OF_A_PLACE)
        return 0.0 if apart else ENOUGH + score
    if _of_homes(one):
        return ENOUGH + score
    # A measure that names its thing needs less: a word in common, or the article that tells both.
    if _is_specific(x.measure) and (common or x.article == y.article):
        return ENOUGH + score
    # "Three days of mourning", "the second time in three days": small numbers are equal by chance.
    if _is_small(one) and not (common or one.close & other.close):
        return 0.0
    # Words that merely stand near are not enough: the numbers, the nearest words, the thing counted or the currency must be one.
    head = bool(one.head) and one.head == other.head and one.head != "people"
    if not (same_number(x, y) or one.close & other.close or head or is_money(x.unit) or _is_opinion(one)):
        return 0.0
    if _is_opinion(one):
        if _opposite(one.topic, other.topic):
            return 0.0
        alike = len(common) > OPINION_SHARED * min(len(one.topic), len(other.topic))
        return ENOUGH + score if alike and meet(x, y, ROUNDED) else 0.0
    return score


def _is_small(one: Counted) -> bool:
    return max(ends(one.figure), default=0.0) < NO_CHANCE and one.group[0] in _LENGTHS


def _of_homes(one: Counted) -> bool:
    words = load(ComparableWords)
    return one.group[1] in words.things and one.group[0] in words.befalls["measures"]


def _is_specific(measure: str) -> bool:
    """Whether a measure names the thing measured ("severance"), and no kind of number ("cost", "share of ...")."""
    generic = load(ComparableWords).generic["measures"]
    return measure.split(",")[0] not in generic and not measure.startswith(("share", "opinion")) and not measure.endswith("change")


@cache
def _opposites() -> frozenset[tuple[str, str]]:
    table = load(ComparableWords).opposites
    pairs = {(same_topic((stem(a),))[0], same_topic((stem(b),))[0]) for a, others in table.items() for b in others}
    return frozenset(pairs | {(b, a) for a, b in pairs})


def _opposite(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a word of the one opinion excludes a word of the other, or one of them says "not"."""
    if ("not" in one) != ("not" in other):
        return True
    alone, against = one - other, other - one
    if any((a, b) in _opposites() for a in alone for b in against):
        return True
    return any(a == prefix + b or b == prefix + a for a in alone for b in against for prefix in ("dis", "un", "mis"))


def _is_opinion(one: Counted) -> bool:
    return one.figure.measure.startswith("opinion")


def _clash(one: Counted, other: Counted) -> bool:
    """Whether two figures of one article exclude each other: one article says a thing once, unless of two days or two parties."""
    x, y = one.figure, other.figure
    if one.side and other.side and one.side != other.side:
        return True
    # A title may round what the body says; two sentences of one body do not round each other.
    slack = ROUNDED if x.zone is not y.zone else 0.0
    if whole_of(x) and (one.moved or other.moved or x.as_of != y.as_of):
        return False  # "from 3 per cent to 2", "in March it had promised 4": one rate at two times
    if x.article != y.article or meet(x, y, slack) or x.relation is Relation.VAGUE or y.relation is Relation.VAGUE:
        return False
    if x.as_of and y.as_of and (x.as_of.before(y.as_of) or y.as_of.before(x.as_of)):
        return False
    return x.party == y.party or ((x.party is None or y.party is None) and not is_money(x.unit))
