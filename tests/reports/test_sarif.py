"""SARIF, against the published schema."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, FormatChecker

from reporting import FINDING, HOSTILE, REPORT, clustered, hostile, written
from samara import api
from samara.core.facts import Place
from samara.core.finding import Finding, Report
from samara.reports.letterhead import Letterhead

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "tests" / "data" / "sarif-schema-2.1.0.json").read_text())
VALIDATOR = Draft4Validator(SCHEMA, format_checker=FormatChecker())


def logged(report: Report) -> dict[str, Any]:
    """The log, which has to be valid."""
    log: dict[str, Any] = json.loads(written("sarif", report))
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []
    (run,) = log["runs"]
    return run  # type: ignore[no-any-return]


def of(finding: Finding, source: str = "/srv/site") -> dict[str, Any]:
    """The one result of a report with one finding."""
    report = Report(site="", source=source, pages=1, score=None, practices={}, outcomes=(), remedies=(), findings=(finding,))
    (result,) = logged(report)["results"]
    return result  # type: ignore[no-any-return]


def test_a_finding_points_at_file_line_and_column() -> None:
    run = logged(REPORT)
    assert run["originalUriBaseIds"] == {"SITE": {"uri": "file:///srv/site/"}}
    assert run["results"] == [
        {
            "ruleId": "sharing/card-title",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": "has no og:title"},
            "partialFingerprints": {"samaraFinding/v1": FINDING.id},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "tea.html", "uriBaseId": "SITE"},
                        "region": {"startLine": 2, "startColumn": 1},
                    }
                }
            ],
        }
    ]


def test_rules_carry_what_the_check_says_of_itself() -> None:
    rule, _, stranger = logged(REPORT)["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"]) == ("sharing/card-title", "SharingCardTitle")
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["helpUri"] == "https://ogp.me/#metadata"
    assert "```html\n" in rule["help"]["markdown"]
    assert "Source: https://ogp.me/#metadata" in rule["help"]["text"]
    assert stranger["shortDescription"] == {"text": "Nobody watches."}


def test_what_broke_and_what_was_not_asked_is_notified() -> None:
    (invocation,) = logged(REPORT)["invocations"]
    assert [each["message"]["text"] for each in invocation["toolExecutionNotifications"]] == [
        "audience/trackers: KeyError: 'x' (on 1 page, first https://example.org/)"
    ]
    assert [each["associatedRule"]["id"] for each in invocation["toolConfigurationNotifications"]] == ["sharing/preview-bots"]


def test_the_moment_is_that_of_the_letterhead() -> None:
    letterhead = Letterhead(moment=datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC))
    log = json.loads(written("sarif", REPORT, letterhead=letterhead))
    assert log["runs"][0]["invocations"][0]["endTimeUtc"] == "2026-03-04T05:06:07Z"


@pytest.mark.parametrize(
    ("source", "location"),
    [
        ("a b/é.html", {"uri": "a%20b/%C3%A9.html", "uriBaseId": "SITE"}),
        ("javascript:alert(1)", {"uri": "javascript%3Aalert(1)", "uriBaseId": "SITE"}),
        ("//evil.example/x", {"uri": "evil.example/x", "uriBaseId": "SITE"}),
        ("caf\udce9.html", {"uri": "caf%E9.html", "uriBaseId": "SITE"}),
        ("https://example.org/a b", {"uri": "https://example.org/a%20b"}),
    ],
)
def test_a_place_is_an_address(source: str, location: dict[str, str]) -> None:
    result = of(Finding(check="a/b", level="note", message="x", source=source, at=Place(0, 1, 1)))
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == location


def test_a_fault_of_the_whole_site_has_no_location() -> None:
    assert "locations" not in of(Finding(check="a/b", level="note", message="x"))


def test_a_page_that_was_read_alone_is_relative_to_its_folder() -> None:
    report = Report(site="", source="/srv/site/tea.html", pages=1, score=None, practices={}, outcomes=(), remedies=())
    assert logged(report)["originalUriBaseIds"] == {"SITE": {"uri": "file:///srv/site/"}}


def test_a_site_that_was_fetched_has_no_folder() -> None:
    report = Report(site="", source="https://example.org/", pages=1, score=None, practices={}, outcomes=(), remedies=())
    assert "originalUriBaseIds" not in logged(report)


def test_fingerprints_stay_when_a_fault_moves() -> None:
    moved = Finding(check="a/b", level="note", message="x", source="a.html", at=Place(90, 9, 3))
    assert of(moved)["partialFingerprints"] == of(Finding(check="a/b", level="note", message="x"))["partialFingerprints"]


def test_messages_hold_no_links_and_no_placeholders() -> None:
    result = of(Finding(check="a/b", level="note", message="[text](http://evil.example) {0} \\"))
    assert result["message"]["text"] == "\\[text\\](http://evil.example) {{0}} \\\\"


def test_hostile_words_keep_the_log_valid() -> None:
    run = logged(hostile())
    assert len(run["results"]) == 2 * len(HOSTILE)
    text = written("sarif", hostile())
    assert {letter for letter in text if not letter.isprintable()} <= {"\n", "\ufeff"}


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=()), min_size=1, max_size=30))
def test_any_text_gives_a_valid_log(text: str) -> None:
    of(Finding(check="a/b", level="note", message=text, url=text, source=text, at=Place(0, 1, 1)))


def test_the_log_of_a_real_site_is_valid() -> None:
    report = api.audit(str(ROOT / "examples" / "workshop"))
    run = logged(report)
    assert len(run["results"]) == len(list(report.findings))
    assert all(run["tool"]["driver"]["rules"][each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])


def test_ten_thousand_findings_are_ten_thousand_results() -> None:
    log = json.loads(written("sarif", clustered(10_000)))
    assert len(log["runs"][0]["results"]) == 10_000
