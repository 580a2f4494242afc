"""From bytes to text: the file to the letter, or one clear reason."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import UnreadableError
from sayso.read.decode import decode

TEXT = "Die Fähre „Halcyon“ sank vor der Küste – 212 Menschen waren an Bord, sagte die Küstenwache am späten Freitagabend. "


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\r\t"), min_size=1).filter(
        lambda text: text.strip("\ufeff \n").strip()
    )
)
def test_utf_8_is_what_python_reads(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = Path(tmp_path_factory.getbasetemp()) / "any.txt"
    path.write_bytes(text.encode("utf-8"))
    assert decode(path.read_bytes(), "any.txt") == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert decode((TEXT * 3).encode(encoding), "x.txt") == TEXT * 3


def test_line_ends_become_newlines_and_nothing_else_changes() -> None:
    assert decode("\ufeffone\r\ntwo\rthree\u00a0four".encode(), "x.txt") == "\ufeffone\ntwo\nthree\u00a0four"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "white space"),
        ("\ufeff\n".encode(), "white space"),
        (b"%PDF-1.7 words", "binary"),
        (b"words\x00words", "binary"),
        (b"words\x1fwords", "binary"),
        (b"words \x01\x02\x03\x04 words", "binary"),
        (b"\xe9\x81\x1b\x0f\x9d\xff\xfe\x90\x8f" * 30, "no other encoding|binary"),
        (b"\xff\xfea", "UTF-16"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
    ],
)
def test_refused(raw: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason) as caught:
        decode(raw, "pile/x.txt")
    assert str(caught.value).startswith("pile/x.txt: ")
