"""The settings in force, read from the environment, samara.toml and the dashboard.

Precedence: environment (`SAMARA_PAGE_LIMIT`, or `SAMARA_PAGE_LIMIT_FILE` naming a file that holds the value), `samara.toml`,
the dashboard, the default. Unknown keys are errors with "did you mean".
"""

from __future__ import annotations

import hashlib
import os
import re
import time
import tomllib
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from samara.core.errors import NotReadable, SettingsError
from samara.core.settings.table import BY_PATH, NAMES, TABLE, Setting, row

__all__ = [
    "BY_PATH",
    "CARDS",
    "FILE_NAME",
    "NAMES",
    "TABLE",
    "Setting",
    "Settings",
    "checked",
    "data_folder",
    "load",
    "row",
    "site_folder",
]

FILE_NAME = "samara.toml"
PATH = "path"
"""The name of the tables of `samara.toml` that hold for some pages only."""
CARDS = "samara-cards"
"""The folder beside `samara.toml` that holds an owner's own look of cards; it is not published."""


Paths = tuple[tuple[tuple[str, ...], Mapping[str, Any]], ...]
"""What holds for some pages only: patterns of their paths (* as wildcard), and values."""


class Settings:
    """The values in force, and where each came from.

    `settings["page_limit"]` gives a value of the row's type; `settings.origin("page_limit")` gives "environment", "samara.toml",
    "argument", "dashboard" or "default". What environment or file has fixed, the dashboard shows as locked. `paths` is what
    holds for some pages only: patterns of their paths, and values.
    """

    def __init__(self, layers: tuple[tuple[str, Mapping[str, Any]], ...] = (), paths: Paths = ()) -> None:
        self._layers = layers
        self.paths = paths

    def __getitem__(self, name: str) -> Any:
        for _, values in self._layers:
            if name in values:
                return values[name]
        return row(name).default

    def origin(self, name: str) -> str:
        """Where the value in force came from."""
        for origin, values in self._layers:
            if name in values:
                return origin
        row(name)
        return "default"

    def replace(self, **values: Any) -> Settings:
        """The same settings with these values on top, as given on a command line; None leaves a value alone."""
        given = {name: checked(name, value, "argument") for name, value in values.items() if value is not None}
        return Settings((("argument", given), *self._layers), self.paths)

    def at(self, path: str) -> Settings:
        """The settings for the page at this path ("/blog/tea.html"): the first table that matches it goes before the rest of the
        file."""
        for patterns, values in self.paths:
            if any(fnmatchcase(path, pattern) for pattern in patterns):
                return self._before_file(values)
        return self

    def variants(self) -> list[Settings]:
        """These settings, and those of each table for some pages."""
        return [self, *(self._before_file(values) for _, values in self.paths)]

    def site(self) -> dict[str, Any]:
        """All values in force that are about the site, not about the machine, by name; under "path" those for some pages only."""
        return {name: self[name] for name, row in NAMES.items() if not row.deployment} | {PATH: self.paths}

    def _before_file(self, values: Mapping[str, Any]) -> Settings:
        place = next((at for at, (origin, _) in enumerate(self._layers) if origin == FILE_NAME), len(self._layers))
        return Settings((*self._layers[:place], (FILE_NAME, values), *self._layers[place:]))


def load(folder: Path | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from the environment and from `samara.toml` in `folder` (when given and present). Raises SettingsError,
    NotReadable."""
    paths: Paths = ()
    layers: list[tuple[str, Mapping[str, Any]]] = [
        ("environment", from_environment(os.environ if environment is None else environment))
    ]
    try:
        if folder is not None and (folder / FILE_NAME).is_file():
            values = _unchanged(folder / FILE_NAME)
            paths = values.pop(PATH, ())
            layers.append((FILE_NAME, values))
    except PermissionError as error:
        raise NotReadable(f"{folder} may not be read: {error.strerror}.", hint="Run as somebody who may read it.") from error
    return Settings(tuple(layers), paths)


def from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    """Values named `SAMARA_…` or `SAMARA_…_FILE`; other names that start so are errors."""
    values: dict[str, Any] = {}
    for key in environment:
        if not key.startswith("SAMARA_") or key in OUTSIDE:
            continue
        text = environment[key]
        name = key.removeprefix("SAMARA_").lower()
        if name not in NAMES and name.endswith("_file"):
            name = name.removesuffix("_file")
            row(name)
            try:
                text = Path(text).read_text().strip()
            except OSError as error:
                raise SettingsError(f"{key} names {text}, which cannot be read: {error.strerror}.") from error
        values[name] = parsed(name, text, key)
    return values


# Names used by the development scripts, which are no settings of the product.
OUTSIDE = frozenset({"SAMARA_LINKING_DATA", "SAMARA_BENCH_PAGES"})


def from_file(path: Path) -> dict[str, Any]:
    """Values of a `samara.toml`, and under "path" those for some pages only; secrets and deployment settings are refused there,
    since the file is published with the site."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}") from error
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}.") from error
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name == PATH:
            values[PATH] = tuple(_for_some(each, path) for each in (value if isinstance(value, list) else [value]))
            continue
        if row(name).deployment:
            raise SettingsError(
                f"{path}: {name!r} belongs to the machine, not to the site.",
                hint=f"Set SAMARA_{name.upper()} in the environment.",
            )
        values[name] = checked(name, value, str(path))
    return values


def _unchanged(path: Path) -> dict[str, Any]:
    """The same, read again only when the file is another than before: a server asks for it at each request."""
    try:
        status = path.stat()
    except PermissionError:
        raise
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}.") from error
    seen = (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
    if path not in _FILES or _FILES[path][0] != seen:
        values = from_file(path)
        # What was written a moment ago may be written again within the same tick of the clock.
        if time.time_ns() - max(seen[:2]) < TICK:
            return values
        _FILES[path] = seen, values
    return dict(_FILES[path][1])


_FILES: dict[Path, tuple[tuple[int, ...], dict[str, Any]]] = {}
TICK = 1_000_000_000
"""Nanoseconds after which the clock of any file system shows another time."""


def _for_some(table: Any, path: Path) -> tuple[tuple[str, ...], dict[str, Any]]:
    """One `[[path]]` table: the patterns under `match`, and its values."""
    where = f"{path}: [[{PATH}]]"
    values = dict(table) if isinstance(table, dict) else {}
    patterns = values.pop("match", None)
    patterns = [patterns] if isinstance(patterns, str) else patterns
    if not patterns or not all(isinstance(each, str) and each.startswith(("/", "*")) for each in patterns):
        raise SettingsError(f"{where} names no pages.", hint='Say match = ["/blog/*"].')
    if wrong := next((name for name in values if row(name).name not in BY_PATH), None):
        hint = f"These can: {', '.join(sorted(BY_PATH))}."
        raise SettingsError(f"{where}: {wrong!r} cannot be said for some pages only.", hint=hint)
    return tuple(patterns), {name: checked(name, value, where) for name, value in values.items()}


def parsed(name: str, text: str, where: str) -> Any:
    """The value of a text from the environment; lists are separated by commas."""
    kind = row(name).kind
    if kind is list:
        return [part.strip() for part in text.split(",") if part.strip()]
    if kind is bool:
        if text.lower() in ("1", "true", "yes", "on"):
            return True
        if text.lower() in ("0", "false", "no", "off", ""):
            return False
        raise SettingsError(f"{where}: {text!r} is neither true nor false.")
    if kind is dict:
        try:
            return checked(name, tomllib.loads(text), where)
        except tomllib.TOMLDecodeError as error:
            raise SettingsError(f"{where}: {text!r} is not valid TOML: {error}") from None
    try:
        return checked(name, kind(text), where)
    except ValueError:
        raise SettingsError(f"{where}: {text!r} is not {WORDS[kind]}.") from None


def checked(name: str, value: Any, where: str) -> Any:
    """The value, when it has the type of its row; whole numbers serve as numbers."""
    kind = row(name).kind
    if kind is float and type(value) is int:
        value = float(value)
    if kind is list and isinstance(value, tuple):
        value = list(value)
    if isinstance(value, Mapping):
        value = {key: dict(part) if isinstance(part, Mapping) else part for key, part in value.items()}
    if type(value) is not kind or not all(isinstance(part, str) for part in _parts(value)):
        raise SettingsError(f"{where}: {name} = {value!r} is not {WORDS[kind]}.")
    if isinstance(value, int | float) and value < 0:
        raise SettingsError(f"{where}: {name} = {value!r} is below zero.")
    return value


def _parts(value: Any) -> list[Any]:
    """What a list, a table or a table of tables holds."""
    if isinstance(value, dict):
        return [inner for part in value.values() for inner in (part.values() if isinstance(part, dict) else [part])]
    return value if isinstance(value, list) else []


WORDS = {
    bool: "true or false", int: "a whole number", float: "a number", str: "a text", list: "a list of texts",
    dict: "a table of texts",
}  # fmt: skip


def data_folder(settings: Settings) -> Path:
    """Where state lives: SAMARA_DATA, else the user's data folder (XDG)."""
    if settings["data"]:
        return Path(settings["data"]).expanduser().absolute()
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(home) / "samara"


def site_folder(settings: Settings, source: str) -> Path:
    """The folder of state of one site, named readably and uniquely after its source (a resolved path or an address)."""
    readable = re.sub(r"[^a-z0-9]+", "-", source.lower()).strip("-")[-40:].strip("-") or "site"
    return data_folder(settings) / f"{readable}-{hashlib.sha256(source.encode()).hexdigest()[:10]}"
