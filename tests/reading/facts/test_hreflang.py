from documents import at, told
from samara.core.facts import Alternate


def test_hreflang_names_language_and_address() -> None:
    html = '<link rel=alternate hreflang="de-AT" href=/de/><link rel=alternate href=/x>'
    assert told("hreflang", html) == (Alternate("de-at", "https://example.org/de/", at(html, "<link")),)
