"""What VK's documentation says of its cards: that they are made of the page's Open Graph.

https://dev.vk.com/en/method/wall.parseAttachedLink
"""

from carding import drawn, shown

PAGE = (
    '<title>Html</title><meta name="twitter:title" content="X"><meta property="og:title" content="Tea">'
    '<meta property="og:description" content="Leaves"><meta property="og:image" content="https://example.org/tea.jpg">'
)


def test_a_card_shows_open_graph():
    assert shown("vk", PAGE) == {
        "title": "Tea", "description": "Leaves", "image": "https://example.org/tea.jpg", "site": "example.org", "shape": "large"
    }  # fmt: skip
    assert not [note.text for note in drawn("vk", PAGE).notes if "looks for" in note.text]


def test_what_it_takes_without_open_graph_is_a_guess():
    (said,) = [note.text for note in drawn("vk", "<title>Tea</title>").notes if "looks for" in note.text]
    assert said.startswith("Where VK looks for title, description and image")
