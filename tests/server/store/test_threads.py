from __future__ import annotations

import pytest

from samara.core.comment import Opening
from samara.server.models import Page, PageAddress, Site, Thread
from samara.server.store import threads
from server.talking import PAGE, somebody, write

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "named",
    [
        PAGE,
        f"{PAGE}?utm_source=x&fbclid=1",
        f"{PAGE}#reviews",
        "http://example.org/bicycles/haul.html",
        "https://www.example.org/bicycles/haul.html",
        " https://EXAMPLE.org:443/bicycles/haul.html ",
        "/bicycles/haul.html",
        "http://localhost:8765/bicycles/haul.html",
    ],
)
def test_every_name_of_a_page_means_the_same(site, named):
    assert threads.locate(named, site.pk, "http://localhost:8765") == threads.Spot(site, PAGE)


@pytest.mark.parametrize(
    "named",
    ["", "https://evil.example/", "https://example.org.evil.example/", "//evil.example/x", "javascript:alert(1)", "https://example.org@evil.example/",
     "https://example.org/" + "x" * 2000, "https://[", "https://example.org/x/../bicycles/haul.html", "https://example.org/./about.html", "\x00"],
)  # fmt: skip
def test_pages_of_others_have_no_comments_here(site, named):
    found = threads.locate(named)
    assert found is None


def test_a_path_alone_needs_the_site_that_is_shown(site):
    assert threads.locate("/about.html") is None
    other = Site.objects.create(name="Other", url="https://other.example/", source="/srv/other")
    assert threads.locate("/about.html", other.pk).address == "https://other.example/about.html"


def test_the_site_with_the_longest_address_owns_a_page(site):
    blog = Site.objects.create(name="Blog", url="https://example.org/blog/", source="/srv/blog")
    assert threads.locate("https://example.org/blog/tea").site == blog
    assert threads.locate("https://example.org/tea").site == site
    assert threads.canonical(blog, "https://example.org/tea") is None


def test_a_site_without_an_address_is_known_by_where_it_is_shown(db):
    site = Site.objects.create(name="Folder", source="/srv/folder")
    spot = threads.locate("http://localhost:8765/tea.html", site.pk, "http://localhost:8765")
    assert spot == threads.Spot(site, "https://site.invalid/tea.html")


@pytest.mark.parametrize("named", ["tea", "tea/", "tea/index.html", "tea.html"])
def test_spellings_that_servers_answer_alike_lead_to_one_thread(site, named):
    page = Page.objects.create(site=site, address="https://example.org/tea/")
    assert threads.open_for(site, f"https://example.org/{named}").page == page
    assert Thread.objects.count() == 1


def test_an_earlier_address_leads_to_the_thread(site):
    row = write(site, "Hi", somebody())
    PageAddress.objects.create(site=site, address="https://example.org/old.html", page=row.thread.page)
    assert threads.view(site, "https://example.org/old.html").id == row.thread_id


def test_reading_makes_nothing(site):
    before = Page.objects.count()
    view = threads.view(site, "https://example.org/new.html")
    assert (view.id, view.version, view.page) == (None, 0, "https://example.org/new.html")
    assert (Thread.objects.count(), Page.objects.count()) == (0, before)


def test_a_page_that_no_reading_saw_is_noted_as_absent(site):
    page = threads.open_for(site, "https://example.org/new.html").page
    assert (page.present, page.origin.kind) == (False, "comment")


def test_counts_of_many_pages_take_the_same_few_queries(site, django_assert_max_num_queries):
    ada = somebody()
    write(site, "one", ada)
    write(site, "two", ada)
    asked = [PAGE, "/about.html", "https://evil.example/", *(f"/x{number}.html" for number in range(90))]
    with django_assert_max_num_queries(3):
        found = threads.counts(site, asked)
    assert (found[PAGE], found["/about.html"], len(found)) == (2, 0, 92)


def test_a_state_raises_the_version(site):
    thread = write(site, "Hi", somebody()).thread
    threads.set_state(thread, Opening.CLOSED)
    assert (threads.plain(thread).state, thread.version) == (Opening.CLOSED, 2)
