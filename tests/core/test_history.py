"""Earlier audits: kept, bounded, passed over when damaged, and compared."""

import gzip
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core import history
from samara.core.finding import Finding, Outcome, Report, Status

packed = partial(gzip.compress, mtime=0)
"""The same bytes in every process that collects these tests."""

SITE = "https://example.org/"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def finding(message: str, path: str = "", check: str = "a/b", level: str = "error") -> Finding:
    return Finding(check=check, level=level, message=message, url=SITE + path)


def report(*findings: Finding, score: float | None = 50.0, statuses: dict[str, Status] | None = None) -> Report:
    statuses = {"a/b": Status.FOUND, "c/d": Status.PASSED} | (statuses or {})
    outcomes = tuple(
        Outcome(check=check, practice=check[0], level="note" if check == "c/d" else "error", title="", status=status)
        for check, status in statuses.items()
    )
    return Report(
        site=SITE, source="x", pages=2, score=score, practices={"a": score}, outcomes=outcomes, remedies=(), findings=findings
    )


def test_a_run_is_kept_and_read_back(tmp_path: Path) -> None:
    kept = history.run(report(finding("has no title"), finding("has no title", "tea"), finding("is \ud800")), NOW)
    history.keep(tmp_path, kept)
    assert history.last(tmp_path) == kept
    assert kept.faults("a/b") == [("has no title", SITE), ("has no title", SITE + "tea"), ("is ?", SITE)]
    assert kept.moment == "2026-11-23T09:00:00.000+00:00"


def test_a_site_that_was_never_audited_has_no_last_run(tmp_path: Path) -> None:
    assert history.last(tmp_path / "nowhere") is None


def test_the_newest_runs_are_kept(tmp_path: Path) -> None:
    for number in range(history.KEPT + 3):
        history.keep(tmp_path, history.run(report(score=float(number)), NOW + timedelta(minutes=number)))
    assert [kept.score for kept in history.runs(tmp_path)] == [float(score) for score in range(history.KEPT + 2, 2, -1)]


def test_runs_take_no_more_room_than_they_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "BYTES", 1)
    for number in range(3):
        history.keep(tmp_path, history.run(report(score=float(number)), NOW + timedelta(minutes=number)))
    assert [kept.score for kept in history.runs(tmp_path)] == [2.0]


@pytest.mark.parametrize(
    "data",
    [
        b"", b"x", packed(b"{"), packed(b"[]"), packed(b"{}")[:-3], packed(b"\xff"),
        packed(
            b'{"format":2,"moment":"","site":"","pages":1,"score":1,"practices":{},"urls":[],"checks":{}}'
        ),
        packed(
            b'{"format":1,"moment":"","site":"","pages":1,"score":1,"practices":{},"urls":[],"checks":{"a/b":["error",["x"],[0,0]]}}'
        ),
        packed(
            b'{"format":1,"moment":"","site":"","pages":1,"score":1,"practices":{},"urls":["x"],"checks":{"a/b":["error",["x"],[0]]}}'
        ),
    ],
)  # fmt: skip
def test_damaged_runs_are_passed_over(data: bytes, tmp_path: Path) -> None:
    kept = history.run(report(), NOW)
    history.keep(tmp_path, kept)
    (tmp_path / "history" / "20990101T000000000000Z.json.gz").write_bytes(data)
    assert history.last(tmp_path) == kept


def test_a_change_says_what_appeared_and_what_went() -> None:
    before = history.run(report(finding("one"), finding("two"), finding("two"), finding("on 3 pages"), score=40.0), NOW)
    after = history.run(
        report(
            finding("two"),
            finding("new", "tea"),
            finding("new", "pot"),
            finding("on 4 pages"),
            finding("x", check="c/d", level="note"),
        ),
        NOW + timedelta(days=1),
    )
    told = history.change(before, after)
    assert (told.since, told.score, told.practices) == (before.moment, (40.0, 50.0), {"a": (40.0, 50.0)})
    assert told.appeared == (
        history.Turn(check="a/b", level="error", findings=2, pages=2, examples=(("new", SITE + "pot"), ("new", SITE + "tea"))),
        history.Turn(check="c/d", level="note", findings=1, pages=1, examples=(("x", SITE),)),
    )
    assert told.gone == (history.Turn(check="a/b", level="error", findings=2, pages=1, examples=(("one", SITE), ("two", SITE))),)


def test_checks_that_judged_only_once_are_not_compared() -> None:
    before = history.run(report(finding("1"), statuses={"e/f": Status.NOT_CHECKED}), NOW)
    after = history.run(report(finding("1"), finding("x", check="e/f"), statuses={"e/f": Status.FOUND}), NOW)
    told = history.change(before, after)
    assert (told.appeared, told.gone, told.uncompared) == ((), (), ("e/f",))


FAULTS = st.lists(
    st.builds(finding, st.sampled_from("abc"), st.sampled_from(["", "tea", "pot"]), st.sampled_from(["a/b", "c/d"]))
)


@given(FAULTS, FAULTS)
def test_what_appears_one_way_goes_the_other(one: list[Finding], other: list[Finding]) -> None:
    first, second = history.run(report(*one), NOW), history.run(report(*other), NOW)
    there, back = history.change(first, second), history.change(second, first)
    assert (there.appeared, there.gone) == (back.gone, back.appeared)
    assert sum(turn.findings for turn in there.appeared) - sum(turn.findings for turn in there.gone) == len(other) - len(one)


def test_moved_checks_are_those_with_other_pages() -> None:
    def counted(**affected: int) -> Report:
        outcomes = tuple(
            Outcome(check=f"a/{name}", practice="a", level="error", title=name, status=Status.FOUND, affected=pages)
            for name, pages in affected.items()
        )
        return msgspec.structs.replace(report(), outcomes=outcomes)

    told = history.moved(counted(b=3, c=9, d=1, e=2), counted(b=3, c=2, d=5, e=1, f=7))
    assert [(each.check, each.was, each.now) for each in told] == [("a/d", 1, 5), ("a/c", 9, 2), ("a/e", 2, 1)]
