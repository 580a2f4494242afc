"""Addresses that do not depend on the machine or on the order of what was given."""

from pathlib import Path

from sayso.read.sources import sources


def write(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", encoding="utf-8")


def addresses(*paths: Path) -> list[str]:
    return [source.address for source in sources(paths)[0]]


def test_a_folder_and_a_file_alone(tmp_path: Path) -> None:
    write(
        tmp_path / "pile" / "b.txt",
        tmp_path / "pile" / "deep" / "a.txt",
        tmp_path / "alone.txt",
        tmp_path / "pile" / ".hidden",
        tmp_path / "pile" / ".git" / "x.txt",
    )
    assert addresses(tmp_path / "pile") == ["pile/b.txt", "pile/deep/a.txt"]
    assert addresses(tmp_path / "alone.txt") == ["alone.txt"]


def test_equal_addresses_are_told_apart_in_any_order(tmp_path: Path) -> None:
    one, two = tmp_path / "one" / "pile", tmp_path / "two" / "pile"
    write(one / "x.txt", two / "x.txt", one / "y.txt")
    assert addresses(one, two) == addresses(two, one) == ["one/pile/x.txt", "pile/y.txt", "two/pile/x.txt"]


def test_a_file_given_twice_is_one_file(tmp_path: Path) -> None:
    write(tmp_path / "pile" / "x.txt")
    folder, file = tmp_path / "pile", tmp_path / "pile" / "x.txt"
    assert addresses(folder, file, file) == addresses(file, folder) == ["pile/x.txt"]


def test_what_cannot_be_walked_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    found, skipped = sources([tmp_path / "none", tmp_path / "empty"])
    assert found == () and [skip.reason for skip in skipped] == ["the folder holds no file to read", "there is no such file or folder"]
