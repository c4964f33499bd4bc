"""The ranking of several sites, with names that try to be more than names."""

from samara.cli._sites import markdown, table
from samara.core.ranking import Standing

STANDINGS = [
    Standing(
        name="a\x1b[31m|<b>", source="a", site="https://a.example/", pages=1_200, score=61.4,
        findings={"error": 3, "warning": 0, "note": 1_000}, first="Writes [titles](javascript:x).", report="a.html",
        objections=("no",),
    ),
    Standing(name="b", source="b", error="There is no\nfolder `b`."),
]  # fmt: skip


def test_a_table_ranks_and_says_who_may_not_pass() -> None:
    assert table(STANDINGS) == (
        "     score    pages   errors warnings    notes  site\n"
        "  1     61    1,200        3        0    1,000  a�[31m|<b>  (may not pass)\n"
        "  –      –                                      b  (There is no�folder `b`.)\n"
    )


def test_a_page_escapes_what_it_quotes() -> None:
    first, second = markdown(STANDINGS).splitlines()[-2:]
    assert first == ("| 1 | [a�\\[31m\\|\\<b\\>](a.html) | 61 | 1,200 | 3 | 0 | 1,000 | Writes \\[titles\\](javascript:x). |")
    assert second == "| – | b | – | | | | | could not be read: There is no�folder \\`b\\`. |"
