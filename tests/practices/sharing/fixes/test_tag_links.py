"""Tags lead to their pages, where there are such pages; links that lead there are known for tags."""

import pytest

from mending import SITE, mended
from samara.core.edit import strip
from samara.core.page import Summary
from samara.core.site import Site
from samara.practices.sharing.fixes.tag_links import pages

FIX = "sharing/tag-links"
PAGES = {"green-tea": SITE + "tags/green-tea/", "wood": SITE + "tags/wood.html", "緑茶": SITE + "tags/緑茶/"}
PAGE = (
    '<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Tee</title><meta property="og:type" content="{}">'
    '<meta name="keywords" content="{}"></head><body><main><h1>Tee</h1><p>Tee ist gut.</p>{}</main></body></html>'
)


def test_tags_without_a_link_get_one():
    before = PAGE.format("article", "Green tea, wood, cups", '<p><a rel="tag" href="/tags/wood.html">Wood</a></p>')
    after, plan = mended(before, FIX, prepared=PAGES)
    assert after.partition("Wood</a></p>")[2] == (
        f'<!--samara {FIX}--><nav class="samara-share samara-pills samara-tags" data-samara="{FIX}" aria-label="Themen" '
        'lang="de" dir="ltr"><p class="samara-title">Themen</p><ul role="list"><li><a href="../tags/green-tea/" rel="tag">'
        "<bdi>Green tea</bdi></a></li></ul></nav><!--/samara--></main></body></html>"
    )
    assert [file.path for file in plan.files] == ["samara.css"]
    assert strip(after.encode()).decode() == before


def test_links_to_pages_of_tags_are_marked():
    before = PAGE.format("article", "", '<p><a href="/tags/wood.html" rel="nofollow">Wood</a> <a href="/tags/x/">X</a></p>')
    after, plan = mended(before, FIX, prepared=PAGES)
    assert after == before.replace('rel="nofollow"', 'rel="nofollow tag"')
    assert plan.refused == ()
    assert mended(after, FIX, prepared=PAGES)[0] == after


@pytest.mark.parametrize(
    ("html", "known"),
    [
        (PAGE.format("article", "cups", ""), PAGES),
        (PAGE.format("website", "wood", "<ul></ul>"), PAGES),
        (PAGE.format("article", "wood", ""), {}),
    ],
)
def test_other_pages_stay(html, known):
    assert mended(html, FIX, prepared=known)[0] == html


def test_pages_of_tags_are_told_by_their_addresses():
    names = [
        "tags/green-tea/",
        "tags/wood.html",
        "tags/",
        "category/Cups/",
        "tags/cups/",
        "tea/wood.html",
        "tags/%E7%B7%91%E8%8C%B6/",
    ]
    summaries = tuple(Summary(url=SITE + name, source=name) for name in names)
    assert pages(Site(url=SITE, source="", pages=(), summaries=summaries), None, None) == {
        "green-tea": SITE + names[0], "wood": SITE + names[1], "緑茶": SITE + names[6],
    }  # fmt: skip
