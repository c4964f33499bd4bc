"""Links within the site lose their campaign parameters and nothing else."""

import pytest

from mending import mended
from samara.core.edit import Reason
from samara.core.facts import Link
from samara.core.fix import SiteView
from samara.core.page import Page, Summary
from samara.practices.audience.fixes.campaign_parameters import campaign_parameters, without

FIX = "audience/campaign-parameters"
PAGE = "<!doctype html><html><head><title>Tea</title></head><body>{}</body></html>"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("/white.html?utm_source=home&utm_medium=x", "/white.html"),
        ("white.html?page=2&utm_source=home&q=a%20b+c#top", "white.html?page=2&q=a%20b+c#top"),
        ("?UTM_Source=x#a", "#a"),
        ("/a?gclid=1&empty&b=", "/a?empty&b="),
        ("/a?utm%5Fsource=x", "/a"),
        ("/a?b=1", "/a?b=1"),
        ("#utm_source=x", "#utm_source=x"),
    ],
)
def test_only_campaign_parameters_leave_an_address(before, after):
    assert without(before) == after


def test_links_within_the_site_lose_them_and_links_to_others_keep_them():
    links = "<a href='/white.html?a=1&amp;utm_source=home'>White</a><a href=/b?utm_id=1>B</a>"
    area = '<map name="m"><area href="https://example.org/c?fbclid=1" alt="C"></map>'
    away = '<a href="https://example.net/?utm_source=example.org">Away</a>'
    after, plan = mended(PAGE.format(links + area + away), FIX)
    expected = "<a href='/white.html?a=1'>White</a><a href=\"/b\">B</a>" + area.replace("?fbclid=1", "") + away
    assert (after, plan.refused) == (PAGE.format(expected), ())
    assert mended(after, FIX)[0] == after


def test_a_link_without_a_certain_place_is_refused():
    page = Page(
        summary=Summary(url="https://example.org/", source="index.html"),
        links=(Link("https://example.org/a?utm_id=1", "A", "main", True, raw="a?utm_id=1"),),
    )
    site = SiteView(url="https://example.org/", known=True)
    assert [offer.reason for offer in campaign_parameters.offer(page, site)] == [Reason.TOO_BROKEN]
