"""What somebody tried out of LINE's cards, that they show og:title, og:description and og:image.

https://qiita.com/myucy/items/c9f45979838e05e10a2a
"""

from carding import drawn, shown

PAGE = (
    '<title>Html</title><meta name="twitter:title" content="X"><meta property="og:title" content="Tea">'
    '<meta property="og:description" content="Leaves"><meta property="og:image" content="https://example.org/tea.jpg">'
)


def test_a_card_shows_open_graph():
    assert shown("line", PAGE) == {
        "title": "Tea", "description": "Leaves", "image": "https://example.org/tea.jpg", "site": "example.org", "shape": "large"
    }  # fmt: skip
    assert not [note.text for note in drawn("line", PAGE).notes if "looks for" in note.text]


def test_what_it_takes_without_open_graph_is_a_guess():
    (said,) = [note.text for note in drawn("line", "<title>Tea</title>").notes if "looks for" in note.text]
    assert said.startswith("Where LINE looks for title, description and image")
