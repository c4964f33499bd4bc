"""The report as SARIF 2.1.0, which code hosts and editors show at the line it is about.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import quote

from samara.core.check import Check, PageCheck
from samara.core.finding import Finding, Outcome, Report, Status
from samara.core.version import VERSION
from samara.practices import catalogue
from samara.reports.format import ReportFormat
from samara.reports.letterhead import PLAIN, Letterhead
from samara.reports.names import encoded
from samara.reports.words import harmless

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

ROOT = "SITE"
"""What the folder of the site is called in the log; addresses of files are relative to it."""


def write(report: Report, out: TextIO, letterhead: Letterhead = PLAIN) -> None:
    """Write one log of one run; results come last, one on each line, as findings are decoded."""
    checks = catalogue.checks()
    numbers = {outcome.check: number for number, outcome in enumerate(report.outcomes)}
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "Samara", "semanticVersion": VERSION,
                "rules": [_rule(outcome, checks) for outcome in report.outcomes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, letterhead, numbers)],
    }  # fmt: skip
    if (root := Path(report.source)).is_absolute():
        run["originalUriBaseIds"] = {ROOT: {"uri": _file_address(root)}}
    out.write(f'{{"$schema":"{SCHEMA}","version":"2.1.0","runs":[{encoded(run)[:-1]},"results":[')
    _lines((_result(finding, numbers) for finding in report.findings), out)
    out.write("]}]}\n")


def _rule(outcome: Outcome, checks: Mapping[str, Check]) -> dict[str, Any]:
    """What a check promises, why, and where that is said."""
    rule: dict[str, Any] = {
        "id": outcome.check,
        "name": "".join(part.title() for part in outcome.check.replace("/", "-").split("-")),
        "shortDescription": {"text": harmless(outcome.title)},
        "defaultConfiguration": {"level": outcome.level},
        "properties": {"tags": [outcome.practice]},
    }
    if check := checks.get(outcome.check):
        why = " ".join(check.why.split()) or check.title
        rule["fullDescription"] = {"text": why}
        rule["help"] = {"text": "\n\n".join(_help(check, why)), "markdown": "\n\n".join(_help(check, why, "**", "```"))}
        rule["helpUri"] = check.source
    return rule


def _help(check: Check, why: str, strong: str = "", fence: str = "") -> Iterator[str]:
    yield f"{strong}{check.title}{strong}"
    yield why
    yield f"`samara optimize` closes it ({check.fix})." if check.fix else "It is mended by hand."
    if isinstance(check, PageCheck):
        for label, text in (("Good", check.good), ("Bad", check.bad)):
            yield f"{label}:"
            yield f"{fence}html\n{text.strip()}\n{fence}" if fence else text.strip()
    yield f"Source: {check.source}"


def _invocation(report: Report, letterhead: Letterhead, numbers: Mapping[str, int]) -> dict[str, Any]:
    """How the run went: what broke, and what was not looked at."""
    notes = {
        "toolExecutionNotifications": [_notification(each, "error", numbers) for each in _ended(report, Status.BROKEN)],
        "toolConfigurationNotifications": [_notification(each, "note", numbers) for each in _ended(report, Status.NOT_CHECKED)],
    }
    moment = {"endTimeUtc": f"{letterhead.moment:%Y-%m-%dT%H:%M:%SZ}"} if letterhead.moment else {}
    return {"executionSuccessful": True} | moment | {name: value for name, value in notes.items() if value}


def _ended(report: Report, status: Status) -> Iterator[Outcome]:
    return (outcome for outcome in report.outcomes if outcome.status is status)


def _notification(outcome: Outcome, level: str, numbers: Mapping[str, int]) -> dict[str, Any]:
    text = f"{outcome.check}: {harmless(outcome.note)}"
    return {"level": level, "message": {"text": text}, "associatedRule": {"id": outcome.check, "index": numbers[outcome.check]}}


def _result(finding: Finding, numbers: Mapping[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {"ruleId": finding.check}
    if finding.check in numbers:
        result["ruleIndex"] = numbers[finding.check]
    result |= {
        "level": finding.level,
        "message": {"text": _sentence(finding)},
        "partialFingerprints": {"samaraFinding/v1": finding.id},
    }
    if place := _location(finding):
        result["locations"] = [{"physicalLocation": place}]
    return result


def _sentence(finding: Finding) -> str:
    """The message without what viewers take for links ([text](target)) and placeholders ({0}).

    https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317421
    """
    text = harmless(finding.message).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return text.replace("{", "{{").replace("}", "}}") or finding.check


def _location(finding: Finding) -> dict[str, Any] | None:
    """The file, relative to the site's folder, or the address of a page that was fetched."""
    where = finding.source or finding.url
    if not where:
        return None
    fetched = where.startswith(("http://", "https://"))
    artifact = {"uri": _reference(where)} if fetched else {"uri": _relative(where), "uriBaseId": ROOT}
    if finding.at is None:
        return {"artifactLocation": artifact}
    return {"artifactLocation": artifact, "region": {"startLine": finding.at.line, "startColumn": finding.at.column}}


def _reference(address: str) -> str:
    return quote(address, safe="%/:?#[]@!$&'()*+,;=~", errors="replace")


def _relative(path: str) -> str:
    """A path as a relative address: a colon in its first part would read as a scheme, a slash in front as a root."""
    try:
        data = path.lstrip("/").encode("utf-8", "surrogateescape")  # as the file is called, be that UTF-8 or not
    except UnicodeEncodeError:
        data = path.lstrip("/").encode("utf-8", "replace")
    return quote(data, safe="/~!$&'()*+,;=@")


def _file_address(source: Path) -> str:
    """The folder of the site, when a folder or one page of it was read."""
    folder = source.parent if source.suffix.lower() in (".html", ".htm", ".xhtml", ".xml") else source
    return folder.as_uri().rstrip("/") + "/"


def _lines(values: Iterable[Any], out: TextIO) -> None:
    for number, value in enumerate(values):
        out.write((",\n" if number else "\n") + encoded(value))


SARIF = ReportFormat(help="SARIF 2.1.0, for code hosts and editors.", write=write)
