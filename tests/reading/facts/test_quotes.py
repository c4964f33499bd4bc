"""The quotations of a page: those that stand by themselves and hold nothing but words."""

import pytest

from documents import at, told
from samara.core.facts import Quote

SAID = "Tea is what I drink."
DIRECTIVE = "text=Tea%20is%20what%20I%20drink."


@pytest.mark.parametrize(
    ("html", "tag", "said_by"),
    [
        (f"<p>x</p><blockquote>{SAID}</blockquote>", "<blockquote", ""),
        ("<blockquote><p>Tea is <b>what</b> I\n drink.</p><p>— Ana</p></blockquote>", "<blockquote", "Ana"),
        (f"<blockquote><p>{SAID}</p><footer>Ana</footer></blockquote>", "<blockquote", "Ana"),
        (f"<figure><blockquote>{SAID}</blockquote><figcaption>Ana, <i>Tea</i></figcaption></figure>", "<blockquote", "Ana, Tea"),
        (f"<main><aside class='big pull-quote'><p>{SAID}</p></aside></main>", "<aside", ""),
        (f"<p class=pullquote>{SAID}</p>", "<p", ""),
    ],
)
def test_quotations_are_what_stands_by_itself_without_who_said_it(html, tag, said_by):
    assert told("quotes", html) == (Quote(SAID, DIRECTIVE, at(html, tag), said_by),)


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{SAID}</p>",
        f"<p class=pullquotes>{SAID}</p>",
        "<blockquote>Too short</blockquote>",
        f"<blockquote><ul><li>{SAID}</ul></blockquote>",
        f"<blockquote><pre>{SAID}</pre></blockquote>",
        f'<blockquote class="twitter-tweet">{SAID}</blockquote>',
        f"<nav><blockquote>{SAID}</blockquote></nav>",
        f"<table><tr><td><blockquote>{SAID}</blockquote></table>",
        f"<details><blockquote>{SAID}</blockquote></details>",
        "<blockquote></blockquote>",
    ],
)
def test_what_is_set_apart_for_its_look_is_no_quotation(html):
    assert told("quotes", html) == ()


def test_words_that_stand_elsewhere_are_told_apart_by_what_stands_before():
    html = f"<p>{SAID}</p><p>So she said:</p><blockquote>{SAID}</blockquote><blockquote>{SAID}</blockquote>"
    assert [quote.directive for quote in told("quotes", html)] == [f"text=So%20she%20said%3A-,{DIRECTIVE[5:]}", ""]


def test_what_readers_do_not_read_tells_nothing():
    html = f"<script>'{SAID}'</script><p>x</p><div data-samara=x>{SAID}</div><blockquote>{SAID}</blockquote>"
    assert [quote.directive for quote in told("quotes", html)] == [DIRECTIVE]


def test_what_closed_services_left_tells_nothing_apart():
    pocket = '<p>Tea</p><p><a href="https://getpocket.com/save?url=x">Pocket</a></p>'
    assert told("quotes", f"<p>{SAID}</p>{pocket}<blockquote>{SAID}</blockquote>")[0].directive == f"text=Tea-,{DIRECTIVE[5:]}"


def test_lines_end_a_block():
    html = "<blockquote>Roses are red,<br>violets are blue,<br/>and so are you.</blockquote>"
    assert told("quotes", html)[0].directive == "text=Roses%20are%20red%2C,and%20so%20are%20you."
