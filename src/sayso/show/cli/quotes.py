"""`sayso quotes`: utterances and their renderings."""

from sayso.errors import NotFoundError
from sayso.settings import Settings
from sayso.show.cli import options


def quotes(paths: options.Paths, jobs: options.Jobs = 1, evidence: options.Evidence = False, ascii: options.Ascii = False) -> None:
    """Set the renderings of each utterance side by side; {braces} hold the words that differ in meaning."""
    from sayso.show.cli.opening import open_story
    from sayso.show.cli.printing import print_lines, screen_for
    from sayso.show.pages import look, number_parties, quote_pages
    from sayso.show.terminal import quote_lines

    lookup = look(open_story(paths, Settings(jobs=jobs)))
    pages = quote_pages(lookup, number_parties(lookup))
    if not pages:
        raise NotFoundError("no utterance is carried by more than one rendering")
    screen = screen_for(ascii, evidence, everything=True)
    for page in pages:
        print_lines(screen, quote_lines(screen, page))
