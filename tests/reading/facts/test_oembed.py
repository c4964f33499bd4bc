from documents import at, told
from samara.core.facts import Feed


def test_oembed_answers_in_xml_are_found() -> None:
    html = '<link rel="alternate" type="text/xml+oembed" title=Tea href="o.xml">'
    assert told("oembed", html) == (Feed("https://example.org/shop/o.xml", "text/xml+oembed", "Tea", at(html, "<link")),)
