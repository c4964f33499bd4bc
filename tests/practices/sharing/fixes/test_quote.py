"""A link behind a quotation leads to its very words; without certainty there is none."""

import pytest

from mending import mended
from samara.core.edit import strip

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
    assert [file.path for file in plan.files] == ["samara.css"]
    assert strip(after.encode()).decode() == before
    assert mended(strip(after.encode()).decode(), FIX)[0] == after


def test_words_that_cannot_be_told_apart_are_refused():
    before = PAGE.format(SAID + SAID)
    after, plan = mended(before, FIX)
    assert after.count('class="samara-quote"') == 1
    assert [str(each.reason) for each in plan.refused] == ["not-unique"]


@pytest.mark.parametrize(
    "before", [PAGE.format("<p>Le thé.</p>"), PAGE.format(SAID).replace('"article"', '"website"') + "<ul></ul>"]
)
def test_pages_without_quotations_are_left_alone(before):
    assert mended(before.replace(SAID, ""), FIX)[0] == before.replace(SAID, "")
