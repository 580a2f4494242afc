"""What would stop a parser is refused, however the page hides it; the quick looks decide as the slow ones do."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import UnreadableError
from sayso.read.pageguard import LONG_TAG, MOST_ATTRIBUTES, MOST_DEPTH, check_page

LONG = '<div class="a > b" ' + " ".join(f"a{n}='x > y'" for n in range(MOST_ATTRIBUTES)) + " " * LONG_TAG + ">words"


@pytest.mark.parametrize(
    ("page", "refused"),
    [
        ("<p>" * 5_000, None),
        ("<img src=a><br><li>" * 5_000, None),
        ("<g/>" * 5_000, None),
        ("<div></div>" * 5_000, None),
        ("<div>" * (MOST_DEPTH + 1), "deep"),
        ("<DIV>" * (MOST_DEPTH + 1), "deep"),
        ("<listing>" * (MOST_DEPTH + 1), "deep"),
        ("<p-x>" * (MOST_DEPTH + 1), "deep"),
        ("<div></b>" * (MOST_DEPTH + 1), "deep"),
        ("</b>" * 5_000 + "<div>" * (MOST_DEPTH + 1), "deep"),
        ("<div></div<" * (MOST_DEPTH + 1), "deep"),
        ('<div a="/">' * (MOST_DEPTH + 1), "deep"),
        (LONG, "attributes"),
        (LONG.replace("class", "class=b id"), "attributes"),
        ("<script >" + "a b = '" * LONG_TAG, None),
        ('<a href="' + "words and > " * LONG_TAG + '">', None),
    ],
)
def test_refused_or_not(page: str, refused: str | None) -> None:
    if refused is None:
        check_page(page, "x.html")
    else:
        with pytest.raises(UnreadableError, match=refused):
            check_page(page, "x.html")


@given(
    st.lists(st.sampled_from(["<b>", "</b>", "<div x>", "</div >", "<p>", "</p>", "<g/>", "<g />", "<i", "text", "</i>", "<!--", "<B>"]))
)
def test_depth_is_that_of_a_walk_tag_by_tag(parts: list[str]) -> None:
    page = "<b>" * (MOST_DEPTH - 2) + "".join(parts)
    open_tags: dict[str, int] = {}
    deepest = depth = 0
    for slash, name, rest in re.findall(r"<(/?)([a-zA-Z]+)([^<>]*)>", page):
        name = name.lower()
        if name == "p" or rest.endswith("/"):
            continue
        if not slash:
            open_tags[name] = open_tags.get(name, 0) + 1
            depth += 1
        elif open_tags.get(name):
            open_tags[name] -= 1
            depth -= 1
        deepest = max(deepest, depth)
    try:
        check_page(page, "x.html")
    except UnreadableError:
        assert deepest > MOST_DEPTH
    else:
        assert deepest <= MOST_DEPTH
