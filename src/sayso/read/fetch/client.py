"""One page over the network: redirects followed by hand, limits kept, polite waits."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from sayso.errors import UnreadableError
from sayso.read.fetch.addresses import checked
from sayso.read.fetch.connect import GuardedBackend, GuardedTransport, Resolve, resolved
from sayso.read.fetch.limits import Limits

#: Answers after which another try may help.
_LATER = frozenset({408, 425, 429, 500, 502, 503, 504})
_MOVED = frozenset({301, 302, 303, 307, 308})

#: Seconds before the second try; each further wait is twice as long.
FIRST_WAIT = 1.0

#: Seconds that a server may ask us to wait; one that asks for more is left alone.
LONGEST_WAIT = 60.0

_FAULTS = (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, httpx.TransportError, httpx.DecodingError)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent: the address that it came from after all redirects, and headers with names in small letters."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes


class Client:
    """Gets pages within limits. Use it as a context manager; `sleep`, `clock` and `resolve` are for tests."""

    def __init__(
        self,
        limits: Limits,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
        resolve: Resolve = resolved,
    ) -> None:
        self.limits = limits
        self._sleep, self._clock = sleep, clock
        self._free: dict[str, float] = {}
        headers = {"User-Agent": limits.agent, "Accept": "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5"}
        transport = GuardedTransport(GuardedBackend(limits.allow, resolve))
        self._http = httpx.Client(transport=transport, headers=headers, timeout=limits.timeout, trust_env=False, follow_redirects=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._http.close()

    def get(
        self, url: str, headers: Mapping[str, str] | None = None, delay: float = 0.0, allowed: Callable[[str], bool] | None = None
    ) -> Answer:
        """The page at an address, or at the one that it moved to.

        `delay` is the host's own wish (seconds), `allowed` is asked about each address that a redirect names. Raises UnreadableError
        naming `url` for an
        address that may not be followed, for a page that is too large or too slow, and for a server that does not answer.
        """
        here = url
        for _ in range(self.limits.redirects + 1):
            checked(here, self.limits.allow)
            if here != url and allowed is not None and not allowed(here):
                raise UnreadableError(url, f"it leads to {here}, which the site asks programs to leave alone")
            answer = self._tried(here, url, headers or {}, delay)
            place = answer.headers.get("location")
            if answer.status not in _MOVED or not place:
                return answer
            here = urljoin(here, place)
        raise UnreadableError(url, f"more than {self.limits.redirects} redirects")

    def _tried(self, here: str, url: str, headers: Mapping[str, str], delay: float) -> Answer:
        """The answer to one request, asked again where that may help."""
        fault = ""
        for number in range(self.limits.tries):
            wait = FIRST_WAIT * 2 ** (number - 1) if number else 0.0
            self._wait(here, max(delay, self.limits.delay), wait)
            try:
                answer = self._asked(here, url, headers)
            except _FAULTS as error:
                fault = f"the server does not answer ({type(error).__name__})"
                continue
            if answer.status not in _LATER:
                return answer
            fault = f"the server answers {answer.status}"
            asked = answer.headers.get("retry-after", "")
            if asked.isdigit() and int(asked) > LONGEST_WAIT:
                break
            if asked.isdigit():
                self._sleep(float(asked))
        raise UnreadableError(url, fault)

    def _wait(self, here: str, delay: float, more: float) -> None:
        host = urlsplit(here).netloc
        wait = max(self._free.get(host, 0.0) - self._clock(), more)
        if wait > 0:
            self._sleep(wait)
        self._free[host] = self._clock() + delay

    def _asked(self, here: str, url: str, headers: Mapping[str, str]) -> Answer:
        end = self._clock() + self.limits.seconds
        parts: list[bytes] = []
        size = 0
        with self._http.stream("GET", here, headers=dict(headers)) as answer:
            told = answer.headers.get("content-length", "")
            if told.isdigit() and int(told) > self.limits.size:
                raise UnreadableError(url, f"{int(told):,} bytes, more than the {self.limits.size:,} allowed")
            for part in answer.iter_bytes(chunk_size=65_536):
                size += len(part)
                parts.append(part)
                if size > self.limits.size:
                    raise UnreadableError(url, f"more than the {self.limits.size:,} bytes allowed")
                if self._clock() > end:
                    raise UnreadableError(url, f"it took longer than {self.limits.seconds:g} seconds")
            return Answer(here, answer.status_code, {name.lower(): value for name, value in answer.headers.items()}, b"".join(parts))
