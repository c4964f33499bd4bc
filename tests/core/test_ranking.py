"""Several sites beside each other."""

from samara.core.finding import Finding, Remedy, Report
from samara.core.ranking import Standing, ranked, standing


def test_a_standing_is_what_a_report_comes_to() -> None:
    findings = [Finding(check="a/b", level=level, message="x") for level in ("note", "error", "note")]
    first = Remedy(name="a/b", title="Writes titles.", automatic=True, checks=("a/b",), pages=1, effort="command", rank=5.0)
    report = Report(
        site="https://example.org/", source="public", pages=3, score=61.5, practices={"a": 61.5}, outcomes=(),
        remedies=(first,), findings=findings,
    )  # fmt: skip
    assert standing("example", report, ("The score is 61.5, below 70.",), "example.html") == Standing(
        name="example", source="public", site="https://example.org/", pages=3, score=61.5, practices={"a": 61.5},
        findings={"error": 1, "warning": 0, "note": 2}, first="Writes titles.",
        objections=("The score is 61.5, below 70.",), report="example.html",
    )  # fmt: skip


def test_the_best_stands_first_and_what_failed_last() -> None:
    sites = [
        Standing(name="failed", source="", error="x"), Standing(name="b", source="", score=50.0),
        Standing(name="none", source=""), Standing(name="zero", source="", score=0.0), Standing(name="c", source="", score=90.0),
        Standing(name="a", source="", score=50.0),
    ]  # fmt: skip
    assert [each.name for each in ranked(sites)] == ["c", "a", "b", "zero", "none", "failed"]
