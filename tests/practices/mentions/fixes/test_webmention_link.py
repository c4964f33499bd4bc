"""Where webmentions go: the owner says."""

import pytest

from mending import added, mended, page_of
from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.practices.mentions.checks.webmention_endpoint import webmention_endpoint
from samara.practices.mentions.fixes.webmention_link import endpoint
from samara.practices.skeleton import ARTICLE

FIX = "mentions/webmention-link"
ADDRESS = "https://webmention.example/tea?a=1&b=2"


def test_pages_name_the_address_of_the_setting():
    assert endpoint(None, None, Settings().replace(webmention=ADDRESS)) == ADDRESS
    for page in (ARTICLE, "<title>Tea</title>"):
        after, _ = mended(page, FIX, prepared=ADDRESS)
        assert added(page, after) == ['<link rel="webmention" href="https://webmention.example/tea?a=1&amp;b=2"/>']
        assert list(webmention_endpoint.judge(page_of(after))) == []


@pytest.mark.parametrize("rel", ["webmention", "pingback"])
def test_a_page_with_an_endpoint_keeps_it(rel):
    page = ARTICLE + f'<link rel="{rel}" href="https://example.org/here">'
    assert mended(page, FIX, prepared=ADDRESS)[0] == page


def test_without_an_address_articles_refuse():
    assert endpoint(None, None, Settings()) is None
    assert [each.reason.value for each in mended(ARTICLE, FIX)[1].refused] == ["not-said"]
    assert mended("<title>Tea</title>", FIX)[1].refused == ()


def test_what_is_no_address_is_an_error():
    with pytest.raises(SettingsError, match="no address"):
        endpoint(None, None, Settings().replace(webmention="/webmention"))
