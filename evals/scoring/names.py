"""Whether a predicted name and a gold name mean the same, by the gold's aliases and by the ledger's own name lists."""

import re
import unicodedata
from collections import Counter
from itertools import combinations
from typing import Any

Json = dict[str, Any]

#: Shorter names (initials, "UN") must agree to the letter; a longer one may be a part of the name wanted.
SHORTEST_PART = 4


def fold(text: str | None) -> str:
    """Case, accents, punctuation and the dots of abbreviations taken away."""
    bare = unicodedata.normalize("NFKD", text or "").casefold().replace("’", "'")
    bare = re.sub(r"\b(?:[a-z]\.){2,}", lambda found: found.group().replace(".", ""), bare)
    return " ".join(re.findall(r"[\w']+", "".join(letter for letter in bare if not unicodedata.combining(letter))))


def plain(name: str | None) -> str:
    """A folded name without its article and its possessive ending."""
    return re.sub(r"'s\b|'$", "", re.sub(r"^(?:the|a|an) (?=\w)", "", fold(name)))


def is_part(small: str, large: str) -> bool:
    """Whether one name stands in another as whole words."""
    return bool(re.search(rf"\b{re.escape(small)}\b", large))


class Names:
    """The names of one story: the gold's aliases and speakers, the ledger's entities."""

    def __init__(self, gold: Json, ledger: Json) -> None:
        self.alias: dict[str, set[str]] = {}
        for head, names in gold.get("aliases", {}).items():
            for name in filter(plain, [head, *names]):
                self.alias.setdefault(plain(name), set()).add(plain(head))
        self.entities: dict[str, Json] = {entity["id"]: entity for entity in ledger.get("entities", [])}
        rows = [*gold.get("figures", []), *gold.get("quotes", []), *gold.get("indirect", [])]
        self.speakers = {head for row in rows if row.get("speaker") for head in self.heads(row["speaker"])}
        holders = Counter(name for entity in self.entities.values() for name in {plain(n) for n in entity.get("names") or [] if n})
        self.shared = {name for name, count in holders.items() if count > 1}

    def heads(self, name: str | None) -> set[str]:
        """The name itself and the names that the gold says it stands for."""
        return self.alias.get(plain(name), set()) | {plain(name)}

    def forms(self, entity: Json) -> list[str]:
        """An entity's names. One that holds two unrelated speakers stands only for its own name; so does a name that two entities hold."""
        own = entity.get("name")
        more = [n for n in entity.get("names") or [] if n and plain(n) != plain(own) and plain(n) not in self.shared]
        told = [heads for name in [own, *more] if name and (heads := self.heads(name) & self.speakers)]
        if any(not a & b for a, b in combinations(told, 2)):
            more = []
        return [name for name in [own, *more] if name]

    def credited(self, row: Json, *keys: str) -> set[str]:
        """All names, with what they stand for, of the entities that a row names under these keys."""
        entities = [self.entities[row[key]] for key in keys if row.get(key) in self.entities]
        return {head for entity in entities for name in self.forms(entity) for head in self.heads(name)}

    def same(self, entity: Json | None, wanted: set[str], party: set[str]) -> bool:
        """By alias; else by a longer or shorter form of the name, unless that form is the name of another speaker of the story."""
        for name in self.forms(entity) if entity else []:
            if self.heads(name) & wanted:
                return True
            if self.alias.get(plain(name), set()) & self.speakers and not self.heads(name) & party:
                continue
            ours = plain(name)
            for want in filter(None, wanted):
                if ours and (is_part(want, ours) or (len(ours) >= SHORTEST_PART and is_part(ours, want))):
                    return True
        return False

    def agree(self, row: Json, gold: Json, *, party_is_enough: bool = False, outlet: str | None = None) -> bool:
        """Whether a row is set down to the right speaker.

        The party will do where the gold names only a party, or, with `party_is_enough`, where no other speaker of the story is named
        instead. Where the gold has nobody, nobody but the outlet may be named. "also" in the gold are other right speakers ("" for
        nobody); with "party_must" a wrong party makes the row wrong whatever the name (two ministries of one name).
        """
        who, side = self.entities.get(row.get("speaker") or ""), self.entities.get(row.get("party") or "")
        also = {head for name in gold.get("also", []) if name for head in self.heads(name)}
        if also and (self.same(who, also, set()) or (who is None and self.same(side, also, set()))):
            return True
        if (not gold["speaker"] and not gold["party"]) or ("" in gold.get("also", []) and who is None and side is None):
            return not self.credited(row, "speaker", "party") - (self.heads(outlet) if outlet else set())
        return self._names_the_speaker(row, gold, who, side, party_is_enough)

    def _names_the_speaker(self, row: Json, gold: Json, who: Json | None, side: Json | None, party_is_enough: bool) -> bool:
        wanted = self.heads(gold["speaker"]) if gold["speaker"] else set()
        party = self.heads(gold["party"]) if gold["party"] else set()
        if gold.get("party_must") and side is not None and not self.same(side, party, party):
            return False
        if wanted and (self.same(who, wanted, party) or (who is None and self.same(side, wanted, party))):
            return True
        by_party = self.same(who, party, party) or self.same(side, party, party)
        if not gold["speaker"] or wanted & party:
            return by_party
        named = self.credited(row, "speaker")
        somebody_else = bool(named & (self.speakers - wanted - party)) and not named & (wanted | party)
        return party_is_enough and not somebody_else and by_party
