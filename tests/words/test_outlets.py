"""outlets.toml: names, forms and domains."""

import pytest

from sayso.words import load
from sayso.words.outlets import OutletWords, is_agency, is_photo_agency, outlet_named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("AP", "Associated Press"),
        ("the Associated Press", "Associated Press"),
        ("THE ASSOCIATED PRESS", "Associated Press"),
        ("the BBC's", "BBC"),
        ("BBC News", "BBC"),
        ("https://www.bbc.co.uk/news/world-1", "BBC"),
        ("nytimes.com", "The New York Times"),
        ("The Sun", "The Sun"),
        ("sun", None),
        ("Times", None),
        ("METRO", None),
        ("", None),
        ("the", None),
    ],
)
def test_outlet_named(text: str, name: str | None) -> None:
    assert outlet_named(text) == name


def test_agencies_sell_text_and_photo_agencies_pictures() -> None:
    assert is_agency("AFP") and is_photo_agency("AFP")
    assert is_photo_agency("Getty") and not is_agency("Getty")
    assert not is_agency("The Guardian") and not is_photo_agency("The Guardian")


def test_every_name_stands_for_itself() -> None:
    words = load(OutletWords)
    for group in (words.agencies, words.photo_agencies, words.outlets):
        for name, forms in group.items():
            assert {outlet_named(form) for form in (name, *forms)} == {name}


def test_a_form_of_two_outlets_is_refused() -> None:
    with pytest.raises(ValueError, match="stands both for"):
        OutletWords(owners=(), agencies={}, photo_agencies={}, outlets={"Morning Post": ("MP",), "Midland Press": ("MP",)})
