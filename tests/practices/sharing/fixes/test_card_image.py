"""Drawn pictures: for pages that have none, of what the page says, named after what stands on them, drawn when they are written."""

import dataclasses
import os
import subprocess
import sys
from io import BytesIO

import msgspec
import pytest
from PIL import Image

from mending import SITE, URL, added, mended, page_of
from samara import api
from samara.core.edit import strip
from samara.core.errors import SettingsError
from samara.core.fix import SiteView
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.wording import Wording
from samara.practices.sharing import studio
from samara.practices.sharing.picture import picture
from samara.practices.sharing.studio import Studio, furnish
from samara.practices.skeleton import png
from samara.reading.probes import ImageFile
from samara.reading.scope import scope
from samara.widgets.pictures import libraries
from samara.widgets.pictures.card import Card
from samara.widgets.pictures.colours import GROUND

FIX = "sharing/card-image"
HEAD = '<html lang="en"><head><meta charset="utf-8"><title>Green tea | Tea House</title>{}</head>'
PAGE = HEAD + "<body><main><h1>Green tea</h1><p>It is made of leaves.</p>{}</main></body></html>"
BARE = PAGE.format("", "")
SMALL = PAGE.format("", '<img src="/cup.png" width="300" height="250" alt="A cup">')


def card(html, *, prepared=None, settings=None, said=None, name="Tea House"):
    """What would be drawn."""
    wordings = {URL: said} if said else {}
    site = SiteView(url=SITE, known=True, name=name, settings=settings or Settings(), prepared={FIX: prepared}, wordings=wordings)
    page = page_of(html)
    return studio._card(page, site, picture(page, site), prepared or Studio())


def refused(plan):
    return [(each.part, str(each.reason)) for each in plan.refused]


def test_a_page_without_a_picture_gets_one_and_what_describes_it():
    after, plan = mended(BARE, FIX, name="Tea House")
    [file] = plan.files
    assert added(BARE, after) == [
        f'<meta property="og:image" content="https://example.org/{file.path}"/>',
        '<meta property="og:image:type" content="image/png"/>',
        '<meta property="og:image:width" content="1200"/>',
        '<meta property="og:image:height" content="630"/>',
        '<meta property="og:image:alt" content="Green tea – Tea House"/>',
        '<meta name="twitter:card" content="summary_large_image"/>',
    ]
    assert (file.path[:14], len(file.path)) == ("samara/cards/" + file.path[13], 33)
    with Image.open(BytesIO(file.data)) as image:
        assert (image.format, image.size) == ("PNG", (1200, 630))
    assert strip(after.encode()).decode() == BARE


@pytest.mark.parametrize(
    ("html", "images"),
    [
        (PAGE.format('<meta property="og:image" content="https://example.org/small.gif">', ""), {}),
        (PAGE.format("", '<img src="/cup.jpg" width="1200" height="800">'), {}),
        (PAGE.format("", '<img src="/cup.jpg">'), {SITE + "cup.jpg": ImageFile("image/jpeg", 900, 600, 1000)}),
    ],
)
def test_pages_with_a_picture_keep_theirs(html, images):
    after, plan = mended(html, FIX, images=images)
    assert (after, plan.refused) == (html, ())


def test_a_picture_that_the_owner_chose_stays():
    assert mended(BARE, FIX, said=Wording(image="https://example.org/mine.png"))[0] == BARE


@pytest.mark.parametrize(
    ("html", "given", "reason"),
    [
        (BARE, {"known": False}, "address-unknown"),
        (PAGE.format("", '<img src="/cup.jpg" width="1200" height="800">'), {"known": False}, "address-unknown"),
        (BARE, {"settings": Settings().replace(card_images=False)}, "no-image"),
        ("<html><head><meta charset=utf-8></head><body><p>x</p></body></html>", {}, "no-title"),
    ],
)
def test_refusals_have_a_reason(html, given, reason):
    after, plan = mended(html, FIX, **given)
    assert after == html
    assert refused(plan) == [("og:image", reason)]


def test_what_x_would_show_small_is_shown_large():
    page = PAGE.format('<meta name="twitter:card" content="summary">', "")
    assert '<meta name="twitter:card" content="summary_large_image">' in mended(page, FIX)[0]
    kept = PAGE.format('<meta name="twitter:card" content="player">', "")
    assert '<meta name="twitter:card" content="player">' in mended(kept, FIX)[0]


def test_head_tags_leave_the_picture_to_it():
    assert mended(BARE, "sharing/head-tags")[1].refused == ()


def test_an_article_shows_who_wrote_it_and_when():
    head = (
        '<meta property="og:type" content="article"><meta name="author" content="Ada Lovelace">'
        '<meta property="article:published_time" content="2026-05-03T10:00:00Z">'
    )
    assert card(PAGE.format(head, "")) == Card(
        title="Green tea", site="Tea House", foot="Ada Lovelace · May 3, 2026", lang="en", colour=GROUND
    )


def test_the_day_is_written_in_the_language_of_the_page():
    article = (
        '<html lang="{}"><head><title>{}</title><meta property="og:type" content="article">'
        '<meta property="article:published_time" content="{}"></head></html>'
    )
    assert card(article.format("de", "Grüner Tee", "2026-05-03T10:00:00Z")).foot == "3. Mai 2026"
    assert card(article.format("ja", "緑茶", "2026-05-03")).foot == "2026年5月3日"
    assert card(article.format("fa", "چای سبز", "2026-05-03")).foot == "\u2068۱۳ اردیبهشت ۱۴۰۵\u2069"
    assert card(article.format("sw", "Chai", "2026-05-03")).foot == "2026-05-03"


def test_a_home_page_shows_what_the_site_is():
    page = page_of('<html><title>Tea House: leaves</title><meta name="description" content="We sell leaves."></html>', SITE)
    drawn = studio._card(page, SiteView(url=SITE, known=True, name="Tea House"), None, Studio())
    assert (drawn.title, drawn.site, drawn.under) == ("Tea House", "example.org", "We sell leaves.")


def test_the_host_stands_where_nobody_else_does_and_for_a_site_without_a_name():
    assert (card(BARE).site, card(BARE).foot) == ("Tea House", "example.org")
    assert (card(BARE, name=None).site, card(BARE, name=None).foot) == ("example.org", "")


def test_what_the_owner_typed_is_drawn():
    assert card(BARE, said=Wording(title="Green gold")).title == "Green gold"


def test_words_from_right_to_left_stand_at_the_right():
    drawn = card('<html lang="ar"><head><title>شاي أخضر</title><meta name=author content="آدا"></head></html>')
    assert (drawn.title, drawn.rtl, drawn.lang) == ("شاي أخضر", True, "ar")


@pytest.mark.parametrize(
    ("head", "settings", "colour"),
    [
        ("", {}, GROUND),
        ('<meta name="theme-color" content="#a23a15">', {}, (162, 58, 21)),
        ('<meta name="theme-color" content="#a23a15">', {"card_colour": "#123"}, (17, 34, 51)),
        ('<meta name="theme-color" content="nonsense">', {}, GROUND),
        (
            '<meta name="theme-color" content="#000" media="(prefers-color-scheme: dark)">'
            '<meta name="theme-color" content="#fff" media="(prefers-color-scheme: light)">',
            {},
            (255, 255, 255),
        ),
    ],
)
def test_the_ground_is_the_owner_s_colour_else_the_page_s(head, settings, colour):
    assert card(PAGE.format(head, ""), settings=Settings().replace(**settings)).colour == colour


def test_a_picture_too_small_to_stand_alone_stands_on_the_card(tmp_path):
    (tmp_path / "cup.png").write_bytes(png(300, 250))
    (tmp_path / "broken.png").write_bytes(b"no picture")
    prepared = Studio(root=tmp_path, where=scope(SITE))
    assert card(SMALL, prepared=prepared).picture == png(300, 250)
    assert card(SMALL.replace("cup.png", "broken.png"), prepared=prepared).picture == b""
    assert card(SMALL.replace("cup.png", "missing.png"), prepared=prepared).picture == b""
    assert card(SMALL.replace("/cup.png", "https://elsewhere.example/cup.png"), prepared=prepared).picture == b""
    assert card(SMALL).picture == b""


def test_the_logo_lies_beside_the_settings_and_may_differ_by_path(tmp_path):
    (tmp_path / "logo.png").write_bytes(png(90, 30))
    (tmp_path / "tea.png").write_bytes(png(30, 30))
    site = Site(url=SITE, source=str(tmp_path), pages=(), summaries=())
    given = Settings((("samara.toml", {"card_logo": "logo.png"}),), ((("/tea/*",), {"card_logo": "tea.png"}),))
    prepared = furnish(site, None, given)
    assert card(BARE, prepared=prepared, settings=given).logo == png(90, 30)
    assert card(BARE, prepared=prepared, settings=given.at("/tea/green.html")).logo == png(30, 30)
    assert card(BARE, prepared=prepared).logo == b""


def test_the_icon_of_the_site_stands_for_a_logo_as_svg_too_where_it_can_be_drawn(tmp_path):
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
    (tmp_path / "favicon.svg").write_text(svg)
    site = Site(url=SITE, source=str(tmp_path), pages=(), summaries=(), files=frozenset((SITE + "favicon.svg",)))
    assert bool(furnish(site, None, Settings()).icon) is (libraries.rsvg() is not None)
    (tmp_path / "icon.png").write_bytes(png(90, 90))
    assert furnish(dataclasses.replace(site, files=site.files | {SITE + "icon.png"}), None, Settings()).icon == png(90, 90)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"card_colour": "reddish"}, "card_colour = 'reddish' is not a colour."),
        ({"card_logo": "missing.png"}, "cannot be read: No such file or directory."),
        ({"card_logo": "logo.svg"}, "is no picture that can be drawn."),
    ],
)
def test_settings_that_cannot_be_followed_are_errors(tmp_path, settings, told):
    (tmp_path / "logo.svg").write_bytes(b"<svg/>")
    site = Site(url=SITE, source=str(tmp_path), pages=(), summaries=())
    with pytest.raises(SettingsError) as error:
        furnish(site, None, Settings().replace(**settings))
    assert error.value.message.endswith(told)


def test_files_are_written_once_and_again_only_when_a_card_changes(tmp_path):
    site, out = tmp_path / "site", tmp_path / "out"
    site.mkdir()
    (site / "green.html").write_text(BARE)
    (site / "white.html").write_text(BARE.replace("Green", "White"))
    settings = Settings().replace(url=SITE, data=str(tmp_path / "state"), workers=1, fixes=[FIX])
    assert len(api.optimize(str(site), settings=settings, out=out).written) == 4
    assert api.optimize(str(site), settings=settings, out=out).written == ()

    (site / "white.html").write_text(BARE.replace("Green", "Black"))
    page, card = sorted(api.optimize(str(site), settings=settings, out=out).written, reverse=True)
    assert (page, card.partition("/cards/")[0]) == ("white.html", "samara")
    assert len(list((out / "samara" / "cards").iterdir())) == 2


def test_a_missing_font_breaks_nothing_and_is_named(tmp_path):
    site, fonts = tmp_path / "site", tmp_path / "fonts.conf"
    site.mkdir()
    (site / "tea.html").write_text('<html lang="th"><head><meta charset="utf-8"><title>ชาเขียว</title></head></html>')
    fonts.write_text(f"<fontconfig><dir>{tmp_path}</dir></fontconfig>")
    command = (
        "import sys; from samara import api; from samara.core.settings import Settings;"
        f"settings = Settings().replace(url='{SITE}', data=sys.argv[2], workers=1, fixes=['{FIX}']);"
        "[page] = api.plan(sys.argv[1], settings=settings).pages;"
        "print([(str(each.reason), each.note) for each in page.plan.refused])"
    )
    done = subprocess.run(
        [sys.executable, "-c", command, site, tmp_path / "state"],
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[('no-font', 'There is no font for Thai: install Noto Sans Thai.')]\n"


def test_a_name_stands_for_all_that_is_drawn():
    one = Card(title="Tea", site="Tea House")
    changed = [{"title": "Teas"}, {"foot": "x"}, {"colour": (1, 2, 3)}, {"logo": png(2, 2)}, {"rtl": True}]
    names = {studio.cards.name(msgspec.structs.replace(one, **each)) for each in [{}, *changed]}
    assert len(names) == len(changed) + 1
    assert studio.cards.name(one) == studio.cards.name(Card(title="Tea", site="Tea House"))


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("ring", "There is no card_template named 'ring'."),
        ("card.html", "card_template = 'card.html' would be published with the site."),
        ("samara-cards/none.html", "cannot be read: No such file or directory."),
    ],
)
def test_a_look_that_is_none_is_an_error(tmp_path, named, told):
    (tmp_path / "card.html").write_text("<p>{{title}}</p>")
    site = Site(url=SITE, source=str(tmp_path), pages=(), summaries=())
    with pytest.raises(SettingsError) as error:
        furnish(site, None, Settings().replace(card_template=named))
    assert error.value.message.endswith(told)


def own_look(tmp_path):
    """A site with a look of its own, and settings to optimise it."""
    site = tmp_path / "site"
    (site / "samara-cards").mkdir(parents=True)
    (site / "green.html").write_text(BARE)
    (site / "samara-cards" / "card.html").write_text('<body style="background:red">{{title}}')
    look = {"card_template": "samara-cards/card.html"}
    return site, Settings().replace(url=SITE, data=str(tmp_path / "state"), workers=1, fixes=[FIX], **look)


def test_a_look_of_the_owner_s_own_is_drawn_by_a_browser_and_not_published(tmp_path):
    site, settings = own_look(tmp_path)
    assert api.optimize(str(site), settings=settings, out=tmp_path / "out").refused == {}
    [card] = (tmp_path / "out" / "samara" / "cards").iterdir()
    with Image.open(card) as image:
        assert (image.size, image.convert("RGB").getpixel((1100, 600))) == ((1200, 630), (255, 0, 0))
    assert not (tmp_path / "out" / "samara-cards").exists()
    assert api.optimize(str(site), settings=settings, out=tmp_path / "out").written == ()


def test_without_a_browser_the_build_goes_on_with_a_look_of_ours(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    site, settings = own_look(tmp_path)
    done = api.optimize(str(site), settings=settings, out=tmp_path / "out")
    assert {fix: {reason: left.pages for reason, left in reasons.items()} for fix, reasons in done.refused.items()} == {
        FIX: {"no-browser": 1}
    }
    [card] = (tmp_path / "out" / "samara" / "cards").iterdir()
    with Image.open(card) as image:
        assert image.convert("RGB").getpixel((0, 0)) == GROUND


@pytest.mark.parametrize(
    "image", [ImageFile(error="is missing"), ImageFile("image/png", 120, 63, 900), ImageFile("image/svg+xml", 0, 0, 900)]
)
def test_a_picture_that_networks_cannot_use_is_replaced_with_all_that_speaks_of_it(image):
    tags = (
        '<meta property="og:image" content="https://example.org/a.png"><meta property="og:image:alt" content="x">'
        '<meta name="twitter:image" content="https://example.org/a.png"><meta name="twitter:image:alt" content="x">'
    )
    html = PAGE.format(tags, "")
    after, plan = mended(html, FIX, images={SITE + "a.png": image})
    assert (len(plan.files), "/a.png" in after, 'content="x"' in after) == (1, False, False)
    assert strip(after.encode()).decode() == PAGE.format("", "")


def test_a_picture_for_x_alone_that_is_missing_is_taken_out():
    tags = '<meta property="og:image" content="https://example.org/a.png">{}'
    html = PAGE.format(tags.format('<meta name="twitter:image" content="/b.png">'), "")
    images = {SITE + "a.png": ImageFile("image/png", 1200, 630, 900), SITE + "b.png": ImageFile(error="is missing")}
    assert mended(html, FIX, images=images)[0] == PAGE.format(tags.format(""), "")


def test_a_picture_on_another_site_may_only_be_out_of_reach():
    html = PAGE.format('<meta property="og:image" content="https://pictures.example/a.png">', "")
    after, plan = mended(html, FIX, images={"https://pictures.example/a.png": ImageFile(error="did not answer")})
    assert (after, refused(plan)) == (html, [("og:image", "own")])
