"""The networks of an owner: data in a folder beside samara.toml, one file for each."""

from __future__ import annotations

import difflib
import re
import tomllib
from datetime import date
from pathlib import Path

import msgspec

from samara.core.errors import SettingsError
from samara.core.text import listed
from samara.networks import catalogue
from samara.networks.network import Evidence, Icon, Intent, Known, Limit, Network, Profile
from samara.networks.profile import GENERIC

FOLDER = "samara-networks"
"""The name of the folder: `samara-networks/reading-club.toml` describes the network `reading-club`."""


def include(folder: Path | None) -> tuple[Network, ...]:
    """Know from now on the networks that are described beside the samara.toml of this folder; these. Raises SettingsError."""
    if folder is None or not (folder / FOLDER).is_dir():
        return ()
    found = load(folder)
    catalogue.include(found)
    return found


def load(folder: Path) -> tuple[Network, ...]:
    """The networks described in `samara-networks` in a folder, by name; none when there is no such folder.

    The keys are the fields of `Network`. Raises SettingsError, which names the file and the key, for what cannot be used.
    """
    return tuple(_network(path) for path in sorted((folder / FOLDER).glob("*.toml")))


def _network(path: Path) -> Network:
    name = path.stem
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        raise SettingsError(f"{path}: {name!r} cannot be the name of a network.", hint="Use small letters, digits and hyphens.")
    if not path.is_file():
        raise SettingsError(f"{path} cannot be read: it is no file.")
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        network = msgspec.convert({"name": name, "title": name, **table}, Network)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}") from error
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}.") from error
    except msgspec.ValidationError as error:
        raise SettingsError(f"{path}: {error}", hint=_hint(str(error))) from error
    if fault := _fault(network, name):
        raise SettingsError(f"{path}: {fault}")
    if untold := _untold(network.profile):
        hint = f"Add where you read that, or leave {'it' if len(untold) == 1 else 'them'} out:\n{_lines(untold)}"
        raise SettingsError(f"{path}: [profile] says {listed(untold)}, and nothing tells on what that rests.", hint=hint)
    return network


def _hint(said: str) -> str:
    """What to do about what msgspec says."""
    if unknown := re.search(r"unknown field `(.+?)`", said):
        kinds: tuple[type[msgspec.Struct], ...] = (Network, Intent, Profile, Limit, Known, Icon, Evidence)
        fields = {field.name for kind in kinds for field in msgspec.structs.fields(kind)}
        near = difflib.get_close_matches(unknown[1], sorted(fields), 1)
        return f"Did you mean {near[0]!r}?" if near else "`samara networks NAME --format json` shows the keys of any network."
    return "Write dates in quotes." if "got `date" in said else ""


def _fault(network: Network, name: str) -> str:
    """What the types do not say."""
    if network.name != name:
        return f"its name is {network.name!r}, but the file is called {name}.toml."
    if network.share and not re.match(r"https?://|mailto:|sms:", network.share):
        return f"share = {network.share!r} is no address."
    if network.share and "{url}" not in network.share:
        return "share says nowhere where the address of the page goes: {url}."
    if network.server and not ("{host}" in network.server and "{url}" in network.server):
        return "server wants the place of the reader's server, {host}, and that of the page's address, {url}."
    if wrong := next((limit for limit in network.limits if (limit.most is None) == (limit.least is None)), None):
        return f"the limit of {wrong.of} wants either most or least."
    return ""


def _untold(profile: Profile) -> list[str]:
    """The rules that are others than what most networks do, and rest on nothing."""
    fields = [field.name for field in msgspec.structs.fields(Profile) if field.name != "evidence"]
    return [name for name in fields if getattr(profile, name) != getattr(GENERIC, name) and not profile.known(name)]


def _lines(untold: list[str]) -> str:
    """What would tell it, as lines of the file."""
    of = ", ".join(f'"{name}"' for name in untold)
    grades = "official, source code, measured or claimed"
    return (
        f'[[profile.evidence]]\nof = [{of}]\nsource = "https://…"\ngrade = "claimed"  # {grades}\n'
        f'checked = "{date.today().isoformat()}"'
    )
