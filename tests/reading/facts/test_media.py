from documents import at, told
from samara.core.facts import Media


def test_media_are_videos_audios_and_players() -> None:
    html = """<iframe src="https://www.youtube.com/embed/x"></iframe><iframe src="https://maps.example/"></iframe>
<audio src=a.mp3></audio><video><source src=v.mp4><track kind=captions src=v.vtt></video>"""
    assert told("media", html) == (
        Media("video", "https://example.org/shop/v.mp4", True, at(html, "<video")),
        Media("audio", "https://example.org/shop/a.mp3", False, at(html, "<audio")),
        Media("frame", "https://www.youtube.com/embed/x", False, at(html, "<iframe")),
    )
