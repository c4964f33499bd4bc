"""The ways to follow, on pages that show none."""

import xml.etree.ElementTree as ET

import pytest

from mending import mended, page_of
from samara.core.edit import Block, Refusal, strip
from samara.core.fix import SiteView
from samara.core.settings import Settings
from samara.practices.audience.checks.follow_missing import follow_missing
from samara.practices.audience.fixes.follow import shown
from samara.practices.audience.ways import Way
from samara.practices.remedies import fixes
from samara.practices.syndication.articles import Section
from samara.practices.syndication.fixes.feeds import FORMATS, Newsroom
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
    assert [link.get("data-sign") for link in tree.iter("a")] == [None, "Li", "te", None, None]
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
    assert [link.get("title") for link in block(after).iter("a")] == [
        "@tea@social.example", "LinkedIn", "tea.example", "Newsletter", "RSS feed",
    ]  # fmt: skip


def test_pages_that_need_no_way_are_left_alone():
    page = PAGE.format("en", "").replace('"article"', '"website"')
    after, plan = mended(page, FIX, prepared=WAYS)
    assert (after, plan.refused) == (page, ())


def test_pages_that_show_a_way_are_left_alone_and_it_is_told():
    page = PAGE.format("en", '<a href="https://bsky.app/profile/tea.example">Follow us</a>')
    after, plan = mended(page, FIX, prepared=WAYS)
    assert (after, [(str(each.reason), each.note) for each in plan.refused]) == (
        page,
        [("own", "The page shows ways to follow.")],
    )


def test_profiles_that_an_owner_names_are_shown_where_some_are_missing():
    page = PAGE.format("en", '<a href="https://social.example/@tea/">Follow us</a>')
    after, plan = mended(page, FIX, prepared=WAYS, settings=Settings().replace(profiles=["@tea@social.example", "@x@y.example"]))
    assert ('<a rel="me" href="https://social.example/@tea/">Follow us</a>' in after, plan.refused) == (True, ())
    assert [link.get("rel") for link in block(after).iter("a")] == ["me", "me", "me", None, None]
    whole = page.replace("Follow us</a>", "".join(f'Follow us</a><a href="{way.url}">us</a>' for way in WAYS[1:3]))
    after, plan = mended(whole, FIX, prepared=WAYS, settings=Settings().replace(profiles=["@tea@social.example"]))
    assert (after.count('rel="me"'), [str(each.reason) for each in plan.refused]) == (3, ["own"])


def test_what_an_owner_says_of_a_link_to_a_profile_stays():
    page = PAGE.format("en", '<a rel="noopener" href="https://social.example/@tea">Us</a>').replace('"article"', '"website"')
    after, _ = mended(page, FIX, prepared=WAYS)
    assert after == page.replace('rel="noopener"', 'rel="noopener me"')
    assert mended(after, FIX, prepared=WAYS)[0] == after


def test_where_nothing_is_known_it_refuses():
    page = PAGE.format("en", "")
    after, plan = mended(page, FIX, prepared=())
    assert (after, [str(each.reason) for each in plan.refused]) == (page, ["not-said"])


def test_a_home_page_without_profiles_gets_what_there_is_and_its_owner_is_told():
    page = page_of(PAGE.format("en", ""), "https://example.org/")
    site = SiteView(url="https://example.org/", known=True, prepared={FIX: WAYS[4:]})
    made = list(fixes()[FIX].offer(page, site))
    assert [str(each.reason) for each in made if isinstance(each, Refusal)] == ["not-said"]
    assert [each.html.count("samara-feed") for each in made if isinstance(each, Block)] == [1]


def test_the_feed_that_is_made_in_the_same_run_is_shown():
    section = Section(folder="", url="https://example.org/", title="Tea", site="Tea", articles=())
    news = Newsroom(sections=(section,), formats=(FORMATS["atom"], FORMATS["rss"]))
    site = SiteView(url="https://example.org/", known=True, prepared={FIX: WAYS[:1], "syndication/feeds": news})
    [shown] = [each for each in fixes()[FIX].offer(page_of(PAGE.format("en", "")), site) if isinstance(each, Block)]
    assert [link.get("href") for link in ET.fromstring(shown.html).iter("a")] == ["https://social.example/@tea", "../atom.xml"]
