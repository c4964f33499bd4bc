import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core import urls
from samara.core.facts import Place
from samara.core.html import Document
from samara.core.html.within import Within

URL = "https://example.org/a/b/c.html?d#e"

_pieces = st.lists(
    st.sampled_from(("a", "b.html", ".", "..", "", "~x", "-", "é", "%20", "?q", "#f", "x:y", "\\", " ")), max_size=6
)


@given(_pieces)
def test_resolve_is_what_urls_say(pieces: list[str]) -> None:
    href = "/".join(pieces)
    assert Document(b"", URL).resolve(href) == (urls.absolute(URL, href) if href else None)


@given(st.text(alphabet="aé字😀\n<p>", max_size=200), st.integers(0, 3))
def test_places_count_characters(text: str, long: int) -> None:
    source = "é" * 3_000 * long + text + "<a>"
    data = source.encode()
    doc = Document(data, URL)
    before = source[: source.rindex("<a>")]
    expected = Place(len(before.encode()), before.count("\n") + 1, len(before) - before.rfind("\n"))
    assert doc.place_at(data.rindex(b"<a>")) == expected


def test_regions_by_element_role_and_name() -> None:
    html = """<header><a>header</a><nav><a>nav</a></nav></header><div role=navigation><a>nav</a></div><div id="left-sidebar"><a>aside</a></div>
<ul class=pagination><a>nav</a></ul><article><footer><a>main</a></footer><aside><a>aside</a></aside></article>
<div class="page has-sidebar"><h1>x</h1><a>main</a></div><div class="navigator"><a>main</a></div><footer><a>footer</a></footer>
<div data-samara=x><nav><a>samara</a></nav></div><a>main</a>"""
    doc = Document(html.encode(), URL)
    assert [(node.text(), doc.region(node)) for node in doc.all("a")] == [(node.text(), node.text()) for node in doc.all("a")]


def test_within_takes_the_innermost_mark() -> None:
    doc = Document(b"<div id=a><div id=b><p>x</p></div><i>y</i></div><b>z</b>", URL)
    marks = {node.mem_id: node.id or "" for node in doc.all("div")}
    within = Within(marks, "")
    assert [within.of(node) for node in doc.all("p", "i", "b", "div")] == ["b", "a", "", "a", "b"]


@pytest.mark.parametrize(
    "html", [b"<p>Tea", b"<svg><p>Tea", b"<base href=/x/><a href=y>", b"<frameset><p>", b"<math></math><style><p></style>"]
)
def test_a_tree_that_is_made_later_is_the_same(html: bytes) -> None:
    later, now = Document(html, "https://example.org/", later=True), Document(html, "https://example.org/")
    assert (later.agrees, later.base, later.tree.html) == (now.agrees, now.base, now.tree.html)
