from documents import at, told
from samara.core.facts import Said


def test_blocks_are_what_we_wrote() -> None:
    html = '<nav data-samara="linking/related"></nav><p DATA-SAMARA></p>'
    assert told("blocks", html) == (Said("linking/related", at(html, "<nav")), Said("", at(html, "<p")))
