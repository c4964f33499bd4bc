"""Running text: what stands where in the source, and which words are free for markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.html import Document
from samara.core.html.prose import blocks

URL = "https://example.org/tea/green.html"


def read(page, root=None):
    return list(blocks(Document(page.encode(), URL), root))


def free(page):
    """The free words of a page, as the source has them."""
    source = page.encode()
    return [
        source[run.offset : run.offset + len(run.text.encode())].decode()
        for block in read(page)
        for run in block.runs
        if run.free and not run.text.isspace()
    ]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p>White tea", ["White tea"]),
        ("<p>White <b>tea</b> is <a href=x>cool</a> tea</p>", ["White ", "tea", " is ", " tea"]),
        ("<h2>White tea</h2><p>Green tea<h3>Oolong</h3>", ["Green tea"]),
        ("<nav><p>Menu</p></nav><main><p>Tea</p></main><footer>Foot</footer>", ["Tea"]),
        ("<p>Tea <code>brew()</code></p><pre>boil()</pre>", ["Tea "]),
        ("<blockquote><p>Said by others</p></blockquote><p>Tea</p>", ["Tea"]),
        ("<ul><li>White<li>Green</ul>", ["White", "Green"]),
        ("<table><tr><th>Name<td>Tea</table>", ["Tea"]),
        ("<p hidden>Secret</p><p>Tea</p>", ["Tea"]),
        ("<script>tea()</script><style>tea{}</style><!-- tea --><p>Tea</p>", ["Tea"]),
        ("<p>Tea &amp; honey</p>", ["Tea ", " honey"]),
        # A link that is never closed lives on beyond its paragraph.
        ("<p><a href=x>Tea</p><p>more</p>", []),
        ("<p><b><a href=x>Tea</b> more</a> free</p>", [" free"]),
        ("<p>茶は<em>白い</em></p>", ["茶は", "白い"]),
        ('<p>Tea <a data-samara="x" href=y>cup</a></p>', ["Tea "]),
    ],
)
def test_words_of_the_text_are_free(page, words):
    assert free(page) == words


def test_text_of_a_block_holds_what_is_not_free_too():
    (block,) = read("<p>White <a href=x>tea</a> &amp; <b>honey</b></p>")
    assert block.text == "White tea & honey"
    assert block.span(12, 17) == (36, 41)
    assert (block.span(6, 9), block.span(0, 9), block.span(10, 11)) == (None, None, None)


def test_only_the_main_text_counts_where_it_is_known():
    page = "<p>Before</p><main><p>Tea</p></main>"
    assert [block.text for block in read(page, page.index("<main"))] == ["Tea"]


def test_page_without_certain_places_has_none():
    assert read("<svg><desc><p><svg></desc><title><p>tea") == [] or all(block.runs for block in read("<p>tea"))


@given(st.lists(st.sampled_from(["<p>", "</p>", "<a href=x>", "</a>", "<b>", "</b>", "<h2>", "</h2>", "tea ", "茶", "&amp;", "<!--x-->",
                                 "<table>", "<td>", "</table>", "<main>", "</main>", "<nav>", "</nav>", "<br>"]), max_size=25))  # fmt: skip
def test_runs_are_where_they_say(pieces):
    page = "".join(pieces)
    for block in read(page):
        assert block.text == "".join(run.text for run in block.runs)
        for run in block.runs:
            if run.free:
                assert page.encode()[run.offset :].startswith(run.text.encode())
