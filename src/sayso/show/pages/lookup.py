"""A story's rows by id, made once and used by every page."""

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import shorten

from sayso.merge.conversions import in_units_of
from sayso.types import Article, Attribution, Entity, Figure, Finding, Handling, Interest, Position, Span, Story, Tally, Utterance

#: Characters of a title that stands for an outlet that is not named; as long as the longest names of outlets.
TITLE_LENGTH = 32


@dataclass(frozen=True, slots=True)
class Lookup:
    """The rows of one story by their ids (figures in the unit of their tally), and what belongs together."""

    story: Story
    articles: dict[str, Article]
    entities: dict[str, Entity]
    attributions: dict[str, Attribution]
    figures: dict[str, Figure]
    tallies: dict[str, Tally]
    utterances: dict[str, Utterance]
    positions: dict[str, tuple[Position, ...]]
    tally_of: dict[str, str]
    utterance_of: dict[str, str]
    findings: tuple[Finding, ...]
    on_tally: dict[str, tuple[Finding, ...]]
    on_utterance: dict[str, tuple[Finding, ...]]
    interests: dict[str, Interest]
    handlings: tuple[Handling, ...]
    touching: dict[str, tuple[Finding, ...]]

    def name(self, entity: str | None) -> str | None:
        """An entity's name; None where nobody is known."""
        row = self.entities.get(entity) if entity else None
        return row.name if row else None

    def label(self, article: str) -> str:
        """What a reader calls an article: its outlet, else the first words of its title, else its file."""
        row = self.articles[article]
        if row.outlet:
            return row.outlet.name
        return f"“{shorten(row.title.text, TITLE_LENGTH, placeholder=' …')}”" if row.title else row.path.rsplit("/", 1)[-1]

    def place(self, figure: Figure) -> tuple[str, Span]:
        """Orders figures by article and place."""
        return self.articles[figure.article].path, figure.span


def look(story: Story) -> Lookup:
    """Index a story. Rows that name an id which the story does not hold are left to the pages, which pass over them."""
    merged, compared = story.merged, story.compared
    positions: dict[str, list[Position]] = {tally.id: [] for tally in merged.tallies}
    for position in compared.positions:
        positions.setdefault(position.tally, []).append(position)
    articles = {row.id: row for row in merged.articles}
    findings = tuple(sorted(compared.findings, key=lambda f: (-f.weight, f.kind, f.id)))
    return Lookup(
        story=story,
        articles=articles,
        entities={row.id: row for row in merged.entities},
        attributions={row.id: row for row in merged.attributions if row.article in articles},
        figures={key: row for key, row in in_units_of(merged.tallies, merged.figures).items() if row.article in articles},
        tallies={row.id: row for row in merged.tallies},
        utterances={row.id: row for row in merged.utterances},
        positions={key: tuple(rows) for key, rows in positions.items()},
        tally_of={figure: tally.id for tally in merged.tallies for figure in tally.figures},
        utterance_of={rendering: row.id for row in merged.utterances for rendering in row.renderings},
        findings=findings,
        on_tally=_grouped((finding.tally, finding) for finding in findings),
        # A finding on both is shown once, with its numbers.
        on_utterance=_grouped((None if finding.tally in positions else finding.utterance, finding) for finding in findings),
        interests={row.tally: row for row in compared.interests},
        handlings=tuple(
            sorted((h for h in compared.handlings if h.article in articles), key=lambda h: (articles[h.article].path, h.span, h.kind, h.id))
        ),
        touching=_touching(story, findings),
    )


def _touching(story: Story, findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    """By article the findings that name it, or, naming no article, rest on a row of it."""
    home = {row.id: row.article for rows in (story.merged.figures, story.merged.attributions) for row in rows}
    pairs: list[tuple[str | None, Finding]] = []
    for finding in findings:
        rows = sorted({home[key] for key in (*finding.figures, *finding.attributions) if key in home})
        pairs += [(article, finding) for article in finding.articles or rows]
    return _grouped(pairs)


def _grouped(pairs: Iterable[tuple[str | None, Finding]]) -> dict[str, tuple[Finding, ...]]:
    found: dict[str, list[Finding]] = {}
    for key, finding in pairs:
        if key is not None:
            found.setdefault(key, []).append(finding)
    return {key: tuple(rows) for key, rows in found.items()}
