from __future__ import annotations

import pytest

from samara.server.hosts import host_allowed, host_name, names_of

NAMES = frozenset({"example.org"})


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("example.org", "example.org"),
        ("EXAMPLE.org:8765", "example.org"),
        ("example.org.", "example.org"),
        ("[::1]:8765", "::1"),
        ("", ""),
        ("a b", ""),
        ("user@example.org", ""),
        ("example.org/path", ""),
        ("example.org:port", ""),
        ("example.org\r\nX: y", ""),
    ],
)
def test_host_name_is_read(header, name):
    assert host_name(header) == name


@pytest.mark.parametrize(
    "header", ["localhost:8765", "127.0.0.1", "[::1]:80", "192.168.1.4:8765", "shop.localhost", "example.org"]
)
def test_host_of_this_machine_or_site_is_allowed(header):
    assert host_allowed(header, NAMES)


@pytest.mark.parametrize(
    "header", ["evil.example", "example.org.evil.example", "localhost.evil.example", "0x7f000001", "2130706433", ""]
)
def test_other_hosts_are_refused(header):
    assert not host_allowed(header, NAMES)


def test_names_come_from_addresses_and_hosts():
    assert names_of("https://Example.org:8443/blog/", "0.0.0.0", "shop.example", "") == {"example.org", "0.0.0.0", "shop.example"}
