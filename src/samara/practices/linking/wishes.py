"""What the owner wants of related pages: the pins and bans of the settings, and the verdicts of the dashboard."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase

from samara.core import settings as table
from samara.core import urls, verdict
from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.core.site import Site


def wished(site: Site, settings: Settings) -> verdict.Rules:
    """Pins and bans of the settings before those of the dashboard, and the verdicts as pairs. Raises StateError."""
    said = verdict.rules(verdict.load(table.site_folder(settings, site.source)))
    return said._replace(pins=(*settings["pins"], *said.pins), bans=(*settings["bans"], *said.bans))


class Wishes:
    """The lines `from -> to` of pins and bans, where either side is an address or a path, and * a wildcard. Raises SettingsError
    for a line that is none."""

    def __init__(self, pins: Iterable[str], bans: Iterable[str], addresses: Sequence[str]) -> None:
        self._bans = [sides(line) for line in bans]
        self._pins: dict[str, list[str]] = {}
        known = set(addresses)
        for source, target in map(sides, pins):
            for page in meant(source, addresses, known):
                for other in meant(target, addresses, known):
                    if other != page and not self.banned(page, other):
                        self._pins.setdefault(page, []).append(other)

    def pinned(self, page: str) -> list[str]:
        """The pages that a page always shows, each once."""
        return list(dict.fromkeys(self._pins.get(page, ())))

    def banned(self, page: str, other: str) -> bool:
        """Whether a page never shows another."""
        return any(means(page, source) and means(other, target) for source, target in self._bans)


def unmet(settings: Settings, addresses: Sequence[str]) -> tuple[str, ...]:
    """What is wrong with the pins and bans of the settings, a sentence each: that they name no page of the site, with the nearest
    there is, or lead from a page to itself. Raises SettingsError for a line that is none."""
    return tuple(said for name in ("pins", "bans") for line in settings[name] for said in _wrong(name, line, addresses))


def readable(settings: Settings) -> tuple[dict[str, list[str]], tuple[str, ...]]:
    """The pins and bans of the settings by the name of the setting, without the lines that are none, and a sentence for each of
    those: what a page says that is to be seen whatever a file says."""
    kept: dict[str, list[str]] = {"pins": [], "bans": []}
    faults = []
    for name, lines in kept.items():
        for line in settings[name]:
            try:
                sides(line)
            except SettingsError as error:
                faults.append(f"{name}: {error.message} {error.hint}")
            else:
                lines.append(line)
    return kept, tuple(faults)


def _wrong(name: str, line: str, addresses: Sequence[str]) -> Iterator[str]:
    known = set(addresses)
    ends = [meant(side, addresses, known) for side in sides(line)]
    for side, found in zip(sides(line), ends, strict=True):
        if not found:
            near = nearest(side, addresses)
            yield f"{name}: {line!r}: no page is at {side}{f'; the nearest is {near}' if near else ''}."
    source, target = ends
    if len(source) == 1 and source == target:
        yield f"{name}: {line!r}: leads from a page to itself."


def nearest(side: str, addresses: Sequence[str]) -> str:
    """The path, or for an address the address, that is spelled most like this one; empty where none is."""
    plain = side.replace("*", "")
    names = [*addresses] if urls.is_url(side) else [urls.path(url) for url in addresses]
    return next(iter(get_close_matches(plain, names, 1, 0.5)), "")


def sides(line: str) -> tuple[str, str]:
    """The patterns of a line `from -> to`. Raises SettingsError."""
    source, arrow, target = (part.strip() for part in line.partition(verdict.ARROW.strip()))
    if not (source and arrow and target):
        raise SettingsError(f"{line!r} does not say which page leads where.", hint="Say it as: /blog/* -> /about.html")
    return source, target


def meant(pattern: str, addresses: Sequence[str], known: Container[str]) -> list[str]:
    """The addresses that a pattern means; it, or their path, is like it."""
    return [pattern] if pattern in known else [url for url in addresses if means(url, pattern)]


def means(url: str, pattern: str) -> bool:
    """Whether an address, or its path, is like a pattern."""
    return url == pattern or fnmatchcase(url, pattern) or fnmatchcase(urls.path(url), pattern)
