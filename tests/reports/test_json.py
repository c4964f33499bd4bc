"""The JSON report, and its schema in the documentation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from reporting import FINDING, GAPS, HOSTILE, REPORT, clustered, hostile, written
from samara import api
from samara.core.finding import Report

ROOT = Path(__file__).parents[2]
SCHEMA: dict[str, Any] = json.loads((ROOT / "docs" / "schema" / "report.schema.json").read_text())


def test_the_report_is_one_object_with_all_findings() -> None:
    found = json.loads(written("json", REPORT))
    assert list(found) == [
        "site", "source", "pages", "score", "practices", "kinds", "others", "unread", "remedies", "templates", "outcomes", "allowed", "findings",
    ]  # fmt: skip
    assert found["score"] == 62.5
    assert found["outcomes"][0]["status"] == "found"
    assert "examples" not in found["outcomes"][0]
    assert found["findings"] == [
        {
            "id": FINDING.id, "check": "sharing/card-title", "level": "error", "message": "has no og:title",
            "url": "https://example.org/tea.html", "source": "tea.html", "at": {"offset": 16, "line": 2, "column": 1},
            "fix": "sharing/head-tags",
        }
    ]  # fmt: skip


def test_templates_and_clusters_are_told() -> None:
    found = json.loads(written("json", clustered(3)))
    assert found["templates"] == [{"id": "t1", "pattern": "/blog/*", "pages": 3, "kind": "article"}]
    (cluster,) = found["outcomes"][0]["clusters"]
    assert cluster == {"template": "t1", "pattern": "/blog/*", "pages": 3, "of": 3, "example": found["findings"][0]}


def test_what_could_not_be_read_is_named() -> None:
    large, binary = json.loads(written("json", GAPS))["unread"]
    assert large == {
        "why": "too-large", "count": 1, "first": [
            {
                "url": "https://example.org/large.html", "source": "large.html", "why": "too-large", "target": "", "status": 0,
                "note": "23,000,000 bytes; the limit is 10,000,000",
            }
        ],
    }  # fmt: skip
    assert (binary["count"], [each["source"] for each in binary["first"]]) == (9, ["a.html", "b.html"])


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("report", [REPORT, GAPS, clustered(5)], ids=["small", "gaps", "clustered"])
def test_the_report_is_as_the_schema_says(report: Report) -> None:
    assert list(Draft202012Validator(SCHEMA).iter_errors(json.loads(written("json", report)))) == []


def test_the_report_of_a_real_site_is_as_the_schema_says() -> None:
    report = json.loads(written("json", api.audit(str(ROOT / "examples" / "workshop"))))
    assert list(Draft202012Validator(SCHEMA).iter_errors(report)) == []
    assert len(report["findings"]) > 100


def test_words_of_pages_stay_as_they_are() -> None:
    found = json.loads(written("json", hostile()))
    messages = [finding["message"] for finding in found["findings"][::2]]
    assert messages == [text.replace("\ud800", "�") for text in HOSTILE]
