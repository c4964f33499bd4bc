"""All fixes of all practices, and those that an owner chose."""

from __future__ import annotations

import difflib
from functools import cache

from samara.core import registry
from samara.core.errors import SettingsError
from samara.core.fix import Fix
from samara.core.settings import Settings


@cache
def fixes() -> dict[str, Fix]:
    """Every fix by its id ("sharing/head-tags"), in the order in which they win: ours, and those offered as `samara.fixes`."""
    found = registry.offered(Fix, "samara.fixes")
    for practice in registry.rooms(__package__, "fixes"):
        found |= registry.collect(Fix, f"{__package__}.{practice}.fixes", prefix=f"{practice}/")
    return dict(sorted(found.items(), key=lambda item: (item[1].rank, item[0])))


def chosen(settings: Settings) -> dict[str, Fix]:
    """The fixes that the settings `fixes` and `without` leave; of those with a setting, unless named, the ones it asks for.

    Raises SettingsError for a name that is none.
    """
    for name in (*settings["fixes"], *settings["without"]):
        if name not in fixes():
            near = difflib.get_close_matches(name, fixes(), 1, 0.4)
            hint = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(fixes())}."
            raise SettingsError(f"There is no fix named {name!r}.", hint=hint)
    wanted = settings["fixes"] or [name for name, fix in fixes().items() if fix.setting is None or settings[fix.setting]]
    return {name: fix for name, fix in fixes().items() if name in wanted and name not in settings["without"]}
