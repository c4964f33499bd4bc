"""Buttons that services draw give way to links, where links take over."""

import pytest

from mending import SITE, URL, page_of
from samara.core.edit import apply, plan_page
from samara.core.fix import SiteView, offers
from samara.core.html import Document
from samara.core.settings import Settings
from samara.practices.remedies import fixes
from samara.practices.sharing.fixes.share_bar import chosen

BOTH = ("sharing/share-scripts", "sharing/share-bar")
HEAD = '<!doctype html><html lang="en"><head><title>Tea</title><meta property="og:type" content="{}">'
BODY = "</head><body><main><p>Tea is good.</p>{}</main></body></html>"
ADDTOANY = '<script async src="https://static.addtoany.com/menu/page.js"></script>'
KIT = '<div class="a2a_kit"><a class="a2a_dd" href="https://www.addtoany.com/share">Share</a><a class="a2a_button_x"></a></div>'
FACEBOOK = '<a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2Ftea%2Fgreen.html">Facebook</a>'


def mended(html, names=BOTH, known=True):
    """The page after these fixes, and the reasons why they did not."""
    site = type("Site", (), {"summaries": (), "pages": ()})()
    ready = {"sharing/share-bar": chosen(site, None, Settings().replace(networks=["x"]))} if BOTH[1] in names else {}
    view = SiteView(url=SITE, known=known, prepared=ready)
    plan = plan_page(Document(html.encode(), URL), offers(page_of(html), view, {name: fixes()[name] for name in names}))
    return apply(html.encode(), plan.edits).decode(), [(each.fix, str(each.reason)) for each in plan.refused]


def page(body, kind="article"):
    return HEAD.format(kind) + BODY.format(body)


@pytest.mark.parametrize(
    "body",
    [
        KIT + ADDTOANY,
        f'<ul><li><a href="https://www.addtoany.com/share?url=https%3A%2F%2Fexample.org%2F">Share</a></li></ul>{ADDTOANY}',
        '<div class="sharethis-inline-share-buttons"></div><script src="https://platform-api.sharethis.com/js/sharethis.js"></script>',
        '<script src="https://yastatic.net/share2/share.js"></script><div class="ya-share2" data-services="vkontakte"></div>',
    ],
)
def test_buttons_give_way_to_the_bar(body):
    once, refused = mended(page(body))
    assert refused == []
    assert 'class="samara-share' in once
    assert not any(word in once for word in ("addtoany", "a2a", "sharethis", "yastatic", "ya-share2"))
    assert once.startswith(HEAD.format("article"))


def test_buttons_give_way_to_the_links_that_the_page_has():
    assert mended(page(KIT + ADDTOANY + FACEBOOK)) == (page(FACEBOOK), [])


@pytest.mark.parametrize(
    ("html", "names", "known", "reason"),
    [
        (page(KIT + ADDTOANY, "website"), BOTH, True, "no-place"),
        (page(KIT + ADDTOANY), BOTH[:1], True, "no-place"),
        (page(KIT + ADDTOANY), BOTH, False, "no-place"),
        (page('<script src="https://connect.facebook.net/en_US/sdk.js"></script>' + FACEBOOK), BOTH, True, "other-code"),
        (page(KIT + "<script>go(1); s.src = 'https://static.addtoany.com/menu/page.js'</script>"), BOTH, True, "other-code"),
    ],
)
def test_buttons_stay_where_nothing_takes_their_place_or_their_script_does_more(html, names, known, reason):
    once, refused = mended(html, names, known)
    assert html.partition("<main>")[2].partition("</main>")[0] in once
    assert (BOTH[0], reason) in refused


X = '<a class="twitter-share-button" href="https://x.com/intent/tweet?url=https%3A%2F%2Fexample.org%2Ftea%2Fgreen.html">X</a>'
PIN = X.replace("twitter-share-button", "pin").replace("x.com/intent/tweet", "www.pinterest.com/pin/create/button/")
WIDGETS = '<script async src="https://platform.twitter.com/widgets.js"></script>'
PINIT = '<script async src="//assets.pinterest.com/js/pinit.js"></script>'


@pytest.mark.parametrize(("link", "script"), [(X, WIDGETS), (PIN, PINIT)])
def test_links_that_a_script_only_dresses_stay_without_it(link, script):
    assert mended(page(link + script)) == (page(link), [])


@pytest.mark.parametrize("post", ['<blockquote class="twitter-tweet"></blockquote>', "<script>twttr.ready(go)</script>"])
def test_a_script_that_draws_posts_stays(post):
    assert mended(page(X + post + WIDGETS)) == (page(X + post + WIDGETS), [(BOTH[0], "other-code")])


SDK = '<script async src="https://connect.facebook.net/en_US/sdk.js#xfbml=1&amp;version=v2.5"></script>'
LOADED = """<script>(function(d, s, id) { var js, fjs = d.getElementsByTagName(s)[0]; if (d.getElementById(id)) return;
js = d.createElement(s); js.id = id; js.src = "//connect.facebook.net/de_DE/sdk.js#xfbml=1&version=v2.5";
fjs.parentNode.insertBefore(js, fjs); }(document, 'script', 'facebook-jssdk'));</script>"""


@pytest.mark.parametrize("script", [SDK, LOADED])
def test_a_script_of_which_only_closed_plugins_are_left_goes_with_them(script):
    names = ("sharing/dead-widgets", *BOTH)
    assert mended(page(f'<div class="fb-like"></div>{script}{FACEBOOK}'), names) == (page(FACEBOOK), [])
    listing = page(f'<div class="fb-like"></div>{script}', "website")
    assert mended(listing, names) == (page("", "website"), [("sharing/share-bar", "no-text")])
    post = f'<div class="fb-post" data-href="x"></div>{script}{FACEBOOK}'
    assert mended(page(f'<div class="fb-like"></div>{post}'), names) == (page(post), [(BOTH[0], "other-code")])


def test_what_has_closed_is_no_matter_of_this():
    dead = '<script src="https://s7.addthis.com/js/300/addthis_widget.js"></script>'
    assert mended(page(dead + FACEBOOK)) == (page(dead + FACEBOOK), [])


def test_pages_without_such_buttons_are_left_alone():
    assert mended(page(FACEBOOK)) == (page(FACEBOOK), [])
