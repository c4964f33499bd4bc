"""Sitemaps: every page that may be found, with pictures and dates as far as they are known; owners' own are kept."""

import pytest

from samara import api
from samara.core.edit import Refusal
from samara.core.edit.offers import Reason
from samara.core.fix import SiteView
from samara.core.settings import Settings
from samara.practices.syndication.fixes.sitemap import BYTES, ID, MOST, Listed, supply
from samara.reading.sitemap import read

SITE = "https://example.org/"
HOME = '<!doctype html><html lang="en"><title>Tea house</title><main><p>Come in.</p></main></html>'
START = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!-- Written by samara optimize -->\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n'
)
OWN = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{SITE}</loc></url></urlset>'


@pytest.fixture
def settings(tmp_path):
    return Settings().replace(url=SITE, data=str(tmp_path / "state"), workers=1, fixes=["syndication/sitemap"])


@pytest.fixture
def supplied(tmp_path, settings):
    """The files that a site of these files gets, and what is refused to it."""

    def made(files, **given):
        for name, text in files.items():
            path = tmp_path / "site" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        plan = api.plan(str(tmp_path / "site"), settings=settings.replace(**given))
        return {file.path: file.data.decode() for file in plan.files}, [(str(each.reason), each.part) for each in plan.refused]

    return made


def test_pages_are_listed_with_their_pictures_and_days(supplied):
    dated = '<meta property="article:published_time" content="2026-05-04T09:00:00+02:00">'
    changed = '<meta property="article:modified_time" content="2026-06-01">'
    files, refused = supplied(
        {
            "index.html": HOME,
            "a & b.html": f'<title>A</title>{dated}{changed}<main><p>A<img src="/x.png?a=1&amp;b=2"><img src="/x.png?a=1&amp;b=2"></main>',
            "b.html": f"<title>B</title>{dated}<nav><img src=/menu.png></nav><main><p>B</main>",
            "copy.html": f'<title>C</title><link rel="canonical" href="{SITE}b.html"><main><p>C</main>',
            "filled.html": "---\nlayout: default\n---\n<title>{{ page.title }}</title><main><p>E</main>",
            "hidden.html": '<title>D</title><meta name="robots" content="noindex"><main><p>D</main>',
        }
    )
    assert refused == []
    assert files == {
        "sitemap.xml": f"{START}<url><loc>{SITE}</loc></url>\n"
        f"<url><loc>{SITE}a%20&amp;%20b.html</loc><lastmod>2026-06-01</lastmod>"
        f"<image:image><image:loc>{SITE}x.png?a=1&amp;b=2</image:loc></image:image></url>\n"
        f"<url><loc>{SITE}b.html</loc><lastmod>2026-05-04</lastmod></url>\n</urlset>\n",
        "robots.txt": f"# Written by samara optimize\nSitemap: {SITE}sitemap.xml\n",
    }
    listed = read(files["sitemap.xml"].encode(), f"{SITE}sitemap.xml", 10)
    assert listed.addresses == (SITE, f"{SITE}a%20&%20b.html", f"{SITE}b.html")


def test_a_sitemap_that_works_is_left_alone(supplied):
    assert supplied({"index.html": HOME, "sitemap.xml": OWN}) == ({}, [])


def test_a_sitemap_under_another_name_is_left_alone(supplied):
    files = {"index.html": HOME, "map.xml": OWN, "robots.txt": f"Sitemap: {SITE}map.xml\n"}
    assert supplied(files) == ({}, [])
    assert supplied({"robots.txt": "Sitemap: https://maps.example.net/example.org.xml\n"}) == ({}, [])


@pytest.mark.parametrize("robots", ["", f"Sitemap: {SITE}sitemap.xml\n"])
def test_a_broken_sitemap_is_its_owners_to_repair(supplied, robots):
    assert supplied({"index.html": HOME, "sitemap.xml": "no", "robots.txt": robots}) == ({}, [("own", "")])


def test_a_sitemap_that_robots_names_and_nobody_wrote_is_written(supplied):
    files, refused = supplied({"index.html": HOME, "robots.txt": f"User-agent: *\nSitemap: {SITE}sitemap.xml\n"})
    assert (list(files), refused) == (["sitemap.xml"], [])


def test_a_robots_txt_of_the_owners_stays_and_the_line_is_told(supplied):
    files, refused = supplied({"index.html": HOME, "robots.txt": "User-agent: *\nDisallow: /cgi-bin/\n"})
    assert (list(files), refused) == (["sitemap.xml"], [("own", "robots.txt")])


def test_a_site_below_the_root_of_its_host_gets_no_robots_txt(supplied):
    files, refused = supplied({"index.html": HOME}, url=SITE + "tea/")
    assert (list(files), refused) == (["sitemap.xml"], [])


def test_what_is_not_known_is_refused(supplied, tmp_path, settings):
    assert supplied({"index.html": HOME}, url="") == ({}, [("address-unknown", "")])
    plan = api.plan(str(tmp_path / "site" / "index.html"), settings=settings)
    assert (plan.files, [each.reason for each in plan.refused]) == ((), [Reason.FILES_UNKNOWN])


def view(elements, files=()):
    return SiteView(url=SITE, known=True, files=frozenset(files), prepared={ID: Listed(pages=elements)})


def test_many_pages_are_divided(supplied):
    elements = tuple(f"<url><loc>{SITE}{number}</loc></url>\n" for number in range(2 * MOST + 1))
    files = {file.path: file.data for file in supply(view(elements))}
    assert list(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]
    counts = [len(read(files[f"sitemap-{part}.xml"], SITE, 2 * MOST).addresses) for part in (1, 2, 3)]
    assert counts == [MOST, MOST, 1]
    assert read(files["sitemap.xml"], SITE, 10).nested == tuple(f"{SITE}sitemap-{part}.xml" for part in (1, 2, 3))


def test_long_pages_are_divided_by_bytes():
    elements = tuple(f"<url><loc>{SITE}{number}</loc><!--{'é' * 5_000_000}--></url>\n" for number in range(6))
    files = [file.data for file in supply(view(elements))]
    assert len(files) == 3
    assert all(len(data) <= BYTES for data in files)


def test_parts_overwrite_nothing():
    elements = tuple(f"<url><loc>{SITE}{number}</loc></url>\n" for number in range(MOST + 1))
    assert list(supply(view(elements, [f"{SITE}sitemap-2.xml"]))) == [Refusal(Reason.OWN, "There is a sitemap-2.xml already.")]


def test_what_the_owner_leaves_out_is_not_written(supplied):
    files, refused = supplied({"index.html": HOME, "robots.txt": "mine"}, exclude=["*.txt"])
    assert (list(files), refused) == (["sitemap.xml"], [("own", "robots.txt")])
    assert supplied({}, exclude=["sitemap*"]) == ({}, [("own", "")])


def test_a_link_that_leads_out_of_the_site_is_left_alone(supplied, tmp_path):
    (tmp_path / "robots.txt").write_text("secret")
    supplied({"index.html": HOME})
    (tmp_path / "site" / "robots.txt").symlink_to(tmp_path / "robots.txt")
    files, refused = supplied({})
    assert (list(files), refused) == (["sitemap.xml"], [("own", "robots.txt")])


def test_what_was_written_is_known_again_and_follows_the_site(tmp_path, settings, supplied):
    supplied({"index.html": HOME})
    root = tmp_path / "site"
    assert api.optimize(str(root), settings=settings, in_place=True).written == ("robots.txt", "sitemap.xml")
    assert api.optimize(str(root), settings=settings, in_place=True).written == ()
    (root / "new.html").write_text("<title>New</title><main><p>New</main>")
    assert api.optimize(str(root), settings=settings, in_place=True).written == ("sitemap.xml",)
    api.undo(str(root), settings=settings)
    assert sorted(path.name for path in root.iterdir()) == ["index.html", "new.html"]
