"""All checks of all practices, and which practice promises what."""

from __future__ import annotations

import importlib
from functools import cache

from samara.core import registry
from samara.core.audit import examine, pack
from samara.core.check import Check
from samara.core.errors import SettingsError
from samara.core.page import Page
from samara.core.watch import Patience

_PATIENCE = Patience()
"""With the checks of this process, whatever pages it gets."""


@cache
def checks() -> dict[str, Check]:
    """Every check by its id ("sharing/card-title"), sorted: ours, and those that other distributions offer as `samara.checks`."""
    found = registry.offered(Check, "samara.checks")
    for practice in practices():
        ours = registry.collect(Check, f"{__package__}.{practice}.checks", prefix=f"{practice}/")
        if twice := found.keys() & ours.keys():
            raise SettingsError(f"A plug-in offers the check {min(twice)!r}, which is a name of ours.", hint="Uninstall it.")
        found |= ours
    return dict(sorted(found.items()))


@cache
def practices() -> dict[str, str]:
    """The promise of each practice that has checks, by its name, sorted."""
    names = registry.rooms(__package__, "checks")
    return {name: (importlib.import_module(f"{__package__}.{name}").__doc__ or "").strip() for name in names}


def examined(page: Page) -> bytes:
    """What the page checks found on a page, packed: what the parsing processes do with every page (`Site.derived`)."""
    return pack(examine(page, checks(), patience=_PATIENCE))
