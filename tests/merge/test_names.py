"""When two names are one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.merge.names import PersonName, fullest, person_name, same_person, sound


@pytest.mark.parametrize(
    ("text", "given", "surname"),
    [
        ("Ada Vell", ("ada",), "vell"),
        ("Mrs Vell", (), "vell"),
        ("Velmian Deputy Harbour Minister Ada Vell", ("ada",), "vell"),
        ("Police Lt. Col. Oren Tash", ("oren",), "tash"),
        ("campaign lawyer Mirela Oduya", ("mirela",), "oduya"),
        ("Greta van der Molen", ("greta",), "van der molen"),
        ("de la Rosa", (), "de la rosa"),
        ("Sir Toma Brack, QC", ("toma",), "brack"),
        ("Velmia’s Ada Vell", ("ada",), "vell"),
    ],
)
def test_parts(text: str, given: tuple[str, ...], surname: str) -> None:
    assert person_name(text) == PersonName(given, surname)


ROLES = ["Ada Vell's official spokesman", "the harbour minister", "MP for Westmere", "The Port chairman", "witnesses", ""]


@pytest.mark.parametrize("text", ROLES)
def test_roles_are_no_names(text: str) -> None:
    assert person_name(text) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sergei Tamrin", "Sergey Tamryn", True),
        ("Anuwat Thepvajarn", "Anuwat Theppvajarn", True),
        ("Marta Colebrook", "Marta Colebrooks", True),
        ("Jo Colebrook", "Joanna Colebrook", True),
        ("J. Colebrook", "Joanna Colebrook", True),
        ("Samir Oduya", "Jonah Oduya", False),
        ("Chris Brack", "Christina Brack", False),
        ("Ada Lewin", "Ada Lewis", False),
        ("Mark Johnson", "Mark Johnston", False),
        ("Anna Baker", "Anna Becker", False),
        ("Ada Vell", "Ada Valle Moss", False),
        ("Muhammad Nasr Tavari", "Mohammed Tavari", True),
        ("Stefan Tavari", "Stefana Tavari", False),
        ("Dana Tavari", "Diane Tavari", False),
    ],
)
def test_one_person(one: str, other: str, same: bool) -> None:
    a, b = person_name(one), person_name(other)
    assert a is not None and b is not None
    assert same_person(a, b) is same
    assert same_person(b, a) is same


def test_a_bare_surname_is_never_enough() -> None:
    assert not same_person(PersonName((), "vell"), PersonName(("ada",), "vell"))


def test_fullest_prefers_a_given_name_and_no_office() -> None:
    assert fullest(["Vell", "Harbourmistress Ada Vell", "Ada Vell"]) == PersonName(("ada",), "vell")


@given(st.text())
def test_any_text_gives_a_name_or_none(text: str) -> None:
    name = person_name(text)
    assert name is None or name.surname
    assert sound(text) == sound(sound(text))
