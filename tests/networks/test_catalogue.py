"""Networks by name, and what links on pages share."""

import re
from urllib.parse import quote

import pytest

from samara.networks.catalogue import Shared, networks, shares

PAGE = "https://example.org/tea/?a=1&b=2#green"


def test_each_network_is_named_after_its_file():
    assert {name: network.name for name, network in networks().items()} == {name: name for name in networks()}


def test_the_dead_are_known_and_offer_no_link():
    dead = {name: network for name, network in networks().items() if not network.alive}
    assert sorted(dead) == ["addthis", "delicious", "google-plus", "pocket", "stumbleupon"]
    assert all(network.share == "" and network.evidence for network in dead.values())


def test_every_number_says_where_it_was_read():
    limits = [limit for network in networks().values() for limit in network.limits]
    assert limits
    assert all(limit.source.startswith("https://") and re.fullmatch(r"\d{4}-\d\d-\d\d", limit.checked) for limit in limits)
    assert all((limit.most is None) != (limit.least is None) for limit in limits)


@pytest.mark.parametrize("name", sorted(name for name, network in networks().items() if network.share))
def test_a_link_we_write_is_recognised_with_its_address(name):
    link = networks()[name].link(PAGE, "Tea & {url}", "https://example.org/tea.jpg")
    found = shares(link)
    assert found is not None
    assert (found.network, found.url, found.alive) == (name, PAGE, True)


@pytest.mark.parametrize(
    ("href", "found"),
    [
        (f"https://twitter.com/intent/tweet?text=Tea&url={quote(PAGE, '')}", Shared("x", PAGE, "Tea", True)),
        ("https://twitter.com/share", Shared("x", None, None, True)),
        ("https://www.facebook.com/share.php?u=https://a.b/", Shared("facebook", "https://a.b/", None, True)),
        (
            "http://www.linkedin.com/shareArticle?mini=true&url=https://a.b/&title=T",
            Shared("linkedin", "https://a.b/", "T", True),
        ),
        ("https://plus.google.com/share?url=https://a.b/", Shared("google-plus", "https://a.b/", None, False)),
        ("https://getpocket.com/save?url=https://a.b/", Shared("pocket", "https://a.b/", None, False)),
        ("https://www.addtoany.com/add_to/x?linkurl=https://a.b/&linkname=T", Shared("addtoany", "https://a.b/", "T", True)),
        ("https://any.example/share?text=T%20https://a.b/", Shared("mastodon", "https://a.b/", "T", True)),
        ("mailto:?subject=T&body=Read%20https://a.b/", Shared("email", "https://a.b/", "Read", True)),
        ("whatsapp://send?text=T%20https://a.b/", Shared("whatsapp", "https://a.b/", "T", True)),
        ("tg://msg_url?url=https://a.b/&text=T", Shared("telegram", "https://a.b/", "T", True)),
    ],
)
def test_share_links_of_pages_are_read(href, found):
    assert shares(href) == found


@pytest.mark.parametrize(
    "href",
    [
        "https://example.org/share",
        "https://www.facebook.com/example",
        "https://x.com/example",
        "https://www.reddit.com/submit",
        "https://wa.me/4912345?text=Hello",
        "https://api.whatsapp.com/send?phone=49123&text=Hello",
        "https://t.me/example",
        "mailto:me@example.org?subject=Hello",
        "/share?text=relative",
        "https://[broken/share?text=https://a.b",
        "https://x.com]/intent/tweet",
        "",
    ],
)
def test_other_links_are_not(href):
    assert shares(href) is None


def test_a_network_without_a_link_says_so():
    with pytest.raises(ValueError, match="Discord"):
        networks()["discord"].link(PAGE, "Tea")
