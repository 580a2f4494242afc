"""Disjoint sets."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.merge.groups import Groups

PAIRS = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")))


@given(PAIRS, st.randoms())
def test_order_of_pairs_changes_nothing_and_nobody_is_lost(pairs: list[tuple[str, str]], chance: object) -> None:
    one, other = Groups("abcdefgh"), Groups("hgfedcba")
    for a, b in pairs:
        one.join(a, b)
    turned = list(pairs)
    chance.shuffle(turned)  # type: ignore[attr-defined]
    for a, b in turned:
        other.join(b, a)
    assert one.all() == other.all()
    assert sorted(member for group in one.all() for member in group) == list("abcdefgh")
    assert all(one.root(a) == one.root(b) for a, b in pairs)
