"""`sayso demo`: the story that ships with sayso."""

from sayso.settings import Settings
from sayso.show.cli import options


def demo(evidence: options.Evidence = False, everything: options.Everything = False, ascii: options.Ascii = False) -> None:
    """Read the story that ships with sayso, print its page and write report.html here."""
    from importlib import resources
    from pathlib import Path

    from sayso.errors import NothingReadError
    from sayso.show.cli.opening import open_story
    from sayso.show.cli.printing import print_lines, screen_for
    from sayso.show.pages import build_overview
    from sayso.show.report import write_report
    from sayso.show.terminal import story_lines

    with resources.as_file(resources.files("sayso") / "stories") as shelf:
        stories = sorted(shelf.glob("*/articles"))
        if not stories:
            raise NothingReadError(f"{shelf}: no story ships with this copy of sayso")
        story = open_story([str(stories[0])], Settings())
    write_report(story, Path("report.html"))
    screen = screen_for(ascii, evidence, everything)
    print_lines(screen, story_lines(screen, build_overview(story)))
    print("\nreport.html is written: open it in a browser")
