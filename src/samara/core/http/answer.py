"""What came back through the door."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from samara.core.errors import BadAnswer

_CHARSET = re.compile(r""";\s*charset\s*=\s*["']?([^\s"';]+)""", re.IGNORECASE)
TRANSIENT = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses after which trying again makes sense."""


class Hop(NamedTuple):
    """One redirect that was followed."""

    status: int
    url: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer of any status. `asked` is the address as given, `url` the one that answered (they differ after `hops`).

    `body` is decompressed; `cut` says that it is only the beginning. `headers` are looked up in any case. `elapsed` counts
    seconds over all hops, waiting for our turn left out. `target` is the absolute address that a redirect which was not
    followed points to.
    """

    asked: str
    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    hops: tuple[Hop, ...] = ()
    elapsed: float = 0.0
    cut: bool = False
    target: str | None = None

    @property
    def content_type(self) -> str:
        """The media type without parameters, in lower case; empty when the server named none."""
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset that the Content-Type header names, as written."""
        found = _CHARSET.search(self.headers.get("Content-Type", ""))
        return found[1] if found else None

    @property
    def retry_after(self) -> float | None:
        """Seconds that the server asks us to wait (Retry-After, as a number or a date); None when it does not."""
        return seconds(self.headers.get("Retry-After", ""), datetime.now(UTC))

    def expect(self) -> Answer:
        """This answer when its status is 2xx; else raises BadAnswer, permanent or with retry_after as the status says."""
        if 200 <= self.status < 300:
            return self
        raise BadAnswer(
            f"{self.url} answered {self.status}.", permanent=self.status not in TRANSIENT, retry_after=self.retry_after
        )


def seconds(text: str, now: datetime) -> float | None:
    """The wait that a Retry-After header asks for. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after"""
    text = text.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        return max(0.0, (parsedate_to_datetime(text).astimezone(UTC) - now).total_seconds())
    except (ValueError, OverflowError):
        return None
