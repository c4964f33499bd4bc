"""Head tags: what a page lacks is taken from what it says; what is wrong is put right; nothing is invented."""

import pytest

from mending import SITE, added, mended, page_of
from samara.core.edit import apply, plan_page, strip
from samara.core.fix import SiteView, Told, offers
from samara.core.html import Document
from samara.practices.remedies import fixes
from samara.practices.telling import lead
from samara.reading.probes import ImageFile

FIX = "sharing/head-tags"
META = '<meta charset="utf-8">'
TEXT = "<main><h1>Green tea</h1><p>Green tea is made of leaves that were heated before they could wither. Cool water.</p></main>"
WHOLE = (
    f'{META}<title>T</title><meta property="og:title" content="T"><meta property="og:type" content="website">'
    '<meta property="og:description" content="D"><meta name="description" content="D"><meta name="twitter:card" content="summary">'
    '<link rel="canonical" href="https://example.org/tea/green.html">'
    '<meta property="og:url" content="https://example.org/tea/green.html">'
    '<meta property="og:image" content="https://example.org/a.jpg">'
    '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">'
)


def refused(plan):
    return [(each.part, str(each.reason)) for each in plan.refused]


def test_a_bare_page_gets_everything_from_its_own_words():
    html = f'<html lang="en-GB"><head>{META}<title>Green tea | Tea &amp; Co</title></head><body>{TEXT}</body></html>'
    after, plan = mended(html, FIX, name="Tea & Co")
    told = "Green tea is made of leaves that were heated before they could wither. Cool water."
    assert added(html, after) == [
        '<meta property="og:title" content="Green tea"/>',
        '<meta property="og:type" content="website"/>',
        '<meta property="og:site_name" content="Tea &amp; Co"/>',
        '<meta property="og:locale" content="en_GB"/>',
        f'<meta property="og:description" content="{told}"/>',
        f'<meta name="description" content="{told}"/>',
        '<link rel="canonical" href="https://example.org/tea/green.html"/>',
        '<meta property="og:url" content="https://example.org/tea/green.html"/>',
        '<meta name="twitter:card" content="summary"/>',
    ]
    assert refused(plan) == []
    assert strip(after.encode()).decode() == html


def test_a_whole_page_stays_as_it_is():
    after, plan = mended(WHOLE, FIX)
    assert (after, plan.edits, plan.refused) == (WHOLE, (), ())


def test_an_address_that_a_copier_made_up_gives_way_to_the_page_s_own():
    copied = "<!-- Mirrored from www.foo.example/green.html by HTTrack Website Copier/3.x -->"
    page = WHOLE.replace("https://example.org/tea/green.html", "../foo/green.html", 1)
    after, _ = mended(copied + page.replace('<meta property="og:url" content="https://example.org/tea/green.html">', ""), FIX)
    assert "foo/green.html" not in after.removeprefix(copied)
    assert '<link rel="canonical" href="https://example.org/tea/green.html"/>' in after
    assert '<meta property="og:url" content="https://example.org/tea/green.html"/>' in after


def test_without_an_address_the_words_are_written_and_the_addresses_refused():
    after, plan = mended(f"<head>{META}<title>T</title></head>{TEXT}", FIX, known=False)
    assert "og:title" in after
    assert "canonical" not in after
    assert "site.invalid" not in after
    assert ("addresses", "address-unknown") in refused(plan)


@pytest.mark.parametrize(
    ("page", "part", "reason"),
    [
        (f"{META}<main><h1>Tea</h1></main>", "description", "no-text"),
        (f"{META}<main><p>Some text</p></main>", "og:title", "no-title"),
    ],
)
def test_what_a_page_does_not_say_is_not_invented(page, part, reason):
    assert (part, reason) in refused(mended(page, FIX)[1])


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('<meta name="og:title" content="T">', '<meta property="og:title" content="T">'),
        ('<meta property="twitter:card" content="summary">', '<meta name="twitter:card" content="summary">'),
        ('<meta name="twitter:card" content="big">', '<meta name="twitter:card" content="summary_large_image">'),
        ('<meta property="og:image" content="/a.jpg">', '<meta property="og:image" content="https://example.org/a.jpg">'),
        ('<meta property="og:video" content="/v.mp4">', '<meta property="og:video" content="https://example.org/v.mp4">'),
        (
            '<meta property="og:url" content="green.html">',
            '<meta property="og:url" content="https://example.org/tea/green.html">',
        ),
        ('<link rel=canonical href="./green.html">', '<link rel=canonical href="https://example.org/tea/green.html">'),
        (
            '<meta property="og:title" content="T"><meta property="og:title" content="U">',
            '<meta property="og:title" content="T">',
        ),
        (
            '<meta name="twitter:card" content="player"><meta name="twitter:card" content="summary">',
            '<meta name="twitter:card" content="summary">',
        ),
        ('<meta name="og:title" content="U"><meta property="og:title" content="T">', '<meta property="og:title" content="T">'),
        ('<meta property="og:title" content=""><meta property="og:title" content="T">', '<meta property="og:title" content="T">'),
    ],
)
def test_what_is_wrong_is_put_right(wrong, right):
    kept = {"og:title": 0, "twitter:card": 0, 'og:image"': 0, "og:url": 0, "og:video": 0, "canonical": 0}
    subject = next(word for word in kept if word in wrong)
    rest = "".join(f"{tag}>" for tag in WHOLE.split(">") if tag and subject not in tag)
    after, _ = mended(rest + wrong, FIX)
    assert after == rest + right


def test_an_element_that_names_two_properties_is_not_torn_apart():
    page = WHOLE + '<meta property="og:title" name="twitter:title" content="U">'
    assert mended(page, FIX)[0] == page


def test_an_empty_tag_that_would_hide_ours_is_taken_out():
    page = WHOLE.replace('<meta property="og:title" content="T">', '<meta property="og:title" content=" ">')
    after, _ = mended(page, FIX)
    assert after.count("og:title") == 1
    assert '<meta property="og:title" content="T"/>' in after


MEASURED = {"https://example.org/a.jpg": ImageFile("image/jpeg", 1600, 900, 1000)}


def pictured(page, images=None):
    """The lines about pictures, and what was refused."""
    after, plan = mended(page, FIX, images=images)
    return [line for line in added(page, after) if "image" in line], refused(plan)


def with_images(*images):
    return f"{META}<title>T</title><main><p>x</p>{''.join(f'<img src={image}>' for image in images)}</main>"


def test_the_largest_picture_of_the_text_is_taken_with_its_size_and_words():
    page = with_images("/b.png width=300 height=200 alt=B", '/a.jpg width=800 height=500 alt="A &amp; B"')
    assert pictured(page) == (
        [
            '<meta property="og:image" content="https://example.org/a.jpg"/>',
            '<meta property="og:image:width" content="800"/>',
            '<meta property="og:image:height" content="500"/>',
            '<meta property="og:image:alt" content="A &amp; B"/>',
            '<meta name="twitter:card" content="summary_large_image"/>',
        ],
        [],
    )


def test_a_measured_size_wins_over_a_declared_one():
    lines, _ = pictured(with_images("/a.jpg width=1 height=1"), MEASURED)
    assert lines[1] == '<meta property="og:image:width" content="1600"/>'


@pytest.mark.parametrize(
    "image", ["/a.jpg", "/a.svg width=800 height=500", "/a.jpg width=100 height=900", "/a.gif width=800 height=500"]
)
def test_a_picture_that_is_not_known_to_be_large_enough_is_not_taken(image):
    assert pictured(with_images(image)) == ([], [])


def test_the_size_of_the_picture_that_is_there_is_added():
    page = WHOLE.partition('<meta property="og:image:width"')[0]
    assert pictured(page, MEASURED) == (
        ['<meta property="og:image:width" content="1600"/>', '<meta property="og:image:height" content="900"/>'],
        [],
    )
    assert refused(mended(page, FIX)[1]) == [("og:image:width", "size-unknown")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<h1>Tea</h1><p>12 May</p><p>" + "A sentence of eight words stands right here. " * 6 + "</p>", ("A sentence of eight words stands right here. " * 4).strip()),
        ("<p>Short.</p><p>Also short.</p>", "Short. Also short."),
        ("<h1>Tea</h1>", None),
        ("<p>" + "緑茶は摘んだ葉をすぐに蒸して作ります。" * 20 + "</p>", "緑茶は摘んだ葉をすぐに蒸して作ります。" * 6),
        ("<p>" + "word " * 100 + "</p>", ("word " * 40).strip() + "…"),
    ],
)  # fmt: skip
def test_a_description_is_the_opening_of_the_text(text, told):
    assert lead(page_of(f"{META}<title>Tea</title><main>{text}</main>")) == told


def test_a_picture_that_gets_words_from_another_page_has_them_on_the_card():
    alts = {"en": {f"{SITE}cup.jpg": "A cup"}}
    page = '<html lang="en"><head><title>Tea</title>{}</head><body><main><img src="/cup.jpg" width="900" height="900"></main></body></html>'

    def words(tags):
        view = SiteView(url=SITE, known=True, prepared={"linkability/picture-alts": alts})
        return [
            each.key
            for each in fixes()["sharing/head-tags"].offer(page_of(page.format(tags)), view)
            if ":alt" in getattr(each, "key", "")
        ]

    one = f'<meta property="og:image" content="{SITE}cup.jpg">'
    assert words("") == ["og:image:alt"]
    assert words(one) == ["og:image:alt"]
    assert words(f'{one}<meta property="og:image" content="{SITE}pot.jpg">') == ["twitter:image:alt"]
    assert words(f'{one}<meta property="og:image:alt" content="Tea">') == []


OWN = f"{META}<title>Green tea | Tea House</title>"


def test_the_name_of_the_site_is_no_title_of_an_article():
    head = f'{OWN}<meta property="og:title" content="Tea House"><meta name="twitter:title" content="Tea House">'
    after, _ = mended(f"<head>{head}</head>{TEXT}", FIX, name="Tea House")
    assert '<meta property="og:title" content="Green tea">' in after
    assert '<meta name="twitter:title" content="Green tea">' in after


def told(html, name="Tea House", **of):
    page = page_of(html)
    view = SiteView(url=SITE, known=True, name=name, told={page.url: Told(**of)})
    plan = plan_page(Document(html.encode(), page.url), offers(page, view, {FIX: fixes()[FIX]}))
    return apply(html.encode(), plan.edits).decode(), plan


def test_one_sentence_for_all_pages_gives_way_everywhere_on_the_page():
    boiler = "Teas and pots."
    head = f'{OWN}<meta name="description" content="{boiler}"><meta property="og:description" content="{boiler}">'
    after, _ = told(f"<head>{head}</head>{TEXT}", title="Green tea", description="Own words.", common=frozenset({boiler}))
    assert '<meta name="description" content="Own words."><meta property="og:description" content="Own words.">' in after


def test_of_two_descriptions_the_one_that_no_other_page_has_is_kept():
    head = f'{OWN}<meta name="description" content="Teas and pots."><meta name="description" content="Own words.">'
    after, _ = told(f"<head>{head}</head>", title="Green tea", description="Own words.", common=frozenset({"Teas and pots."}))
    assert after.count('name="description"') == 1
    assert '<meta name="description" content="Own words.">' in after
    assert '<meta property="og:description" content="Own words."/>' in after


def test_a_second_description_that_is_also_another_tag_is_left_and_told():
    head = '<meta name="description" content="A"><meta name="description" property="og:title" content="Green tea">'
    after, plan = mended(f"<head>{OWN}{head}</head>", FIX)
    assert head in after
    assert ("description", "own") in refused(plan)


def test_what_other_pages_say_too_is_told_where_nothing_else_is_to_be_had():
    plan = told(f"<head>{OWN}</head>", title="Tea", alike=frozenset({"title", "description"}))[1]
    assert {("og:title", "not-unique"), ("description", "not-unique")} <= set(refused(plan))


def test_a_title_that_the_page_s_own_data_repeats_stays():
    data = (
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"Tea House"}</script>'
    )
    html = f'<head>{OWN}<meta property="og:title" content="Tea House">{data}</head>'
    after, plan = mended(html, FIX, name="Tea House")
    assert '<meta property="og:title" content="Tea House">' in after
    assert ("og:title", "own") in refused(plan)


def test_tags_behind_what_networks_read_are_moved_up_as_they_are():
    style = f"<style>{'a{}' * 16_000}</style>"
    tags = "<meta property=og:title content='Grün &amp; gut'>", "<meta name='twitter:card' content=summary>"
    html = f"<!doctype html><head>{META}<title>T</title>\n{style}\n{tags[0]}\n{tags[1]}\n</head>{TEXT}"
    after, _ = mended(html, FIX)
    assert all(after.count(tag) == 1 and after.index(tag) < 1_000 for tag in tags)
    assert strip(after.encode()).decode() == html.replace(f"\n{tags[0]}\n{tags[1]}", "")


def test_a_moved_tag_takes_its_corrections_along():
    html = f"<head>{META}<title>T</title><style>{'a{}' * 16_000}</style><meta name='og:title' content='A'></head>{TEXT}"
    assert mended(html, FIX)[0].index("<meta property='og:title' content='A'>") < 1_000


def test_a_picture_of_the_site_s_own_is_named_with_encryption():
    html = f'<head>{META}<title>T</title><meta property="og:image" content="http://example.org/a.jpg"></head>{TEXT}'
    assert 'content="https://example.org/a.jpg"' in mended(html, FIX)[0]


def test_a_picture_that_is_missing_gives_way_to_one_of_the_page():
    html = (
        f'<head>{META}<title>T</title><meta property="og:image" content="/gone.png"><meta property="og:image:alt" content="x">'
        '<meta name="twitter:image" content="/gone.png"></head><main><img src="/big.png" alt="A cup"><p>Tea</p></main>'
    )
    images = {f"{SITE}gone.png": ImageFile(error="is missing"), f"{SITE}big.png": ImageFile("image/png", 1600, 900, 9_000)}
    after, _ = mended(html, FIX, images=images)
    assert "gone.png" not in after
    assert '<meta property="og:image" content="https://example.org/big.png"/>' in after
    assert '<meta property="og:image:alt" content="A cup"/>' in after
