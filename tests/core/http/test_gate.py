"""The attack table: no spelling of a private address, and no answer of a resolver, gets through the gate."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.errors import AddressRefused, Unreachable
from samara.core.http.address import embedded, literal, refusal
from samara.core.http.gate import Gate

HOSTILE = [
    "http://127.0.0.1/",
    "http://127.1/",
    "http://127.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",
    "http://017700000001/",
    "http://0/",
    "http://0.0.0.0/",
    "http://127.0.0.1./",
    "http://127.0.0.1:80/",
    "HTTP://127.0.0.1/",
    "http://127.000.000.001/",
    "http://１２７.０.０.１/",
    "http://127。0。0。1/",
    "http://①②⑦.0.0.1/",
    "http://١٢٧.0.0.1/",
    "http://127%2e0%2e0%2e1/",
    "http://%31%32%37.0.0.1/",
    "http://127.0.0.256/",
    "http://1.2.3.4.5/",
    "http://0x/",
    "http://user@127.0.0.1/",
    "http://example.org@127.0.0.1/",
    "http://example.org:80@127.0.0.1/",
    "http://127.0.0.1@example.org/",
    "http://a@b@127.0.0.1/",
    "http://example.org\\@127.0.0.1/",
    "http:\\\\127.0.0.1/",
    "http://127.0.0.1\t/",
    "http://\n127.0.0.1/",
    "http://127.0.0.1#@example.org/",
    "http://127.0.0.1?@example.org/",
    "http://[::1]/",
    "http://[::]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::127.0.0.1]/",
    "http://[::ffff:0:127.0.0.1]/",
    "http://[64:ff9b::127.0.0.1]/",
    "http://[64:ff9b::a00:1]/",
    "http://[64:ff9b:1::1]/",
    "http://[2002:7f00:1::]/",
    "http://[2002:c0a8:101::1]/",
    "http://[2001:0:1::1]/",
    "http://[2001:db8::1]/",
    "http://[3fff::1]/",
    "http://[fe80::1]/",
    "http://[fe80::1%25eth0]/",
    "http://[2606:4700::1111%25lo]/",
    "http://[fc00::1]/",
    "http://[fd00:ec2::254]/",
    "http://[fec0::1]/",
    "http://[ff02::1]/",
    "http://[4000::1]/",
    "http://[::1/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://168.63.129.16/",
    "http://100.64.0.1/",
    "http://100.100.100.200/",
    "http://192.0.0.192/",
    "http://192.0.2.1/",
    "http://192.88.99.1/",
    "http://198.18.0.1/",
    "http://198.51.100.1/",
    "http://203.0.113.1/",
    "http://224.0.0.1/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http:///x",
    "http://./",
    "http://...",
    "http://exa mple.org/",
    "http://example.org:99999/",
    "http://example.org:80:80/",
    "http://" + "a" * 300 + ".org/",
    "//example.org/",
    "/etc/passwd",
    "",
    "file:///etc/passwd",
    "ftp://example.org/",
    "gopher://example.org/",
    "data:text/html,x",
    "javascript:alert(1)",
    "ws://example.org/",
]

PUBLIC = [
    "http://93.184.216.34/",
    "https://[2606:4700:4700::1111]/",
    "http://[64:ff9b::5db8:d822]/",
    "https://example.org/",
    "https://example.org:8443/a?b",
    "http://bücher.example/",
    "http://localhost.example.org/",
]


def answering(*answers: list[str]) -> Callable[[str], Awaitable[list[str]]]:
    """A resolver that gives these answers, one after the other."""
    left = list(answers)

    async def lookup(host: str) -> list[str]:
        return left.pop(0)

    return lookup


@pytest.mark.parametrize("url", HOSTILE)
def test_gate_refuses_hostile_address(url: str) -> None:
    with pytest.raises(AddressRefused) as caught:
        Gate().check(url)
    assert caught.value.permanent


@pytest.mark.parametrize("url", PUBLIC)
def test_gate_lets_public_address_through(url: str) -> None:
    assert Gate().check(url).scheme in ("http", "https")


def test_gate_drops_the_fragment() -> None:
    assert str(Gate().check("https://example.org/a#b")) == "https://example.org/a"


def test_gate_opens_named_hosts_only() -> None:
    gate = Gate(frozenset({"127.0.0.1", "10.0.0.1:8000"}))
    assert gate.check("http://127.0.0.1:5000/").port == 5000
    assert gate.check("http://10.0.0.1:8000/").port == 8000
    for url in ("http://10.0.0.1:9200/", "http://127.0.0.2/", "http://2130706433/"):
        with pytest.raises(AddressRefused):
            gate.check(url)


def test_gate_opens_named_ipv6_host() -> None:
    gate = Gate(frozenset({"[::1]:8000", "fd00::1"}))
    assert gate.check("http://[::1]:8000/").port == 8000
    assert gate.check("http://[FD00:0::1]/").port == 80
    with pytest.raises(AddressRefused):
        gate.check("http://[::1]/")


def test_gate_resolves_public_name() -> None:
    gate = Gate(lookup=answering(["93.184.216.34", "2606:4700:4700::1111"]))
    found = asyncio.run(gate.resolve("example.org", 443))
    assert [(entry["host"], entry["port"], entry["family"]) for entry in found] == [
        ("93.184.216.34", 443, socket.AF_INET),
        ("2606:4700:4700::1111", 443, socket.AF_INET6),
    ]


@pytest.mark.parametrize(
    "answer",
    [["127.0.0.1"], ["93.184.216.34", "10.0.0.1"], ["::1"], ["::ffff:192.168.0.1"], ["fe80::1%lo"], ["2606:4700::1", "fd00::1"]],
)
def test_gate_refuses_name_with_private_address(answer: list[str]) -> None:
    with pytest.raises(AddressRefused):
        asyncio.run(Gate(lookup=answering(answer)).resolve("evil.example", 80))


def test_gate_refuses_name_that_rebinds() -> None:
    gate = Gate(lookup=answering(["93.184.216.34"], ["127.0.0.1"]))
    assert asyncio.run(gate.resolve("evil.example", 80))[0]["host"] == "93.184.216.34"
    with pytest.raises(AddressRefused):
        asyncio.run(gate.resolve("evil.example", 80))


def test_gate_reports_name_without_address() -> None:
    with pytest.raises(Unreachable):
        asyncio.run(Gate(lookup=answering([])).resolve("nobody.example", 80))


def test_gate_opens_no_socket_to_what_was_not_released() -> None:
    gate = Gate(frozenset({"intranet"}), answering(["10.0.0.5"]))
    info = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.5", 80))
    with pytest.raises(AddressRefused):
        gate.open_socket(info)
    asyncio.run(gate.resolve("intranet", 80))
    gate.open_socket(info).close()


@given(st.ip_addresses(v=4))
def test_literal_reads_every_spelling_of_the_same_address(ip: IPv4Address) -> None:
    value = int(ip)
    parts = [value >> 24, value >> 16 & 255, value >> 8 & 255, value & 255]
    spellings = [
        str(ip),
        f"{ip}.",
        str(value),
        hex(value),
        f"0{value:o}",
        ".".join(map(hex, parts)),
        ".".join(f"0{part:o}" for part in parts),
        f"{parts[0]}.{value & 0xFFFFFF}",
        f"{parts[0]}.{parts[1]}.{value & 0xFFFF}",
    ]
    assert {literal(spelling) for spelling in spellings} == {ip}


@given(st.ip_addresses(v=6))
def test_refusal_agrees_with_python_on_private_ipv6(ip: IPv6Address) -> None:
    if refusal(ip) is None:
        assert (embedded(ip) or ip).is_global


@given(st.ip_addresses(v=4))
def test_refusal_agrees_with_python_on_private_addresses(ip: IPv4Address) -> None:
    if not ip.is_global:
        assert refusal(ip) is not None
    assert refusal(ip_address(f"::ffff:{ip}")) == refusal(ip)
    assert refusal(ip_address(f"64:ff9b::{ip}")) == refusal(ip)
