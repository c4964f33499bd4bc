from documents import at, told
from samara.core.facts import Said


def test_promotions_are_slots_frames_and_sponsored_links() -> None:
    html = """<ins class="adsbygoogle big"></ins><div id="div-gpt-ad-1"></div><div class="adsorbed">Tea</div>
<iframe src="https://ad.doubleclick.net/x"></iframe><a rel="nofollow sponsored" href="/pot">Pot</a>"""
    assert told("promotions", html) == (
        Said("slot", at(html, "<ins ")),
        Said("slot", at(html, "<div ")),
        Said("frame", at(html, "<iframe ")),
        Said("sponsored", at(html, "<a ")),
    )
