"""The main content of a page as it is read elsewhere: all of its text, nothing that runs, addresses complete."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from samara.reading.content import content

URL = "https://example.org/tea/green.html"


def main(html, head="", **given):
    return content(f"<!doctype html><head>{head}</head><body><nav>Menu</nav><main>{html}</main></body>".encode(), URL, **given)


@pytest.mark.parametrize(
    ("html", "read"),
    [
        ('<a href="../pot.html#lid">pot</a>', '<a href="https://example.org/pot.html#lid">pot</a>'),
        ('<a href="#leaf">leaf</a>', '<a href="https://example.org/tea/green.html#leaf">leaf</a>'),
        ('<a href="mailto:ann@example.org">mail</a>', '<a href="mailto:ann@example.org">mail</a>'),
        ('<a href="java\tscript:x()">x</a>', "<a>x</a>"),
        ('<a href="//b.example/x" rel="nofollow" target="_blank">b</a>', '<a href="https://b.example/x">b</a>'),
        ('<img src="cup.jpg" srcset="cup2.jpg 2x" alt="Cup">', '<img src="https://example.org/tea/cup.jpg" alt="Cup">'),
        ('<img src="data:image/gif;base64,AA" data-src="/cup.jpg">', '<img src="https://example.org/cup.jpg">'),
        ('<img src="data:image/gif;base64,AA">', ""),
        ("<picture><source srcset=a.webp><img src=a.png></picture>", '<img src="https://example.org/tea/a.png">'),
        ('<video src="v.mp4" autoplay controls></video>', '<video src="https://example.org/tea/v.mp4" controls=""></video>'),
        ("<blockquote cite=/x><p>Q</blockquote>", '<blockquote cite="https://example.org/x"><p>Q</p></blockquote>'),
        ('<p style="position:fixed" class="a" id="b" onclick="x()" lang="de">P</p>', '<p lang="de">P</p>'),
        ("<script>x()</script><style>p{}</style><template><p>t</template>", ""),
        ("<object data=x></object><form>f<input></form><button>b</button>", ""),
        (
            '<iframe src="/v?a=1&amp;b=2" title="A &lt;b> film"></iframe>',
            '<a href="https://example.org/v?a=1&amp;b=2">A &lt;b&gt; film</a>',
        ),
        ('<iframe data-src="//v.example/1"></iframe>', '<a href="https://v.example/1">https://v.example/1</a>'),
        ('<iframe src="about:blank">i</iframe><iframe srcdoc="<p>x"></iframe>', ""),
        ("<aside>a</aside><nav>n</nav><footer>f</footer><div class=breadcrumbs>b</div><p>P", "<p>P</p>"),
        ("<header><h2>H</h2></header>", "<h2>H</h2>"),
        ("<section>one</section><section>two</section>", "<section>one</section><section>two</section>"),
        ("<custom-box>text</custom-box>", "text"),
        ("<pre><code>a &lt;\n  b</code></pre>", "<pre><code>a &lt;\n  b</code></pre>"),
        ("<!-- c --><p>]]></p>", "<p>]]&gt;</p>"),
    ],
)
def test_content_reads_the_same_elsewhere(html, read):
    assert main(html) == read


def test_the_heading_that_repeats_the_title_is_left_out():
    assert main("<h1> Green\ntea </h1><p>P</p><h1>Two</h1>", title="Green tea") == "<p>P</p><h1>Two</h1>"


def test_addresses_are_meant_from_the_base_of_the_page():
    assert main("<a href=b>b</a>", '<base href="/x/">') == '<a href="https://example.org/x/b">b</a>'


def test_the_charset_of_the_header_counts():
    assert content("<main><p>Чай</main>".encode("koi8-r"), URL, charset="koi8-r") == "<p>Чай</p>"


def test_a_page_without_text_has_no_content():
    assert content(b"", URL) == ""
    assert content(b"<div>" * 100_000, URL) == ""


@given(st.lists(st.sampled_from(
    ["<p>", "</p>", "<div>", "</div>", "<svg>", "</svg>", "<math>", "<mtext>", "<table>", "<td>", "<a href=x>", "<script>", "</script>",
     "<nav>", "</nav>", "<h1>T</h1>", "<img src=x>", "<img src='data:'>", "<style>", "</style>", "<select>", "<template>", "text", "]]>",
     "<img src=x onerror=alert(1)>", "<noscript>", "<!--", "-->", "<main>", "</main>", "<iframe>", "<title>", "<plaintext>"]
), max_size=30))  # fmt: skip
def test_nothing_that_runs_is_left_of_any_page(pieces):
    found = content("".join(pieces).encode(), URL, title="T")
    shown = LexborHTMLParser(found)
    assert shown.css("script, style, iframe, form, svg, math") == []
    assert [name for node in shown.css("*") for name in node.attributes if name.startswith("on")] == []
    assert content(f"<main>{found}</main>".encode(), URL) == found
