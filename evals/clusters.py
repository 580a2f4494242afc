"""How well things are put together: pairs, and B-cubed."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping


def pair_f1(gold: Mapping[str, Hashable], told: Mapping[str, Hashable]) -> float:
    """F1 of pairs that stand together; what is told of nothing is alone. 1 where neither has a pair."""
    both = _pairs((gold[key], told.get(key, key)) for key in gold)
    wanted, got = _pairs(gold.values()), _pairs(told.get(key, key) for key in gold)
    return 2 * both / (wanted + got) if wanted + got else 1.0


def b_cubed(gold: Mapping[str, Hashable], told: Mapping[str, Hashable]) -> float:
    """B-cubed F1 (Bagga and Baldwin 1998): of each thing's group, how much is right and how much is there, on average."""
    mine = {key: told.get(key, key) for key in gold}
    both, wanted, got = Counter((gold[key], mine[key]) for key in gold), Counter(gold.values()), Counter(mine.values())
    precision = sum(both[gold[key], mine[key]] / got[mine[key]] for key in gold) / len(gold)
    recall = sum(both[gold[key], mine[key]] / wanted[gold[key]] for key in gold) / len(gold)
    return 2 * precision * recall / (precision + recall)


def _pairs(labels: Iterable[Hashable]) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(labels).values())
