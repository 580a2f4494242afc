"""Who is who across articles, and for whom he speaks."""

from pile import Pile

from sayso.types import Entity, EntityKind, Merged


def named(merged: Merged, name: str) -> list[Entity]:
    return [e for e in merged.entities if name in e.names]


def party(merged: Merged, name: str) -> str | None:
    by_id = {e.id: e for e in merged.entities}
    (entity,) = named(merged, name)
    return by_id[entity.party].name if entity.party else None


def test_two_spellings_and_a_bare_surname_are_one_person_with_reasons(pile: Pile) -> None:
    for name in ("Sergei Tamrin", "Sergey Tamryn", "Tamrin"):
        pile.sheet(None, f"It was late, {name} said.").quote("It was late", name)
    (entity,) = named(pile.merged(), "Tamrin")
    assert set(entity.names) == {"Sergei Tamrin", "Sergey Tamryn", "Tamrin"}
    assert any("spellings of one name" in reason for reason in entity.because)
    assert any("only full name with the surname" in reason for reason in entity.because)


def test_two_people_of_one_surname_stay_apart_and_the_bare_one_joins_neither(pile: Pile) -> None:
    for name in ("Samir Oduya", "Jonah Oduya", "Oduya"):
        pile.sheet(None, f"It was late, {name} said.").quote("It was late", name)
    assert len([e for e in pile.merged().entities if any("Oduya" in n for n in e.names)]) == 3


def test_two_ministries_of_one_name_stay_apart(pile: Pile) -> None:
    for state in ("Norway", "Chile", None):
        sheet = pile.sheet(None, "The dam held, the Ministry of Defence said.")
        sheet.quote("The dam held", "Ministry of Defence", kind=EntityKind.ORGANISATION, side=state)
    merged = pile.merged()
    assert len(named(merged, "Ministry of Defence")) == 3
    assert {e.name for e in merged.entities if e.id in {m.party for m in named(merged, "Ministry of Defence")}} >= {"Norway", "Chile"}


def test_an_unsided_ministry_joins_the_only_one_of_its_name(pile: Pile) -> None:
    for state in ("Norway", None):
        sheet = pile.sheet(None, "The dam held, the Defence Ministry said.")
        sheet.quote("The dam held", "Defence Ministry", kind=EntityKind.ORGANISATION, side=state)
    assert party(pile.merged(), "Defence Ministry") == "Norway"


def test_seats_and_offices_are_entities_of_their_own_with_the_state_as_party(pile: Pile) -> None:
    for name in ("Oslo", "Norwegian navy"):
        sheet = pile.sheet(None, f"The dam held, {name} said.")
        sheet.quote("The dam held", name, kind=EntityKind.ORGANISATION)
    merged = pile.merged()
    assert party(merged, "Oslo") == party(merged, "Norwegian navy") == "Norway"
    assert named(merged, "Oslo") != named(merged, "Norwegian navy")


def test_acronyms_join_their_only_long_name(pile: Pile) -> None:
    for name in ("Harbour Safety Authority", "HSA"):
        sheet = pile.sheet(None, f"The dam held, {name} said.")
        sheet.quote("The dam held", name, kind=EntityKind.ORGANISATION)
    (entity,) = named(pile.merged(), "HSA")
    assert "Harbour Safety Authority" in entity.names


def test_unnamed_sources_of_two_articles_stay_apart(pile: Pile) -> None:
    for _ in range(2):
        sheet = pile.sheet(None, "The dam held, a port official said.")
        sheet.quote("The dam held", "a port official", kind=EntityKind.UNNAMED)
    assert len(named(pile.merged(), "a port official")) == 2


def test_a_role_joins_the_only_person_to_whom_articles_give_it(pile: Pile) -> None:
    pile.sheet(None, "It was late, Ada Vell said.").quote("It was late", "Ada Vell", role="harbour board chair")
    sheet = pile.sheet(None, "The dam held, the harbour board chair said.")
    sheet.quote("The dam held", "harbour board chair", kind=EntityKind.UNNAMED)
    (entity,) = named(pile.merged(), "harbour board chair")
    assert "Ada Vell" in entity.names


def test_offices_of_a_one_country_story_are_one_side(pile: Pile) -> None:
    for name in ("police", "Public Health Ministry"):
        sheet = pile.sheet(None, f"A dam broke in Norway. Norwegian divers came, and Norway grieved. The road is shut, {name} said.")
        sheet.quote("The road is shut", name, kind=EntityKind.GROUP)
    merged = pile.merged()
    assert party(merged, "police") == party(merged, "Public Health Ministry") == "Norway"


def test_an_office_of_an_unknown_state_takes_the_state_of_the_text(pile: Pile) -> None:
    sheet = pile.sheet(None, "In Velmia the dam held, the Velmian Ministry of Transport said.")
    sheet.quote("the dam held", "Velmian Ministry of Transport", kind=EntityKind.ORGANISATION)
    assert party(pile.merged(), "Velmian Ministry of Transport") == "Velmia"


def test_an_affiliation_is_a_party_and_others_speak_for_themselves(pile: Pile) -> None:
    sheet = pile.sheet(None, "It was late, Ada Vell said. We knew, Oren Tash said.")
    sheet.quote("It was late", "Ada Vell", side="Westmere University")
    sheet.quote("We knew", "Oren Tash")
    merged = pile.merged()
    assert party(merged, "Ada Vell") == "Westmere University"
    assert party(merged, "Oren Tash") == "Oren Tash"
