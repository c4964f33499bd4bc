"""What a person may be called and where mail reaches them: cleaned, so that no name can disturb the line it stands in."""

from __future__ import annotations

import unicodedata

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

LONGEST = 60
MARKS = 3
"""Marks that one letter may carry: enough for every living script, too few to spill over the lines above and below."""
JOINERS = "\u200c\u200d"
"""Needed in the scripts of Iran and India, and within emoji."""


def clean_name(said: str) -> str:
    """A name in one line: no control characters, no change of direction, no towers of marks, at most 60 characters.

    https://www.unicode.org/reports/tr36/ (bidirectional text), https://www.unicode.org/reports/tr39/
    """
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", said):
        category = unicodedata.category(letter)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks > MARKS or (category in ("Cc", "Cf", "Cs", "Co", "Cn") and letter not in JOINERS and not letter.isspace()):
            continue
        kept.append(letter)
    name = " ".join("".join(kept).split())[:LONGEST].strip()
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
