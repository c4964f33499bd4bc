from pathlib import Path

from judging import said_of

HIDDEN = '<title>Thanks</title><meta name="robots" content="{rule}">'


def test_orphans_are_not_looked_for_among_hidden_pages_and_error_pages(tmp_path: Path) -> None:
    files = {"index.html": "", "404.html": "", "thanks.html": HIDDEN.format(rule="noindex, follow"), "tea.html": ""}
    assert said_of("linking/orphan", files, tmp_path) == [("https://example.org/tea.html", "no page of the site links to it")]


def test_orphans_are_looked_for_among_pages_hidden_from_one_engine(tmp_path: Path) -> None:
    files = {"index.html": "", "tea.html": HIDDEN.format(rule="all").replace("robots", "bingbot").replace("all", "noindex")}
    assert said_of("linking/orphan", files, tmp_path) == [("https://example.org/tea.html", "no page of the site links to it")]
