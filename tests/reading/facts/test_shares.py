import pytest

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


def test_shares_by_a_link_without_scheme_count() -> None:
    html = '<a href="//www.facebook.com/sharer.php?u=https%3A%2F%2Fexample.org%2Ftea">F</a>'
    url = "https://www.facebook.com/sharer.php?u=https%3A%2F%2Fexample.org%2Ftea"
    assert told("shares", html) == (Share("facebook", url, "https://example.org/tea", at=at(html, "<a")),)


def test_shares_of_dialogues_without_parameters_share_nothing() -> None:
    html = """<a href="https://www.facebook.com/sharer/sharer.php">F</a><a href="https://x.com/intent/tweet">X</a>
<a href="https://www.addtoany.com/share">A</a><a href="https://mastodon.social/shareholders">M</a><a href="https://wa.me/49301">W</a>"""
    assert [(share.network, share.shared, share.text) for share in told("shares", html)] == [
        ("facebook", None, None),
        ("x", None, None),
    ]


def test_shares_of_scripts_and_buttons_have_no_address() -> None:
    html = """<share-button></share-button><clipboard-copy value="https://example.org/tea">x</clipboard-copy>"""
    assert told("shares", html) == (Share("native", "", at=at(html, "<s")), Share("copy", "", at=at(html, "<c")))
    for one, name in (
        ('<button aria-label="Share this page">x</button>', "native"),
        ('<button class="btn-share">x</button>', "native"),
        ("<button>Copy link</button>", "copy"),
        ("<script>b.onclick = () => navigator.share({url: location.href})</script>", "native"),
        ("<script>b.onclick = () => navigator.clipboard.writeText(location.href)</script>", "copy"),
    ):
        assert told("shares", one) == (Share(name, "", at=at(one, "<")),)


def test_buttons_for_other_things_share_nothing() -> None:
    html = """<button>Shareholders</button><button>Copy</button><button class="copy-code">Copy code</button>
<script>navigator.clipboard.writeText(code.innerText)</script><code-block>x</code-block>"""
    assert told("shares", html) == ()


@pytest.mark.parametrize(
    ("html", "item"),
    [
        ("<ul><li> {} </li></ul>", "<li"),
        ("<ul><li>{}, Tea</li></ul>", None),
        ("<ul><li>{}<img src=x></li></ul>", None),
        ("<ul><li><b>{}</b></li></ul>", None),
        ("<p>{}</p>", None),
    ],
)
def test_shares_know_the_list_item_that_holds_nothing_else(html: str, item: str | None) -> None:
    page = html.format('<a href="https://getpocket.com/save?url=x">Pocket</a>')
    assert [share.item for share in told("shares", page)] == [at(page, item) if item else None]
