"""What the README promises of the example holds."""

from tools import scores


def test_scores_in_the_readme_are_those_measured() -> None:
    before, after = scores.measured()
    assert scores.table(before, after) in scores.README.read_text(encoding="utf-8"), "run make docs"
    assert (after.score or 0) > (before.score or 0)
