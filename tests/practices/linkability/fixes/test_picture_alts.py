"""Alt texts come from other pages of the site, and from nowhere else."""

import pytest

from mending import SITE, mended, page_of
from samara.core.edit import Reason
from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.core.site import Pages, Site, pack
from samara.practices.linkability.fixes.picture_alts import told

CUP = SITE + "cup.jpg"
PAGE = '<html lang="en"><title>Tea</title><main>{}</main></html>'


def after(body, alts=None):
    html, plan = mended(PAGE.format(body), "linkability/picture-alts", prepared={"en": alts or {}, "de": {CUP: "Eine Tasse"}})
    return html.partition("<main>")[2].partition("</main>")[0], [each.reason for each in plan.refused]


@pytest.mark.parametrize(
    ("body", "result"),
    [
        ('<img src="/cup.jpg">', '<img alt="A cup &lt;of tea" src="/cup.jpg">'),
        ('<img src="/cup.jpg" alt="cup.jpg">', '<img src="/cup.jpg" alt="A cup &lt;of tea">'),
        ('<img src="/cup.jpg" alt="">', '<img src="/cup.jpg" alt="">'),
        ('<img src="/cup.jpg" alt="My cup">', '<img src="/cup.jpg" alt="My cup">'),
    ],
)
def test_a_picture_gets_the_words_that_it_has_elsewhere(body, result):
    assert after(body, {CUP: "A cup <of tea"}) == (result, [])


def test_a_picture_of_which_nobody_says_anything_is_left_to_its_owner():
    body = '<img src="/cup.jpg"><img src="/pot.jpg">'
    assert after(body) == (body, [Reason.NOT_SAID])
    assert after(body, {CUP: "A cup"}) == ('<img alt="A cup" src="/cup.jpg"><img src="/pot.jpg">', [Reason.NOT_SAID])


def test_words_are_known_by_language_and_those_of_most_pages_count():
    bodies = {
        "a": '<html lang="en-GB"><main><img src="/cup.jpg" alt="A cup"><img src="/pot.jpg" alt="A pot"></main>',
        "b": '<html lang="en"><main><img src="/cup.jpg" alt="A cup"><img src="/pot.jpg" alt="Tea"><img src="/tin.jpg" alt="tin.jpg"></main>',
        "c": '<html lang="de"><main><img src="/cup.jpg" alt="Eine Tasse"><img src="/pot.jpg" alt=""></main>',
    }
    pages = [page_of(f"<!doctype html><title>Tea</title>{body}", f"{SITE}{name}") for name, body in bodies.items()]
    site = Site(url=SITE, source="", pages=Pages([*map(pack, pages)]), summaries=tuple(page.summary for page in pages))
    assert told(site, Graph(site), Settings()) == {"de": {CUP: "Eine Tasse"}, "en": {CUP: "A cup", SITE + "pot.jpg": "A pot"}}
