"""Templates filled with contexts; everything that comes from an article is escaped."""

import base64
import hashlib
import re
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.show.pages.findings import KIND_WORDS
from sayso.show.pages.overview import Book
from sayso.show.pages.phrase import count, listed
from sayso.show.web.chart import chart
from sayso.show.web.shapes import shape, shapes
from sayso.show.web.timechart import timechart

#: Lists longer than this are folded, so that a story of many articles stays one screen a section.
FOLD_AFTER = 6

#: Findings listed under one question, folded ones among them; the section of all findings lists five times as many.
MOST_LISTED = 40

#: Up to this many articles stand open; more are folded, each behind its title.
OPEN_ARTICLES = 12


def render_book(book: Book) -> str:
    """All sections of a story as one page."""
    style, script = _asset("report.css"), _asset("report.js")
    page = _environment().get_template("book.html")
    drawn = page.render(
        book=book,
        style=Markup(style),
        script=Markup(script),
        policy=policy(style, script),
        kinds=[(kind.value, *words) for kind, words in KIND_WORDS.items()],
        fold=FOLD_AFTER,
        most=MOST_LISTED,
        open_articles=len(book.articles) <= OPEN_ARTICLES,
    )
    return shortened(_INDENT.sub(">\n<", drawn))


#: White space between tags that only lays the templates out.
_INDENT = re.compile(r">\s*\n\s*<")
#: Attributes that hold ids of rows, the ids in them, and the shortest that they are cut to.
_PLACES = re.compile(r'(?<= )(?:id|href|aria-labelledby)="[^"]*"')
_IDS = re.compile(r"(?<=-)[0-9a-f]{16}\b")
SHORTEST = 6


def shortened(page: str) -> str:
    """The page with the content hashes of its places cut to as many digits as tell them apart: they are a tenth of a long page."""
    known = {key for place in _PLACES.findall(page) for key in _IDS.findall(place)}
    length = next((n for n in range(SHORTEST, 16) if len({key[:n] for key in known}) == len(known)), 16)
    return _PLACES.sub(lambda place: _IDS.sub(lambda key: key.group()[:length], place.group()), page)


def policy(style: str, script: str) -> str:
    """The content security policy: nothing but this very style and this very script."""
    return f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _asset(name: str) -> str:
    return (resources.files("sayso.show.web") / name).read_text(encoding="utf-8")


def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader("sayso.show.web", ""), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    found.globals.update(chart=chart, timechart=timechart, shape=shape, shapes=shapes, count=count, listed=listed)
    return found
