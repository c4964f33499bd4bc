"""Widgets: well-formed, escaped, in the reader's language and direction, without scripts; one style sheet for all."""

import gzip
import xml.etree.ElementTree as ET

import pytest

from samara.core.errors import SettingsError
from samara.core.fix import SiteView
from samara.core.settings import Settings
from samara.widgets.backlinks import Backlink, backlinks
from samara.widgets.catalogue import barred, dress, sheet, widgets
from samara.widgets.related import Picture, RelatedLink, related
from samara.widgets.share import ShareLink, share, sign, signs, taste
from samara.widgets.words import languages, spoken

LINKS = [ShareLink("x", "X", "https://x.com/?a=1&b=<2>"), ShareLink("email", "E-mail", "mailto:?subject=\"Tea\" & 'pot'")]
BAR = share(LINKS, "https://example.org/?a=1&b=2", "de-AT", "sharing/share-bar")
BACK = backlinks([Backlink("Tea <hot>", "../tea.html")], "de", "linking/backlinks")
NEXT = related([RelatedLink("Tea <hot>", "../tea.html", "يتناول أيضًا: a & b، c")], "ar", "linking/related-pages")


def test_widgets_are_found_by_their_files():
    assert {"related", "share"} <= set(widgets())
    assert all(name == widget.name and widget.css() for name, widget in widgets().items())


def test_a_share_bar_holds_its_links_and_the_address():
    root = ET.fromstring(BAR)
    assert [(link.text, link.get("href"), link.get("rel")) for link in root.iter("a")] == [
        ("X", "https://x.com/?a=1&b=<2>", "noopener nofollow"),
        ("E-Mail", "mailto:?subject=\"Tea\" & 'pot'", None),
    ]
    field = root.find(".//input")
    assert (field.get("value"), field.get("readonly"), field.get("aria-label")) == (
        "https://example.org/?a=1&b=2",
        "readonly",
        "Adresse dieser Seite",
    )
    assert (root.get("data-samara"), root.get("lang"), root.get("dir"), root.get("aria-label")) == (
        "sharing/share-bar",
        "de",
        "ltr",
        "Seite teilen",
    )


def test_related_pages_hold_their_reasons_from_right_to_left():
    root = ET.fromstring(NEXT)
    assert (root.get("dir"), root.get("lang"), root.find("ul/li/a").text) == ("rtl", "ar", "Tea <hot>")
    assert root.find("ul/li/small").text == "يتناول أيضًا: a & b، c"


def test_a_related_page_without_a_reason_has_none():
    root = ET.fromstring(related([RelatedLink("T", "t"), RelatedLink("U", "u", "In the same section")], None, "x"))
    assert [small.text for small in root.iter("small")] == ["In the same section"]


def test_cards_have_pictures_where_all_of_them_have_one():
    picture = Picture("a.png?x=1&y=2", 1200, 630)
    both = [RelatedLink("T", "t", line="Of <tea>.", picture=picture), RelatedLink("U", "u", picture=picture)]
    shown = ET.fromstring(related(both, "en", "x")).findall("ul/li/img")
    assert [(image.get("src"), image.get("width"), image.get("height"), image.get("alt")) for image in shown] == [
        ("a.png?x=1&y=2", "1200", "630", "")
    ] * 2
    fewer = ET.fromstring(related([*both, RelatedLink("V", "v")], "en", "x"))
    assert (fewer.findall("ul/li/img"), "samara-pictured" in fewer.get("class")) == ([], False)
    assert [line.text for line in ET.fromstring(related(both, "en", "x")).iter("span")] == ["Of <tea>."]


def test_a_related_title_is_cut():
    root = ET.fromstring(related([RelatedLink("very long " * 60, "t")], "en", "x"))
    assert (len(root.find("ul/li/a").text) <= 140, root.find("ul/li/a").text[-10:]) == (True, "very long…")


@pytest.mark.parametrize(
    ("title", "letters"), [("LinkedIn", "Li"), ("Hacker News", "HN"), ("X", "X"), ("微博", "微"), ("(ok)", "ok"), ("?", "?")]
)
def test_two_letters_stand_for_a_name_without_an_icon(title, letters):
    assert sign(title) == letters
    bar = ET.fromstring(share([ShareLink("a", title, "https://a.example/", icon=False)], "https://example.org/", "en", "x/y"))
    assert bar.find(".//a").get("data-sign") == letters


def test_no_two_networks_have_the_same_letters():
    titles = ["LinkedIn", "linkding", "Line", "微博", "微信"]
    assert signs(titles) == {"LinkedIn": "Li", "linkding": "lg", "Line": "Le", "微博": "微", "微信": "微"}
    links = [ShareLink(title, title, "https://a.example/", icon=False) for title in titles[:2]]
    bar = ET.fromstring(share(links, "https://example.org/", "en", "x/y", style="icons"))
    assert [link.get("data-sign") for link in bar.iter("a")] == ["Li", "lg"]


def test_a_list_has_titles_and_reasons_only():
    link = RelatedLink("T", "t", "Also about leaf", line="Of tea.", picture=Picture("a.png", 1, 1))
    root = ET.fromstring(related([link], "en", "x", look="list"))
    assert (root.get("class"), [element.tag for element in root.iter()]) == (
        "samara-related samara-listed", ["nav", "p", "ul", "li", "a", "small"],
    )  # fmt: skip


def test_pages_that_link_here_are_listed():
    root = ET.fromstring(BACK)
    assert (root.find("p").text, root.get("lang")) == ("Seiten, die hierher verweisen", "de")
    assert [(link.text, link.get("href")) for link in root.iter("a")] == [("Tea <hot>", "../tea.html")]


@pytest.mark.parametrize("html", [BAR, NEXT, BACK])
def test_widgets_bring_no_script_and_no_inline_style(html):
    assert not any(word in html for word in ("<script", "style=", "onclick", "javascript:"))


@pytest.mark.parametrize(
    ("lang", "speaks"),
    [
        ("en-GB", "en"), ("zh_Hant", "zh-hant"), ("zh-TW", "zh-hant"), ("zh-CN", "zh"), ("zh-Hans-HK", "zh"), ("zh", "zh"),
        ("FA", "fa"), ("eo", "en"), (None, "en"), ("", "en"),
    ],
)  # fmt: skip
def test_a_widget_speaks_the_language_of_the_page_or_english(lang, speaks):
    assert spoken(lang) == (speaks, languages()[speaks])


def test_readers_of_traditional_letters_get_no_others():
    shown = share([], "https://example.org/", "zh-TW", "x") + related([RelatedLink("茶", "t")], "zh-TW", "x")
    assert 'lang="zh-hant"' in shown
    assert "接著閱讀" in shown
    # Big5 is what such pages were written in before Unicode.
    for text in languages()["zh-hant"]:
        assert text.encode("big5")


def test_the_style_sheet_is_small_and_asks_nobody():
    data = sheet(["mastodon", "x"])
    text = data.decode()
    assert len(gzip.compress(data)) < 4_000
    assert "@import" not in text
    assert text.count("url(") == text.count('url("data:')
    assert text.count("{") == text.count("}")


def test_the_style_sheet_holds_only_the_icons_of_the_networks_shown():
    none, two = sheet([]).decode(), sheet(["tumblr", "email", "raindrop", "nobody"]).decode()
    assert two.count("data:image") == none.count("data:image") + 2
    assert two.startswith(none.strip())
    assert '.samara-tumblr{--samara-mark:"";--samara-icon:url("data:image/svg+xml,' in two
    # Without an icon nothing is drawn before the name.
    assert "content:var(--samara-mark,none)" in none


def test_a_page_is_dressed_by_one_link_relative_to_it():
    entry, file = dress(
        "https://example.org/blog/a/b.html", SiteView(url="https://example.org/blog/", known=True, shown=("tumblr",))
    )
    assert entry.html == '<link rel="stylesheet" href="../samara.css"/>'
    assert (file.path, file.data) == ("samara.css", sheet(["tumblr"]))


def test_widgets_take_no_name_of_the_owners_files():
    site = SiteView(url="https://example.org/", known=True, files=frozenset(["https://example.org/samara.css"]))
    assert [(refused.reason, refused.note) for refused in barred(site)] == [("own", "The site has a samara.css of its own.")]
    assert list(barred(SiteView(url="https://example.org/", known=True))) == []


def test_options_have_their_style_only_where_they_are_asked_for():
    assert "samara-float" not in sheet([]).decode()
    assert "samara-float" in sheet(["share_float"]).decode()
    assert sheet(["share_float", "share_bottom"]) == sheet(["share_bottom", "share_float"])


def test_a_style_sheet_follows_the_owners_taste():
    def added(**values):
        view = SiteView(url="https://example.org/", known=True, settings=Settings().replace(**values))
        *_, file = dress("https://example.org/", view)
        return file.data.decode().removeprefix(sheet(()).decode().rstrip("\n")).strip()

    assert added() == added(share_shape="round", share_size="normal") == ""
    assert added(accent="#a23a15") == ".samara-share.samara-share{--samara-ink:color-mix(in oklab,#a23a15 70%,currentColor)}"
    assert added(share_shape="square", share_size="large") == (
        ".samara-share.samara-share :is(a,button,summary,input,dialog){border-radius:0}"
        ".samara-share.samara-share{font-size:max(1.25em,18px)}"
    )


@pytest.mark.parametrize("values", [{"accent": "red}"}, {"share_shape": "heart"}, {"share_size": "tiny"}])
def test_a_taste_that_is_none_is_told(values):
    with pytest.raises(SettingsError):
        taste(Settings().replace(**values))


def test_owners_texts_stand_in_the_bar():
    assert ">Pass it on</p>" in share(LINKS, "https://example.org/", "en", "a/b", texts={"en": {"share": "Pass it on"}})
