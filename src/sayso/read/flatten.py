"""Tables that lay out a page and hold no data: made plain, so that the article within is no row."""

from lxml import html

#: Characters of a cell from which it holds a text and no datum.
LONG_CELL = 1_000

_PARTS = ("table", "thead", "tbody", "tfoot", "tr", "td", "th")


def flattened(tree: html.HtmlElement) -> bool:
    """Turn every table that lays out the page into plain divisions, in place; whether there was any.

    Such a table holds the headline, another table, or a cell as long as an article.
    """
    found = [table for table in tree.iter("table") if _lays_out(table)]
    for table in found:
        for part in _own_parts(table):
            part.tag = "div"
    return bool(found)


def _lays_out(table: html.HtmlElement) -> bool:
    if table.find(".//h1") is not None or table.find(".//table") is not None:
        return True
    return any(len(cell.text_content()) >= LONG_CELL for cell in table.iter("td"))


def _own_parts(table: html.HtmlElement) -> list[html.HtmlElement]:
    """The table with its rows and cells, without those of tables within it."""
    parts = [table]
    todo = [table]
    while todo:
        inner = [child for child in todo.pop() if child.tag in _PARTS and child.tag != "table"]
        parts += inner
        todo += inner
    return parts
