"""Text that stands in two articles."""

from dataclasses import replace

from pile import Pile

WIRE = (
    "The ferry left the quay at dawn with more people than seats, and by the time the fog had lifted over the outer bank it was lying "
    "on its side in shallow water with the lamps of the car deck still burning under the surface of the bay."
)


def test_shared_text_is_found_and_measured(pile: Pile) -> None:
    pile.sheet("Dune Post", f"{WIRE}\n\nRelatives came to the hall in the morning.")
    pile.sheet("Bay Mirror", f"Our reporter was there.\n\n{WIRE}")
    (copy,) = pile.merged().copies
    assert copy.words == len(WIRE.split())
    assert 0.8 < copy.share <= 1.0


def test_a_shared_quotation_is_no_copy(pile: Pile) -> None:
    for outlet in ("Dune Post", "Bay Mirror"):
        pile.sheet(outlet, f"“{WIRE}” Ada Vell told the inquiry in {outlet}.")
    assert pile.merged().copies == ()


def test_a_few_common_words_are_no_copy(pile: Pile) -> None:
    pile.sheet("Dune Post", "The ferry left the quay at dawn with more people than seats. Nobody knows why the captain turned.")
    pile.sheet("Bay Mirror", "The ferry left the quay at dawn with more people than seats. Divers searched all night long.")
    assert pile.merged().copies == ()


def test_two_versions_of_one_address_are_one_text_however_little_is_left(pile: Pile) -> None:
    pile.sheet("Dune Post", "Six workers lay under the wall at Mellin on Friday night.")
    pile.sheet("Dune Post", "Nine workers, not six, lay under the wall at Mellin on Friday night.")
    assert pile.merged().copies == ()
    for sheet in pile.sheets:
        sheet.article = replace(sheet.article, url="https://dune.example/wall")
    (copy,) = pile.merged().copies
    assert copy.articles == tuple(sorted(sheet.article.id for sheet in pile.sheets))
