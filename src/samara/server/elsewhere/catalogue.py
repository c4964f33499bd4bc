"""All ways of signing in elsewhere, and which of them a text in the box is about."""

from __future__ import annotations

from functools import cache

from samara.core import registry
from samara.core.settings import Settings
from samara.server.elsewhere.kind import Kind

ORDER = ("fediverse", "bluesky", "indieauth")
"""Which is asked first what a text is: a handle says more than a bare host name."""


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by its name."""
    return registry.collect(Kind, f"{__package__}.kinds")


def recognise(said: str) -> list[tuple[str, str]]:
    """The kinds that a text may be about, the likeliest first, each with what it takes from the text."""
    text = said.strip()
    found = [(name, kinds()[name].recognise(text)) for name in ORDER]
    if found[2][1] and not found[1][1]:
        # A bare host name may be a handle too; its owner decides, by what it declares.
        found.append(("bluesky", kinds()["bluesky"].recognise(f"@{text}")))
    return [(name, about) for name, about in found if about]


def buttons(settings: Settings) -> dict[str, str]:
    """What can be signed in with by a button, by kind."""
    return {name: word for name, kind in kinds().items() if (word := kind.button(settings))}
