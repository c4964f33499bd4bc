"""The ways to follow a site: what its owner names, else what its pages call their own."""

import pytest

from mending import page_of
from samara.core.errors import SettingsError
from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.audience.ways import Way, ways

HOME, TEA, RAIN = ("https://example.org/", "https://example.org/tea.html", "https://example.org/rain.html")
FORM = '<form action="/subscribe"><input type="email" name="email"><button>Subscribe</button></form>'
ORGANISATION = (
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Organization",'
    '"sameAs":["https://www.youtube.com/@tea","https://bsky.app/profile/tea.example"]}</script>'
)


def me(*addresses):
    return "".join(f'<a rel="me" href="{address}">us</a>' for address in addresses)


def feed(name):
    return f'<link rel="alternate" type="application/rss+xml" href="/{name}">'


def found(bodies, **chosen):
    pages = [page_of(f"<html><head><title>Tea</title></head><body>{body}</body></html>", url) for url, body in bodies.items()]
    site = Site(url=HOME, source="", pages=pages, summaries=tuple(page.summary for page in pages))
    return ways(site, Graph(site), Settings().replace(**chosen))


def test_owner_names_profiles():
    assert found(
        {HOME: me("https://x.com/other")},
        profiles=[
            "@tea@social.example",
            "https://bsky.app/profile/tea.example",
            "https://github.com/tea",
            "https://tea.example/us",
        ],
    ) == (
        Way("mastodon", "@tea@social.example", "https://social.example/@tea"),
        Way("bluesky", "Bluesky", "https://bsky.app/profile/tea.example"),
        Way("", "GitHub", "https://github.com/tea"),
        Way("", "tea.example", "https://tea.example/us"),
    )


def test_account_of_the_setting_for_cards_is_one():
    assert found({HOME: ""}, fediverse="@tea@mastodon.social") == (
        Way("mastodon", "@tea@mastodon.social", "https://mastodon.social/@tea"),
    )


def test_home_page_names_profiles_newsletter_and_feed():
    assert found(
        {
            TEA: feed("comments.xml") + me("https://x.com/somebody") + FORM,
            HOME: me("https://x.com/tea", "mailto:a@b.example", "/about", "https://example.org/us") + ORGANISATION + feed("feed.xml") + FORM,
            RAIN: feed("comments.xml"),
        }
    ) == (
        Way("x", "X", "https://x.com/tea"),
        Way("", "YouTube", "https://www.youtube.com/@tea"),
        Way("bluesky", "Bluesky", "https://bsky.app/profile/tea.example"),
        Way("newsletter", "", HOME),
        Way("feed", "", "https://example.org/feed.xml"),
    )  # fmt: skip


def test_other_pages_name_what_most_of_them_agree_on():
    pages = {HOME: "", TEA: me("https://x.com/tea", "https://x.com/ada") + FORM, RAIN: me("https://x.com/tea") + feed("feed.xml")}
    assert found(pages) == (
        Way("x", "X", "https://x.com/tea"),
        Way("newsletter", "", TEA),
        Way("feed", "", "https://example.org/feed.xml"),
    )


def test_two_of_one_network_are_told_apart():
    pages = {HOME: me("https://x.com/tea", "https://x.com/rain/")}
    assert [way.title for way in found(pages)] == ["X (tea)", "X (rain)"]


def test_nothing_is_invented():
    assert (
        found({HOME: '<a href="https://x.com/theme">Theme by</a>', TEA: me("https://x.com/ada"), RAIN: me("https://x.com/eve")})
        == ()
    )


@pytest.mark.parametrize("entry", ["tea", "/@tea", "@tea", "javascript:alert(1)"])
def test_profile_that_is_none_is_an_error(entry):
    with pytest.raises(SettingsError, match="is no profile"):
        found({HOME: ""}, profiles=[entry])
