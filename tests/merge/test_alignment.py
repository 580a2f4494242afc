"""Two wordings side by side."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.merge.alignment import changes, keys, shared
from sayso.merge.tokens import words_of
from sayso.types import Op

WORDS = st.lists(st.sampled_from(["the", "harbour", "gate", "was", "not", "shut", "…", "crews", "slept"]), max_size=12).map(" ".join)


@given(WORDS)
def test_equal_wordings_do_not_differ(text: str) -> None:
    assert changes(words_of(text), words_of(text), fragment=False) == ()


@given(WORDS, WORDS)
def test_what_differs_one_way_differs_the_other(one: str, other: str) -> None:
    a, b = words_of(one), words_of(other)
    assert bool(changes(a, b, False)) == bool(changes(b, a, False))
    assert shared(keys(a), keys(b)) <= min(len(keys(a)), len(keys(b)))


def test_the_rest_of_a_longer_wording_is_no_difference_of_a_fragment() -> None:
    whole, piece = words_of("We said that the gate was shut before dawn broke"), words_of("the gates was shut")
    (change,) = changes(piece, whole, fragment=True)
    assert (change.op, change.a, change.b) == (Op.REPLACE, "gates", "gate")


def test_grammar_words_carry_no_weight_and_modals_do() -> None:
    light = changes(words_of("the gate was shut"), words_of("a gate was shut"), False)
    heavy = changes(words_of("the gate was shut"), words_of("the gate may shut"), False)
    assert [c.weighty for c in light] == [False]
    assert any(c.weighty for c in heavy)
