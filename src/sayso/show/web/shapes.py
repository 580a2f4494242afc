"""A shape for each party's number, so that colour is never the only sign."""

from markupsafe import Markup

#: Paths around the origin, about 12 units wide; 0 (the outlets' own voice) is an open square, the last is shared by all further parties.
PATHS = (
    "M-5-5H5V5H-5Z",
    "M6 0A6 6 0 1 1-6 0A6 6 0 1 1 6 0Z",
    "M0-7L7 0L0 7L-7 0Z",
    "M0-6.5L6.5 5.5H-6.5Z",
    "M-5-5H5V5H-5Z",
    "M0 6.5L6.5-5.5H-6.5Z",
    "M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
    "M-6-3H6V3H-6Z",
)
#: The arrow heads of open ends.
ARROWS = {"less": "M4-6L-5 0L4 6", "more": "M-4-6L5 0L-4 6"}


def shapes() -> Markup:
    """The shapes themselves, once a page: `shape` points to them."""
    drawn = {**{f"s{number}": path for number, path in enumerate(PATHS)}, **ARROWS}
    paths = Markup("").join(Markup('<path id="{}" d="{}"/>').format(name, path) for name, path in drawn.items())
    return Markup('<svg class="hidden" aria-hidden="true"><defs>{}</defs></svg>').format(paths)


def shape(number: int) -> Markup:
    """A party's shape as a small picture for running text; its name must stand beside it."""
    return Markup('<svg class="shape p{}" viewBox="-8 -8 16 16" aria-hidden="true"><use href="#s{}"/></svg>').format(number, number)
