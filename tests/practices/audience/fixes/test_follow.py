"""The ways to follow, on pages that show none."""

import xml.etree.ElementTree as ET

import pytest

from mending import mended, page_of
from samara.core.edit import strip
from samara.core.settings import Settings
from samara.practices.audience.checks.follow_missing import follow_missing
from samara.practices.audience.fixes.follow import shown
from samara.practices.audience.ways import Way
from samara.widgets.words import languages

FIX = "audience/follow"
PAGE = (
    '<html lang="{}"><head><meta charset="utf-8"><title>Tea</title><meta property="og:type" content="article"></head>'
    "<body><main><p>Tea.</p>{}</main></body></html>"
)
WAYS = (
    Way("mastodon", "@tea@social.example", "https://social.example/@tea"),
    Way("linkedin", "LinkedIn", "https://www.linkedin.com/company/tea"),
    Way("", "tea.example", "https://tea.example/us"),
    Way("newsletter", "", "https://example.org/"),
    Way("feed", "", "https://example.org/feed.xml"),
)


def block(html):
    part = html.partition("<!--samara audience/follow--><nav")[2].partition("<!--samara audience/follow--><nav")
    return ET.fromstring(f"<nav{(part[2] or part[0]).partition('<!--/samara-->')[0]}")


def test_an_article_gets_the_ways():
    page = PAGE.format("de", "")
    after, plan = mended(page, FIX, prepared=WAYS)
    tree = block(after)
    assert (tree.get("aria-label"), tree.get("lang"), tree.get("class")) == (
        "Auf dem Laufenden bleiben", "de", "samara-share samara-pills samara-follow",
    )  # fmt: skip
    assert [("".join(link.itertext()), link.get("href"), link.get("rel"), link.get("class")) for link in tree.iter("a")] == [
        ("@tea@social.example", "https://social.example/@tea", "me", "samara-mastodon"),
        ("LinkedIn", "https://www.linkedin.com/company/tea", "me", "samara-linkedin"),
        ("tea.example", "https://tea.example/us", "me", "samara-profile"),
        ("Newsletter", "../", None, "samara-newsletter"),
        ("RSS-Feed", "../feed.xml", None, "samara-feed"),
    ]
    assert [item.get("class") for item in tree.iter("li")] == [None, "samara-word", "samara-word", None, None]
    assert [file.path for file in plan.files] == ["samara.css"]
    assert strip(after.encode()).decode() == page
    assert shown(WAYS) == ["mastodon", "linkedin", "newsletter", "feed"]


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("way", WAYS)
def test_one_way_is_enough_in_every_language(lang, way):
    page = PAGE.format(lang, "")
    assert list(follow_missing.judge(page_of(page)))
    after, _ = mended(page, FIX, prepared=(way,))
    assert not list(follow_missing.judge(page_of(after)))


def test_names_of_icons_are_shown_on_hovering():
    after, _ = mended(PAGE.format("en", ""), FIX, prepared=WAYS, settings=Settings().replace(share_style="icons"))
    assert [link.get("title") for link in block(after).iter("a")] == ["@tea@social.example", None, None, "Newsletter", "RSS feed"]


@pytest.mark.parametrize(
    "page",
    [
        PAGE.format("en", '<a href="https://bsky.app/profile/tea.example">Follow us</a>'),
        PAGE.format("en", "").replace('"article"', '"website"'),
    ],
)
def test_pages_that_show_a_way_or_need_none_are_left_alone(page):
    after, plan = mended(page, FIX, prepared=WAYS)
    assert (after, plan.refused) == (page, ())


def test_where_nothing_is_known_it_refuses():
    page = PAGE.format("en", "")
    after, plan = mended(page, FIX, prepared=())
    assert (after, [str(each.reason) for each in plan.refused]) == (page, ["not-said"])
