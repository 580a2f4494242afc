"""How far fetching goes, and how politely."""

from dataclasses import dataclass

#: How sayso names itself to servers.
AGENT = "sayso/0.1 (news reading tool; respects robots.txt)"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one run of fetching may do.

    Seconds: `delay` between two requests to one host, `timeout` without a byte, `seconds` for one page in all. `size` is bytes of one
    page, unpacked;
    `pages` pages of one run; `redirects` and `tries` are of one page. `allow` holds hosts and IP addresses that need not be public:
    tests name their
    own server here, nobody else should.
    """

    delay: float = 1.0
    timeout: float = 15.0
    seconds: float = 60.0
    size: int = 20_000_000
    pages: int = 500
    redirects: int = 5
    tries: int = 3
    allow: frozenset[str] = frozenset()
    agent: str = AGENT
