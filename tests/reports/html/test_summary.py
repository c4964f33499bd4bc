"""What the first page says."""

from __future__ import annotations

import msgspec
import pytest

from reporting import REPORT
from samara.core.finding import Outcome, Remedy, Report, Status
from samara.reports.html.summary import after, meaning


def report(practices: dict[str, float | None], outcomes: tuple[Outcome, ...] = (), pages: int = 12) -> Report:
    scores = [score for score in practices.values() if score is not None]
    return Report(
        site="https://example.org/", source="", pages=pages, score=sum(scores) / len(scores) if scores else None,
        practices=practices, outcomes=outcomes, remedies=(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("practices", "sentence"),
    [
        ({"linking": 90, "remix": 10, "sharing": 60}, "Linking holds; remix keeps its 12 pages from travelling."),
        ({"linking": 90, "sharing": 85, "remix": 10, "mentions": 0}, "Linking and sharing hold; mentions and remix keep its 12 pages from travelling."),
        ({"remix": 10}, "Remix keeps its 12 pages from travelling."),
        ({"linking": 90, "sharing": 60}, "Linking holds on its 12 pages; sharing is the weakest."),
        ({"linking": 70, "sharing": 60}, "Sharing is the weakest."),
        ({"linking": 90, "sharing": 80}, "Every practice holds on its 12 pages."),
        ({"linking": None}, "On 12 pages there was nothing to judge."),
        (
            {"a": 90, "b": 91, "c": 92, "d": 93, "e": 94, "f": 1},
            "E, d, c and 2 more hold; f keeps its 12 pages from travelling.",
        ),
    ],
)  # fmt: skip
def test_the_first_sentence_says_what_holds_and_what_does_not(practices: dict[str, float | None], sentence: str) -> None:
    assert meaning(report(practices)) == f"{sentence} None of 0 checks found a fault."


def test_the_second_sentence_says_what_the_fixes_would_bring() -> None:
    assert meaning(REPORT).partition(". ")[2] == (
        "1 of 1 check found a fault, 1 of them grave; the one thing worth doing first would bring the score from 62 to 100."
    )


def test_what_a_fix_brings_is_the_score_without_the_faults_it_closes() -> None:
    outcomes = tuple(
        Outcome(check=f"a/{name}", practice="a", level="warning", title="", status=Status.FOUND, passed=0.5) for name in "xy"
    )
    remedy = Remedy(name="a/x", title="", automatic=False, checks=("a/x",), pages=1, effort="page", rank=1.0)
    assert after(report({"a": 50.0}, outcomes), [remedy]) == 75
    assert after(report({"a": 50.0}, outcomes), []) == 50


def test_a_check_that_was_not_judged_brings_nothing() -> None:
    remedies = (msgspec.structs.replace(REPORT.remedies[0], checks=("sharing/preview-bots",)),)
    assert after(REPORT, remedies) == after(REPORT, ())
