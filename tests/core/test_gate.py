"""The gate: level, baseline and score, each alone and together."""

import pytest

from samara.core.baseline import Baseline, baseline
from samara.core.finding import Finding, Level, Report
from samara.core.gate import Gate, objections

FOUND = tuple(
    Finding(check="a/b", level=level, message=message, url="https://example.org/")
    for level, message in (("error", "a"), ("warning", "b"), ("warning", "c"), ("note", "d"))
)


def report(score: float | None = 61.25, findings: tuple[Finding, ...] = FOUND) -> Report:
    return Report(
        site="https://example.org/", source="x", pages=1, score=score, practices={}, outcomes=(), remedies=(), findings=findings
    )


KNOWN: Baseline = baseline(report(findings=FOUND[1:]))


@pytest.mark.parametrize(
    ("gate", "said"),
    [
        (Gate(), ()),
        (Gate(level=Level.ERROR), ("1 finding at or above error: 1 of level error.",)),
        (Gate(level=Level.NOTE), ("4 findings at or above note: 1 of level error, 2 of level warning, 1 of level note.",)),
        (Gate(level=Level.NOTE, known=KNOWN), ("1 new finding at or above note: 1 of level error.",)),
        (Gate(level=Level.NOTE, known=baseline(report())), ()),
        (Gate(known=KNOWN), ()),
        (Gate(score=61.25), ()),
        (Gate(score=62), ("The score is 61.2, below 62.",)),
        (
            Gate(level=Level.ERROR, score=99.5),
            ("1 finding at or above error: 1 of level error.", "The score is 61.2, below 99.5."),
        ),
    ],
)
def test_a_gate_says_why_a_site_may_not_pass(gate: Gate, said: tuple[str, ...]) -> None:
    assert objections(report(), gate) == said


def test_what_was_not_judged_has_no_score_to_object_to() -> None:
    assert objections(report(score=None, findings=()), Gate(level=Level.NOTE, score=100)) == ()
