"""Share buttons that a service draws, and whether links can take their place."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.facts import Place, Script, Share
from samara.core.page import Page
from samara.practices.sharing.checks.widget_tracks import BUTTONS, service, watching

_LINKS = frozenset(("addtoany",))
"""Networks whose links are such buttons."""


def replaceable(page: Page) -> tuple[Place, ...]:
    """Where everything stands that belongs to such buttons; nothing where some of it cannot be taken out, or there are none."""
    told = [script for _, script in watching(page) if only_draws(script)]
    if not told or any(script.kind == "loader" and not script.alone for script in told):
        return ()
    places = set(_places(page))
    return tuple(sorted((place for place in places if place), key=lambda place: place.offset)) if None not in places else ()


def only_draws(script: Script) -> bool:
    """Whether all that it does here is to draw buttons, or to be the place of one."""
    who = service(script)
    return who in BUTTONS or (who is not None and script.kind != "widget" and script.idle)


def kept(page: Page) -> list[Share]:
    """The living share links and controls of the page that are not to be replaced."""
    gone = _LINKS if page.shares and replaceable(page) else frozenset()
    return [share for share in page.shares if share.alive and share.network not in gone]


def _places(page: Page) -> Iterator[Place | None]:
    for script in page.scripts:
        if only_draws(script):
            yield script.at
            yield from script.also
    for share in page.shares:
        if share.network in _LINKS:
            yield share.item or share.at
