"""Frozen contexts, one a page: the terminal, the report and a web server draw the same ones, so that nothing is worked out twice."""

from sayso.show.pages.changes import changes
from sayso.show.pages.lookup import Lookup, look
from sayso.show.pages.overview import Book, Overview, build_book, build_overview
from sayso.show.pages.parties import Parties, number_parties
from sayso.show.pages.quotes import QuotePage, quote_page, quote_pages
from sayso.show.pages.tally import TallyPage, find_tallies, tally_page, tally_pages
from sayso.show.pages.who import WhoPage, find_who, who_pages

__all__ = [
    "Book", "Lookup", "Overview", "Parties", "QuotePage", "TallyPage", "WhoPage", "build_book", "build_overview", "changes",
    "find_tallies", "find_who", "look", "number_parties", "quote_page", "quote_pages", "tally_page", "tally_pages", "who_pages",
]  # fmt: skip
