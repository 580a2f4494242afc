"""What each party holds when, and how one position replaces another."""

from pile import Pile

from sayso.compare import compare
from sayso.types import EntityKind, Mode, Position, Relation, Stance

BODY = {"kind": EntityKind.ORGANISATION}


def positions(pile: Pile) -> list[Position]:
    return list(compare(pile.merged()).positions)


def count(pile: Pile, outlet: str, number: str, low: float | None, high: float | None = None, relation: Relation = Relation.EXACT,
          by: str | None = "Port Board", **more: object) -> str:  # fmt: skip
    text = f"{number} people died in the mill, {by or 'we know'}."
    return pile.sheet(outlet, text, published=more.pop("published", None)).figure(number, low, high, relation, by=by, **more)  # type: ignore[arg-type]


def test_forms_of_one_claim_are_one_position_that_shows_most(pile: Pile) -> None:
    rows = {count(pile, "A", "Between 70 and 90", 70, 90, Relation.RANGE), count(pile, "B", "Up to 90", None, 90, Relation.AT_MOST)}
    (position,) = positions(pile)
    assert set(position.figures) == rows
    assert (position.low, position.high, position.relation, position.origins) == (70, 90, Relation.RANGE, 1)
    assert len(position.articles) == 2


def test_later_days_replace_even_a_larger_number(pile: Pile) -> None:
    count(pile, "A", "60", 60, as_of="2031-05-02")
    count(pile, "B", "52", 52, as_of="2031-05-04")
    first, second = positions(pile)
    assert (first.low, second.low) == (60, 52)
    assert first.superseded_by == second.id and second.superseded_by is None


def test_days_of_articles_stand_in_for_days_of_figures(pile: Pile) -> None:
    count(pile, "A", "60", 60, published="2031-05-02")
    count(pile, "B", "52", 52, published="2031-05-04")
    assert [p.low for p in positions(pile)] == [60, 52]


def test_two_counts_of_one_day_are_no_update(pile: Pile) -> None:
    count(pile, "A", "52", 52, as_of="2031-05-02", published="2031-05-02")
    count(pile, "B", "60", 60, as_of="2031-05-02", published="2031-05-03")
    count(pile, "C", "60", 60, published="2031-05-03")
    assert all(p.superseded_by is None for p in positions(pile))
    words = Pile()
    for text, number in (("At first the Port Board gave 52 dead.", 52), ("The latest count of the Port Board is 60.", 60)):
        words.sheet(str(number), text).figure(str(number), number, by="Port Board", as_of="2031-05-02")
    assert [p.superseded_by is None for p in positions(words)] == [False, True]


def test_words_beside_a_figure_order_it(pile: Pile) -> None:
    first = pile.sheet("A", "The Port Board at the time gave 60 dead.").figure("60", 60, by="Port Board")
    pile.sheet("B", "The latest count of the Port Board is 52 dead.").figure("52", 52, by="Port Board")
    one, two = positions(pile)
    assert one.figures == (first,) and one.superseded_by == two.id


def test_without_days_a_toll_only_grows_and_a_price_does_not(pile: Pile) -> None:
    count(pile, "A", "52", 52)
    count(pile, "B", "60", 60)
    low, high = positions(pile)
    assert (low.low, low.superseded_by) == (52, high.id)
    prices = Pile()
    for outlet, number in (("A", "52"), ("B", "60")):
        sheet = prices.sheet(outlet, f"The ferry ticket costs {number} crowns, the Port Board said.")
        sheet.figure(number, float(number), measure="price", unit="crowns", by="Port Board", bare=True)
    assert all(p.superseded_by is None for p in positions(prices))


def test_own_voice_counts_copies_once(pile: Pile) -> None:
    wire = " ".join(f"word{i} of the long wire text that both papers print" for i in range(12))
    for outlet in ("A", "B"):
        pile.sheet(outlet, f"12 people died in the mill. {wire}").figure("12", 12)
    pile.sheet("C", "12 people died in the mill.").figure("12", 12)
    (position,) = positions(pile)
    assert position.party is None and len(position.articles) == 3 and position.origins == 2


def test_a_denied_number_is_nobodys_count(pile: Pile) -> None:
    sheet = pile.sheet("A", "The mill put the toll at 7 people. The mill denied that 9 people had died.")
    held = sheet.figure("7", 7, by="The mill")
    denied = sheet.quote("9 people had died", "The mill", mode=Mode.INDIRECT, stance=Stance.DENIES)
    sheet.figure("9", 9, by="The mill", on=denied)
    assert [p.figures for p in positions(pile)] == [(held,)]
