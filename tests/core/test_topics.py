"""Topics: the owner's tags, looked for in texts that have none, and as posts say them."""

import pytest

from samara.core.facts import OpenGraph, Said, Text
from samara.core.page import Kind, Page, Summary
from samara.core.site import Site
from samara.core.topics import hashtags, keywords, owned, vocabulary

URL = "https://example.org/"


def page(name="a", tags=(), text="", title="T", lang="en", labels=()):
    return Page(
        summary=Summary(url=URL + name, source=name, kind=Kind.ARTICLE, title=title, lang=lang),
        topics=tuple(Said(tag) for tag in tags),
        opengraph=OpenGraph(labels=labels),
        text=Text(main=text),
    )


def site(*pages):
    return Site(url=URL, source="", pages=pages, summaries=tuple(each.summary for each in pages))


def test_tags_are_named_once_those_of_the_card_first():
    assert owned(page(tags=("tea", "Green  tea", ""), labels=("Tea",))) == ("Tea", "Green tea")


def test_tags_of_several_articles_are_the_site_s_by_language():
    pages = [
        page(tags=("Tea", "Pots")),
        page(tags=("Tea", "Pots", "Once")),
        page(tags=("Tee",), lang="de-AT"),
        page(tags=("Tea",)),
    ]
    assert vocabulary(site(*pages)) == {"en": ("Tea", "Pots"), "de": ()}


KNOWN = {"en": ("tea", "green tea", "Go", "pots"), "ja": ("緑茶",)}


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"title": "On pots", "text": "Pots are made of clay."}, ("pots",)),
        ({"text": "Tea, tea and TEA."}, ("tea",)),
        ({"text": "Tea and tea."}, ()),
        ({"title": "Steam", "text": "Steam steam team steamed"}, ()),
        ({"title": "Green tea", "text": "Green tea is tea. Green tea!"}, ("tea", "green tea")),
        ({"title": "Pots", "text": "They are made of clay."}, ()),
        ({"text": "Go go go go."}, ()),
        ({"text": "pots pots pots", "tags": ("mine",)}, ("mine",)),
        ({"text": "Töpfe, pots, pots, pots", "lang": "de"}, ()),
        ({"title": "緑茶の話", "text": "緑茶は体によい。", "lang": "ja"}, ("緑茶",)),
    ],
)
def test_a_text_without_tags_has_those_that_it_is_full_of(given, found):
    assert keywords(page(**given), KNOWN) == found


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("tea", "#tea"),
        ("green tea", "#GreenTea"),
        ("open-source software", "#OpenSourceSoftware"),
        ("Node.js", "#Nodejs"),
        ("Web 2.0", None),
        ("#larch", "#larch"),
        ("Grüner Tee", "#GrünerTee"),
        ("緑茶", "#緑茶"),
        ("川辺 の 工房", "#川辺の工房"),
        ("شاي أخضر", "#شاي_أخضر"),
        ("नमस्ते", "#नमस्ते"),
        ("چای‌خانه", "#چای‌خانه"),
        ("C++", None),
        ("2026", None),
        ("tea (green)", None),
        ("", None),
    ],
)
def test_a_post_says_a_tag_in_one_word(tag, said):
    assert list(hashtags([tag])) == ([said] if said else [])


def test_a_post_says_each_tag_once():
    assert list(hashtags(["Green tea", "green-tea", "tea"])) == ["#GreenTea", "#tea"]
