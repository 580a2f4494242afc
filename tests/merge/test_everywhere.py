"""Who is one in several stories, and who only bears a name twice."""

from pile import Pile

from sayso.merge.everywhere import join_everywhere
from sayso.merge.telling import Telling, tell_apart
from sayso.types import Entity, EntityKind


def telling(*speakers: tuple[str, EntityKind, str | None]) -> Telling:
    """A story of one article in which each speaker says something of his own."""
    pile = Pile()
    text = " ".join(f"“Number {i} is all we have to say of it,” {name} said." for i, (name, _, _) in enumerate(speakers))
    sheet = pile.sheet("Dune Post", text + f" {speakers}")
    for i, (name, kind, side) in enumerate(speakers):
        sheet.quote(f"Number {i} is all we have to say of it", name, kind=kind, side=side)
    return tell_apart([sheet.article], pile.extracts())


def named(tellings: list[Telling], name: str) -> list[Entity]:
    entities, _ = join_everywhere([one.cast for one in tellings], [one.states for one in tellings])
    return [entity for entity in entities if name in entity.names]


def test_a_minister_is_one_person_in_two_stories() -> None:
    spelled = [telling(("Sergei Rudskoi", EntityKind.PERSON, "Russia")), telling(("Sergey Rudskoy", EntityKind.PERSON, "Russia"))]
    (one,) = named(spelled, "Sergei Rudskoi")
    assert one.names == ("Sergei Rudskoi", "Sergey Rudskoy")
    assert one.because == ("one full name and one side in several stories",)


def test_namesakes_of_two_sides_are_two() -> None:
    two = [telling(("Ada Vell", EntityKind.PERSON, "France")), telling(("Ada Vell", EntityKind.PERSON, "Spain"))]
    assert len(named(two, "Ada Vell")) == 2


def test_a_name_without_a_side_is_nobody_in_another_story() -> None:
    two = [telling(("Ada Vell", EntityKind.PERSON, None), (other, EntityKind.PERSON, None)) for other in ("Bruno Hale", "Clara Dunn")]
    assert len(named(two, "Ada Vell")) == 2


def test_a_state_is_one_everywhere() -> None:
    two = [telling(("Ada Vell", EntityKind.PERSON, "France")), telling(("Bruno Hale", EntityKind.PERSON, "France"))]
    assert len(named(two, "France")) == 1


def test_every_id_that_is_gone_has_one_that_stands_for_it() -> None:
    tellings = [telling(("Sergei Rudskoi", EntityKind.PERSON, "Russia")), telling(("Sergey Rudskoy", EntityKind.PERSON, "Russia"))]
    entities, gone = join_everywhere([one.cast for one in tellings], [one.states for one in tellings])
    known = {entity.id for entity in entities}
    assert gone and set(gone.values()) <= known and not known & set(gone)
    assert all(entity.party in known for entity in entities if entity.party)
