"""mastheads.toml: names of outlets by their form."""

import pytest

from sayso.words import load
from sayso.words.mastheads import MastheadWords, is_masthead, is_menu_word, speaks_of_outlet, without_desk


@pytest.mark.parametrize(
    "name",
    [
        "The Adler Post",
        "ADLER EVENING NEWS",
        "Radio Mellin",
        "Port Adler Post-Gazette",
        "Orris Newswire",
        "Tin & Copper Weekly",
        "BBC News",
        "The Courier",
    ],
)
def test_a_masthead(name: str) -> None:
    assert is_masthead(name)


@pytest.mark.parametrize(
    "name",
    [
        "World News",
        "News",
        "Port Adler",
        "Jane Roe",
        "Seamen's Union",
        "the post of mayor",
        "Staff Reporter",
        "Ferry sinks off the Post",
        "",
        "The",
    ],
)
def test_no_masthead(name: str) -> None:
    assert not is_masthead(name)


def test_desks_and_menu_words() -> None:
    assert without_desk("Radio Mellin newsroom") == "Radio Mellin"
    assert without_desk("Business desk") == without_desk("Newsroom") == ""
    assert without_desk("The Adler Post") == "The Adler Post"
    assert is_menu_word("What’s on") and is_menu_word("About us") and not is_menu_word("Tides")
    assert speaks_of_outlet("About us") and not speaks_of_outlet("Sport")


def test_words_about_the_outlet_are_words_of_menus() -> None:
    words = load(MastheadWords)
    assert words.imprint <= words.menu and words.first <= words.nouns
