"""Which mentions are of one person: by name, age, sex, and how news tells of somebody again."""

from dataclasses import dataclass, field

from sayso.extract.casualties.mention import Mention


@dataclass(slots=True)
class Person:
    """What is known of one person so far."""

    names: tuple[str, ...] = ()
    age: int | None = None
    gender: str = ""
    mentions: list[Mention] = field(default_factory=list)

    def takes(self, mention: Mention) -> None:
        """Learn what a mention tells."""
        if len(mention.names) > len(self.names):
            self.names = mention.names
        self.age = self.age if self.age is not None else mention.age
        self.gender = self.gender or mention.gender
        self.mentions.append(mention)


def tell_apart(mentions: list[Mention]) -> list[int | None]:
    """For each mention, in the order of the text, the number of its person; None for a plural."""
    people: list[Person] = []
    numbers: list[int | None] = []
    for mention in mentions:
        if mention.plural:
            numbers.append(None)
            continue
        number = _same(people, mention)
        if number is None:
            number = len(people)
            people.append(Person())
        people[number].takes(mention)
        numbers.append(number)
    return numbers


def _same(people: list[Person], mention: Mention) -> int | None:
    """The person told of last whom the mention may be."""
    fitting = [number for number, person in enumerate(people) if _fits(person, mention)]
    if not fitting:
        return None
    sure = [n for n in fitting if (mention.names and people[n].names) or (mention.age is not None and people[n].age == mention.age)]
    return max(sure or fitting, key=lambda n: people[n].mentions[-1].span.start)


def _fits(person: Person, mention: Mention) -> bool:
    if person.gender and mention.gender and person.gender != mention.gender:
        return False
    if person.age is not None and mention.age is not None and person.age != mention.age:
        return False
    if person.names and mention.names:
        return _one_name(person.names, mention.names)
    if mention.other:
        return False
    return mention.pronoun or not any(_apart(before, mention) for before in person.mentions)


def _one_name(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """ "Ana Roe" and "Roe" are one, "Ana Roe" and "Mary Roe" are two."""
    short, long = sorted(([w.casefold() for w in one], [w.casefold() for w in two]), key=len)
    if len(short) == 1:
        return short[0] in long
    return short[0] == long[0] and short[-1] == long[-1]


def _apart(one: Mention, two: Mention) -> bool:
    """Two phrases of one sentence are of two persons ("Ana Roe died and her brother was hurt"), unless one explains the other."""
    if one.pronoun or one.block is not two.block or one.token.sent != two.token.sent:
        return False
    return not (two.token.dep_ in ("appos", "attr") or one.token.dep_ in ("appos", "attr") or one.token in two.token.ancestors)
