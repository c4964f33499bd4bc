"""What an owner allows: findings that leave the report and the score for a stated reason, until a day or for good.

Entries stand in `samara-allow.toml`, beside `samara.toml`:

    [[allow]]
    check = "sharing/card-image"    # or a whole practice
    pages = "/legal/*"              # a pattern of paths, or several; left out: everywhere
    reason = "Nobody shares these."
    until = 2027-01-01              # the last day; left out: no end

or in comments of a page, for that page (`facts.Allowance`). An entry that is over takes nothing out any more, and says so.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import msgspec

from samara.core import urls
from samara.core.choice import covers, nearest
from samara.core.errors import SettingsError
from samara.core.facts import Allowance
from samara.core.finding import Allowed

FILE_NAME = "samara-allow.toml"
IN_PAGES = "comments in pages"

_KEYS = ("check", "pages", "reason", "until")


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One entry, read. `pages` are patterns of paths, none for all pages and the site as one; `until` is the last day."""

    check: str
    reason: str
    pages: tuple[str, ...] = ()
    until: date | None = None


class Allowlist(msgspec.Struct, frozen=True):
    """The entries of a site's file, and the day on which they are looked at. `checks` are all there are, also those that are not
    run, so that comments in pages may name them; none means those that are."""

    today: date
    rules: tuple[Rule, ...] = ()
    checks: tuple[str, ...] = ()


def load(path: Path, checks: Collection[str]) -> tuple[Rule, ...]:
    """The entries of a file, none when there is no such file. Raises SettingsError that names the entry and what is wrong."""
    try:
        if path.exists() and not path.is_file():
            raise SettingsError(f"{path} cannot be read: it is no file.")
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}") from error
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}.") from error
    entries = table.pop("allow", [])
    if table or not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise SettingsError(f"{path} holds something else than [[allow]] tables.", hint=_HINT)
    return tuple(_rule(entry, f"{path}, entry {number}", checks) for number, entry in enumerate(entries, 1))


_HINT = 'An entry is: [[allow]], check = "sharing/card-image", pages = "/legal/*", reason = "why", until = 2027-01-01.'


def _rule(entry: dict[str, Any], where: str, checks: Collection[str]) -> Rule:
    if unknown := set(entry).difference(_KEYS):
        raise SettingsError(f"{where}: there is no key {min(unknown)!r}; there are {', '.join(_KEYS)}.", hint=_HINT)
    check, pages, reason, until = (entry.get(key) for key in _KEYS)
    pages = [pages] if isinstance(pages, str) else pages or []
    if not isinstance(check, str):
        raise SettingsError(f"{where} names no check.", hint=_HINT)
    if hint := nearest(check, checks):
        raise SettingsError(f"{where}: there is no check or practice named {check!r}.", hint=hint)
    if not isinstance(reason, str) or not reason.strip():
        raise SettingsError(f"{where} gives no reason.", hint='Whoever reads it next year will ask: reason = "…".')
    if not isinstance(pages, list) or not all(isinstance(pattern, str) and pattern.startswith("/") for pattern in pages):
        raise SettingsError(f"{where}: pages = {pages!r} are no patterns of paths.", hint='Write "/legal/*", or a list of such.')
    if isinstance(until, str):
        until = _day(until)
        if until is None:
            raise SettingsError(f"{where}: until = {entry['until']!r} is no day.", hint="Write until = 2027-01-01.")
    if until is not None and (not isinstance(until, date) or isinstance(until, datetime)):
        raise SettingsError(f"{where}: until = {until!s} is no day.", hint="Write until = 2027-01-01.")
    return Rule(check=check, reason=reason.strip(), pages=tuple(pages), until=until)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


class Account:
    """What an allowlist takes out of one audit; entries that are over, or cannot be used, take nothing and have a note."""

    def __init__(self, allowlist: Allowlist | None, checks: Collection[str]) -> None:
        self._today = allowlist.today if allowlist else None
        self._checks = (allowlist.checks if allowlist else ()) or checks
        self._entries: dict[Allowed, Allowed] = {}
        self._counts: dict[Allowed, int] = {}
        self._excused: dict[int, tuple[Allowed, ...]] = {}
        rules = allowlist.rules if allowlist else ()
        self._rules = [entry for rule in rules if not (entry := self._of_rule(rule)).note]

    def _of_rule(self, rule: Rule) -> Allowed:
        over = rule.until is not None and self._today is not None and self._today > rule.until
        until = rule.until.isoformat() if rule.until else ""
        return self._keep(
            Allowed(
                check=rule.check, reason=rule.reason, pages=rule.pages, until=until, where=FILE_NAME,
                note="over" if over else "",
            )
        )  # fmt: skip

    def _of_comment(self, said: Allowance) -> Allowed:
        until = _day(said.until) if said.until else None
        note = ""
        if hint := nearest(said.check, self._checks):
            note = f"there is no such check. {hint}"
        elif not said.reason:
            note = "gives no reason"
        elif said.until and until is None:
            note = f"{said.until!r} is no day"
        elif until and self._today and self._today > until:
            note = "over"
        return self._keep(Allowed(check=said.check, reason=said.reason, until=said.until, where=IN_PAGES, note=note))

    def _keep(self, entry: Allowed) -> Allowed:
        """The entry, once however many pages share it."""
        kept = self._entries.setdefault(entry, entry)
        self._counts.setdefault(kept, 0)
        return kept

    def page(self, page: int, url: str, comments: Sequence[Allowance]) -> tuple[Allowed, ...]:
        """The entries in force on a page; to be asked once for each page, in the first place."""
        if self._today is None or not (self._rules or comments):
            return ()
        own = [entry for said in comments if not (entry := self._of_comment(said)).note]
        if self._rules:
            path = urls.path(url)
            own += [rule for rule in self._rules if not rule.pages or any(fnmatchcase(path, each) for each in rule.pages)]
        if own:
            self._excused[page] = tuple(own)
        return tuple(own)

    def on(self, page: int) -> tuple[Allowed, ...]:
        """The entries in force on a page that `page` was asked about."""
        return self._excused.get(page, ())

    def everywhere(self) -> tuple[Allowed, ...]:
        """The entries in force for the site as one."""
        return tuple(rule for rule in self._rules if not rule.pages)

    def take(self, entries: Iterable[Allowed], check: str, findings: int) -> bool:
        """Whether one of the entries allows what a check found; if so that is written down on it."""
        entry = allowing(entries, check)
        if entry is not None:
            self._counts[entry] += findings
        return entry is not None

    def told(self) -> tuple[Allowed, ...]:
        """Every entry with what it took out."""
        return tuple(msgspec.structs.replace(entry, findings=self._counts[entry]) for entry in self._entries.values())


def allowing(entries: Iterable[Allowed], check: str) -> Allowed | None:
    """The first of the entries that is about this check."""
    return next((entry for entry in entries if covers(entry.check, check)), None)
