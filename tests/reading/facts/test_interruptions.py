from documents import at, told
from samara.core.facts import Said


def test_interruptions_are_sound_dialogs_and_popups() -> None:
    html = """<video src=a.mp4 autoplay></video><video src=b.mp4 autoplay muted></video>
<iframe src="https://www.youtube.com/embed/x?autoplay=1"></iframe><dialog open>Sign up</dialog><dialog>Later</dialog>
<script src="https://a.omappapi.com/app/js/api.min.js"></script><script src="/own.js"></script>"""
    assert told("interruptions", html) == (
        Said("autoplay", at(html, "<video ")),
        Said("autoplay", at(html, "<iframe ")),
        Said("dialog", at(html, "<dialog ")),
        Said("popup omappapi.com", at(html, "<script ")),
    )
