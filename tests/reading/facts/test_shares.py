from documents import at, told
from samara.core.facts import Share


def test_shares_name_network_address_and_text() -> None:
    html = """<a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2Ftea">F</a>
<a href="/share?u=x">no</a>
<a href="mailto:?subject=Tea&amp;body=https%3A%2F%2Fexample.org%2Ftea">M</a><a href="https://www.facebook.com/tea">P</a>"""
    assert told("shares", html) == (
        Share(
            "facebook", "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2Ftea", "https://example.org/tea",
            at=at(html, "<a"),
        ),
        Share(
            "email", "mailto:?subject=Tea&body=https%3A%2F%2Fexample.org%2Ftea", "https://example.org/tea", at=at(html, "<a", 2)
        ),
    )  # fmt: skip


def test_shares_of_broken_addresses_are_none() -> None:
    assert told("shares", '<a href="https://[::1?x=y">x</a><a href="mailto:?">y</a>') == ()
