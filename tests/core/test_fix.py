"""Fixes: found by their files, ordered, chosen by the owner; what they may know of a site."""

import pytest

from samara.core.edit import NewFile, Reason, Refusal
from samara.core.errors import SettingsError
from samara.core.fix import Fix, SiteView, fix, offers, site_name, title, view
from samara.core.graph import Graph
from samara.core.page import Page, Summary
from samara.core.settings import Settings, load
from samara.core.site import Site
from samara.practices import catalogue
from samara.practices.remedies import chosen, fixes


def test_fixes_stand_in_their_order():
    assert list(fixes()) == sorted(fixes(), key=lambda name: (fixes()[name].rank, name))


def test_every_fix_that_a_check_names_exists_and_every_fix_is_named_or_asked_for():
    named = {check.fix for check in catalogue.checks().values() if check.fix}
    # What an owner accepted one by one is asked for in his verdicts, not by a setting.
    named.add("linking/text-links")
    assert named == {name for name, fix in fixes().items() if fix.setting is None}


@pytest.mark.parametrize("name", fixes())
def test_a_fix_documents_itself(name):
    one = fixes()[name]
    assert isinstance(one, Fix)
    assert one.title.endswith(".")
    assert one.why


def test_owners_choose():
    def names(**values):
        return list(chosen(Settings().replace(**values)))

    unasked = [name for name, fix in fixes().items() if fix.setting is None or Settings()[fix.setting]]
    some = ["linking/related-pages", "sharing/head-tags"]
    assert names() == unasked
    assert names(fixes=some) == some[::-1]
    assert names(without=some) == [name for name in unasked if name not in some]
    assert names(discord_embed=True, without=some) == [
        name for name in fixes() if name in (*unasked, "sharing/discord-embed") and name not in some
    ]
    assert names(fixes=["sharing/discord-embed"]) == ["sharing/discord-embed"]
    assert names(fixes=some, discord_embed=True) == some[::-1]


def test_owners_choose_by_path(tmp_path):
    (tmp_path / "samara.toml").write_text(
        'without = ["linking/related-pages"]\n[[path]]\nmatch = "/blog/*"\nfixes = ["linking/related-pages"]\nwithout = []\n'
    )
    settings = load(tmp_path, {})
    assert {"linking/related-pages", "sharing/head-tags"} <= set(chosen(settings))

    @fix()
    def one(page, site):
        """One."""
        yield site.settings["without"]

    site = SiteView(url="https://example.org/", known=True, settings=settings)
    both = {"linking/related-pages": one, "sharing/head-tags": one}
    pages = [Page(summary=Summary(url=f"https://example.org{path}", source="x", kind="page")) for path in ("/blog/tea", "/tea")]
    assert [offers(page, site, both) for page in pages] == [
        {"linking/related-pages": [[]]}, {"sharing/head-tags": [["linking/related-pages"]]},
    ]  # fmt: skip


def test_files_of_the_site_come_besides_its_pages():
    def supply(site):
        yield NewFile("a.txt", site.url.encode())
        yield Refusal(Reason.ADDRESS_UNKNOWN)

    @fix(supply=supply)
    def one(page, site):
        """One."""
        yield from ()

    site = SiteView(url="https://example.org/", known=True)
    assert list(one.supply(site)) == [NewFile("a.txt", b"https://example.org/"), Refusal(Reason.ADDRESS_UNKNOWN)]


def test_the_networks_of_all_fixes_are_shown():
    @fix(prepare=lambda site, graph, settings: ["x", "mastodon"], shows=lambda names: names)
    def one(page, site):
        """One."""
        yield from ()

    @fix(shows=lambda nothing: ("bluesky", "x"))
    def two(page, site):
        """Two."""
        yield from ()

    assert view(site(), Graph(site()), Settings(), {"a/one": one, "a/two": two}).shown == (
        "bluesky", "mastodon", "share_pills", "x",
    )  # fmt: skip


def test_a_name_that_is_none_is_an_error_with_the_nearest():
    with pytest.raises(SettingsError) as error:
        chosen(Settings().replace(fixes=["sharing/head-tag"]))
    assert error.value.hint == "Did you mean 'sharing/head-tags'?"


def test_offers_come_by_fix_in_order():
    @fix(rank=1)
    def one(page, site):
        """One."""
        yield page.url
        yield site.name

    page = Page(summary=Summary(url="https://example.org/", source="index.html"))
    assert offers(page, SiteView(url="", known=False, name="Tea"), {"a/one": one}) == {"a/one": ["https://example.org/", "Tea"]}


def site(*names):
    summaries = tuple(Summary(url=f"https://example.org/{i}", source="", site_name=name) for i, name in enumerate(names))
    return Site(url="https://example.org/", source="", pages=(), summaries=summaries)


@pytest.mark.parametrize(
    ("names", "name"),
    [((), None), ((None, "Tea", None), "Tea"), (("Tea", "Tea", "Coffee"), "Tea"), (("A", "B", "C"), None)],
)
def test_the_name_of_a_site_is_what_most_pages_say(names, name):
    assert site_name(site(*names), Settings()) == name


def test_the_owner_names_the_site():
    assert site_name(site("Tea"), Settings().replace(site_name="Tea & Co")) == "Tea & Co"


@pytest.mark.parametrize(
    ("told", "name"),
    [("Green tea | Tea", "Green tea"), ("Green tea", "Green tea"), ("Tea", "Tea"), ("Green Tea", "Green Tea"), ("A – Tea", "A")],
)
def test_the_title_of_a_page_is_what_tells_it_apart(told, name):
    assert title(Page(summary=Summary(url="https://example.org/", source="", title=told)), "Tea") == name


@pytest.mark.parametrize(
    ("path", "taken"), [("feed.xml", True), ("a%20b/feed.xml", True), ("old/feed.xml", True), ("rss.xml", False)]
)
def test_a_path_is_taken_by_a_file_or_by_what_the_owner_leaves_out(path, taken):
    files = frozenset(("https://example.org/feed.xml", "https://example.org/a%20b/feed.xml"))
    settings = Settings().replace(exclude=["/old/*"])
    assert SiteView(url="https://example.org/", known=True, files=files, settings=settings).taken(path) is taken
