"""States that only the story itself tells, and the offices that are theirs."""

from pile import Pile

from sayso.merge.states import States, find_states
from sayso.types import EntityKind, Merged


def told(*texts: str) -> States:
    pile = Pile()
    for text in texts:
        pile.sheet(None, text)
    return find_states([s.article for s in pile.sheets], pile.extracts())


def parties(merged: Merged) -> dict[str, str]:
    by_id = {e.id: e.name for e in merged.entities}
    return {name: by_id[e.party or ""] for e in merged.entities for name in e.names}


def test_an_adjective_before_an_office_tells_a_state() -> None:
    states = told("The Velmian transport ministry said so.", "A dam broke in Velmia.")
    assert states.named("Velmian") == states.named("Velmia") == states.within("Velmian transport ministry") == "Velmia"
    assert states.plain("Velmian Ministry of Transport") == "Ministry of Transport"
    assert states.adjective("Velmia") == "Velmian"


def test_an_owner_of_an_office_that_only_a_state_has_is_a_state_and_a_firm_is_none() -> None:
    states = told("Oskar’s health ministry and Brava’s police spoke.", "Brava’s spokesman spoke.")
    assert states.named("Oskar") == "Oskar" and states.named("Brava") is None


def test_capitals_and_towns() -> None:
    states = told("The Velmian government met in Sarn, the Velmian capital.", "PORT ELL, Velmia - It rained in Velmia.")
    assert states.named("Sarn") == "Velmia"
    assert states.named("Port Ell") is None and states.within("the police in Port Ell") == "Velmia"


def test_words_of_no_state() -> None:
    assert told("Martin said that Marti ran.", "The Roman ran to Roma.").told == {}


def test_two_ministries_of_one_name_and_the_town_that_only_one_is_left_for(pile: Pile) -> None:
    first = pile.sheet("A", "The dam held, the Velmian Ministry of Works said. Velmia was dry.")
    first.quote("The dam held", "Velmian Ministry of Works", kind=EntityKind.ORGANISATION)
    text = "The dam held, the Ministry of Works in Sarn said. It broke, the Ministry of Works there said. Orland’s ministry is late."
    second = pile.sheet("B", text)
    second.quote("The dam held", "Ministry of Works in Sarn", kind=EntityKind.ORGANISATION)
    second.quote("It broke", "Ministry of Works", kind=EntityKind.ORGANISATION, side="Orland")
    found = parties(pile.merged())
    assert found["Velmian Ministry of Works"] == found["Ministry of Works in Sarn"] == "Velmia"
    assert found["Ministry of Works"] == "Orland"
    assert not any({"Ministry of Works", "Velmian Ministry of Works"} <= set(e.names) for e in pile.merged().entities)


def test_a_bare_ministry_is_of_the_minister_whom_its_article_names(pile: Pile) -> None:
    pile.sheet("A", "Orland’s minister Ada Vell spoke, and Velmia’s ministry did not.").quote("spoke", "Ada Vell", side="Orland")
    sheet = pile.sheet("B", "The dam held, the Ministry said. It broke, Minister Ada Vell said.")
    sheet.quote("The dam held", "Ministry", kind=EntityKind.ORGANISATION)
    sheet.quote("It broke", "Ada Vell", role="Minister of Works")
    assert parties(pile.merged())["Ministry"] == "Orland"
