"""Web pages out of the frozen contexts of `show.pages`: a template a section, styles and script of our own."""

from sayso.show.web.render import render_book

__all__ = ["render_book"]
