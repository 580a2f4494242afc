"""`story.toml`: who is a side in a story."""

from pathlib import Path

import pytest

from sayso.errors import UnreadableError
from sayso.read import read
from sayso.read.sides import read_sides
from sayso.settings import Settings
from sayso.types import Article, Sides

NOTES = """
sides = [["Velmia"], ["Sarnia", "Orrin"]]
neither = ["Red Crescent"]
[low]
"Mill" = ["killed"]
[high]
"Kin Committee" = ["killed", "missing"]
"""
TOLD = Sides(
    (("Velmia",), ("Sarnia", "Orrin")), ("Red Crescent",), (("Mill", ("killed",)),), (("Kin Committee", ("killed", "missing")),)
)  # fmt: skip


@pytest.mark.parametrize("place", ["story.toml", "articles/story.toml"])
def test_the_notes_stand_beside_the_articles_or_over_them(tmp_path: Path, place: str) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("Twelve people died, the mill said.")
    (tmp_path / place).write_text(NOTES)
    assert read_sides([tmp_path / "articles"]) == read_sides([tmp_path / "articles" / "a.txt"]) == TOLD
    assert [type(found) for found in read([tmp_path / "articles"], Settings())] == [Article]


def test_without_notes_nobody_is_a_side(tmp_path: Path) -> None:
    assert read_sides([tmp_path / "articles"]) == Sides()


@pytest.mark.parametrize(("notes", "why"), [("sides = 4", "sides"), ("side = []", "side"), ("[", "cannot be read")])
def test_bad_notes_are_named(tmp_path: Path, notes: str, why: str) -> None:
    (tmp_path / "story.toml").write_text(notes)
    with pytest.raises(UnreadableError, match=f"story.toml: .*{why}"):
        read_sides([tmp_path])
