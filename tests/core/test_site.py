"""Pages kept packed, and the site that holds them."""

from collections.abc import Sequence
from typing import Any

from samara.core.facts import Heading, Place
from samara.core.page import Other, Page, Summary
from samara.core.site import UNKNOWN, Pages, Site, digest, pack, unpack


def page(name: str) -> Page:
    url = f"https://example.org/{name}"
    return Page(summary=Summary(url=url, source=name, title="Tea"), headings=(Heading(1, "Tea", None, Place(0, 1, 1)),))


PAGES = [page("a.html"), page("b.html"), page("c.html")]


def test_a_page_comes_out_as_it_went_in() -> None:
    assert unpack(pack(PAGES[0])) == PAGES[0]


def test_packed_pages_are_a_sequence() -> None:
    packed = Pages([pack(each) for each in PAGES])
    assert list(packed) == PAGES
    assert (len(packed), packed[-1], list(packed[1:])) == (3, PAGES[2], PAGES[1:])
    assert PAGES[1] in packed


def test_a_site_knows_whether_its_address_is_known() -> None:
    assert [Site(url=url, source="public", pages=(), summaries=()).known for url in (UNKNOWN, "https://example.org/")] == [
        False,
        True,
    ]


def test_a_digest_changes_with_whatever_is_known_of_a_site() -> None:
    def told(pages: Sequence[Page] = PAGES, **more: Any) -> str:
        return digest(Site(url=UNKNOWN, source="public", pages=pages, summaries=tuple(page.summary for page in pages), **more))

    known = [
        told(), told(PAGES[1:]), told(files=frozenset(("a", "b"))), told(aliases={"a": "b"}), told(probes={"robots": {"a": "b"}}),
        told(complete=False), told(others=(Other("a", "b", "empty"),)),
    ]  # fmt: skip
    assert len(set(known)) == len(known)
    assert told(Pages([pack(each) for each in PAGES])) == known[0]
    assert told(files=frozenset(("b", "a"))) == known[2]
