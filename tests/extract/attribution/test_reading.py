"""The finder by network alone: what it reads beyond a ledger of claims, and the tagger's own borders."""

from staged import parsed

from sayso.extract.attribution import FINDERS, Draft
from sayso.types import Mode, ZoneKind


def found(text: str, finder: str, zone: ZoneKind = ZoneKind.BODY) -> dict[str, Draft]:
    """Contents in words -> drafts."""
    drafts = next(one for one in FINDERS if one.name == finder).find(parsed(text, zone))
    return {" | ".join(part.of(text) for part in draft.content): draft for draft in drafts}


TEXT = "Mayor Odile Renn criticised the closure of the harbour. Police declined to identify the driver. “It was chaos,” said Ivo Marsh."


def test_what_is_only_spoken_of_is_read_and_marked() -> None:
    read = found(TEXT, "network")
    assert read["the closure of the harbour"].topical
    assert not read["It was chaos,"].topical and read["It was chaos,"].mode is Mode.DIRECT


def test_what_a_ledger_leaves_out_is_read() -> None:
    assert "to identify the driver" in " ".join(found(TEXT, "network"))
    assert "to identify the driver" not in " ".join(found(TEXT, "model"))


def test_titles_are_read() -> None:
    title = "Minister says ferry toll will rise"
    assert any("ferry toll will rise" in words for words in found(title, "network", ZoneKind.TITLE))
