"""What a person may be called and where mail reaches them: cleaned, so that no name can disturb the line it stands in."""

from __future__ import annotations

import unicodedata

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from samara.practices.conversation.letters import plain

LONGEST = 60


def clean_name(said: str) -> str:
    """A name in one line: no control characters, no change of direction, no towers of marks, at most 60 characters."""
    name = " ".join(plain(said).split())[:LONGEST].strip()
    return name if any(unicodedata.category(letter)[0] in "LNPS" for letter in name) else ""


def clean_address(said: str) -> str:
    """An e-mail address in the one spelling that is kept; empty when it is none. Letters are made small, which no living mail
    server minds, and a domain is written in ASCII."""
    local, at, domain = said.strip().rpartition("@")
    try:
        address = f"{local}{at}{domain.encode('idna').decode('ascii')}".lower()
        validate_email(address)
    except (UnicodeError, ValidationError):
        return ""
    return address if address.isascii() and address.isprintable() and len(address) <= 254 and "[" not in address else ""


def mailbox(address: str) -> str:
    """Where mail to an address lies: what stands behind a plus in it only sorts. https://www.rfc-editor.org/rfc/rfc5233"""
    local, _, domain = address.rpartition("@")
    return f"{local.partition('+')[0] or local}@{domain}"
