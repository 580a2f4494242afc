"""What a site asks programs to leave alone (robots.txt)."""

from urllib.parse import urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

from sayso.errors import UnreadableError
from sayso.read.fetch.client import Client

#: Seconds between requests that a site may ask for; one that asks for more gets this.
LONGEST_DELAY = 60.0

#: Bytes of robots.txt that are read; the standard (RFC 9309) asks for at least half a megabyte.
MOST_BYTES = 600_000

_NOTHING = ("User-agent: *", "Disallow: /")


class Robots:
    """The wishes of each site, asked once."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._sites: dict[str, RobotFileParser] = {}

    def allow(self, url: str) -> bool:
        """Whether a page may be fetched. Raises UnreadableError where the site's robots.txt cannot be had: then it is left alone."""
        return self._of(url).can_fetch(self._client.limits.agent.split("/")[0], url)

    def delay(self, url: str) -> float:
        """Seconds that the site wants between two requests; 0 where it says nothing."""
        told = self._of(url).crawl_delay(self._client.limits.agent.split("/")[0])
        return min(float(told), LONGEST_DELAY) if told else 0.0

    def _of(self, url: str) -> RobotFileParser:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._sites:
            self._sites[site] = self._asked(urlunsplit((parts.scheme, parts.netloc, "/robots.txt", "", "")))
        return self._sites[site]

    def _asked(self, url: str) -> RobotFileParser:
        rules = RobotFileParser()
        try:
            answer = self._client.get(url)
        except UnreadableError as error:
            raise UnreadableError(url, f"the site's robots.txt cannot be had: {error.reason}") from error
        if answer.status in {401, 403} or answer.status >= 500:
            rules.parse(_NOTHING)
        elif answer.status >= 400:
            rules.parse(())
        else:
            rules.parse(answer.body[:MOST_BYTES].decode("utf-8", "replace").splitlines())
        return rules
