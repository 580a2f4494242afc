"""Pairs kept together: figures in tallies, quotations in utterances."""

from collections.abc import Iterable
from itertools import combinations

from scoring.case import Case
from scoring.figures import FigureMatch
from scoring.result import Miss, Row, f1_row
from scoring.speech import SpeechMatch

Pair = frozenset[str]


def pairs(groups: Iterable[Iterable[str]]) -> set[Pair]:
    """Every two members of one group."""
    return {frozenset(pair) for group in groups for pair in combinations(sorted(set(group)), 2)}


def tally_row(case: Case, match: FigureMatch) -> tuple[Row, list[Miss]]:
    """Pair F1 over matched figures; pairs with a thread's "may" figures count neither way."""
    threads = case.gold["threads"]
    thread_of = {figure: thread["id"] for thread in threads for figure in thread.get("figures", [])}
    loose = {
        frozenset((may, other))
        for thread in threads for may in thread.get("may", []) for other in [*thread.get("figures", []), *thread["may"]] if may != other
    }  # fmt: skip
    found = [[figure for figure in match.pairs if thread_of.get(figure) == name] for name in sorted(set(thread_of.values()))]
    gold_of = {figure["id"]: gold for gold, figure in match.pairs.items()}
    ours = pairs([gold_of[f] for f in tally["figures"] if f in gold_of] for tally in case.ledger["tallies"]) - loose
    wanted = pairs(found) - loose
    none = not pairs(thread.get("figures", []) for thread in threads) - loose
    return f1_row("tally", len(wanted & ours), len(ours), len(wanted), nothing_to_find=none), apart("tally", wanted, ours)


def apart(what: str, wanted: set[Pair], ours: set[Pair]) -> list[Miss]:
    split = [Miss(f"{what} apart", "", " ".join(pair), "belong together") for pair in sorted(map(sorted, wanted - ours))]
    return split + [Miss(f"{what} together", "", " ".join(pair), "belong apart") for pair in sorted(map(sorted, ours - wanted))]


def quotes_of(match: SpeechMatch) -> dict[str, list[str]]:
    """Attribution id -> the gold quotes that it stands for: fragments of one clause may share one."""
    bound: dict[str, list[str]] = {}
    for quote, row in match.quotes.items():
        bound.setdefault(row["id"], []).append(quote)
    return bound


def utterance_row(case: Case, match: SpeechMatch) -> tuple[Row, list[Miss]]:
    """Pair F1 over matched quotations, by the gold's families; "family_may" pairs count neither way."""
    bound = quotes_of(match)
    families: dict[str, list[str]] = {}
    label: dict[str, tuple[str | None, str | None]] = {}
    for quote in case.gold["quotes"]:
        label[quote["id"]] = (quote.get("family"), quote.get("family_may"))
        if quote.get("family"):
            families.setdefault(quote["family"], []).append(quote["id"])
    every = pairs(families.values())
    wanted = {pair for pair in every if all(quote in match.quotes for quote in pair)}
    ours = {pair for pair in wanted if len({match.quotes[quote]["id"] for quote in pair}) == 1}
    for utterance in case.ledger["utterances"]:
        for a, b in combinations(sorted({row for row in utterance["renderings"] if row in bound}), 2):
            here = {frozenset((x, y)) for x in bound[a] for y in bound[b] if x != y}
            may = any(may_be_one(label[x], label[y]) for x in bound[a] for y in bound[b])
            ours |= (here & wanted) or (set() if may or not here else {min(here, key=sorted)})
    return f1_row("utterance", len(wanted & ours), len(ours), len(wanted), nothing_to_find=not every), apart("utterance", wanted, ours)


def may_be_one(a: tuple[str | None, str | None], b: tuple[str | None, str | None]) -> bool:
    """One of the two is only perhaps of the other's family."""
    return bool(a[1] or b[1]) and bool(({*a} & {*b}) - {None})
