"""Scores: averaged over kinds, weighed by level; remedies by what they mend for their cost."""

from collections.abc import Iterator

import pytest

from samara.core import score
from samara.core.check import PageCheck, page_check
from samara.core.finding import Effort, Found, Level, Outcome, Status
from samara.core.page import Kind, Page
from samara.core.score import Affected


@pytest.mark.parametrize(
    ("affected", "applicable", "share"),
    [
        ({}, {}, None),
        ({}, {Kind.HOME: 1}, 1.0),
        ({Kind.ARTICLE: 1}, {Kind.ARTICLE: 4}, 0.75),
        # Ten thousand faultless articles do not hide the home page.
        ({Kind.HOME: 1}, {Kind.HOME: 1, Kind.ARTICLE: 10_000}, 0.5),
    ],
)
def test_passed_is_averaged_over_kinds(affected: dict[Kind, int], applicable: dict[Kind, int], share: float | None) -> None:
    assert score.passed(affected, applicable) == share


def outcome(check: str, level: str, passed: float | None) -> Outcome:
    return Outcome(
        check=check, practice=check.partition("/")[0], level=level, title="", passed=passed,
        status=Status.NOT_APPLICABLE if passed is None else Status.PASSED if passed == 1 else Status.FOUND,
    )  # fmt: skip


def test_practices_weigh_checks_by_level() -> None:
    told = score.practices(
        [
            outcome("sharing/a", "error", 1.0),
            outcome("sharing/b", "note", 0.4),
            outcome("remix/c", "note", None),
        ]
    )
    assert told == {"remix": None, "sharing": pytest.approx(100 * (5 + 0.4) / 6)}


def test_total_is_the_mean_of_what_has_a_score() -> None:
    assert score.total({"sharing": 50.0, "remix": None, "linking": 100.0}) == 75.0
    assert score.total({"remix": None}) is None


def test_importance_grows_by_one_when_links_double() -> None:
    assert [score.importance(inlinks) for inlinks in (0, 2, 6, 14)] == [1.0, 2.0, 3.0, 4.0]


def check(level: Level, effort: Effort, fix: str | None = None) -> PageCheck:
    @page_check(level=level, effort=effort, source="", good="", bad="", fix=fix)
    def made(page: Page) -> Iterator[Found]:
        """A promise."""
        yield Found(page.url)

    return made


def test_remedies_join_checks_of_a_fix_and_count_their_cost() -> None:
    checks = {
        "a/hand": check(Level.ERROR, Effort.PAGE),
        "a/one": check(Level.WARNING, Effort.TEMPLATE, "a/fix"),
        "a/template": check(Level.ERROR, Effort.TEMPLATE),
        "a/two": check(Level.ERROR, Effort.PAGE, "a/fix"),
    }
    found = [
        Affected("a/hand", (0, 1), 2.0),
        Affected("a/one", (0,), 1.0),
        Affected("a/template", (1,), 1.0),
        Affected("a/two", (1, 2), 2.0),
    ]
    outcomes = {name: outcome(name, "error", 0.5) for name in checks}
    told = score.remedies(found, checks, outcomes, {"a/fix": "Mends it."})
    assert [(remedy.name, remedy.title, remedy.checks, remedy.pages, remedy.effort, remedy.rank) for remedy in told] == [
        ("a/fix", "Mends it.", ("a/two", "a/one"), 3, "command", 12.0),
        ("a/hand", "A promise.", ("a/hand",), 2, "page", 5.0),
        ("a/template", "A promise.", ("a/template",), 1, "template", pytest.approx(5 / 3)),
    ]
