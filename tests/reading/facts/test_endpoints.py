from documents import at, told
from samara.core.facts import Endpoint


def test_endpoints_are_links_and_anchors() -> None:
    html = """<link rel=webmention href=/wm><link rel="hub" href=https://hub.example/><link rel=pingback href=/xmlrpc>
<a rel="webmention x" href=""></a>"""
    assert told("endpoints", html) == (
        Endpoint("webmention", "https://example.org/wm", at(html, "<link")),
        Endpoint("hub", "https://hub.example/", at(html, "<link", 1)),
        Endpoint("pingback", "https://example.org/xmlrpc", at(html, "<link", 2)),
        Endpoint("webmention", "https://example.org/shop/tea.html", at(html, "<a")),
    )
