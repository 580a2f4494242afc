"""Names as numbers, so that rows of them can be counted at once."""


class Numbers(dict[str, int]):
    """The number of each name, from 0; one that is asked for the first time gets the next."""

    def __missing__(self, name: str) -> int:
        self[name] = number = len(self)
        return number
