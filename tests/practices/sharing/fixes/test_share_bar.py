"""The share bar: real links where people share, nothing where they already can."""

import pytest

from mending import mended
from samara.core.edit import strip
from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.networks.catalogue import shares
from samara.practices.sharing.fixes.share_bar import chosen
from samara.widgets.catalogue import sheet

FIX = "sharing/share-bar"
ARTICLE = (
    '<html lang="de"><head><meta charset="utf-8"><title>Grüner Tee</title><meta property="og:type" content="article"></head>'
)
BODY = "<body><main><p>Tee ist gut.</p>{}</main></body></html>"
PAGE = ARTICLE + BODY.format("")


def bar(names):
    return chosen(None, None, Settings().replace(networks=names))


def test_an_article_gets_links_that_share_it():
    after, plan = mended(PAGE, FIX, prepared=bar(["mastodon", "x", "email"]))
    hrefs = [
        part.partition('"')[0].replace("&amp;", "&")
        for part in after.split('<a class="samara-')[1:]
        for part in [part.partition('href="')[2]]
    ]
    assert [shares(href)[:3] for href in hrefs] == [
        (name, "https://example.org/tea/green.html", "Grüner Tee") for name in ("mastodon", "x")
    ] + [("email", "https://example.org/tea/green.html", None)]
    assert [(file.path, file.data) for file in plan.files] == [("samara.css", sheet([]))]
    assert '<link rel="stylesheet" href="../samara.css"/>' in after
    assert "Seite teilen" in after
    assert "<script" not in after
    assert strip(after.encode()).decode() == PAGE


@pytest.mark.parametrize(
    "page",
    [
        ARTICLE + BODY.format('<a href="https://bsky.app/intent/compose?text=x">Bluesky</a>'),
        PAGE.replace('"article"', '"website"'),
    ],
)
def test_pages_that_share_already_or_say_little_are_left_alone(page):
    after, plan = mended(page, FIX, prepared=bar(["x"]))
    assert (after, plan.refused) == (page, ())


@pytest.mark.parametrize(
    ("page", "known", "names", "reason"),
    [
        (PAGE, False, ["x"], "address-unknown"),
        (PAGE, True, [], "no-network"),
        (PAGE, True, ["pinterest"], "no-network"),
        (ARTICLE + "<body></body>", True, ["x"], "no-text"),
    ],
)
def test_refusals_have_a_reason(page, known, names, reason):
    after, plan = mended(page, FIX, known=known, prepared=bar(names))
    assert after == page
    assert [str(each.reason) for each in plan.refused] == [reason]


def test_networks_of_pictures_need_one():
    page = PAGE.replace("</head>", '<meta property="og:image" content="https://example.org/a.jpg"></head>')
    assert "media=https%3A%2F%2Fexample.org%2Fa.jpg" in mended(page, FIX, prepared=bar(["pinterest"]))[0]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("mastodonn", "Did you mean 'mastodon'"),
        ("pocket", "closed"),
        ("discord", "no share link"),
        ("wallabag", "servers of their own"),
        ("print", "no share link"),
    ],
)
def test_networks_that_cannot_stand_there_are_errors(name, words):
    with pytest.raises(SettingsError) as error:
        bar([name])
    assert words in f"{error.value.message} {error.value.hint}"
