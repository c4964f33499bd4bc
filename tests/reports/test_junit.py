"""JUnit's XML, read by a real parser."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml, Skipped, TestSuite

from reporting import HOSTILE, REPORT, clustered, hostile, written
from samara.core.finding import Outcome, Report, Status


def parsed(report: Report) -> JUnitXml:
    return JUnitXml.fromstring(written("junit", report).encode())


def test_each_practice_is_a_suite_and_each_check_a_case() -> None:
    suites = parsed(REPORT)
    assert (suites.tests, suites.failures, suites.errors, suites.skipped) == (3, 1, 1, 1)
    assert [(suite.name, [case.name for case in suite]) for suite in suites] == [
        ("audience", ["audience/trackers"]),
        ("sharing", ["sharing/card-title", "sharing/preview-bots"]),
    ]


def test_outcomes_are_failures_errors_and_skips() -> None:
    (broken,), (found, unasked) = list(parsed(REPORT))
    assert [type(each) for case in (broken, found, unasked) for each in case.result] == [Error, Failure, Skipped]
    (failure,) = found.result
    assert failure.type == "error"
    assert failure.message == "1 of 2 pages: Every page names itself on its card."
    assert failure.text.splitlines() == [
        "Every page names itself on its card.",
        "samara optimize closes it (sharing/head-tags)",
        "tea.html:2:1: has no og:title",
    ]


def test_what_one_template_causes_is_one_line() -> None:
    ((case,),) = list(parsed(clustered(412)))
    assert case.result[0].text.splitlines()[-1] == (
        "same fault on all 412 pages of /blog/*: has no og:title (blog/0.html:2:1)"
    )  # fmt: skip


def test_a_check_that_passed_has_nothing_to_say() -> None:
    outcome = Outcome(check="sharing/x", practice="sharing", level="note", title="Fine.", status=Status.PASSED, applicable=3)
    report = Report(site="", source="", pages=3, score=100.0, practices={}, outcomes=(outcome,), remedies=())
    ((case,),) = list(parsed(report))
    assert case.is_passed


def test_hostile_words_stay_words() -> None:
    suites = list(parsed(hostile()))
    assert all(isinstance(suite, TestSuite) for suite in suites)
    assert [len(list(suite)) for suite in suites] == [len(HOSTILE)] * 3
    messages = [case.result[0].message for case in suites[2]]
    assert messages[0] == "3 of 9 pages: </title><script>alert(1)</script>"


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=30))
def test_any_text_gives_well_formed_xml(text: str) -> None:
    outcome = Outcome(check="a/b", practice="a", level="note", title=text, status=Status.BROKEN, note=text)
    report = Report(site="", source="", pages=1, score=None, practices={}, outcomes=(outcome,), remedies=())
    ((case,),) = list(parsed(report))
    assert case.name == "a/b"
