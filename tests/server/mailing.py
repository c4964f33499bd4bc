"""Reads codes out of mail that was sent in a test, and comes in with them."""

from __future__ import annotations

import re

from django.core import mail
from django.test import Client

ADA = "ada@example.net"


def last_code() -> str:
    """The code in the mail that was sent last."""
    return re.search(r"\d{6}", mail.outbox[-1].body)[0]


def ask(client: Client, address: str = ADA, **more):
    """Type an address into the box."""
    return client.post("/-/join/", {"who": address, **more.pop("data", {})}, **more)


def come_in(client: Client, address: str = ADA, **data):
    """Register or sign in with a code; the answer to the second request."""
    ask(client, address, data=data)
    return client.post("/-/join/code/", {"code": last_code(), **data})
