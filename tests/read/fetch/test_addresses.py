"""Forged addresses: none is followed, and no connection is made."""

import socket
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import UnreadableError
from sayso.read.fetch import Client, Limits
from sayso.read.fetch.addresses import checked, is_public

FORGED = (
    # Other schemes, and what is no address.
    "file:///etc/passwd", "ftp://post.example/x", "gopher://post.example:70/_x", "javascript:alert(1)", "data:text/html,x",
    "//post.example/x", "http://", "http:///x", "unix:///run/x.sock", "http:post.example",
    # Loopback, private, link-local, shared, reserved, multicast, broadcast, documentation.
    "http://127.0.0.1/", "http://127.8.8.8/", "http://0.0.0.0/", "http://10.0.0.1/", "http://172.16.0.1/", "http://172.31.255.255/",
    "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://192.0.0.170/", "http://192.0.2.1/",
    "http://198.18.0.1/", "http://224.0.0.1/", "http://240.0.0.1/", "http://255.255.255.255/", "http://192.88.99.1/",
    # Odd spellings of numbers.
    "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://0x7f.0.0.1/", "http://127.1/", "http://127.0.1/",
    "http://017700000001/", "http://127.0.0.1./", "http://8.8.8.08/", "http://0x08080808/", "http://1e1/",
    # IPv6, and the addresses that it can carry.
    "http://[::1]/", "http://[::]/", "http://[fe80::1]/", "http://[fe80::1%25eth0]/", "http://[fc00::1]/", "http://[fd12::1]/",
    "http://[ff02::1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:8.8.8.8]/", "http://[::127.0.0.1]/", "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b::8.8.8.8]/", "http://[64:ff9b:1::1]/", "http://[2002:7f00:1::]/", "http://[2002:808:808::]/",
    "http://[2001:0:1::1]/", "http://[2001:db8::1]/", "http://[2600::5efe:7f00:1]/", "http://[fec0::1]/",
    # Tricks with names, userinfo, ports and characters.
    "http://localhost/", "http://LOCALHOST:8000/", "http://x.localhost/", "http://printer.local/", "http://metadata.internal/",
    "http://intranet/", "http://post.example@127.0.0.1/", "http://127.0.0.1@post.example/", "http://user:word@post.example/",
    "http://post.example:22/", "http://post.example:25/", "http://post.example:99999/", "http://post.example\\@127.0.0.1/",
    "http://127.0.0.1\t/", "http://post.example\r\nX: y/", "http://①②⑦.0.0.1/", "http://127。0。0。1/", "http://post_.-example/",
    "http://%31%32%37.0.0.1/", "http://" + "a" * 3_000 + ".example/",
)  # fmt: skip


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """Any attempt to connect or to look up a name is noted."""
    tried: list[object] = []

    def attempt(*what: object, **_: object) -> None:
        tried.append(what)
        raise OSError("no network in this test")

    for name in ("getaddrinfo", "create_connection", "gethostbyname"):
        monkeypatch.setattr(socket, name, attempt)
    monkeypatch.setattr(socket.socket, "connect", attempt)
    yield tried


def test_there_are_sixty() -> None:
    assert len(set(FORGED)) >= 60


@pytest.mark.parametrize("url", FORGED)
def test_no_connection(url: str, no_network: list[object]) -> None:
    with Client(Limits(delay=0), sleep=lambda _: None) as client, pytest.raises(UnreadableError):
        client.get(url)
    assert no_network == []


@pytest.mark.parametrize(
    "ip", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "fe80::1%eth0"]
)
def test_a_name_that_leads_inside_is_refused_after_resolution(ip: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []
    monkeypatch.setattr(socket, "create_connection", lambda *what, **_: tried.append(what))
    for answers in ((ip,), ("93.184.215.14", ip)):
        client = Client(Limits(delay=0), resolve=lambda host, port, found=answers: found)
        with client, pytest.raises(UnreadableError, match="public"):
            client.get("http://post.example/")
    assert tried == []


def test_what_was_checked_is_what_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[object] = []

    def connect(where: tuple[str, int], *_: object, **__: object) -> None:
        called.append(where)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", connect)
    asked: list[str] = []

    def resolve(host: str, port: int) -> tuple[str, ...]:
        asked.append(host)
        return ("93.184.215.14",)

    with Client(Limits(delay=0, tries=1), resolve=resolve) as client, pytest.raises(UnreadableError, match="does not answer"):
        client.get("http://post.example/x")
    assert called == [("93.184.215.14", 80)] and asked == ["post.example"]


@pytest.mark.parametrize(
    "url",
    [
        "https://post.example/2024/05/ferry?id=1&x=%20",
        "http://93.184.215.14/",
        "http://[2606:4700::1111]/",
        "https://münchen.example/",
        "http://a.b:8080/",
    ],
)
def test_public_addresses_pass(url: str) -> None:
    assert checked(url).scheme in {"http", "https"}


@given(st.ip_addresses(v=4))
def test_no_way_of_carrying_an_address_makes_it_public(ip: IPv4Address) -> None:
    number = int(ip)
    for carried in ((0xFFFF << 32) | number, number, (0x64FF9B << 96) | number, (0x2002 << 112) | (number << 80)):
        assert not is_public(IPv6Address(carried))
    if not ip.is_global:
        assert not is_public(ip)


@given(st.text(max_size=40))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    for url in (text, f"http://{text}/"):
        try:
            parts = checked(url)
        except UnreadableError:
            continue
        assert parts.hostname
