from judging import said

CHECK = "showcase/video-captions"


def test_a_picture_that_moves_needs_no_captions() -> None:
    assert said(CHECK, '<video src="/steam.mp4" autoplay muted loop></video>') == []


def test_a_video_that_may_speak_needs_them() -> None:
    message = ["video has no captions: https://example.org/tea.mp4"]
    assert said(CHECK, '<video src="/tea.mp4" controls muted></video>') == message
    assert said(CHECK, '<video src="/tea.mp4" autoplay></video><video src="/steam.mp4" autoplay muted></video>') == message
