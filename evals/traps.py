"""Takes the traps of the story that ships out, one by one: `python evals/traps.py [--floor .95]`.

Each variant of traps.toml must lose the findings of its trap and gain none; prints each check that failed and the share that passed.
"""

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.compare import compare
from sayso.merge import merge
from sayso.pipeline import read_all
from sayso.settings import Settings
from sayso.types import Extract, Finding, FindingKind, Merged

TRAPS = Path(__file__).parent / "traps.toml"
STORY = Path(__file__).parent.parent / "src" / "sayso" / "stories" / "ferry" / "articles"
#: Kinds that are remarks on an article; the others are on a count or an utterance.
ON_ARTICLES = frozenset({FindingKind.UNATTRIBUTED, FindingKind.OMITTED, FindingKind.HEADLINE_OVERSTATES, FindingKind.DATE_UNKNOWN,
                         FindingKind.DATE_INFERRED})  # fmt: skip

#: What a finding says, whatever its ids: kind, what it is on, article or "".
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Trap:
    """One trap: the edits (article, words, words instead) and articles left out that take it out, and the findings that must go."""

    name: str
    edits: tuple[tuple[str, str, str], ...]
    drop: tuple[str, ...]
    gone: tuple[Key, ...]


@dataclass
class Reader:
    """Reads folders into findings; an article that was read before is not read again."""

    known: dict[str, Extract] = field(default_factory=dict)

    def findings(self, folder: Path) -> Counter[Key]:
        """What is found in a folder of articles, as keys."""
        from sayso.extract import extract

        articles, _ = read_all([folder], Settings())
        for article in articles:
            if article.id not in self.known:
                self.known[article.id] = extract(article, Settings())
        merged = merge(articles, [self.known[article.id] for article in articles])
        return Counter(key for finding in compare(merged).findings for key in keys(finding, merged))


def keys(finding: Finding, merged: Merged) -> list[Key]:
    """A finding as what it says; one on several articles is one on each, and a day inferred from another article is a day not known."""
    articles = {article.id: Path(article.path).name[:2] for article in merged.articles}
    question = next((tally.question for tally in merged.tallies if tally.id == finding.tally), "")
    utterance = next((u for u in merged.utterances if u.id == finding.utterance), None)
    on = question or next((e.name for e in merged.entities if utterance and e.id == utterance.speaker), "") or "articles"
    if finding.kind is FindingKind.FORM_DIFFERS:
        parties = {figure.party for figure in merged.figures if figure.id in finding.figures}
        on += "".join(sorted(f" by {e.name}" for e in merged.entities if e.id in parties))
    if finding.kind not in ON_ARTICLES:
        return [(finding.kind.value, on, "")]
    kind = "date-unknown" if finding.kind is FindingKind.DATE_INFERRED else finding.kind.value
    named = finding.articles or {figure.article for figure in merged.figures if figure.id in finding.figures}
    if finding.kind is FindingKind.DATE_INFERRED:
        # Beside the undated article it names those that tell the day.
        named = {article.id for article in merged.articles if article.id in named and article.published is None}
    return [(kind, question, articles[key]) for key in sorted(named)]


def read_traps(path: Path = TRAPS) -> list[Trap]:
    """The traps of the table."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["trap"]
    return [
        Trap(r["name"], tuple(map(tuple, r.get("edits", []))), tuple(r.get("drop", [])), tuple(map(tuple, r["gone"]))) for r in rows
    ]


def write_variant(trap: Trap, story: Path, folder: Path) -> None:
    """The story without a trap. Raises SystemExit where an edit's words do not stand once."""
    for path in sorted(story.iterdir()):
        text = path.read_text(encoding="utf-8")
        for _, words, instead in (edit for edit in trap.edits if path.name.startswith(edit[0])):
            if text.count(words) != 1:
                raise SystemExit(f"{trap.name}: {path.name} has {text.count(words)} times: {words}")
            text = text.replace(words, instead)
        if path.name[:2] not in trap.drop:
            (folder / path.name).write_text(text, encoding="utf-8")


def meets(key: Key, asked: Key) -> bool:
    """Whether a finding is one of those that a trap names."""
    return key[0] == asked[0] and asked[1] in key[1] and asked[2] in ("", key[2])


def checks(trap: Trap, before: Mapping[Key, int], after: Mapping[Key, int]) -> list[tuple[str, bool]]:
    """The checks of one trap: each finding was there and is gone; no other appeared."""
    found = []
    for asked in trap.gone:
        there, left = (sorted(key for key in side if meets(key, asked)) for side in (before, after))
        found.append((f"{' '.join(asked).strip()} was there", bool(there)))
        found.append((f"{' '.join(asked).strip()} is gone", not left))
    new = sorted(key for key, count in after.items() if count > before.get(key, 0))
    found.append((f"no other appears: {'; '.join(' '.join(key).strip() for key in new)}" if new else "no other appears", not new))
    return found


def run(traps: Sequence[Trap], story: Path = STORY) -> tuple[int, int]:
    """How many checks passed, of how many; failures are printed."""
    reader, passed, total = Reader(), 0, 0
    with TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole" / "articles"
        whole.mkdir(parents=True)
        write_variant(Trap("whole", (), (), ()), story, whole)
        before = reader.findings(whole)
        for number, trap in enumerate(traps):
            folder = Path(scratch) / str(number) / "articles"
            folder.mkdir(parents=True)
            write_variant(trap, story, folder)
            for told, good in checks(trap, before, reader.findings(folder)):
                passed, total = passed + good, total + 1
                if not good:
                    print(f"  {trap.name}: FAIL {told}")
    return passed, total


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--floor", type=float, default=0.95, help="share of checks that must pass")
    floor: float = parser.parse_args().floor
    traps = read_traps()
    passed, total = run(traps)
    print(f"{len(traps)} traps taken out, {passed} of {total} checks passed ({passed / total:.2f}, floor {floor:.2f})")
    return 0 if passed >= floor * total else 1


if __name__ == "__main__":
    sys.exit(main())
