"""Ids and links for headings: of their own words, unlike any other, nothing where a link has no place."""

import pytest

from mending import mended
from samara.core.edit import strip

FIX = "linkability/heading-links"
PAGE = (
    '<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>Tea</title>'
    '<meta property="og:type" content="article"></head><body><main><h1>Tea</h1>{body}</main></body></html>'
)


def page(body: str, lang: str = "en") -> str:
    return PAGE.format(body=body, lang=lang)


def link(anchor: str, name: str, lang: str = "en") -> str:
    return (
        f'<!--samara {FIX}--><a class="samara-heading" data-samara="{FIX}" href="#{anchor}" aria-label="{name}" lang="{lang}">'
        "</a><!--/samara-->"
    )


def test_headings_get_ids_and_links_and_keep_those_that_they_have():
    before = page('<h2>Water &amp; cup</h2><p>x</p><h3 id="Own">Time</h3><section id="s"><h4>Cup</h4></section><h5>Leaf</h5>')
    after, plan = mended(before, FIX)
    body = after.partition("<h1>")[2]
    assert body == (
        f'Tea</h1><h2 id="water-cup">Water &amp; cup{link("water-cup", "Link to “Water &amp; cup”")}</h2><p>x</p>'
        f'<h3 id="Own">Time{link("Own", "Link to “Time”")}</h3>'
        f'<section id="s"><h4>Cup{link("s", "Link to “Cup”")}</h4></section><h5>Leaf</h5></main></body></html>'
    )
    assert [file.path for file in plan.files] == ["samara.css"]
    assert strip(after.encode()).decode() == before.replace("<h2>", '<h2 id="water-cup">')


@pytest.mark.parametrize(
    ("lang", "text", "anchor", "name"),
    [
        ("ja", "お茶の水", "お茶の水", "「お茶の水」へのリンク"),
        ("fa", "آب خوب", "آب-خوب", "پیوند به «آب خوب»"),
        ("ru", "Вода", "вода", "Ссылка на «Вода»"),
    ],
)
def test_ids_and_names_are_in_the_script_and_language_of_the_page(lang, text, anchor, name):
    assert f'<h2 id="{anchor}">{text}{link(anchor, name, lang)}</h2>' in mended(page(f"<h2>{text}</h2>", lang), FIX)[0]


def test_a_second_run_changes_nothing():
    once = mended(page("<h2>Water</h2><h2>Water</h2><h2>Water 2</h2>"), FIX)[0]
    assert [f'id="{name}"' in once for name in ("water", "water-2", "water-2-2")] == [True, True, True]
    assert mended(strip(once.encode()).decode(), FIX)[0] == once


@pytest.mark.parametrize(
    "body",
    [
        '<a href="/x"><h2>Link</h2></a>',
        "<button><h2>Button</h2></button>",
        "<table><tr><td><h2>Cell</h2></td></tr></table>",
        "<details><summary><h2>More</h2></summary></details>",
    ],
)
def test_headings_in_links_controls_and_tables_are_left_alone(body):
    after, plan = mended(page(body), FIX)
    assert (after, [str(each.reason) for each in plan.refused]) == (page(body), ["no-place"])


def test_headings_that_lead_somewhere_or_are_not_seen_get_an_id_and_no_link():
    before = page('<h2><a href="/x">Elsewhere</a></h2><h2 class="sr-only">Unseen</h2>')
    after, plan = mended(before, FIX)
    assert after == before.replace("<h2><a", '<h2 id="elsewhere"><a').replace("<h2 class", '<h2 id="unseen" class')
    assert (plan.refused, plan.files) == ((), ())


def test_headings_of_menus_asides_and_before_the_text_are_left_alone():
    before = page("<nav><h2>Menu</h2></nav><aside><h2>Aside</h2></aside>").replace("<main>", "<h2>Site</h2><main>")
    assert mended(before, FIX)[0] == before


def test_pages_that_people_pass_through_get_ids_alone():
    before = page("<h2>Water</h2>").replace('content="article"', 'content="website"')
    front = before.replace("</head>", '<script type="application/ld+json">{"@type":"CollectionPage"}</script></head>')
    assert mended(front, FIX)[0] == front.replace("<h2>", '<h2 id="water">')
