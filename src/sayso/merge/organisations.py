"""When two names are one organisation's: words in any order, one spelling, whose it is told apart; acronyms."""

import re
from functools import lru_cache

from sayso.merge.tokens import fold
from sayso.words import load
from sayso.words.nations import is_body, party_named
from sayso.words.offices import OfficeWords
from sayso.words.patterns import whole_words


@lru_cache(20_000)
def own_words(name: str) -> tuple[str, ...]:
    """The words that tell an organisation from others, sorted, without its state ("Russia's Defence Ministry": defense, ministry)."""
    table = load(OfficeWords).organisation
    words = []
    for shown in re.findall(r"[\w.&]+(?:['’]\w+)?", name):
        word = fold(shown).removesuffix("'s").rstrip(".")
        word = table.same.get(word, word)
        if word and word not in table.light and not party_named(shown.removesuffix("'s").removesuffix("’s")):
            words.append(word)
    return tuple(sorted(words))


@lru_cache(20_000)
def state_in(name: str) -> str | None:
    """The state or body that a name itself names ("Russian army": Russia), or None."""
    whole = party_named(name)
    if whole:
        return whole
    return next((party for word in re.findall(r"[\w.]+(?:['’]s)?", name) if (party := party_named(word))), None)


def is_party_itself(name: str) -> bool:
    """Whether a name is a state's or body's own name or its initials, and no seat or by-name ("Russia", "UN"; not "Moscow", "OCHA")."""
    party = party_named(name)
    if party is None:
        return False
    bare = re.sub(r"^the ", "", fold(name)).removesuffix("'s").replace(".", "")
    same = load(OfficeWords).organisation.same
    spelled = " ".join(same.get(word, word) for word in bare.split())
    if spelled in (fold(party), initials(party)):
        return True
    return is_body(party) and len(bare) > 3 and fold(party).startswith(bare)


def initials(name: str) -> str:
    """The first letters of a name's words of weight ("World Health Organization": who)."""
    light = load(OfficeWords).organisation.light
    return "".join(word[0] for word in fold(name).split() if word not in light)


def is_short(name: str) -> bool:
    """Whether a name may be an acronym: one short word with a capital ("Ipsa", "H.S.A.")."""
    bare = name.replace(".", "").removeprefix("the ")
    return 2 <= len(bare) <= 7 and " " not in bare and bare[:1].isupper()


def is_acronym_of(short: str, name: str) -> bool:
    """Whether a short name is the initials of a longer one ("Ipsa", "Independent Parliamentary Standards Authority")."""
    bare = fold(short).replace(".", "").removeprefix("the ")
    return is_short(short) and len(name.split()) >= 2 and bare == initials(name)


@lru_cache(20_000)
def is_vague(name: str) -> bool:
    """Whether a name says too little to be the same thing in two articles ("officials", "a source")."""
    words = own_words(re.sub(r"^(?:a|an|the|one|another|several|some|two|three)\s+", "", name, flags=re.I))
    vague = load(OfficeWords).vague["words"]
    # What a name is tells its last word before a preposition: a relatives' committee is no relative.
    head = re.split(r"\s(?:of|in|at|from|with|for|on|close|familiar|who)\s", fold(name))[0].split()
    if len(head) > 1 and head[-1] in load(OfficeWords).vague["bodies"]:
        return False
    return any(word in vague for word in words) or (not words and state_in(name) is None)


@lru_cache(20_000)
def speaks_for_a_state(name: str) -> bool:
    """Whether a name is an office of some state, whichever ("the authorities", "Public Health Ministry")."""
    return _mentions(name, load(OfficeWords).state["words"])


@lru_cache(20_000)
def speaks_for_a_nation(name: str) -> bool:
    """Whether a name is an office that only a state has ("the ministry", "transport minister"; not "police")."""
    return _mentions(name, load(OfficeWords).national["words"])


def may_be_of(name: str, party: str) -> bool:
    """Whether an office may be a party's: a body (the Red Cross, the United Nations) has no government, ministry or parliament."""
    return not is_body(party) or not speaks_for_a_nation(name)


@lru_cache(20_000)
def is_police(name: str) -> bool:
    """Whether a name is one of the police's."""
    return _mentions(name, load(OfficeWords).police["words"])


def _mentions(name: str, words: tuple[str, ...]) -> bool:
    return bool(whole_words(words).search(fold(name)))
