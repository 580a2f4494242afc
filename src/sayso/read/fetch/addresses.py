"""Which web addresses may be followed: public ones, plainly written."""

import re
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

from sayso.errors import UnreadableError

IP = IPv4Address | IPv6Address

#: Ports below 1024 on which pages are served.
_WEB_PORTS = frozenset({80, 443})

#: Characters of the longest address that is followed.
LONGEST = 2_000

_ODD = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2000-\u200f\u2028-\u202f\ufeff]")
_NUMBER = re.compile(r"(?:0[xX][0-9a-fA-F]*|\d+)")
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
#: Names that stand for machines near at hand, wherever they resolve to.
_NEAR = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "home.arpa", "onion")
#: The only IPv6 addresses that are given out to the public, less those that carry another address within them.
_PUBLIC_6 = IPv6Network("2000::/3")
_CARRIERS_6 = (IPv6Network("2002::/16"), IPv6Network("2001::/32"))
#: The relay of 6to4, which is_global lets pass.
_RELAY_4 = IPv4Network("192.88.99.0/24")
#: The mark of an IPv4 address in the lower half of an IPv6 one (ISATAP).
_ISATAP = (0x00005EFE, 0x02005EFE)


def checked(url: str, allow: frozenset[str] = frozenset()) -> SplitResult:
    """The parts of an address that may be followed.

    Raises UnreadableError for another scheme than http and https, for a name or password before the host, for hosts that are no public
    address or are
    written in an odd way (octal, hexadecimal, one number), and for odd characters and ports. `allow` holds hosts that are let pass all
    the same.
    """
    if len(url) > LONGEST or _ODD.search(url):
        raise UnreadableError(url[:200], "the address is too long or holds characters that no address has")
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or ""), parts.port
    except ValueError as error:
        raise UnreadableError(url, f"it is no address ({error})") from error
    if parts.scheme not in {"http", "https"}:
        raise UnreadableError(url, "only http and https addresses are followed")
    if "@" in parts.netloc:
        raise UnreadableError(url, "a name or password in an address hides where it leads")
    if host in allow:
        return parts
    if port is not None and port < 1024 and port not in _WEB_PORTS:
        raise UnreadableError(url, f"port {port} serves no web pages")
    _check_host(url, host)
    return parts


def is_public(ip: IP) -> bool:
    """Whether an IP address is one of the public internet, and carries no other address within it."""
    if isinstance(ip, IPv4Address):
        return ip.is_global and not ip.is_multicast and not ip.is_reserved and ip not in _RELAY_4
    if ip not in _PUBLIC_6 or any(ip in network for network in _CARRIERS_6):
        return False
    isatap = (int(ip) >> 32) & 0xFFFFFFFF in _ISATAP
    return ip.is_global and not ip.is_multicast and ip.ipv4_mapped is None and ip.scope_id is None and not isatap


def _check_host(url: str, host: str) -> None:
    host = host.rstrip(".")
    if ":" in host:
        if "%" in host or not is_public(_ip(url, host)):
            raise UnreadableError(url, "it does not lead to a public address")
        return
    labels = host.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        # Whatever ends in a number is read as an address by some program: only the one plain spelling is let pass.
        if not is_public(_ip(url, host)):
            raise UnreadableError(url, "it does not lead to a public address")
        return
    try:
        plain = host.encode("idna").decode("ascii").casefold()
    except UnicodeError as error:
        raise UnreadableError(url, "its host is no name") from error
    # A name in letters that only look like others may turn into a number: what it turned into is judged again.
    if plain != host:
        _check_host(url, plain)
    if "." not in plain or any(plain == near or plain.endswith("." + near) for near in _NEAR):
        raise UnreadableError(url, "its host is no public name")
    if not all(_LABEL.fullmatch(label) for label in plain.split(".")):
        raise UnreadableError(url, "its host is no name")


def _ip(url: str, host: str) -> IP:
    try:
        return ip_address(host)
    except ValueError as error:
        raise UnreadableError(url, "its host is a number in an odd spelling") from error
