"""Findings as JSON lines."""

from __future__ import annotations

import json

from reporting import HOSTILE, REPORT, hostile, written


def test_each_finding_is_one_line_as_in_the_json_report() -> None:
    lines = written("findings", REPORT).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(written("json", REPORT))["findings"]


def test_words_of_pages_break_no_line() -> None:
    lines = written("findings", hostile()).split("\n")
    assert lines.pop() == ""
    assert len([json.loads(line) for line in lines]) == 2 * len(HOSTILE)
