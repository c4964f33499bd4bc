"""Signatures under what webhooks are sent, as receivers know how to check them. https://www.standardwebhooks.com/"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping

PREFIX = "whsec_"


def secret(key: bytes) -> str:
    """A key as its owner copies it."""
    return PREFIX + base64.b64encode(key).decode()


def headers(secret: str, number: str, seconds: int, body: bytes) -> Mapping[str, str]:
    """What goes with a body: its number, which stays the same however often it is sent, the time of sending (seconds since 1970),
    and the seal on all three."""
    key = base64.b64decode(secret.removeprefix(PREFIX))
    seal = hmac.new(key, f"{number}.{seconds}.".encode() + body, hashlib.sha256).digest()
    return {
        "webhook-id": number,
        "webhook-timestamp": str(seconds),
        "webhook-signature": f"v1,{base64.b64encode(seal).decode()}",
    }
