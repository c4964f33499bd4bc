"""Tags of articles: the owner's own, named in the card, and nothing invented."""

import pytest

from mending import added, mended

FIX = "sharing/article-tags"
PAGE = (
    '<html><head><title>Tea</title><meta property="og:type" content="{kind}">{head}</head>'
    "<body><main><h1>Tea</h1><p>Tea is hot.</p>{body}</main></body></html>"
)


def page(head="", body="", kind="article"):
    return PAGE.format(head=head, body=body, kind=kind)


@pytest.mark.parametrize(
    ("html", "tags"),
    [
        (page('<meta name="keywords" content="Green tea, Water">'), ["Green tea", "Water"]),
        (page(body='<a rel="tag" href="/t/tea">Tea</a><a rel="tag" href="/t/cup">Cup</a>'), ["Tea", "Cup"]),
        (page('<meta name="keywords" content="&quot;&gt;&lt;script&gt;, Tea &amp;amp co">'),
         ["&quot;&gt;&lt;script&gt;", "Tea &amp;amp co"]),
        (page('<meta name="keywords" content="' + ",".join(map(str, range(20))) + '">'), [str(number) for number in range(10)]),
    ],
)  # fmt: skip
def test_the_owners_tags_are_named(html, tags):
    after, _ = mended(html, FIX)
    assert added(html, after) == [f'<meta property="article:tag" content="{tag}"/>' for tag in tags]


@pytest.mark.parametrize(
    "html",
    [
        page(),
        page('<meta name="keywords" content="Tea"><meta property="article:tag" content="tea">'),
        page('<meta name="keywords" content="Tea">', kind="website"),
    ],
)
def test_cards_that_name_tags_pages_without_and_other_kinds_stay(html):
    assert mended(html, FIX)[0] == html


def test_an_article_without_tags_has_those_of_the_site_that_it_is_full_of():
    html = page(body="<p>Water, water and water: more than cups.</p>").replace("<html>", '<html lang="en">')
    after, _ = mended(html, FIX, prepared={"en": ("water", "Cups", "Tea")})
    assert added(html, after) == [f'<meta property="article:tag" content="{tag}"/>' for tag in ("Tea", "water")]
    assert mended(html, FIX, prepared={"de": ("water",)})[0] == html
