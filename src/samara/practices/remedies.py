"""All fixes of all practices, and those that an owner chose."""

from __future__ import annotations

import difflib
from functools import cache

from samara.core import registry
from samara.core.errors import SettingsError
from samara.core.fix import Fix, asked
from samara.core.position import position
from samara.core.settings import Settings
from samara.widgets.share import taste
from samara.widgets.words import own


@cache
def fixes() -> dict[str, Fix]:
    """Every fix by its id ("sharing/head-tags"), in the order in which they win: ours, and those offered as `samara.fixes`."""
    found = registry.offered(Fix, "samara.fixes")
    for practice in registry.rooms(__package__, "fixes"):
        found |= registry.collect(Fix, f"{__package__}.{practice}.fixes", prefix=f"{practice}/")
    return dict(sorted(found.items(), key=lambda item: (item[1].rank, item[0])))


def chosen(settings: Settings) -> dict[str, Fix]:
    """The fixes that the settings ask for, be it for some pages only.

    Raises SettingsError for a name that is none, and for positions and texts that cannot be used.
    """
    variants = settings.variants()
    for name in (name for each in variants for name in (*each["fixes"], *each["without"], *each["positions"])):
        if name not in fixes():
            near = difflib.get_close_matches(name, fixes(), 1, 0.4)
            hint = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(fixes())}."
            raise SettingsError(f"There is no fix named {name!r}.", hint=hint)
    for text in (text for each in variants for text in each["positions"].values()):
        position(str(text))
    own(settings["texts"])
    taste(settings)
    wanted = {name for each in variants for name in asked(fixes(), each)}
    return {name: fix for name, fix in fixes().items() if name in wanted}
