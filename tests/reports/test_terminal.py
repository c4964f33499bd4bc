"""The report for people at a terminal."""

from __future__ import annotations

import msgspec
import pytest

from reporting import GAPS, REPORT, clustered, hostile, written
from samara.core.finding import Cluster


@pytest.fixture(autouse=True)
def _width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")


def test_what_could_not_be_read_is_named() -> None:
    lines = [line.rstrip() for line in written("terminal", GAPS).splitlines()]
    start = lines.index("Could not be read")
    assert lines[start + 1 : start + 7] == [
        "  1 too large",
        "          large.html: 23,000,000 bytes; the limit is 10,000,000",
        "  9 without text",
        "          a.html",
        "          b.html",
        "          and 7 more",
    ]


def test_the_report_is_plain_text_when_it_is_no_terminal() -> None:
    assert [line.rstrip() for line in written("terminal", REPORT).splitlines()] == [
        "https://example.org/   62 of 100",
        "2 pages: 1 home, 1 page",
        "Not counted as pages: 3 redirect",
        "",
        "audience  " + "░" * 24 + "   –",
        "sharing   " + "█" * 15 + "░" * 9 + "  62",
        "",
        "What to do first",
        "1. Write the tags of the head",
        "   samara optimize, 1 page  sharing/card-title",
        "",
        "sharing",
        "  error   card-title  1 of 2 pages  samara optimize (sharing/head-tags)",
        "          Every page names itself on its card.",
        "          tea.html:2:1  has no og:title",
        "",
        "Broken checks (a fault of ours)",
        "  audience/trackers: KeyError: 'x' (on 1 page, first https://example.org/)",
        "",
        "Not checked",
        "  sharing/preview-bots: needs what was not asked: robots",
        "",
        "0 checks passed, 0 had nothing to judge. `samara explain CHECK` says why one matters.",
    ]


def test_what_one_template_causes_is_one_line() -> None:
    shown = [line.strip() for line in written("terminal", clustered(412)).splitlines()]
    begin = shown.index("Every page names itself on its card.")
    assert shown[begin : begin + 3] == [
        "Every page names itself on its card.",
        "same fault on all 412 pages of /blog/*",
        "blog/0.html:2:1  has no og:title",
    ]


def test_templates_after_the_third_are_counted() -> None:
    report = clustered(412)
    (outcome,) = report.outcomes
    clusters = tuple(
        Cluster(template=f"t{number}", pattern=f"/{number}/*", pages=10 - number, of=12, example=outcome.examples[0])
        for number in range(5)
    )
    report = msgspec.structs.replace(report, outcomes=(msgspec.structs.replace(outcome, clusters=clusters),))
    shown = [line.strip() for line in written("terminal", report).splitlines()]
    assert "same fault on 10 of 12 pages of /0/*" in shown
    assert "and on 13 more pages of 2 more templates" in shown


def test_no_code_that_a_page_says_reaches_the_terminal() -> None:
    shown = written("terminal", hostile())
    assert {letter for letter in shown if not letter.isprintable()} <= {"\n", "\u2066", "\u2069"}
    assert shown.count("\u2066") == shown.count("\u2069")
    assert "[bold]rich[/bold] :smile:" in shown
