from pathlib import Path

from judging import said_of

CHECK = "linkability/title-duplicate"


def test_pages_without_a_title_are_called_by_their_heading(tmp_path: Path) -> None:
    files = dict.fromkeys(("a.html", "b.html"), "<main><h1>Tea</h1></main>")
    assert said_of(CHECK, files, tmp_path) == [
        ("https://example.org/a.html", 'is called "Tea", like https://example.org/b.html'),
        ("https://example.org/b.html", 'is called "Tea", like https://example.org/a.html'),
    ]


def test_pages_with_names_of_their_own_are_well(tmp_path: Path) -> None:
    assert said_of(CHECK, {"a.html": "<title>A</title>", "b.html": "<title>B</title>"}, tmp_path) == []
