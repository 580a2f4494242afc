"""For whom a speaker speaks by the words beside him."""

from dataclasses import replace

import pytest
from pile import Pile, Sheet

from sayso.types import EntityKind, Merged, Role, Span


def party(merged: Merged, name: str) -> str:
    by_id = {e.id: e.name for e in merged.entities}
    (entity,) = [e for e in merged.entities if name in e.names]
    return by_id[entity.party or ""]


def with_role(sheet: Sheet, name: str, role: str) -> None:
    """Give an actor a role at the place where its words stand."""
    span: Span = sheet.span(role)
    sheet.actors[name] = replace(sheet.actors[name], roles=(Role(role, sheet.article.id, span),))


def firm(pile: Pile) -> Sheet:
    sheet = pile.sheet("A", "Shares in Brandel fell. Brandel, the glass maker, is to shed 400 jobs, it said.")
    sheet.quote("is to shed 400 jobs", "Brandel", kind=EntityKind.ORGANISATION)
    return sheet


@pytest.mark.parametrize("name", ["management", "Glass bosses", "the company"])
def test_words_for_the_firm_are_the_only_firm_of_the_story(pile: Pile, name: str) -> None:
    firm(pile)
    pile.sheet("B", f"It has to be, {name} said.").quote("It has to be", name, kind=EntityKind.GROUP)
    assert party(pile.merged(), name) == "Brandel"


def test_no_firm_is_meant_where_the_story_has_two(pile: Pile) -> None:
    firm(pile)
    pile.sheet("C", "Shares in Ostrel rose, Ostrel said.").quote("Shares in Ostrel rose", "Ostrel", kind=EntityKind.ORGANISATION)
    pile.sheet("B", "It has to be, management said.").quote("It has to be", "management", kind=EntityKind.UNNAMED)
    assert party(pile.merged(), "management") == "management"


def test_who_runs_the_firm_speaks_for_it_even_where_a_state_was_hung_on_him(pile: Pile) -> None:
    firm(pile)
    sheet = pile.sheet("B", "It has to be, chief executive Ada Vell said in Norway.")
    sheet.quote("It has to be", "Ada Vell", side="Norway")
    with_role(sheet, "Ada Vell", "chief executive")
    assert party(pile.merged(), "Ada Vell") == "Brandel"


def test_a_spokesman_speaks_for_the_only_body_of_his_sentence(pile: Pile) -> None:
    firm(pile)
    sheet = pile.sheet("B", "Brandel will pay three weeks, spokesman Jon Asp said.")
    sheet.quote("will pay three weeks", "Jon Asp")
    with_role(sheet, "Jon Asp", "spokesman")
    assert party(pile.merged(), "Jon Asp") == "Brandel"


def test_her_spokeswoman_speaks_for_her(pile: Pile) -> None:
    firm(pile)
    pile.sheet("C", "Pay it back, Ina Coll said.").quote("Pay it back", "Ina Coll")
    sheet = pile.sheet("B", "Ina Coll’s demand that Brandel pay stands, her spokeswoman Eva Roos said.")
    sheet.quote("stands", "Eva Roos")
    with_role(sheet, "Eva Roos", "spokeswoman")
    assert party(pile.merged(), "Eva Roos") == "Ina Coll"


def test_a_role_that_points_back_to_a_body(pile: Pile) -> None:
    sheet = pile.sheet("A", "The Tenants’ Union met, it said. No, said Ada Vell, who chairs the union.")
    sheet.quote("met", "Tenants’ Union", kind=EntityKind.ORGANISATION)
    sheet.quote("No", "Ada Vell")
    with_role(sheet, "Ada Vell", "who chairs the union")
    assert party(pile.merged(), "Ada Vell") == "Tenants’ Union"


@pytest.mark.parametrize(("number", "expected"), [(85, "Kestrel Relatives’ Committee"), (60, "Angry relatives")])
def test_relatives_are_their_committee_where_they_give_its_number(pile: Pile, number: int, expected: str) -> None:
    body = "Kestrel Relatives’ Committee"
    pile.sheet("A", f"85 are dead, the {body} said.").figure("85", 85, by=body, body=True)
    sheet = pile.sheet("B", f"{number} are dead, Angry relatives said.")
    sheet.quote("are dead", "Angry relatives", kind=EntityKind.GROUP)
    sheet.figure(str(number), number, by="Angry relatives")
    assert party(pile.merged(), "Angry relatives") == expected


def test_his_ministry_is_that_of_the_minister_named_before(pile: Pile) -> None:
    sheet = pile.sheet("A", "In Spain the tone is harsher. We are ready, said Jon Asp. His ministry denied that it knew.")
    sheet.quote("We are ready", "Jon Asp", side="France")
    sheet.quote("that it knew", "ministry", kind=EntityKind.ORGANISATION, side="Spain")
    row = sheet.attributions[-1]
    sheet.attributions[-1] = replace(row, source=sheet.span("His ministry"))
    assert party(pile.merged(), "ministry") == "France"


def test_his_ministry_is_that_of_a_minister_who_only_is_named(pile: Pile) -> None:
    """Other articles tell his side; a colleague who is named to say who he is owns nothing."""
    other = pile.sheet("B", "The line is shut, Ben Lund said.")
    other.quote("The line is shut", "Ben Lund", side="Spain")
    letter = "A letter by Ben Lund, Mr Asp’s colleague, came late. His ministry denied that it knew."
    sheet = pile.sheet("A", f"We are ready, said Jon Asp.\n\n{letter}")
    sheet.quote("We are ready", "Jon Asp", side="France")
    sheet.quote("that it knew", "ministry", kind=EntityKind.ORGANISATION, side="France")
    row = sheet.attributions[-1]
    sheet.attributions[-1] = replace(row, source=sheet.span("His ministry"))
    assert party(pile.merged(), "ministry") == "Spain"


def test_a_government_hung_on_a_body_of_its_sentence_speaks_for_its_state(pile: Pile) -> None:
    first = pile.sheet("A", "Hundreds are ill, says the Red Cross, though the government admits to 40. The ministry spoke of 60.")
    first.quote("Hundreds are ill", "Red Cross", kind=EntityKind.ORGANISATION)
    first.quote("admits to 40", "government", kind=EntityKind.ORGANISATION, side="International Committee of the Red Cross")
    first.quote("of 60", "ministry", kind=EntityKind.ORGANISATION)
    merged = pile.merged()
    assert party(merged, "government") == party(merged, "ministry") == "government"
    assert "Red Cross" in party(merged, "Red Cross")


def test_a_firm_by_its_short_and_its_full_name_is_one_firm(pile: Pile) -> None:
    firm(pile).quote("it said", "Brandel Group", kind=EntityKind.ORGANISATION)
    sheet = pile.sheet("B", "Glass maker Brandel Group said so. It has to be, the company said.")
    sheet.quote("said so", "Brandel Group", kind=EntityKind.ORGANISATION)
    sheet.quote("It has to be", "the company", kind=EntityKind.GROUP)
    assert party(pile.merged(), "the company") in ("Brandel", "Brandel Group")
