"""The share bar: real links where people share, nothing where they already can."""

import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest

from mending import mended, page_of
from samara.core.edit import strip
from samara.core.errors import SettingsError
from samara.core.page import Summary
from samara.core.settings import Settings
from samara.core.site import Site
from samara.networks.catalogue import shares
from samara.practices.sharing.fixes.share_bar import chosen, shown
from samara.practices.sharing.usual import usual
from samara.widgets.catalogue import script, sheet
from samara.widgets.share import CONTROLS

FIX = "sharing/share-bar"
ARTICLE = (
    '<html lang="de"><head><meta charset="utf-8"><title>Grüner Tee</title><meta property="og:type" content="article"></head>'
)
BODY = "<body><main><p>Tee ist gut.</p>{}</main></body></html>"
PAGE = ARTICLE + BODY.format("")
HEADED = ARTICLE + "<body><main><h1>Tee</h1><p>Tee ist gut.</p></main></body></html>"


def site(*languages, pages=()):
    summaries = tuple(Summary(url=f"https://example.org/{lang}", source="", lang=lang) for lang in languages)
    return Site(url="https://example.org/", source="", pages=pages, summaries=summaries)


def named(names, **others):
    return Settings().replace(networks=names, **others)


def barred(page, settings, **others):
    """The page with a bar, and the plan; the style sheet has the icons of all."""
    return mended(page, FIX, settings=settings, shown=tuple(sorted(chosen(site(), None, settings))), **others)


def bars(html):
    """The bars of a page, as trees."""
    parts = html.split('<div class="samara-share')[1:]
    return [ET.fromstring(f'<div class="samara-share{part.partition("<!--/samara-->")[0]}') for part in parts]


def hrefs(html):
    return [link.get("href") for tree in bars(html) for link in tree.findall(".//ul//a")]


def test_an_article_gets_links_that_share_it():
    after, plan = barred(PAGE, named(["mastodon", "x", "email"]))
    assert [shares(href)[:3] for href in hrefs(after)] == [
        (name, "https://example.org/tea/green.html", "Grüner Tee") for name in ("mastodon", "x")
    ] + [("email", "https://example.org/tea/green.html", None)]
    assert [(file.path, file.data) for file in plan.files] == [
        ("samara.css", sheet(["email", "mastodon", "x"])),
        ("samara.js", script()),
    ]
    assert '<link rel="stylesheet" href="../samara.css"/>' in after
    assert '<script src="../samara.js" defer="defer"></script>' in after
    assert "Seite teilen" in after
    assert strip(after.encode()).decode() == PAGE


def test_the_usual_networks_are_those_of_the_language_that_the_page_declares():
    for lang in ("de", "ja-JP", "tr", "eo"):
        after = barred(PAGE.replace('"de"', f'"{lang}"'), Settings())[0]
        assert [shares(href).network for href in hrefs(after)] == [*usual(lang)[: -len(CONTROLS) + 1]]


@pytest.mark.parametrize("declared", ["", ' lang="en"'])
def test_a_page_that_declares_no_language_or_another_is_asked_for_it(declared):
    text = "<p>緑茶は日本で最も多く飲まれているお茶です。摘んだ葉を蒸してから揉み、乾かして作ります。</p>" * 5
    page = PAGE.replace(' lang="de"', declared).replace("<p>Tee ist gut.</p>", text)
    assert [shares(href).network for href in hrefs(barred(page, Settings())[0])] == [*usual("ja")[: -len(CONTROLS) + 1]]
    assert "line" in chosen(site(None, pages=[page_of(page)]), None, Settings())


def test_the_style_has_the_icons_of_all_languages_and_what_some_pages_ask_for():
    settings = Settings((), ((("/blog/*",), {"networks": ["reddit", "qr"], "share_float": True}),))
    names = chosen(site("de", "ja-JP"), None, settings)
    assert names == {*usual("de"), *usual("ja"), "reddit", "share_float"} - {*CONTROLS}
    assert shown(names) == names


def test_the_style_has_no_icons_for_one_page_among_many():
    names = chosen(site(*["de"] * 20, "ja"), None, Settings())
    assert names == set(usual("de")) - {*CONTROLS}
    assert chosen(site(*["de"] * 19, "ja"), None, Settings()) == {*usual("de"), *usual("ja")} - {*CONTROLS}


def test_a_network_whose_icon_the_style_lacks_stands_as_a_word():
    after = mended(PAGE, FIX, settings=named(["x", "mastodon"], share_style="icons"), shown=("x",))[0]
    assert [item[0].get("data-sign") for item in bars(after)[0].iter("li")] == [None, "Ma"]


def test_the_readers_server_is_asked_for_where_the_owner_names_none():
    after = barred(PAGE, named(["mastodon", "wallabag", "linkding=links.example/mine", "bluesky"]))[0]
    tree = bars(after)[0]
    address = "https%3A%2F%2Fexample.org%2Ftea%2Fgreen.html"
    assert [(each.tag, each.text, each.get("href"), each.get("data-server")) for each in tree.findall(".//li/*")] == [
        (
            "a",
            "Mastodon",
            f"https://share.joinmastodon.org/#text=Gr%C3%BCner%20Tee%20{address}",
            f"https://{{host}}/share?text=Gr%C3%BCner%20Tee%20{address}",
        ),
        ("button", "wallabag", None, f"https://{{host}}/bookmarklet?url={address}"),
        ("a", "linkding", f"https://links.example/mine/bookmarks/new?url={address}&title=Gr%C3%BCner%20Tee", None),
        ("a", "Bluesky", f"https://bsky.app/intent/compose?text=Gr%C3%BCner%20Tee%20{address}", None),
    ]
    # Without the script nobody is shown what only the script can do.
    assert [item.get("hidden") for item in tree.findall(".//li")] == [None, "hidden", None, None]
    assert len(tree.findall(".//dialog")) == 1


def test_a_title_is_cut_to_what_the_network_takes():
    long = PAGE.replace("Grüner Tee", "Grüner Tee " * 60)
    texts = [shares(href).text for href in hrefs(barred(long, named(["bluesky", "x"]))[0])]
    assert [(len(text), text[-4:]) for text in texts] == [(264, "Tee…"), (253, "Tee…")]


def test_controls_are_the_owners_choice():
    tree = bars(barred(PAGE, named(["x", "copy"]))[0])[0]
    assert [each.get("class") for each in tree.iter("button")] == ["samara-copy"]
    assert [tree.find(f".//{tag}") for tag in ("details", "dialog")] == [None, None]
    tree = bars(barred(PAGE, named(["qr", "print", "native"]))[0])[0]
    assert [each.get("class") for each in tree.iter("button")] == ["samara-print", "samara-native"]
    assert tree.find(".//details/summary").text == "QR-Code"


@pytest.mark.parametrize(
    ("position", "found"), [("after", [(0, True)]), ("before", [(1, True)]), ("both", [(1, False), (0, True)])]
)
def test_a_bar_stands_after_the_text_under_its_heading_or_both(position, found):
    after = barred(HEADED, named(["x", "qr"], share_position=position, share_style="icons", share_float=True))[0]
    parts = after.split("<!--samara sharing/share-bar--><div ")
    assert [(int(before.endswith("</h1>")), "<details" in own) for before, own in pairwise(parts)] == found
    assert [tree.get("class") for tree in bars(after)] == [
        f"samara-share samara-icons samara-{'float' if whole else 'first'}" for _, whole in found
    ]
    assert strip(after.encode()).decode() == HEADED


def test_the_heading_of_the_text_goes_before_that_of_the_site():
    page = HEADED.replace("<body>", "<body><div><h1>Teehaus</h1></div>")
    after = barred(page, named(["x"], share_position="before"))[0]
    assert after.partition("<!--samara sharing/share-bar--><div ")[0].endswith("<h1>Tee</h1>")


@pytest.mark.parametrize("page", [PAGE, PAGE.replace("<body>", "<body><div><h1>Teehaus</h1></div>")])
def test_a_text_without_a_heading_gets_its_bar_at_its_end(page):
    assert barred(page, named(["x"], share_position="before"))[0] == barred(page, named(["x"]))[0]


def test_a_heading_above_the_text_that_is_its_title_is_the_texts():
    page = PAGE.replace("<body>", "<body><div><h1>Grüner Tee</h1></div>")
    after = barred(page, named(["x"], share_position="before"))[0]
    assert after.partition("<!--samara sharing/share-bar--><div ")[0].endswith("<h1>Grüner Tee</h1>")


@pytest.mark.parametrize(
    ("page", "reasons"),
    [
        (ARTICLE + BODY.format('<a href="https://bsky.app/intent/compose?text=x">Bluesky</a>'), []),
        (PAGE.replace('"article"', '"website"'), ["no-text"]),
        (PAGE.replace('"article"', '"blog"'), ["other-kind"]),
        (
            PAGE.replace('"article"', '"website"').replace("</head>", '<meta name="generator" content="Sphinx"></head>'),
            ["other-kind"],
        ),
    ],
)
def test_pages_that_share_already_say_little_or_are_looked_up_are_left_alone_for_a_reason(page, reasons):
    after, plan = barred(page, named(["x"]))
    assert (after, [each.reason.value for each in plan.refused]) == (page, reasons)


@pytest.mark.parametrize(
    ("page", "known", "names", "reason"),
    [
        (PAGE, False, ["x"], "address-unknown"),
        (PAGE, True, ["pinterest"], "no-network"),
        (ARTICLE + "<body></body>", True, ["x"], "no-text"),
    ],
)
def test_refusals_have_a_reason(page, known, names, reason):
    after, plan = barred(page, named(names), known=known)
    assert after == page
    assert [str(each.reason) for each in plan.refused] == [reason]


def test_networks_of_pictures_need_one():
    page = PAGE.replace("</head>", '<meta property="og:image" content="https://example.org/a.jpg"></head>')
    assert "media=https%3A%2F%2Fexample.org%2Fa.jpg" in barred(page, named(["pinterest"]))[0]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("mastodonn", "Did you mean 'mastodon'"),
        ("pocket", "closed"),
        ("discord", "no share link"),
        ("x=x.com", "no servers"),
        ("wallabag=a b", "is no host"),
    ],
)
def test_networks_that_cannot_stand_there_are_errors(name, words):
    with pytest.raises(SettingsError) as error:
        chosen(site(), None, named([name]))
    assert words in f"{error.value.message} {error.value.hint}"


@pytest.mark.parametrize(("setting", "value"), [("share_style", "round"), ("share_position", "top")])
def test_looks_and_positions_that_are_none_are_errors(setting, value):
    with pytest.raises(SettingsError, match=f"no {setting} named '{value}'"):
        chosen(site(), None, Settings().replace(**{setting: value}))


@pytest.mark.parametrize(
    ("most", "texts"),
    [
        (2, ["Grüner Tee #GrünerTee #tee", "Grüner Tee #GrünerTee #tee"]),
        (1, ["Grüner Tee #GrünerTee", "Grüner Tee #GrünerTee"]),
        (0, ["Grüner Tee", "Grüner Tee"]),
    ],
)
def test_texts_say_the_page_s_own_tags_where_posts_are_found_by_them(most, texts):
    page = PAGE.replace("</head>", '<meta name="keywords" content="Grüner Tee, C++, tee, Wasser"></head>')
    after, _ = barred(page, named(["mastodon", "bluesky", "telegram"], hashtags=most))
    assert [shares(href)[2] for href in hrefs(after)] == [*texts, "Grüner Tee"]
