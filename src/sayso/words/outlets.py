"""Agencies and outlets: which name, acronym or web domain stands for which."""

import re
from collections.abc import Mapping
from functools import cache
from typing import ClassVar, Self

from pydantic import model_validator

from sayso.words.loader import Table, load

Forms = dict[str, tuple[str, ...]]


class OutletWords(Table):
    """Each group maps an outlet's usual name to its other forms; no form may stand for two outlets. `owners` own many outlets each."""

    file: ClassVar[str] = "outlets.toml"
    owners: tuple[str, ...]
    agencies: Forms
    photo_agencies: Forms
    outlets: Forms

    @model_validator(mode="after")
    def _one_owner(self) -> Self:
        owner: dict[str, str] = {}
        for group in (self.agencies, self.photo_agencies, self.outlets):
            for name, forms in group.items():
                for form in (name, *forms):
                    if owner.setdefault(_bare(form), name) != name:
                        raise ValueError(f"{form!r} stands both for {owner[_bare(form)]!r} and for {name!r}")
        return self


def outlet_named(text: str) -> str | None:
    """The usual name of the outlet or agency that the whole of `text` names, or None.

    Takes a name ("the BBC's", "Agence France-Presse", "THE ASSOCIATED PRESS") or a web address ("https://www.bbc.co.uk/news/1").
    Capitals count ("Sun" is a paper, "sun" is not), except that text all in capitals matches any form that is longer than an acronym.
    """
    text = text.strip()
    bare, owners = _bare(text), _owners()
    return owners.get(bare) or (owners.get(_host(text)) if "." in text else None) or (_shouted().get(bare) if text.isupper() else None)


def is_agency(name: str) -> bool:
    """Whether a name, in any of its forms, is that of an agency that sells text to outlets (not one of pictures only)."""
    return outlet_named(name) in load(OutletWords).agencies


def is_photo_agency(name: str) -> bool:
    """Whether a name, in any of its forms, is that of an agency that sells pictures; many sell text as well."""
    words = load(OutletWords)
    known = outlet_named(name)
    return known in words.photo_agencies or known in words.agencies


def is_owner(name: str) -> bool:
    """Whether a name is, or begins with, that of a company that owns many outlets, so that it does not tell which one it is."""
    return name in load(OutletWords).owners or name.startswith(_owner_starts())


@cache
def _owner_starts() -> tuple[str, ...]:
    return tuple(owner + mark for owner in load(OutletWords).owners for mark in " ,")


def outlets_in(text: str) -> tuple[tuple[str, int, int], ...]:
    """Every outlet and agency named in `text`, longest form first: usual name and half-open code-point offsets, in order."""
    return tuple((_owners()[_bare(found.group())], found.start(), found.end()) for found in _pattern().finditer(text))


@cache
def _owners() -> Mapping[str, str]:
    words = load(OutletWords)
    owners: dict[str, str] = {}
    for group in (words.agencies, words.photo_agencies, words.outlets):
        for name, forms in group.items():
            owners.update((_bare(form), name) for form in (name, *forms))
    return owners


@cache
def _pattern() -> re.Pattern[str]:
    # By their first letters: at most places in a text no form can begin, and at the others few can.
    begun: dict[str, list[str]] = {}
    for form in sorted(_owners(), key=lambda form: (-len(form), form)):
        begun.setdefault(form[0], []).append(re.escape(form[1:]))
    firsts = "".join(map(re.escape, begun))
    groups = "|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in begun.items())
    return re.compile(rf"(?=[{firsts}])(?<![\w@./-])(?:{groups})(?![\w-])")


@cache
def _shouted() -> Mapping[str, str]:
    """Forms of two words or more, all in capitals: a single shouted word ("SUN", "METRO") is too often just a word."""
    return {form.upper(): name for form, name in _owners().items() if " " in form}


def _bare(text: str) -> str:
    for article in ("the ", "The ", "THE "):
        text = text.removeprefix(article)
    for ending in ("'s", "’s"):
        text = text.removesuffix(ending)
    return text


def _host(text: str) -> str:
    """The host of a web address in small letters, without "www."; text with spaces or without a dot is none."""
    if " " in text or "." not in text:
        return ""
    return text.casefold().partition("://")[2 if "://" in text else 0].partition("/")[0].removeprefix("www.").removeprefix("m.")
