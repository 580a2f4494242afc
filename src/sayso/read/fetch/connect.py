"""Connections that go only where they may: the address that was checked is the one that is called."""

import socket
from collections.abc import Callable, Iterable, Sequence
from ipaddress import ip_address
from typing import Any

import httpcore
import httpx

from sayso.errors import UnreadableError
from sayso.read.fetch.addresses import is_public

#: From a host's name and port to its IP addresses.
Resolve = Callable[[str, int], Sequence[str]]


def resolved(host: str, port: int) -> Sequence[str]:
    """The IP addresses of a name by this machine's resolver. Raises OSError where it knows none."""
    return tuple(dict.fromkeys(str(row[4][0]) for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))


class GuardedBackend(httpcore.NetworkBackend):
    """Resolves a name once, refuses it if any of its addresses is not public, and connects to what it checked, never to the name."""

    def __init__(self, allow: frozenset[str], resolve: Resolve = resolved) -> None:
        self._allow = allow
        self._resolve = resolve
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection. Raises UnreadableError for a host that is not public, httpcore.ConnectError where nothing answers."""
        try:
            found = self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"no address is known for {host}") from error
        for ip in found:
            if ip not in self._allow and ("%" in ip or not is_public(ip_address(ip))):
                raise UnreadableError(host, "it does not lead to a public address")
        last: httpcore.ConnectError | httpcore.ConnectTimeout = httpcore.ConnectError(f"no address is known for {host}")
        for ip in found:
            try:
                return self._plain.connect_tcp(ip, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                last = error
        raise last

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        """Never: raises UnreadableError."""
        raise UnreadableError(path, "only http and https addresses are followed")

    def sleep(self, seconds: float) -> None:
        """Wait."""
        self._plain.sleep(seconds)


class GuardedTransport(httpx.BaseTransport):
    """Carries httpx's requests over guarded connections. No proxy is asked: it would resolve names out of our sight."""

    def __init__(self, backend: httpcore.NetworkBackend) -> None:
        trust = httpx.create_ssl_context(trust_env=False)
        self._pool = httpcore.ConnectionPool(ssl_context=trust, network_backend=backend, max_connections=4)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer to one request, its body still to be read. Raises UnreadableError as the backend does and httpcore's errors."""
        url = httpcore.URL(scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path)
        stream = request.stream
        if not isinstance(stream, httpx.SyncByteStream):
            raise httpx.UnsupportedProtocol("only plain requests are sent")
        asked = httpcore.Request(request.method, url, headers=request.headers.raw, content=stream, extensions=request.extensions)
        answer = self._pool.handle_request(asked)
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions)

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Any:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
