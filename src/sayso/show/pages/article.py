"""One article: its facts, and its text with every claim in its place."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.show.pages import phrase
from sayso.show.pages.lookup import Lookup
from sayso.show.pages.notes import Note, notes_on
from sayso.show.pages.parties import Parties
from sayso.show.pages.segments import Line, lines_of
from sayso.types import Article, Attribution, Figure


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article. `lines` hold its text; only line breaks and blank lines are left out. `notes` are by line."""

    id: str
    anchor: str
    label: str
    title: str
    path: str
    outlet: str
    published: str
    authors: tuple[str, ...]
    credits: tuple[str, ...]
    copies: tuple[str, ...]
    lines: tuple[Line, ...]
    notes: tuple[tuple[Note, ...], ...]
    figures: int
    attributions: int


def article_pages(lookup: Lookup, parties: Parties) -> tuple[ArticlePage, ...]:
    """Every article, in the order of the paths."""
    figures: dict[str, list[Figure]] = defaultdict(list)
    attributions: dict[str, list[Attribution]] = defaultdict(list)
    for figure in lookup.figures.values():
        figures[figure.article].append(figure)
    for row in lookup.attributions.values():
        attributions[row.article].append(row)
    ordered = sorted(lookup.articles.values(), key=lambda a: (a.path, a.id))
    return tuple(article_page(lookup, parties, a, figures[a.id], attributions[a.id]) for a in ordered)


def article_page(
    lookup: Lookup, parties: Parties, article: Article, figures: Sequence[Figure], attributions: Sequence[Attribution]
) -> ArticlePage:
    """One article's page from the rows that stand in it."""
    outlet, published = article.outlet, article.published
    lines = lines_of(lookup, parties, article, figures, attributions)
    day = phrase.day(published, brief=False, year=True)
    return ArticlePage(
        id=article.id,
        anchor=f"art-{article.id}",
        label=lookup.label(article.id),
        title=article.title.text if article.title else article.path.rsplit("/", 1)[-1],
        path=article.path,
        outlet=f"{outlet.name} ({outlet.basis})" if outlet else "outlet not named in the text",
        published=f"{day} ({published.basis})" if published else "date not known",
        authors=tuple(author.name for author in article.authors),
        credits=tuple(sorted({credit.name for credit in article.credits})),
        copies=_copies(lookup, article.id),
        lines=lines,
        notes=notes_on(lookup, article, lines),
        figures=len(figures),
        attributions=len(attributions),
    )


def _copies(lookup: Lookup, article: str) -> tuple[str, ...]:
    found = []
    for copy in lookup.story.merged.copies:
        if article in copy.articles:
            other = copy.articles[1] if copy.articles[0] == article else copy.articles[0]
            if other in lookup.articles:
                found.append(f"shares {copy.words:,} words with {lookup.label(other)} ({copy.share:.0%} of the shorter text)")
    return tuple(found)
