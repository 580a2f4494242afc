"""From one article to all that it says: attributions with their speakers and chains, figures on the attributions they stand on."""

from sayso.settings import Settings
from sayso.types import Article, Extract

__all__ = ["extract"]


def extract(article: Article, settings: Settings | None = None) -> Extract:
    """All that one article says. A pure function of the article, of which finder the settings name, and of whether they ask for coding."""
    # The parser and the grammars take a second to load: only a caller that extracts pays for them.
    from sayso.extract.attribution import FINDERS
    from sayso.extract.casualties import find_casualties
    from sayso.extract.compose import compose
    from sayso.extract.figures import find_figures
    from sayso.extract.legible import as_it_stands, legible
    from sayso.extract.parse import parse
    from sayso.extract.times import find_times

    settings = settings or Settings()
    finder = next(finder for finder in FINDERS if finder.name == settings.finder)
    article, mending = legible(article)
    parsed = parse(article)
    times = find_times(parsed)
    actors, attributions = compose(parsed, finder.find(parsed), times)
    figures = find_figures(parsed, attributions, actors, times)
    casualties = find_casualties(parsed, attributions, times) if settings.coding else ()
    found = Extract(article.id, actors, attributions, figures, casualties)
    return as_it_stands(found, mending) if mending is not None else found
