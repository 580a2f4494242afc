"""When two names are one organisation's."""

import pytest

from sayso.merge.organisations import is_acronym_of, is_party_itself, is_vague, own_words, state_in


def test_words_in_any_order_and_spelling() -> None:
    assert own_words("Ministry of Defence") == own_words("Norway's Defense Ministry") == ("defense", "ministry")


@pytest.mark.parametrize(("name", "state"), [("Norwegian navy", "Norway"), ("Norway’s navy", "Norway"), ("the navy", None)])
def test_state_in_a_name(name: str, state: str | None) -> None:
    assert state_in(name) == state


@pytest.mark.parametrize("short", ["HSA", "Hsa", "H.S.A."])
def test_acronyms(short: str) -> None:
    assert is_acronym_of(short, "Harbour Safety Authority")
    assert not is_acronym_of("HS", "Harbour Safety Authority")


def test_own_name_and_by_names_of_a_party() -> None:
    assert is_party_itself("UN") and is_party_itself("United Nations") and is_party_itself("Norway")
    assert not is_party_itself("Oslo") and not is_party_itself("Velmia")


@pytest.mark.parametrize(
    ("name", "vague"), [("a senior official", True), ("officials", True), ("Harbour Safety Authority", False), ("Tenants’ Union", False)]
)
def test_vague(name: str, vague: bool) -> None:
    assert is_vague(name) is vague
