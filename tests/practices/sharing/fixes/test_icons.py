"""Icons that lie at the root are linked, where a page links to none; nothing else is."""

import pytest

from mending import added, mended, page_of
from samara.core.fix import SiteView
from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.core.site import Pages, Site, pack
from samara.practices.remedies import fixes
from samara.practices.sharing.fixes.icons import ID, Found, lying

SITE = "https://example.org/"
PAGE = "<!doctype html><title>Tea</title><p>Tea."
FILES = {"icon": SITE + "favicon.svg", "manifest": SITE + "site.webmanifest"}


def site_of(home, *names):
    page = page_of(home, SITE)
    files = frozenset(SITE + name for name in names)
    return Site(url=SITE, source="", pages=Pages([pack(page)]), summaries=(page.summary,), files=files)


def found(home, *names):
    site = site_of(home, *names)
    return lying(site, Graph(site), Settings())


def test_files_under_their_usual_names_are_found():
    assert found(PAGE, "favicon.ico", "favicon.svg", "site.webmanifest", "icons/icon.png") == Found(FILES)
    assert found(PAGE, "icons/apple-touch-icon.png") == Found({})
    assert found(PAGE + '<link rel="icon" href="/b.svg">', "b.svg").files == {"icon": SITE + "b.svg"}
    assert found(PAGE + '<link rel="icon" href="/b.svg">', "b.svg", "favicon.svg").files == {"icon": SITE + "favicon.svg"}
    assert found(PAGE + '<link rel="icon" href="/a.png"><link rel="icon" href="/b.png?1">', "b.png").lost == (SITE + "a.png",)


def test_a_page_gets_what_it_does_not_link_to():
    after, _ = mended(PAGE, ID, prepared=Found(FILES))
    assert added(PAGE, after) == [
        '<link rel="icon" href="../favicon.svg"/>',
        '<link rel="manifest" href="../site.webmanifest"/>',
    ]
    assert mended(after, ID, prepared=Found(FILES))[0] == after
    own = PAGE.replace("<p>", '<link rel="shortcut icon" href="/own.ico"><p>')
    assert added(own, mended(own, ID, prepared=Found(FILES))[0]) == ['<link rel="manifest" href="../site.webmanifest"/>']


@pytest.mark.parametrize(
    ("told", "reasons"),
    [
        (Found(FILES), []),
        (Found({}, linked=True), []),
        (Found({"manifest": "x"}), ["no-image"]),
        (Found(FILES, True, ("x",)), ["own"]),
    ],
)
def test_a_site_without_an_icon_is_told_what_it_lacks(told, reasons):
    view = SiteView(url=SITE, known=True, prepared={ID: told})
    assert [each.reason.value for each in fixes()[ID].supply(view)] == reasons
