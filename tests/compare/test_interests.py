"""What parties grant against their interest and claim for it."""

from hypothesis import given
from hypothesis import strategies as st
from pile import Pile

from sayso.compare import compare
from sayso.types import Interest, PopulationKind, Position, Relation, Sides

MINE = Sides(low=(("Mill", ("killed",)),), high=(("Kin Committee", ("killed",)),), neither=("Port Board",))


def told(pile: Pile, by: str, words: str, low: float | None, high: float | None = None, relation: Relation = Relation.EXACT) -> None:
    pile.sheet(f"Gazette {len(pile.sheets)}", f"{words} people died, {by} said.").figure(words, low, high, relation, by=by, body=True)


def interest(pile: Pile, sides: Sides) -> tuple[Interest, dict[str, Position]]:
    compared = compare(pile.merged(), sides)
    (found,) = compared.interests
    return found, {p.id: p for p in compared.positions}


def test_the_floor_is_what_the_one_grants_and_the_ceiling_what_the_other_claims(pile: Pile) -> None:
    told(pile, "Mill", "At least 12", 12, None, Relation.AT_LEAST)
    told(pile, "Kin Committee", "40", 40)
    told(pile, "Port Board", "31", 31)
    found, positions = interest(pile, MINE)
    assert found.floor and found.ceiling
    assert (positions[found.floor].low, positions[found.ceiling].high) == (12, 40)
    assert [positions[key].low for key in found.neutral] == [31] and not found.others
    assert "grants at least 12" in found.said and "claims 40" in found.said and "on neither side: Port Board with 31" in found.said


def test_an_upper_bound_grants_nothing(pile: Pile) -> None:
    told(pile, "Mill", "Up to 40", None, 40, Relation.AT_MOST)
    told(pile, "Kin Committee", "90", 90)
    found, _ = interest(pile, MINE)
    assert found.floor is None and found.ceiling and "nobody whom a low number serves grants any" in found.said


def test_a_party_whose_interest_nobody_has_told_is_among_the_others(pile: Pile) -> None:
    told(pile, "Mill", "12", 12)
    told(pile, "Divers Union", "60", 60)
    found, positions = interest(pile, MINE)
    assert [positions[key].low for key in found.others] == [60] and found.ceiling is None


def test_without_notes_nobody_has_an_interest_in_the_dead_of_no_side(pile: Pile) -> None:
    told(pile, "Mill", "12", 12)
    told(pile, "Kin Committee", "40", 40)
    assert compare(pile.merged()).interests == ()


def test_in_a_war_each_side_wants_its_own_losses_low_and_the_others_high(pile: Pile) -> None:
    soldiers = {"head": "soldiers", "kind": PopulationKind.MILITARY}
    sheet = pile.sheet("A", "Norway said 300 Norwegian soldiers fell. Chile said 700 Norwegian soldiers fell. Norway said 90 Chilean.")
    sheet.figure("300", 300, whose="Norway", by="Norway", **soldiers)
    sheet.figure("700", 700, whose="Norway", by="Chile", **soldiers)
    sheet.figure("90", 90, whose="Chile", by="Norway", **soldiers)
    found, positions = interest(pile, Sides())
    assert found.floor and found.ceiling and (positions[found.floor].low, positions[found.ceiling].low) == (300, 700)
    assert "between the two the number is open" in found.said


@given(st.lists(st.tuples(st.sampled_from(["Mill", "Kin Committee", "Port Board"]), st.integers(1, 99)), min_size=1, max_size=5))
def test_the_floor_is_never_below_another_grant_and_the_ceiling_never_below_another_claim(rows: list[tuple[str, int]]) -> None:
    pile = Pile()
    for by, value in rows:
        told(pile, by, str(value), float(value))
    compared = compare(pile.merged(), MINE)
    held = {p.id: p for p in compared.positions}
    parties = {e.id: e.name for e in pile.merged().entities}
    for found in compared.interests:
        standing = [p for p in compared.positions if p.tally == found.tally and p.party and p.superseded_by is None]
        for end, name in ((found.floor, "Mill"), (found.ceiling, "Kin Committee")):
            own = [p.low for p in standing if parties[p.party or ""] == name and p.low is not None]
            assert (held[end].low == max(own)) if end else not own
