"""Word differences between renderings."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.show.pages.diff import Part, compare_words, marked_base, words_of
from sayso.types import Change, Op

WORDS = st.lists(st.sampled_from(["we", "lost", "our", "ferry,", "Ferry", "boat", "“and”", "…"]), max_size=8)


@given(WORDS, WORDS)
def test_both_renderings_can_be_read_back(base: list[str], other: list[str]) -> None:
    runs = compare_words(base, other, ())
    assert " ".join(run.text for run in runs if run.part is not Part.MISSING).split() == other
    assert " ".join(run.text for run in marked_base(base, [(other, ())])).split() == base


def test_words_that_carry_meaning_are_told_from_those_that_do_not() -> None:
    base, other = ["All", "colleagues", "were", "safe"], ["All", "co-workers", "are", "safe"]
    changes = (Change(Op.REPLACE, "colleagues", "co-workers", True),)
    runs = compare_words(base, other, changes)
    assert [(run.part, run.text, run.weighty) for run in runs] == [
        (Part.SAME, "All", False),
        (Part.MISSING, "colleagues were", True),
        (Part.OWN, "co-workers are", True),
        (Part.SAME, "safe", False),
    ]


def test_a_fragment_leaves_out_and_alters_nothing() -> None:
    runs = compare_words(["we", "have", "heavy", "losses", "of", "crew", "today"], ["heavy", "losses"], ())
    assert [run.part for run in runs] == [Part.SAME]


def test_case_and_marks_are_no_difference() -> None:
    assert [run.part for run in compare_words(["Safe,", "all"], ["safe", "all."], ())] == [Part.SAME]


def test_a_version_of_one_sentence_is_read_against_that_sentence() -> None:
    base = words_of("The first task is done. … The power of the fleet is greatly reduced.")
    runs = compare_words(base, words_of("The strength of the fleet is reduced,"), ())
    assert [(run.part, run.text) for run in runs if run.part is not Part.SAME] == [
        (Part.MISSING, "power"),
        (Part.OWN, "strength"),
        (Part.MISSING, "greatly"),
    ]
    marked = marked_base(base, [(words_of("The strength of the fleet is reduced,"), ())])
    assert [run.text for run in marked if run.part is Part.OWN] == ["power", "greatly"]


def test_a_dash_that_stands_alone_is_no_word() -> None:
    assert words_of("the goal – the end …") == ["the", "goal –", "the", "end …"]
    assert [run.part for run in compare_words(words_of("the goal – the end"), words_of("the goal, the end"), ())] == [Part.SAME]
