"""What formats say in the same words."""

from __future__ import annotations

import msgspec
import pytest

from reporting import FINDING, REPORT
from samara.core.finding import Cluster, Finding
from samara.core.site import UNKNOWN
from samara.reports.words import count, cut, harmless, place, scope, site_name, spread


@pytest.mark.parametrize(
    ("site", "source", "name"),
    [
        ("https://example.org/", "/srv/site", "example.org"),
        ("http://example.org/docs/", "/srv/site", "example.org/docs"),
        (UNKNOWN, "/home/ann/clients/larch", "larch"),
        (UNKNOWN, "/", "the site"),
        ("", "", "the site"),
    ],
)
def test_a_site_is_named_without_private_paths(site: str, source: str, name: str) -> None:
    assert site_name(msgspec.structs.replace(REPORT, site=site, source=source)) == name


@pytest.mark.parametrize(
    ("pattern", "pages", "of", "words"),
    [
        ("/blog/*", 412, 412, "same fault on all 412 pages of /blog/*"),
        ("/blog/*", 412, 1200, "same fault on 412 of 1,200 pages of /blog/*"),
        ("/blog/*", 1, 9, "1 of 9 pages of /blog/*"),
        ("/", 1, 1, "/"),
    ],
)
def test_a_cluster_is_one_line(pattern: str, pages: int, of: int, words: str) -> None:
    assert spread(Cluster(template="t", pattern=pattern, pages=pages, of=of, example=FINDING)) == words


def test_a_place_is_file_line_and_column() -> None:
    assert place(FINDING) == "tea.html:2:1"
    assert place(Finding(check="a/b", level="note", message="x", url="https://example.org/")) == "https://example.org/"
    assert place(Finding(check="a/b", level="note", message="x")) == ""


def test_scope_counts_pages() -> None:
    assert scope(REPORT.outcomes[0]) == "1 of 2 pages"
    assert scope(REPORT.outcomes[1]) == "the whole site"


def test_numbers_come_with_their_nouns() -> None:
    assert (count(1, "page"), count(1234, "page"), count(2, "entry", "entries")) == ("1 page", "1,234 pages", "2 entries")


def test_harmless_text_is_one_line_without_codes() -> None:
    assert harmless("a\n\x1b[2J\u202eb\ud800\ufffe") == "a��[2J�b��"
    assert harmless(f"see {UNKNOWN}tea") == "see /tea"


def test_harmless_text_keeps_its_isolates_and_closes_them() -> None:
    assert harmless("a\u2067b\u2069c") == "a\u2067b\u2069c"
    assert cut("\u2067abcdef\u2069", 4) == "\u2067ab\u2069…"


def test_a_long_text_is_cut() -> None:
    assert cut("abcdef", 4) == "abc…"
    assert cut("abcd", 4) == "abcd"
