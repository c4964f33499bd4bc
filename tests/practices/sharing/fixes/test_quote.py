"""A link behind a quotation leads to its very words; without certainty there is none."""

import xml.etree.ElementTree as ET

import pytest

from mending import mended
from samara.core.edit import strip
from samara.core.settings import Settings

FIX = "sharing/quote"
PAGE = (
    '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Thé</title>'
    '<meta property="og:type" content="article"></head><body><main><h1>Thé</h1>{}</main></body></html>'
)
SAID = "<blockquote><p>Le thé, c’est la vie même.</p></blockquote>"
LINK = (
    f'<!--samara {FIX}--><p class="samara-quote" data-samara="{FIX}" lang="fr" dir="ltr">'
    '<a href="#:~:text=Le%20th%C3%A9%2C%20c%E2%80%99est%20la%20vie%20m%C3%AAme.">Lien vers cette citation</a></p><!--/samara-->'
)


def test_a_quotation_gets_a_link_to_its_words():
    before = PAGE.format(f"<p>x</p>{SAID}<p>y</p>")
    after, plan = mended(before, FIX)
    assert after.partition("<p>x</p>")[2].partition("<p>y</p>")[0] == SAID + LINK
    assert [file.path for file in plan.files] == ["samara.css", "samara-quote.js", "samara-quoting.js"]
    assert strip(after.encode()).decode() == before
    assert mended(strip(after.encode()).decode(), FIX)[0] == after


def test_words_that_cannot_be_told_apart_are_refused():
    before = PAGE.format(SAID + SAID)
    after, plan = mended(before, FIX)
    assert after.count('class="samara-quote"') == 1
    assert [str(each.reason) for each in plan.refused] == ["not-unique"]


def test_what_readers_select_of_an_article_can_be_shared():
    before = PAGE.format("<p>Le thé.</p>")
    after = mended(before, FIX, name="Thés", settings=Settings().replace(licence="CC-BY-4.0"))[0]
    assert '<script src="../samara-quote.js" defer="defer"></script>' in after
    block = ET.fromstring("<div" + after.partition(f"<!--samara {FIX}--><div")[2].partition("<!--/samara-->")[0])
    assert (block.get("hidden"), block.get("popover"), block.get("data-url"), block.get("data-title")) == (
        "hidden", "manual", "https://example.org/tea/green.html", "Thé – Thés",
    )  # fmt: skip
    assert block.get("data-licence") == "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
    assert [button.text for button in block] == ["Lien vers cette citation", "Copier avec la source", "Plus…"]
    assert strip(after.encode()).decode() == before


@pytest.mark.parametrize("known", [True, False])
def test_pages_that_are_no_articles_or_have_no_address_offer_nothing_for_selected_words(known):
    before = PAGE.format("<p>Le thé.</p>").replace('"article"', '"website"' if known else '"article"')
    assert mended(before, FIX, known=known)[0] == before
