"""Networks by name, and what links on pages share."""

import re
from urllib.parse import quote

import pytest

from samara.networks.catalogue import Shared, networks, shares
from samara.networks.network import Group

PAGE = "https://example.org/tea/?a=1&b=2#green"


def test_each_network_is_named_after_its_file():
    assert {name: network.name for name, network in networks().items()} == {name: name for name in networks()}


def test_the_dead_are_known_and_offer_no_link():
    dead = {name: network for name, network in networks().items() if not network.alive}
    assert {name: network.died for name, network in dead.items()} == {
        "addthis": "2023-05-31", "delicious": "2017-06-15", "facebook-like": "2026-02-10", "google-bookmarks": "2021-09-30",
        "google-plus": "2019-04-02", "omnivore": "2024-11-30", "pocket": "2025-07-08", "skype": "2025-05-05",
        "stumbleupon": "2018-06-30", "xing": "2026-05",
    }  # fmt: skip
    assert all(network.share == "" and network.evidence and network.checked for network in dead.values())


def test_what_the_device_does_needs_no_address():
    device = {name: network.share for name, network in networks().items() if network.group is Group.DEVICE}
    assert device == {
        "copy": "", "email": "mailto:?subject={title}&body={url}", "native": "", "print": "", "qr": "",
        "sms": "sms:?&body={title}%20{url}",
    }  # fmt: skip
    assert all(networks()[name].alive and networks()[name].icon and networks()[name].story for name in ("copy", "print", "qr"))


def test_a_network_is_offered_to_all_readers_or_needs_their_server():
    needing = [name for name, network in networks().items() if network.share and not network.offered]
    assert all("{host}" in networks()[name].share for name in needing)
    assert {"wallabag", "linkding", "shaarli", "hubzilla", "gnu-social", "known"} <= set(needing)
    assert networks()["mastodon"].offered
    assert not networks()["pocket"].offered


def test_every_number_says_where_it_was_read():
    limits = [limit for network in networks().values() for limit in network.limits]
    assert limits
    assert all(limit.source.startswith("https://") and re.fullmatch(r"\d{4}-\d\d-\d\d", limit.checked) for limit in limits)
    assert all((limit.most is None) != (limit.least is None) for limit in limits)


@pytest.mark.parametrize("name", sorted(name for name, network in networks().items() if network.offered))
def test_a_link_we_write_is_recognised_with_its_address(name):
    link = networks()[name].link(PAGE, "Tea & {url}", "https://example.org/tea.jpg")
    found = shares(link)
    assert found is not None
    assert (found.network, found.url, found.alive) == (name, PAGE, True)


@pytest.mark.parametrize("host", ["own.example", "own.example:8443/under/here"])
@pytest.mark.parametrize(
    "name",
    [
        "diaspora",
        "discourse",
        "friendica",
        "gnu-social",
        "hubzilla",
        "known",
        "lemmy",
        "linkding",
        "mastodon",
        "shaarli",
        "wallabag",
    ],
)
def test_a_link_to_a_server_of_ones_own_is_recognised(name, host):
    link = networks()[name].link(PAGE, "Tea & {url}", host=host)
    assert link.startswith(f"https://{host}/")
    found = shares(link)
    assert found is not None
    assert (found.network, found.url) == (name, PAGE)


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
        ("https://pod.example/bookmarklet?url=https://a.b/&title=T", Shared("diaspora", "https://a.b/", "T", True)),
        ("https://links.example/index.php/admin/shaare?post=https%3A%2F%2Fa.b%2F", Shared("shaarli", "https://a.b/", None, True)),
        ("https://club.example/share?title=T&url=https://a.b/", None),
        ("sms:?&body=T%20https%3A%2F%2Fa.b%2F", Shared("sms", "https://a.b/", "T", True)),
        ("https://www.facebook.com/plugins/like.php?href=https://a.b/", Shared("facebook-like", "https://a.b/", None, False)),
        ("https://web.skype.com/share?url=https://a.b/", Shared("skype", "https://a.b/", None, False)),
        ("https://www.xing.com/spi/shares/new?url=https://a.b/", Shared("xing", "https://a.b/", None, False)),
        (
            "https://www.google.com/bookmarks/mark?op=edit&bkmk=https://a.b/",
            Shared("google-bookmarks", "https://a.b/", None, False),
        ),
        ("tg://msg_url?url=https://a.b/&text=T", Shared("telegram", "https://a.b/", "T", True)),
        # Misskey's own link is Mastodon's too, on any server: nothing in it tells which.
        (networks()["misskey"].link("https://a.b/", "T", host="any.example"), Shared("mastodon", "https://a.b/", "T", True)),
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
        "https://blog.example/?post=17",
        "https://blog.example/?p=https",
        "https://shop.example/bookmarks/new",
        "https://shop.example/bookmarks/new?url=/tea",
        "https://shop.example/compose?body=Hello",
        "https://shop.example/notice/new?status_textarea=https",
        "https://shop.example/rpost",
        "https://www.xing.com/jobs?url=https://a.b/",
        "https://www.google.com/search?q=https://a.b/",
        "sms:+4912345?body=Hello",
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


def test_a_title_is_cut_so_that_the_post_has_room_for_it():
    word = "green tea and white tea, "
    texts = {name: shares(networks()[name].link(PAGE, word * 40)).text for name in ("bluesky", "x", "telegram")}
    assert {name: len(text) for name, text in texts.items()} == {"bluesky": 260, "x": 249, "telegram": 999}
    assert texts["bluesky"].endswith(" tea…")
    own = networks()["mastodon"].link(PAGE, word * 40, host="social.example")
    assert len(shares(own).text) == 460
