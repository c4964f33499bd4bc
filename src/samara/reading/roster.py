"""A list of sites to audit in one run: a text file with one on each line, or TOML.

    # clients.txt
    public url=https://example.org/
    https://magazine.example/

    # clients.toml
    [[site]]
    source = "public"
    url = "https://example.org/"
    name = "Example"

Folders and files are looked for beside the list.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from samara.core import urls
from samara.core.errors import SettingsError, SourceError

_LINE = re.compile(r"(?P<source>\S.*?)(?:\s+url=(?P<url>\S*))?")
_OTHER_KEY = re.compile(r"\s(\w+)=\S")
SUMMARY = "summary"
"""The name of what is written about all of them, which no site may have."""

_KEYS = ("source", "url", "name")


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """One site of the list: a path or an address; its public address, if said; and a name that no other has, fit for a file."""

    source: str
    url: str | None
    name: str


def load(path: Path) -> tuple[Listed, ...]:
    """The sites of a list, in its order. Raises SettingsError that names the line or entry."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SettingsError(f"The list {path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"The list {path} is no text in UTF-8.") from error
    entries = _entries(text, path) if path.suffix == ".toml" else _lines(text, path)
    names = {SUMMARY}
    listed = tuple(_listed(entry, where, path.parent, names) for where, entry in entries)
    if not listed:
        raise SettingsError(f"The list {path} names no site.", hint="Write a folder or an address on each line.")
    return listed


def _lines(text: str, path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, line in enumerate(text.splitlines(), 1):
        if (said := line.strip()) and not said.startswith("#") and (found := _LINE.fullmatch(said)):
            if key := _OTHER_KEY.search(found["source"]):
                raise SettingsError(
                    f"{path}, line {number}: there is no key {key[1]!r}.",
                    hint="Write the folder or address, then url=https://example.org/; names go into a .toml list.",
                )
            yield f"{path}, line {number}", {key: value for key, value in found.groupdict().items() if value is not None}


def _entries(text: str, path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}") from error
    sites = table.pop("site", [])
    if table or not isinstance(sites, list) or not all(isinstance(entry, dict) for entry in sites):
        raise SettingsError(f"{path} holds something else than [[site]] tables.", hint='[[site]], then source = "public".')
    for number, entry in enumerate(sites, 1):
        yield f"{path}, entry {number}", entry


def _listed(entry: dict[str, Any], where: str, folder: Path, names: set[str]) -> Listed:
    if unknown := set(entry).difference(_KEYS):
        raise SettingsError(f"{where}: there is no key {min(unknown)!r}; there are {', '.join(_KEYS)}.")
    if not all(isinstance(value, str) for value in entry.values()) or not entry.get("source"):
        raise SettingsError(f"{where} names no site.", hint='Write source = "public", or an address.')
    source = entry["source"]
    try:
        url = urls.site_url(entry["url"]) if "url" in entry else None
    except SourceError as error:
        raise SettingsError(f"{where}: {error.message}", hint=error.hint) from error
    name = _free(entry.get("name") or _readable(source, url), names)
    return Listed(source=source if urls.is_url(source) else str(folder / Path(source).expanduser()), url=url, name=name)


def _readable(source: str, url: str | None) -> str:
    address = url or (source if urls.is_url(source) else "")
    return urls.host(address) + urls.path(address).rstrip("/") if address else Path(source).name


def _free(name: str, taken: set[str]) -> str:
    """The name in letters that every file system knows; with a number when it is taken."""
    plain = re.sub(r"[^\w.]+", "-", name).strip("-.")[:80] or "site"
    free, number = plain, 1
    while free.casefold() in taken:
        number += 1
        free = f"{plain}-{number}"
    taken.add(free.casefold())
    return free
