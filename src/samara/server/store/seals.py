"""Hand-overs from a site that knows its readers itself: a note of who it is, sealed with a secret of that site, good once.

The note is JSON, {"id": "42", "name": "Ada", "until": 1790000000, "nonce": "9f3b…"}, in base64url without =; the seal is the
HMAC-SHA256 of that text, in hex. `until` are seconds since 1970 and at most five minutes ahead, `nonce` is said once.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from typing import NamedTuple

from django.utils.crypto import constant_time_compare, salted_hmac

from samara.server.elsewhere.kind import Account
from samara.server.models import Site
from samara.server.store import tallies

AHEAD = 300
"""Seconds that a note may be good for."""


class Note(NamedTuple):
    """Whom the site vouches for, and the word that makes the note good only once."""

    account: Account
    nonce: str


def secret_of(site: Site) -> str:
    """The secret of one site, different from that of every other; it changes with the key of the server."""
    return salted_hmac("samara.seal", f"{site.pk}\n{site.source}", algorithm="sha256").hexdigest()


def seal(secret: str, who: str) -> str:
    """The seal on a note."""
    return hmac.new(secret.encode(), who.encode(), hashlib.sha256).hexdigest()


def read(site: Site, who: str, sealed: str) -> Note | None:
    """What a note says; None when it is forged, of another site, too old, good for too long, or says nothing."""
    if not constant_time_compare(seal(secret_of(site), who), sealed):
        return None
    try:
        told = json.loads(base64.urlsafe_b64decode(who + "=" * (-len(who) % 4)))
        number, name, nonce, until = (told[key] for key in ("id", "name", "nonce", "until"))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not all(isinstance(each, str) and each for each in (number, name, nonce)) or not isinstance(until, int):
        return None
    return Note(Account(number, name, name), nonce) if 0 < until - time.time() <= AHEAD else None


def spend(site: Site, note: Note) -> bool:
    """Use a note up; False when it was used before."""
    return tallies.take("notes", f"{site.pk}\n{note.nonce}", 1, 2 * AHEAD)


def network_of(site: Site) -> str:
    """What accounts of a site are filed under: what one site vouches for never opens an account of another."""
    return f"site {site.pk}"
