"""Text that stands in two articles."""

from dataclasses import replace

from pile import Pile

from sayso.merge.copies import WIDE

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


def test_formulas_of_the_news_are_no_copy_however_many_they_are(pile: Pile) -> None:
    shared = [
        "The official state news agency said on Sunday",
        "clashes were still going on in the",
        "according to a military source who spoke to",
        "no further details were given by the",
        "the army continued its operations in the",
        "an unspecified number of people were also",
        "as the fighting entered its third week",
    ]
    assert sum(len(line.split()) for line in shared) > 40
    for outlet, own in (("Dune Post", "north hills{}"), ("Bay Mirror", "port of Mellin{}")):
        pile.sheet(outlet, " ".join(f"{line} {own.format(n)}." for n, line in enumerate(shared)))
    assert pile.merged().copies == ()


def test_a_text_that_very_many_print_joins_them_all(pile: Pile) -> None:
    for number in range(WIDE + 5):
        pile.sheet(f"Post {number}", f"Own lead {number}.\n\n{WIRE}")
    copies = pile.merged().copies
    joined = {key for copy in copies for key in copy.articles}
    assert joined == {sheet.article.id for sheet in pile.sheets}
    assert len(copies) == len(joined) - 1
