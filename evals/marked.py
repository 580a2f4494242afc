"""The project's own marked corpus (training/corpus), on the quarter held as test: nested attributions, chains, speakers, stances."""

import importlib.util
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

CORPUS = Path(__file__).parent.parent / "training" / "corpus.py"
#: Two contents are one when they share this much (Dice over words), as in PolNeAR's scorer.
SAME = 0.5
WORD = re.compile(r"\w+(?:['’\-.,]\w+)*")
NAMELESS = frozenset(["the", "a", "an", "of", "and", "for", "in", "at", "on", "by", "who"])

Spans = Sequence[tuple[int, int]]
Values = dict[str, float]


def corpus() -> ModuleType:
    """The corpus' own reader. Raises ImportError where it cannot be loaded."""
    spec = importlib.util.spec_from_file_location("sayso_corpus", CORPUS)
    if spec is None or spec.loader is None:
        raise ImportError(f"{CORPUS} is no module")
    module = importlib.util.module_from_spec(spec)
    sys.modules["sayso_corpus"] = module
    spec.loader.exec_module(module)
    return module


def words(text: str, spans: Spans) -> frozenset[int]:
    """The starts of the words that some spans touch."""
    return frozenset(m.start() for m in WORD.finditer(text) if any(m.start() < e and m.end() > s for s, e in spans))


def dice(a: frozenset[int], b: frozenset[int]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def pairs(gold: dict[int, frozenset[int]], told: dict[str, frozenset[int]]) -> dict[int, str]:
    """Gold number -> predicted id, one to one, best first."""
    every = sorted((-dice(g, t), n, i) for n, g in gold.items() for i, t in told.items() if dice(g, t) >= SAME)
    found: dict[int, str] = {}
    taken: set[str] = set()
    for _, number, own in every:
        if number not in found and own not in taken:
            found[number] = own
            taken.add(own)
    return found


def same_name(a: str, b: str) -> bool:
    """The words of one name are among those of the other, articles and prepositions aside."""
    one, other = ({w.casefold() for w in re.findall(r"\w+", x)} - NAMELESS for x in (a, b))
    return bool(one and other) and (one <= other or other <= one)


def marked_values(finder: str) -> Values:
    """Recall of outermost and nested attributions, precision; of those found, speaker, stance and the links of chains after the origin."""
    from sayso.extract import extract
    from sayso.read import read
    from sayso.settings import Settings
    from sayso.types import Article

    gold = {article.name: article for article in corpus().articles("test")}
    count: Counter[str] = Counter()
    with TemporaryDirectory() as folder:
        for name, article in gold.items():
            (Path(folder) / f"{name}.txt").write_bytes(article.text.encode("utf-8"))
        for read_one in read([Path(folder)], Settings()):
            if isinstance(read_one, Article):
                count.update(compared(gold[Path(read_one.path).stem], extract(read_one, Settings(finder=finder))))
    return {
        "outermost found": share(count["outer hit"], count["outer"]),
        "nested found": share(count["nested hit"], count["nested"]),
        "precision": share(count["outer hit"] + count["nested hit"], count["told"]),
        "speaker": share(count["speaker hit"], count["speaker"]),
        "stance": share(count["stance hit"], count["outer hit"] + count["nested hit"]),
        "chain": share(count["link hit"], count["link"]),
    }


def share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def compared(article: Any, told: Any) -> Iterable[str]:
    """Names of what is counted, once each time."""
    by_id = {row.id: row for row in told.attributions}
    actors = {actor.id: actor for actor in told.actors}
    found = pairs(
        {n: words(article.text, a.content) for n, a in article.attributions.items()},
        {row.id: words(article.text, row.content) for row in told.attributions},
    )
    yield from ["told"] * len(by_id)
    for number, want in article.attributions.items():
        depth = "nested" if want.within is not None else "outer"
        yield depth
        if number not in found:
            continue
        row = by_id[found[number]]
        yield f"{depth} hit"
        if want.speaker:
            yield "speaker"
            names = actors[row.speaker].names if row.speaker else ()
            if any(same_name(name, want.speaker) for name in names):
                yield "speaker hit"
        if row.stance == want.stance:
            yield "stance hit"
        named = list(linked(row, by_id, actors))
        for name in want.chain[1:]:
            yield "link"
            if any(same_name(name, link) for link in named):
                yield "link hit"


def linked(row: Any, by_id: Any, actors: Any) -> Iterable[str]:
    """The names in an attribution's chain, and the speakers of those that it stands within: both are on the ledger's row."""
    while row is not None:
        for link in row.chain:
            if link.entity in actors:
                yield from actors[link.entity].names
        row = by_id.get(row.within)
        if row is not None and row.speaker:
            yield from actors[row.speaker].names


if __name__ == "__main__":
    for name in sys.argv[1:] or ("model", "rules"):
        print(name, marked_values(name))
