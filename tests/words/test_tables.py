"""Every word table: it loads, each of its keys is read by some rule, and no list holds a word twice."""

import importlib
import pkgutil
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

import sayso.words
from sayso.words import Table, load

FOLDER = Path(sayso.words.__file__).parent
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.parent.rglob("*.py")))
FILES = sorted(FOLDER.glob("*.toml"))


def models(base: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for model in base.__subclasses__():
        if model.__module__.startswith("sayso.words.") and model is not Table:
            yield model
        yield from models(model)


def tables() -> list[type[Table]]:
    for module in pkgutil.iter_modules([str(FOLDER)]):
        importlib.import_module(f"sayso.words.{module.name}")
    return sorted((model for model in models(Table) if issubclass(model, Table)), key=lambda table: table.file)


def keys() -> list[tuple[str, str]]:
    tables()
    return sorted({(model.__name__, key) for model in models(BaseModel) for key in model.model_fields})


def lists(value: object, place: str = "") -> Iterator[tuple[str, list[str]]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists(inner, f"{place}.{key}" if place else key)
    elif isinstance(value, list) and all(isinstance(item, str) for item in value):
        yield place, value


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.file)
def test_a_table_is_valid(table: type[Table]) -> None:
    assert load(table) is load(table)


def test_each_file_has_one_model() -> None:
    assert [table.file for table in tables()] == [path.name for path in FILES]


@pytest.mark.parametrize(("model", "key"), keys(), ids=lambda name: name)
def test_a_key_is_read(model: str, key: str) -> None:
    """By attribute, or by name where a rule goes through the fields of its table."""
    assert re.search(rf"\.{key}\b|\"{key}\"", SOURCE), f"no rule reads {model}.{key}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_word_stands_twice_in_a_list(path: Path) -> None:
    told = lists(tomllib.loads(path.read_text(encoding="utf-8")))
    assert {place: twice for place, words in told if (twice := [word for word, n in Counter(words).items() if n > 1])} == {}
