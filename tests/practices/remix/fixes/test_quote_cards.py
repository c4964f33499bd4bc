"""Pictures of quotations: of the very words, with who said them, where and under which licence; only where they are asked for."""

from io import BytesIO

import pytest
from PIL import Image

from mending import mended, page_of
from samara.core.edit import strip
from samara.core.errors import SettingsError
from samara.core.fix import SiteView
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.remix.fixes import quote_cards as fixing
from samara.widgets.pictures.quotation import Quotation

FIX = "remix/quote-cards"
PAGE = (
    '<!doctype html><html lang="{}"><head><meta charset="utf-8"><title>Thé | Maison</title>'
    '<meta property="og:type" content="article"><meta name="theme-color" content="#a23a15">'
    '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/"></head><body><main><h1>Thé</h1>{}</main></body></html>'
)
SAID = "<blockquote><p>Le thé, c’est la vie même.</p></blockquote>"
ASKED = Settings().replace(quote_cards="wide")


def quotation(html, settings=ASKED):
    """What would be drawn of the first quotation."""
    page = page_of(html)
    site = SiteView(url="https://example.org/", known=True, name="Maison", settings=settings)
    return fixing._quotation(page, site, page.quotes[0], page.quotes[0].text)


def test_a_quotation_gets_a_picture_that_waits_to_be_opened():
    before = PAGE.format("fr", f"<p>x</p>{SAID}<p>y</p>")
    after, plan = mended(before, FIX, settings=ASKED, name="Maison")
    file = next(file for file in plan.files if file.path.endswith(".png"))
    href = f"../{file.path}"
    assert after.partition("<p>x</p>")[2].partition("<p>y</p>")[0] == (
        f'{SAID}<!--samara {FIX}--><details class="samara-picture" data-samara="{FIX}" lang="fr" dir="ltr">'
        f'<summary>Cette citation en image</summary><a href="{href}"><img src="{href}" width="1200" height="630" '
        'alt="“Le thé, c’est la vie même.” – Thé – Maison – CC BY 4.0" loading="lazy" decoding="async"/></a></details>'
        "<!--/samara-->"
    )
    with Image.open(BytesIO(file.data)) as image:
        assert (image.format, image.size) == ("PNG", (1200, 630))
    assert strip(after.encode()).decode() == before
    assert mended(strip(after.encode()).decode(), FIX, settings=ASKED, name="Maison")[0] == after


def test_it_shows_the_words_and_where_they_stand():
    assert quotation(PAGE.format("fr", SAID)) == Quotation(
        "Le thé, c’est la vie même.", source="Thé – Maison", licence="CC BY 4.0", colour=(162, 58, 21), lang="fr"
    )


def test_the_words_of_others_are_under_no_licence_of_the_page():
    said = "<figure><blockquote>Le thé, c’est la vie même.</blockquote><figcaption>— Okakura</figcaption></figure>"
    shown = quotation(PAGE.format("fr", said))
    assert (shown.said_by, shown.licence) == ("Okakura", "")


def test_the_owner_chooses_form_colour_and_look():
    settings = Settings().replace(quote_cards="square", card_colour="#123", card_template="band")
    shown = quotation(PAGE.format("fr", SAID), settings)
    assert (shown.form, shown.colour, shown.template) == ("square", (17, 34, 51), "band")
    assert 'width="1200" height="1200"' in mended(PAGE.format("fr", SAID), FIX, settings=settings)[0]


def test_words_from_right_to_left_are_set_so():
    shown = quotation(PAGE.format("ar", "<blockquote>خير الكلام ما قل ودل يا صديقي</blockquote>"))
    assert (shown.rtl, shown.lang) == (True, "ar")


@pytest.mark.parametrize(
    ("html", "settings", "reasons"),
    [
        (PAGE.format("fr", SAID), Settings(), []),
        (PAGE.format("fr", "<p>Le thé.</p>"), ASKED, []),
        (PAGE.format("fr", f"<blockquote>{'Le thé est la vie. ' * 20}</blockquote>"), ASKED, ["too-long"]),
        (PAGE.format("ja", f"<blockquote>{'茶は 人生 で ある 。' * 30}</blockquote>"), ASKED, ["too-long"]),
    ],
)
def test_what_is_not_asked_for_or_cannot_be_drawn_is_left_alone(html, settings, reasons):
    after, plan = mended(html, FIX, settings=settings)
    assert (after, plan.files) == (html, ())
    assert [str(each.reason) for each in plan.refused] == reasons


def test_a_form_that_is_none_is_an_error():
    site = Site(url="https://example.org/", source="", pages=(), summaries=())
    with pytest.raises(SettingsError, match="no form of quote cards named 'round'"):
        fixing.checked(site, None, Settings().replace(quote_cards="round"))
