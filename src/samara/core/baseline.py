"""The findings that a site is known to have, so that a gate fails on new ones only.

A file of them, written by `samara audit --write-baseline FILE`, is meant to be kept beside the sources of the site:

    {"samara_baseline": 1, "site": "https://example.org/", "findings": {"sharing/card-title": ["5f0c…", …], …}}

An id stands as often as its fault: a second one on the same page, in the same words, is new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from samara.core import target
from samara.core.errors import SettingsError
from samara.core.finding import Finding, Report

FORMAT = 1


class Baseline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a baseline file holds: ids of findings by check, sorted."""

    samara_baseline: int
    site: str
    findings: dict[str, list[str]]


class _Marked(msgspec.Struct, frozen=True):
    samara_baseline: int


def baseline(report: Report) -> Baseline:
    """The baseline that a report is."""
    known: dict[str, list[str]] = {}
    for finding in report.findings:
        known.setdefault(finding.check, []).append(finding.id)
    return Baseline(FORMAT, report.site, {check: sorted(ids) for check, ids in sorted(known.items())})


def write(report: Report, path: Path) -> None:
    """Write the baseline of a report, one id on a line, so that changes are easy to review. Raises TargetError."""
    target.write(path, msgspec.json.format(msgspec.json.encode(baseline(report)), indent=1) + b"\n")


def load(path: Path) -> Baseline:
    """The baseline in a file. Raises SettingsError that says what to do."""
    again = f"Write it anew: samara audit … --write-baseline {path}"
    try:
        data = path.read_bytes()
        version = msgspec.json.decode(data, type=_Marked).samara_baseline
        if version != FORMAT:
            raise SettingsError(f"{path} is a baseline of format {version}; this Samara knows {FORMAT}.", hint=again)
        known = msgspec.json.decode(data, type=Baseline)
    except OSError as error:
        raise SettingsError(f"The baseline {path} cannot be read: {error.strerror}.", hint=again) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SettingsError(f"{path} is no baseline: {error}.", hint=again) from error
    return known


def expect(known: Baseline, site: str) -> None:
    """Raises SettingsError for the baseline of another site."""
    if known.site != site:
        raise SettingsError(
            f"The baseline is of {known.site}, and this is {site}.",
            hint="Give the site the same address (--url), or write the baseline anew.",
        )


def new(findings: Iterable[Finding], known: Baseline | None) -> Iterator[Finding]:
    """The findings that a baseline does not know; all of them without one."""
    left = {check: Counter(ids) for check, ids in known.findings.items()} if known else {}
    for finding in findings:
        ids = left.get(finding.check)
        if ids is not None and ids[finding.id] > 0:
            ids[finding.id] -= 1
        else:
            yield finding
