"""Whom cards name in the fediverse: the author whom a link names, else the owner; nobody is guessed."""

from types import SimpleNamespace

import pytest

from mending import added, mended, page_of
from samara.core.edit import strip
from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.practices.mentions.checks.creator import creator
from samara.practices.mentions.fixes.fediverse_creator import usual
from samara.practices.skeleton import ARTICLE

FIX = "mentions/fediverse-creator"
OWNER = '<a rel="me" href="https://mastodon.example/@teahouse">us</a>'
AUTHOR = '<a rel="author" href="https://social.example/users/ana">Ana Lima</a>'


def named(more, *, setting="", usual=None):
    """The account that an article then names."""
    page = ARTICLE + more
    after, plan = mended(page, FIX, prepared=setting or usual, settings=Settings().replace(fediverse=setting))
    assert strip(after.encode()).decode() == page
    if after == page:
        assert [each.reason.value for each in plan.refused] == ["not-said"]
        return None
    assert list(creator.judge(page_of(after))) == []
    [line] = added(page, after)
    return line.removeprefix('<meta name="fediverse:creator" content="').removesuffix('"/>')


@pytest.mark.parametrize(
    ("more", "given", "account"),
    [
        (OWNER, {}, "@teahouse@mastodon.example"),
        (OWNER + AUTHOR, {"setting": "@tea@a.example"}, "@ana@social.example"),
        (OWNER, {"setting": "@tea@a.example"}, "@tea@a.example"),
        ("", {"usual": "@home@b.example"}, "@home@b.example"),
        (OWNER, {"usual": "@home@b.example"}, "@teahouse@mastodon.example"),
        ("", {}, None),
        (OWNER + OWNER.replace("mastodon", "pixelfed"), {}, None),
        (OWNER.replace("mastodon.example", "www.youtube.com"), {}, None),
        (OWNER.replace("/@teahouse", "/about"), {}, None),
        (OWNER.replace(' rel="me"', ""), {}, None),
    ],
)
def test_the_account_is_one_that_a_link_or_the_owner_names(more, given, account):
    assert named(more, **given) == account


def test_other_pages_and_those_that_name_one_are_left_alone():
    for page in ("<title>Tea</title>", ARTICLE + '<meta name="fediverse:creator" content="@a@b.example">'):
        after, plan = mended(page, FIX, prepared="@tea@a.example")
        assert (after, plan.refused) == (page, ())


def test_the_account_of_the_site_is_the_owners_or_that_of_the_home_page():
    site, graph = SimpleNamespace(pages=[page_of(ARTICLE + OWNER)]), SimpleNamespace(home=0)
    assert usual(site, graph, Settings()) == "@teahouse@mastodon.example"
    assert usual(site, graph, Settings().replace(fediverse="tea@A.example")) == "@tea@a.example"
    assert usual(site, SimpleNamespace(home=None), Settings()) is None
    with pytest.raises(SettingsError, match="no account"):
        usual(site, graph, Settings().replace(fediverse="https://a.example/@tea"))
