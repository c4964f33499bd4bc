"""How a page was sent: what fetchers judge before they read a word of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from samara.core.http import Answer


class Sent(msgspec.Struct, frozen=True):
    """The media `type`, whether it is `attached` (a file to keep, Content-Disposition), and the addresses that it led through,
    from the one asked for to the one that answered; a single one where nothing redirected."""

    type: str = ""
    attached: bool = False
    way: tuple[str, ...] = ()


def sent(answer: Answer) -> Sent:
    """How this answer was sent."""
    way = (answer.hops[0].url, *(hop.target for hop in answer.hops)) if answer.hops else (answer.url,)
    return Sent(answer.content_type, is_attached(answer), way)


def is_attached(answer: Answer) -> bool:
    """Whether the server says that this is a file to keep, not one to show."""
    return answer.headers.get("Content-Disposition", "").strip().lower().startswith("attachment")
