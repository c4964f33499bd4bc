"""Share links carry their own page: whole, encoded, and as the network takes it."""

import pytest

from mending import mended

FIX = "sharing/share-links"
PAGE = (
    '<!doctype html><html lang="en"><head><title>Tea &amp; cake</title><meta property="og:type" content="article">{}</head>'
    "<body><main><p>Tea is good.</p>{}</main></body></html>"
)
HERE, TITLE = "https%3A%2F%2Fexample.org%2Ftea%2Fgreen.html", "Tea%20%26%20cake"
ELSEWHERE = "https%3A%2F%2Fexample.org%2F"


def after(html: str, href: str) -> str:
    """The page with this address in its link, as HTML."""
    start = html.index('href="') + 6
    return html[:start] + href.replace("&", "&amp;") + html[html.index('"', start) :]


@pytest.mark.parametrize(
    ("link", "href"),
    [
        ("https://www.facebook.com/sharer/sharer.php?u=https://example.org/tea?cup=2&amp;pot=1",
         f"https://www.facebook.com/sharer/sharer.php?u={HERE}"),
        ("https://twitter.com/intent/tweet?url=&amp;text=", f"https://x.com/intent/tweet?text={TITLE}&url={HERE}"),
        (f"https://bsky.app/intent/compose?text={ELSEWHERE}", f"https://bsky.app/intent/compose?text={TITLE}%20{HERE}"),
        (f"https://mastodon.social/share?text={ELSEWHERE}", f"https://mastodon.social/share?text={TITLE}%20{HERE}"),
        (f"https://toot.example/share?text={ELSEWHERE}", f"https://toot.example/share?text={TITLE}%20{HERE}"),
        (f"https://toot.kytta.dev/?text={ELSEWHERE}", f"https://share.joinmastodon.org/#text={TITLE}%20{HERE}"),
        (f"https://app.wallabag.it/bookmarklet?url={ELSEWHERE}", f"https://app.wallabag.it/bookmarklet?url={HERE}"),
    ],
)  # fmt: skip
def test_links_that_lose_or_share_another_page_share_their_own(link, href):
    before = PAGE.format("", f'<a class="x" href="{link}">Share</a>')
    once, plan = mended(before, FIX)
    assert (once, plan.refused) == (after(before, href), ())
    assert mended(once, FIX)[0] == once


def test_the_canonical_address_and_the_picture_of_the_card_are_shared():
    head = '<link rel="canonical" href="https://example.org/c"><meta property="og:image" content="https://example.org/a.jpg">'
    before = PAGE.format(head, f'<a href="https://www.pinterest.com/pin/create/button/?url={ELSEWHERE}">Pin</a>').replace(
        'href="https://example.org/c"', "href=https://example.org/c"
    )
    told = "https%3A%2F%2Fexample.org%2Fc&media=https%3A%2F%2Fexample.org%2Fa.jpg"
    href = f"https://www.pinterest.com/pin/create/button/?url={told}&description={TITLE}"
    assert mended(before, FIX)[0] == after(before, href)


@pytest.mark.parametrize(
    ("link", "known", "reason"),
    [
        (f"https://bsky.app/intent/compose?text={ELSEWHERE}", False, "address-unknown"),
        (f"https://www.pinterest.com/pin/create/button/?url={ELSEWHERE}", True, "no-image"),
        (f"https://www.addtoany.com/share?url={ELSEWHERE}", True, "no-network"),
    ],
)
def test_refusals_have_a_reason(link, known, reason):
    before = PAGE.format("", f'<a href="{link}">Share</a>')
    once, plan = mended(before, FIX, known=known)
    assert (once, [str(each.reason) for each in plan.refused]) == (before, [reason])


@pytest.mark.parametrize(
    "body",
    [
        f'<a href="https://bsky.app/intent/compose?text={HERE}">Share</a>',
        f'<a href="https://bsky.app/intent/compose?text={HERE}">Share</a> <a href="https://bsky.app/intent/compose?text={ELSEWHERE}">'
        "Share the site</a>",
        '<a href="https://getpocket.com/save?url=x">Pocket</a>',
        "<button>Share</button>",
    ],
)
def test_other_links_stay(body):
    before = PAGE.format("", body)
    assert mended(before, FIX) == (before, mended(before, FIX)[1])
    assert mended(before, FIX)[1].refused == ()


def test_teasers_of_a_listing_share_what_they_lead_to():
    shared = f'<a class="x" href="https://bsky.app/intent/compose?text={ELSEWHERE}">Share</a>'
    listing = PAGE.replace("article", "website")
    before = listing.format("", f'{shared}<h2><a href="https://example.org/">Home</a></h2>')
    assert mended(before, FIX)[0] == before
    assert HERE in mended(listing.format("", shared), FIX)[0]


def test_a_link_that_is_never_closed_is_corrected_once():
    before = PAGE.format("", f'<p><a href="https://bsky.app/intent/compose?text={ELSEWHERE}">Share<p>Cake<p>Cup')
    assert mended(before, FIX)[0] == after(before, f"https://bsky.app/intent/compose?text={TITLE}%20{HERE}")
