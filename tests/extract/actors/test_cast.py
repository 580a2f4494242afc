"""Who speaks, and for whom: every case of the table, and what holds of all actors."""

from pathlib import Path

import pytest
from staged import Case, cases, composed

from sayso.types import Actor

TABLE = cases(Path(__file__).parent / "cases.toml")


def speaker(text: str, words: str) -> Actor | None:
    """The actor of the innermost attribution that holds `words`, None where it has none; fails where no attribution holds them."""
    actors, rows = composed(text)
    start = text.index(words)
    holding = [row for row in rows if any(piece.start <= start and start + len(words) <= piece.end for piece in row.content)]
    assert holding, f"nobody says {words!r}; said: {[piece.of(text) for row in rows for piece in row.content]}"
    inner = min(holding, key=lambda row: sum(map(len, row.content)))
    return next((actor for actor in actors if actor.id == inner.speaker), None)


def name(actor: Actor | None) -> str:
    return actor.name if actor else ""


def side(actor: Actor | None) -> str:
    return (actor.side or "") if actor else ""


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["id"])
def test_case(case: Case) -> None:
    text = case["text"]
    for words, who, *whose in case.get("who", []):
        actor = speaker(text, words)
        assert (words, name(actor), *([side(actor)] if whose else [])) == (words, who, *whose)
    for one, other in case.get("same", []):
        assert speaker(text, one) is not None
        assert speaker(text, one) == speaker(text, other)
    for one, other in case.get("apart", []):
        assert speaker(text, one) is not None and speaker(text, other) is not None
        assert speaker(text, one) != speaker(text, other)


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["id"])
def test_actors_are_whole(case: Case) -> None:
    text = case["text"]
    actors, rows = composed(text)
    assert [(actor.name, actor.id) for actor in actors] == sorted({(actor.name, actor.id) for actor in actors})
    known = {actor.id for actor in actors}
    assert all(link.entity in known for row in rows for link in row.chain if link.entity is not None)
    for actor in actors:
        assert actor.names[0] == actor.name and len(set(actor.names)) == len(actor.names)
        assert all(form in text for form in actor.names)
        assert all(role.span.of(text).strip(" ,") and role.article == "a" for role in actor.roles)


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len({case["id"] for case in TABLE}) == len(TABLE) >= 100
    assert all(case.get("who") or case.get("same") or case.get("apart") for case in TABLE)
