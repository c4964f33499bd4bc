from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from payloads import SCRIPTS, harm
from samara.practices.conversation.letters import plain
from samara.practices.conversation.rendering import clean, render
from samara.practices.conversation.sourcing import markdown, unmixed


def words(html: str) -> str:
    """The letters of a piece of HTML that people see, without blank space."""
    body = LexborHTMLParser(html).body
    return re.sub(r"\s+", "", plain(body.text(deep=True))) if body is not None else ""


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Hello <b>you</b> &amp; <i>me</i></p><p>second<br>line</p>", "Hello **you** & *me*\n\nsecond\nline"),
        ('<a href="https://x.example/a_b">there</a>', "[there](https://x.example/a_b)"),
        ('<a href="https://x.example/">https://x.example/</a>', "<https://x.example/>"),
        ('<a href="javascript:alert(1)">x</a> <a>y</a>', "x y"),
        ("<blockquote><p>one</p><p>two</p></blockquote>three", "> one\n>\n> two\n\nthree"),
        ("<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>", "- a\n- b\n\n1. c"),
        ("<pre>x = `1`\n  y</pre> and <code>z</code>", "```\nx = `1`\n  y\n```\n\nand `z`"),
        ('<img src="https://p.example/a.png" alt="A cat">', "[A cat](https://p.example/a.png)"),
        ("<h2>Head</h2><hr>", "**Head**\n\n---"),
        ("2 * 3 * 4, x_y, [z], 1. none", "2 \\* 3 \\* 4, x_y, \\[z\\], 1. none"),
        ("1. none", "1\\. none"),
        ("- none", "\\- none"),
        ("<script>no</script><style>no</style>yes", "yes"),
        ("", ""),
    ],
)
def test_html_becomes_the_markdown_that_somebody_would_have_typed(html, text):
    assert markdown(html) == text


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Plain *words* & <3, a < b", "Plain *words* & <3, a < b"),
        ("An hour for each <b>inch</b>.", "An hour for each **inch**."),
        ("**Both** <i>of</i> them\nhere", "**Both** *of* them\nhere"),
        ("<script>alert(1)</script>\n\nrest", "rest"),
    ],
)
def test_markdown_with_html_in_it_becomes_markdown_alone(said, kept):
    assert unmixed(said) == kept


PIECES = st.one_of(
    st.text(alphabet="ab 1.-+>#*_`~[]()!\\&;:/|='\"\n<\u202e\u00e9中", max_size=12).map(
        lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    ),
    st.sampled_from(["<br>", "https://x.example/_a_*b*?c=1", "&nbsp;", "&copy;", "&#8238;"]),
)
ELEMENTS = st.recursive(
    PIECES,
    lambda inner: st.tuples(
        st.sampled_from("p b i em strong a blockquote code pre ul ol li div span s u h3 table td".split()),
        st.lists(inner, max_size=4),
    ).map(lambda made: f"<{made[0]}{' href=https://x.example/y' if made[0] == 'a' else ''}>{''.join(made[1])}</{made[0]}>"),
    max_leaves=12,
)


@given(st.lists(ELEMENTS, max_size=4).map("".join))
def test_the_words_stay_the_same(html):
    shown = render(markdown(html))
    assert words(shown) == words(html)
    # What can be edited gives the same again.
    assert clean(markdown(html)) == markdown(html)


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_script_gets_through(script):
    assert harm(render(markdown(script))) == []
    assert harm(render(unmixed(script))) == []


def test_deep_and_long_html_ends():
    assert len(markdown("<blockquote>" * 5_000 + "x")) < 20_000
    assert markdown("<b>" * 3_000 + "x" + "</b>" * 3_000).strip("*") in ("x", "")
    assert len(markdown("y " * 500_000)) <= 200_000
