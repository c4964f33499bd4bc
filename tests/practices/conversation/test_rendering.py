from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from payloads import SCRIPTS, harm
from samara.practices.conversation.rendering import LONGEST, clean, mentions, render

REL = ' rel="nofollow ugc noopener"'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Tea is **good**.\nVery.", "<p>Tea is <strong>good</strong>.<br/>\nVery.</p>"),
        ("~~No~~ *yes*", "<p><s>No</s> <em>yes</em></p>"),
        ("> said\n\nanswered", "<blockquote>\n<p>said</p>\n</blockquote>\n<p>answered</p>"),
        ("3. c\n4. d", '<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>'),
        ("```js\nif (a < b) {}\n```", "<pre><code>if (a &lt; b) {}\n</code></pre>"),
        ("# Not a heading", "<p># Not a heading</p>"),
        ("Tea\n===", "<p>Tea<br/>\n===</p>"),
        ("<b>shown</b> & kept", "<p>&lt;b&gt;shown&lt;/b&gt; &amp; kept</p>"),
        ("[tea](https://a.example/)", f'<p><a href="https://a.example/"{REL}>tea</a></p>'),
        ("a\u00a0b", "<p>a\u00a0b</p>"),
        ("right &#x202e;wrong", "<p>right wrong</p>"),
        ("", ""),
    ],
)
def test_markdown_becomes_html(text, html):
    assert render(text) == html


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("see https://a.example/tea.", "https://a.example/tea"),
        ("(https://a.example/b_(c))", "https://a.example/b_(c)"),
        ("https://a.example/?a=1&b=2!", "https://a.example/?a=1&b=2"),
        ("**https://a.example/**", "https://a.example/"),
        ("HTTP://A.example/x", "HTTP://A.example/x"),
        ("<https://a.example/>", "https://a.example/"),
        ("https://пример.example/чай", "https://xn--e1afmkfd.example/%D1%87%D0%B0%D0%B9"),
    ],
)
def test_addresses_become_links(text, linked):
    links = LexborHTMLParser(render(text)).css("a")
    assert [(link.attributes["href"], link.attributes["rel"]) for link in links] == [(linked, "nofollow ugc noopener")]


@pytest.mark.parametrize(
    "text", ["https://", "ftp://a.example/", "xhttps://a.example/", "`https://a.example/`", "mail@a.example", "//a.example"]
)
def test_what_is_no_address_becomes_no_link(text):
    assert "<a" not in render(text)


AROUND = ("{}", "Tea {} tea", "> {}", "- {}", "**{}**", "[{}](https://a.example/)", "```\n{}\n```")


@pytest.mark.parametrize("payload", SCRIPTS)
def test_no_payload_does_harm(payload):
    assert [harm(render(around.replace("{}", payload))) for around in AROUND] == [[]] * len(AROUND)


PIECES = st.sampled_from(
    [
        *SCRIPTS,
        *"<>\"'&;:()[]!`*_~#-\\/\n\t =",
        "javascript:",
        "https://",
        "&#",
        "x3c",
        "onerror=",
        "<!--",
        "-->",
        "]]>",
        "\u202e",
        "\x00",
    ]
)


@given(st.lists(PIECES | st.text(max_size=8), max_size=30).map("".join))
def test_nothing_that_is_typed_does_harm(text):
    assert harm(render(text)) == []


@given(st.text())
def test_a_clean_text_is_rendered_alike(text):
    assert clean(clean(text)) == clean(text)
    assert render(clean(text)) == render(text)


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "*a ",
        "`",
        "> ",
        "a**",
        "https://",
        "(",
        "- ",
        "![[",
        "<",
        "&#",
        "\\",
        "_a__ ",
        "[a](b",
        "[a](<b",
        "~~",
        "<!--",
        "1. ",
        "https://a)",
        "e\u0301\u0301",
    ],
)
def test_no_text_takes_long(piece):
    text = (piece * LONGEST)[:LONGEST]
    began = time.process_time()
    render(text)
    assert time.process_time() - began < 1


def test_people_are_named_after_an_at():
    assert mentions("@ada, @eva.l and\n@ada, not me@example.org or https://a.example/@x") == (
        "ada,",
        "eva.l and",
        "ada, not me",
    )
    assert mentions("@Ada Lovelace\n@Ada Lovelace\n@ nobody") == ("Ada Lovelace",)
