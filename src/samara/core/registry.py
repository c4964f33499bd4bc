"""Finds the one-file things: scans a folder, insists on one offer per file, adds what other distributions offer.

A thing's id is its path: `practices/sharing/checks/card_title.py` offers `sharing/card-title`.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import pkgutil
from collections.abc import Sequence
from typing import TypeVar

from samara.core.errors import SettingsError

Offer = TypeVar("Offer")


def collect(kind: type[Offer], package: str, *, group: str = "", prefix: str = "", apart: Sequence[str] = ()) -> dict[str, Offer]:
    """All offers of `kind` in the modules directly in `package`, by id, sorted; then those of the entry-point `group`.

    Each module that does not start with an underscore and is not named in `apart` must define exactly one offer; TypeError names
    the file that does not.
    """
    offers: dict[str, Offer] = {}
    folder = importlib.import_module(package)
    for found in pkgutil.iter_modules(folder.__path__):
        if found.name.startswith("_") or found.name in apart:
            continue
        module = importlib.import_module(f"{package}.{found.name}")
        here = [value for value in vars(module).values() if isinstance(value, kind)]
        own = [value for value in here if getattr(value, "module", module.__name__) == module.__name__]
        if len(own) != 1:
            raise TypeError(f"{module.__file__} offers {len(own)} of {kind.__name__}, not one.")
        offers[prefix + found.name.replace("_", "-")] = own[0]
    if group:
        others = offered(kind, group)
        if twice := offers.keys() & others.keys():
            raise TypeError(f"The entry point {min(twice)!r} of {group} takes a name of ours.")
        offers |= others
    return dict(sorted(offers.items()))


def offered(kind: type[Offer], group: str) -> dict[str, Offer]:
    """What other distributions offer under the entry-point `group`, by the entry's name; TypeError for what is no `kind`."""
    loaded = {entry.name: _loaded(entry) for entry in importlib.metadata.entry_points(group=group)}
    offers = {name: offer for name, offer in loaded.items() if isinstance(offer, kind)}
    if wrong := loaded.keys() - offers.keys():
        raise TypeError(f"The entry point {min(wrong)!r} of {group} is not a {kind.__name__}.")
    return offers


def _loaded(entry: importlib.metadata.EntryPoint) -> object:
    """What an entry point names; SettingsError for a plug-in that cannot be loaded, since its owner is another."""
    try:
        return entry.load()
    except Exception as error:
        said = f"{type(error).__name__}: {error}"
        hint = f"Repair or uninstall {entry.dist.name if entry.dist else entry.value}."
        raise SettingsError(f"The plug-in {entry.name!r} of {entry.group} cannot be loaded ({said}).", hint=hint) from error


def rooms(package: str, folder: str) -> list[str]:
    """The names of the packages in `package` that hold a package named `folder`."""
    root = importlib.import_module(package)
    names = [found.name for found in pkgutil.iter_modules(root.__path__) if found.ispkg]
    return [
        name
        for name in sorted(names)
        if any(inner.name == folder for inner in pkgutil.iter_modules([f"{place}/{name}" for place in root.__path__]))
    ]
