"""What a person decided about names goes before what the names tell, in every run."""

from pathlib import Path

import pytest
from pile import Pile

from sayso.errors import UnreadableError
from sayso.merge import merge
from sayso.merge.everywhere import join_everywhere
from sayso.merge.telling import tell_apart
from sayso.read.verdicts import read_verdicts
from sayso.types import EntityKind, Merged, Ruling, Verdict

APART = (Verdict(Ruling.APART, ("Jon Rudskoi", "Jon Rudskoy")),)
ONE = (Verdict(Ruling.ONE, ("Ada Vell", "the widow"), by="an editor"),)


def spellings() -> Pile:
    pile = Pile()
    pile.sheet("Dune Post", "“We are ready,” Jon Rudskoi said.").quote("We are ready,", "Jon Rudskoi", side="France")
    pile.sheet("Bay Mirror", "“It is too late,” Jon Rudskoy said.").quote("It is too late,", "Jon Rudskoy", side="France")
    return pile


def merged(pile: Pile, verdicts: tuple[Verdict, ...] = ()) -> Merged:
    return merge([sheet.article for sheet in pile.sheets], pile.extracts(), verdicts)


def people(found: Merged) -> list[tuple[str, ...]]:
    return sorted(entity.names for entity in found.entities if entity.kind is EntityKind.PERSON)


def test_names_that_are_apart_by_verdict_stay_two_people() -> None:
    assert people(merged(spellings())) == [("Jon Rudskoi", "Jon Rudskoy")]
    assert people(merged(spellings(), APART)) == [("Jon Rudskoi",), ("Jon Rudskoy",)]


def test_names_that_are_one_by_verdict_are_one_and_say_why(pile: Pile) -> None:
    pile.sheet("Dune Post", "“We are ready,” Ada Vell said.").quote("We are ready,", "Ada Vell")
    pile.sheet("Bay Mirror", "“It is too late,” the widow said.").quote("It is too late,", "the widow", kind=EntityKind.UNNAMED)
    assert len({row.speaker for row in merged(pile).attributions}) == 2
    found = merged(pile, ONE)
    (speaker,) = {row.speaker for row in found.attributions}
    (entity,) = [entity for entity in found.entities if entity.id == speaker]
    assert entity.because == ("by verdict of an editor",)


def test_verdicts_hold_across_stories() -> None:
    tellings = [tell_apart([sheet.article], [extract]) for sheet, extract in zip(spellings().sheets, spellings().extracts(), strict=True)]
    casts, states = [one.cast for one in tellings], [one.states for one in tellings]
    assert sum(e.kind is EntityKind.PERSON for e in join_everywhere(casts, states)[0]) == 1
    assert sum(e.kind is EntityKind.PERSON for e in join_everywhere(casts, states, APART)[0]) == 2


def test_a_file_of_verdicts(tmp_path: Path) -> None:
    path = tmp_path / "verdicts.toml"
    one = '[[one]]\nnames = ["Ada Vell", "the widow"]\nby = "an editor"\n'
    path.write_text(one + '\n[[apart]]\nnames = ["Jon Rudskoi", "Jon Rudskoy"]\n', "utf-8")
    assert read_verdicts([tmp_path]) == read_verdicts([tmp_path / "a.txt", tmp_path / "b.txt"]) == (*ONE, *APART)
    assert read_verdicts([tmp_path / "elsewhere" / "a.txt"]) == ()


@pytest.mark.parametrize("text", ["[[one]]\nnames = ['Ada Vell']\n", "[[two]]\n", "names ="])
def test_a_file_that_is_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "verdicts.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(UnreadableError, match=r"verdicts\.toml"):
        read_verdicts([tmp_path])


def test_every_run_reads_the_verdicts_beside_its_articles(tmp_path: Path) -> None:
    from sayso.pipeline import tell

    (tmp_path / "a.txt").write_text("Bridge shut in Orwick\n\n“We are ready,” Jon Rudskoi, the French envoy, said on Monday.\n", "utf-8")
    (tmp_path / "b.txt").write_text("Orwick bridge\n\n“It is far too late,” Jon Rudskoy, the French envoy, said on Monday.\n", "utf-8")
    assert people(tell([tmp_path]).merged) == [("Jon Rudskoi", "Jon Rudskoy")]
    (tmp_path / "verdicts.toml").write_text('[[apart]]\nnames = ["Jon Rudskoi", "Jon Rudskoy"]\n', "utf-8")
    story = tell([tmp_path])
    assert story.skipped == () and people(story.merged) == [("Jon Rudskoi",), ("Jon Rudskoy",)]
