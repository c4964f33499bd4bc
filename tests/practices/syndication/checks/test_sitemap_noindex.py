"""Pages that ask search engines to leave them out, and what the sitemap says of them."""

from pathlib import Path

import pytest

from judging import said, said_of

SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/</loc></url>{more}</urlset>"""
LISTED = "<url><loc>https://example.org/thanks.html</loc></url>"
HIDDEN = '<title>Thanks</title><meta name="robots" content="noindex">'


@pytest.mark.parametrize("rule", ["noindex", "NONE", "follow,noindex"])
def test_a_hidden_page_that_is_listed_is_found(rule: str, tmp_path: Path) -> None:
    files = {"index.html": "", "thanks.html": HIDDEN.replace("noindex", rule), "sitemap.xml": SITEMAP.format(more=LISTED)}
    found = [("https://example.org/thanks.html", "is in the sitemap and says noindex")]
    assert said_of("syndication/sitemap-noindex", files, tmp_path) == found


def test_a_hidden_page_that_is_not_listed_is_well(tmp_path: Path) -> None:
    files = {"index.html": "", "thanks.html": HIDDEN, "sitemap.xml": SITEMAP.format(more="")}
    assert said_of("syndication/sitemap-noindex", files, tmp_path) == []


def test_gaps_are_pages_that_want_to_be_found(tmp_path: Path) -> None:
    files = {"index.html": "", "404.html": "", "thanks.html": HIDDEN, "tea.html": "", "sitemap.xml": SITEMAP.format(more="")}
    assert said_of("syndication/sitemap-gaps", files, tmp_path) == [("https://example.org/tea.html", "is not in the sitemap")]


def test_hidden_pages_need_no_canonical_address_and_no_title_of_their_own(tmp_path: Path) -> None:
    assert said("linkability/canonical-missing", HIDDEN) == []
    assert said("linkability/canonical-missing", "<title>Tea</title>") == ["names no canonical address"]
    files = {"index.html": "<title>Thanks</title>", "thanks.html": HIDDEN}
    assert said_of("linkability/title-duplicate", files, tmp_path) == []
