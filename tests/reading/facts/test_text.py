from html import escape

from hypothesis import given
from hypothesis import strategies as st

from documents import at, told
from samara.core.facts import Text


def test_text_leaves_out_what_surrounds_it() -> None:
    html = """<header>Top</header><nav>Menu</nav><main><nav>Crumbs</nav><h1>Tea</h1><p>Hello <b>big</b><br>world
<ul><li>One<li>Two</ul>
<script>code()</script><form><input>Ask</form><div data-samara="sharing/share-bar">Share</div><div class="sidebar">More</div>
<table><tr><td>a<td>b</table><section data-samara=x>Ours</section></main><footer>End</footer>"""
    assert told("text", html) == Text("Tea\nHello big world\nOne\nTwo\na b", 8, at(html, "<main"))


def test_text_leaves_out_comments() -> None:
    html = "<main><!-- Draft --><h1>Tea</h1><!-- Draft -->Green<!-- Draft --> leaves<p>Cups<!-- Draft --></main>"
    assert told("text", html) == Text("Tea\nGreen leaves\nCups", 4, at(html, "<main"))


def test_text_without_landmarks_is_the_largest_block() -> None:
    html = f"<div id=menu>Home Shop</div><div id=page><div id=story>{'<p>Tea is good.' * 20}</div><div>Ad</div></div>"
    found = told("text", html)
    assert (found.words, found.at) == (60, at(html, "<div id=story"))


def test_text_is_where_it_was_before_we_added_anything() -> None:
    page = "<div><div><p>Some words of the text, and then some more.</p></div><p>A box.</p></div>{}"
    block = f'<nav data-samara="linking/related-pages"><p>{"Read next. " * 9}</p></nav>'
    assert told("text", page.format(block)) == told("text", page.format(""))


def test_text_takes_the_only_article() -> None:
    html = "<div>Menu Menu Menu Menu</div><article>Tea</article>"
    assert told("text", html) == Text("Tea", 1, at(html, "<article"))


def test_text_counts_words_where_no_spaces_stand() -> None:
    assert told("text", "<main>自転車を作る tea</main>").words == 4


def test_text_keeps_20_000_characters_and_counts_all() -> None:
    found = told("text", f"<main>{'tea ' * 10_000}</main>")
    assert (len(found.main), found.words) == (19_999, 10_000)


def test_text_of_nothing_is_nothing() -> None:
    assert told("text", "<body>").main == ""


def test_what_closed_services_left_in_a_page_is_no_text() -> None:
    pocket = '<a href="https://getpocket.com/save?url=https%3A%2F%2Fexample.org%2F">Pocket</a>'
    like = '<div class="fb-like">Like</div>'
    html = (
        f"<main><p>Tea is good.{pocket}</p><ul><li>{pocket}</li><li>Cup</li></ul>{like}<p>So <b>is {pocket} cake</b>.</p></main>"
    )
    assert told("text", html).main == "Tea is good.\nCup\nSo is cake."


@given(st.text(st.characters(max_codepoint=127), min_size=0, max_size=20), st.integers(1, 9))
def test_text_is_folded_alike_however_long_it_is(piece: str, times: int) -> None:
    html = f"<main><p>{escape(piece)}</p><p>{'tea ' * 30}{escape(piece)}{'leaf ' * times}</p></main>"
    words = f"{'tea ' * 30}{piece}{'leaf ' * times}".replace("\0", "").split()
    assert told("text", html).main.split("\n")[-1] == " ".join(words)
