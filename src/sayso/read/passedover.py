"""What of a page an extractor need not see to find its article: scripts, menus, footers, asides, drawings, lists to choose from."""

import re

from sayso.read.headfacts import LONGEST_START, linked_data

_START = re.compile(r"<(?:(script|style|nav|footer|aside|svg|select|noscript|template|iframe)[\s>]|!--)")


def without_furniture(source: str) -> str:
    """A page without such elements and without comments; linked data, which state the page's facts, stay.

    One that nothing ends stays, and of two within each other what stands behind the first end: they are left to the extractor, and so
    are elements with their names in capitals. Takes time in proportion to the page, whatever it holds.
    """
    kept: list[str] = []
    endless: set[str] = set()
    shown = at = 0
    while start := _START.search(source, at):
        name = start[1] or "--"
        end = -1 if name in endless else source.find(f"</{name}" if start[1] else "-->", start.end())
        end = source.find(">", end) if end >= 0 else -1
        if end < 0:
            endless.add(name)
            at = start.end()
            continue
        kept.append(source[shown : start.start()])
        # A script is linked data by its start tag; a single letter, and a rare one, is found ten times as fast as a word.
        until = min(end, start.start() + LONGEST_START) if name == "script" else end
        if start[1] and source.find("+", start.start(), until) >= 0:
            kept.extend(linked_data(source, start.start(), until))
        shown = at = end + 1
    kept.append(source[shown:])
    return "".join(kept)
