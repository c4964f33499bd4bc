from __future__ import annotations

import pytest
from django.test import RequestFactory

from samara.core.settings import Settings
from samara.server.visitors import network_of


def asked(remote: str, forwarded: str = ""):
    headers = {"X-Forwarded-For": forwarded, "X-Real-IP": "203.0.113.1", "Forwarded": "for=203.0.113.1"} if forwarded else {}
    return RequestFactory().get("/", REMOTE_ADDR=remote, headers=headers)


@pytest.mark.parametrize(
    ("remote", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2::ffff", "2001:db8:1:2::"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("", ""),
        ("unix", ""),
    ],
)
def test_household_is_one_network(remote, network):
    assert network_of(asked(remote)) == network


def test_no_header_is_believed_by_default():
    assert network_of(asked("192.0.2.7", "198.51.100.1")) == "192.0.2.7"


@pytest.mark.parametrize(
    ("proxies", "forwarded", "network"),
    [
        (1, "203.0.113.9, 198.51.100.1", "198.51.100.1"),
        (2, "203.0.113.9, 198.51.100.1, 10.0.0.1", "198.51.100.1"),
        (2, "198.51.100.1", "192.0.2.7"),
        (1, "nonsense", ""),
        (1, "nonsense:443", ""),
        (1, "203.0.113.9, 198.51.100.1:50123", "198.51.100.1"),
        (1, "[2001:db8:1:2::3]:50123", "2001:db8:1:2::"),
        (1, "[2001:db8:1:2::3]", "2001:db8:1:2::"),
    ],
)
def test_so_many_proxies_are_believed_as_there_are(settings, proxies, forwarded, network):
    settings.SAMARA = Settings((("environment", {"trusted_proxies": proxies}),))
    assert network_of(asked("192.0.2.7", forwarded)) == network
