"""Checks, fixes and practices in words, for people at a terminal."""

from __future__ import annotations

import difflib
import textwrap
from collections.abc import Iterator, Mapping

from samara.core.check import Check, PageCheck, SiteCheck
from samara.core.errors import SettingsError
from samara.core.fix import Fix


def explain(name: str, practices: Mapping[str, str], checks: Mapping[str, Check], fixes: Mapping[str, Fix]) -> str:
    """The words for a name; all practices, checks and fixes in a line each for none. Raises SettingsError with the
    nearest name."""
    if name in checks:
        return "\n".join(_check(name, checks[name]))
    if name in fixes:
        closes = [check for check, found in checks.items() if found.fix == name]
        return "\n".join(_fix(name, fixes[name], closes))
    if name in practices:
        return "\n".join(_practice(name, practices[name], checks, fixes))
    if not name:
        return "\n\n".join("\n".join(_practice(each, promise, checks, fixes)) for each, promise in practices.items())
    known = [*checks, *fixes, *practices]
    near = difflib.get_close_matches(name, known, 1, 0.5) or [each for each in known if each.endswith(f"/{name}")]
    hint = f"Did you mean {near[0]!r}?" if near else "`samara explain` lists them all."
    raise SettingsError(f"There is no check, fix or practice named {name!r}.", hint=hint)


def _check(name: str, check: Check) -> Iterator[str]:
    yield f"{name} ({check.level.word})"
    yield from _paragraphs(check.title, check.why)
    yield ""
    yield f"Applies to   {', '.join(sorted(check.kinds)) if check.kinds else 'every page'}"
    yield f"By hand      {'one change in a template' if check.effort == 'template' else 'one change in each page'}"
    yield f"Mended by    {f'samara optimize ({check.fix})' if check.fix else 'no fix of ours'}"
    yield f"Source       {check.source}"
    if isinstance(check, PageCheck):
        for label, text in (("Good", check.good), ("Bad", check.bad)):
            yield ""
            yield f"{label}:"
            yield textwrap.indent(text.strip(), "    ")
    if isinstance(check, SiteCheck) and check.needs:
        yield f"Reads        what the probes of {', '.join(check.needs)} found"


def _fix(name: str, fix: Fix, closes: list[str]) -> Iterator[str]:
    yield f"{name} (fix)"
    yield from _paragraphs(fix.title, fix.why)
    yield ""
    yield "Closes the findings of"
    yield from (f"    {check}" for check in closes)


def _practice(name: str, promise: str, checks: Mapping[str, Check], fixes: Mapping[str, Fix]) -> Iterator[str]:
    yield f"{name}: {' '.join(promise.split())}"
    yield from (f"    {each}  {check.title}" for each, check in checks.items() if each.startswith(f"{name}/"))
    yield from (f"    {each} (fix)  {fix.title}" for each, fix in fixes.items() if each.startswith(f"{name}/"))


def _paragraphs(*texts: str) -> Iterator[str]:
    for text in "\n\n".join(texts).split("\n\n"):
        if text:
            yield ""
            yield textwrap.fill(" ".join(text.split()), 88)
