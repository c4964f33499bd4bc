"""What KakaoTalk's documentation says of its cards: that they show og:title, og:description and og:image.

https://developers.kakao.com/docs/ko/tool/common
"""

from carding import drawn, shown


def test_a_card_shows_open_graph():
    html = (
        '<title>Html</title><meta name="twitter:title" content="X"><meta property="og:title" content="차">'
        '<meta property="og:description" content="잎"><meta property="og:image" content="https://example.org/tea.jpg">'
    )
    assert shown("kakaotalk", html) == {
        "title": "차", "description": "잎", "image": "https://example.org/tea.jpg", "site": "example.org", "shape": "large"
    }  # fmt: skip


def test_what_it_takes_without_open_graph_is_a_guess():
    (said,) = [note.text for note in drawn("kakaotalk", "<title>차</title>").notes if "looks for" in note.text]
    assert said.startswith("Where KakaoTalk looks for title, description and image")
