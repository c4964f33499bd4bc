"""The law of the one mapping: the scanner and the parser agree on every element, on generated and on real pages."""

import os
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from samara.core.html import Document, TooDeep, marks

PAGES = Path(__file__).parents[3] / ".bench" / "pages"

# Elements that the standard lets a parser add, or an end tag make (</p>, </br>), without a start tag.
IMPLIED = frozenset(("html", "head", "body", "tbody", "colgroup", "tr", "p", "br"))
RENAMED = {"img": b"image"}


def disagreement(data: bytes, charset: str = "utf-8") -> str | None:
    """What the marked tree says that the plain tree or the source does not; None when all agree."""
    return disagreement_of(Document(data, "https://example.org/", charset=charset), data)


def disagreement_of(document: Document, data: bytes) -> str | None:
    if not document.agrees:
        return None if all(document.place(node.attributes) is None for node in document.tree.css("*")) else "places claimed"
    plain = LexborHTMLParser(document.source)
    marked = list(document.tree.root.traverse(include_text=True))
    for node, twin in zip(marked, plain.root.traverse(include_text=True), strict=True):
        if node.tag != twin.tag:
            return f"{node.tag} is {twin.tag} without marks"
        if not node.is_element_node:
            if node.text(deep=False) != twin.text(deep=False):
                return f"text {node.text(deep=False)!r} is {twin.text(deep=False)!r}"
            continue
        given = dict(node.attributes)
        place = document.place(given)
        given.pop("$", None)
        if given != {name: value for name, value in twin.attributes.items() if name != "$"}:
            return f"{node.tag} has {given} for {twin.attributes}"
        if place is None:
            if node.tag not in IMPLIED:
                return f"{node.tag} has no place"
            continue
        # The standard reads a NUL in a name as U+FFFD.
        start = place_of_source(document, node)
        there = document.source[start : start + 200].replace(b"\0", "\ufffd".encode())
        names = (node.tag.encode(), RENAMED.get(node.tag, b""))
        if not any(name and there[1 : 1 + len(name)].lower() == name.lower() for name in names):
            return f"{node.tag} is not at {there[:20]!r}"
        lead = data[place.offset : place.offset + 8].decode(document.encoded.charset, "replace")[:1]
        if lead != "<":
            return f"{node.tag} is at {lead!r} in the original"
    return None


def place_of_source(document: Document, node: object) -> int:
    return int(node.attributes["$"])  # type: ignore[attr-defined]


NAMES = (
    "html head body title style script noscript textarea xmp iframe noembed noframes template svg math foreignObject desc mi mtext "
    "annotation-xml p div span a b i font table tr td th caption select option optgroup form button ul li h1 br img image input hr "
    "meta link base path plaintext code pre dd dt nobr col colgroup tbody"
).split()
TEXTS = st.sampled_from(
    ["x", "é", "日本", " ", "\n", "<", ">", "&amp;", "<!--", "-->", "--!>", "<!-->", "]]>", "<![CDATA[", "<?php", "</", "</ x>", "'", '"',
     "<!doctype html>", "<!x>", "=", "/", "<script", "</script", "<a", "\0", "$", ' $="3"']
)  # fmt: skip
ATTRIBUTES = st.lists(
    st.sampled_from(
        [
            " a=1",
            ' b="x>y"',
            " c='\"'",
            " d",
            "/",
            " e=/",
            " =f",
            ' g="',
            " h='",
            " color=red",
            ' $="7"',
            "\n",
            " i = j",
            "\tk=<b>",
            ' l="1"m',
        ]
    ),
    max_size=3,
).map("".join)
TAGS = st.builds(
    lambda close, name, given, end: f"<{close}{name}{given}{end}",
    st.sampled_from(["", "", "", "/"]),
    st.one_of(st.sampled_from(NAMES), st.sampled_from(NAMES).map(str.upper)),
    ATTRIBUTES,
    st.sampled_from([">", ">", ">", ">", "/>", ""]),
)
HTML = st.lists(st.one_of(TAGS, TEXTS), max_size=25).map("".join)


@given(HTML)
@settings(max_examples=800, deadline=None)
@example("<svg><title/><b>x</b>")
@example("<select><title><b></title></select><i>")
@example("<script><!--<script></script>--></script><b>")
@example("<script><!--></script><b>")
@example("<svg><style><b></style><p><style><b></style>")
@example("<math><mi><title><b></title></mi></math><i>")
@example("<svg><![CDATA[<b>]]><a></svg><![CDATA[<b>]]>")
@example("<table><a><tr><td><b></table>")
@example("<a href=/x/><b/>")
@example("<b><svg></b><![CDATA[--><script>")
def test_agreement_on_generated_pages(text: str) -> None:
    assert disagreement(text.encode()) is None


@given(st.binary(max_size=200))
@settings(max_examples=500, deadline=None)
def test_agreement_on_any_bytes(data: bytes) -> None:
    document = Document(data, "https://example.org/")
    for node in document.tree.css("*"):
        document.place(node.attributes)


@given(HTML, st.sampled_from(["utf-16-le", "utf-16-be", "cp932", "gb18030", "koi8-r", "cp1251", "cp1252"]))
@settings(max_examples=300, deadline=None)
def test_agreement_in_other_encodings(text: str, charset: str) -> None:
    text = "<!doctype html><meta name=a>" + text.replace("\0", "")
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(charset, b"")
    assert disagreement(mark + text.encode(charset, "xmlcharrefreplace"), charset) is None


@pytest.mark.parametrize("name", ["postgresql", "python"])
def test_agreement_on_real_pages(name: str) -> None:
    pages = sorted((PAGES / name).rglob("*.html"))
    if not pages and "CI" not in os.environ:
        pytest.skip(f"no pages of {name}: run python3 tools/pages.py")
    assert len(pages) > 400
    wrong = {}
    for path in pages[::5]:
        data = path.read_bytes()
        document = Document(data, "https://example.org/")
        assert document.agrees
        if said := disagreement_of(document, data):
            wrong[path.name] = said
    assert wrong == {}


def test_document_refuses_nesting_beyond_use() -> None:
    with pytest.raises(TooDeep):
        Document(b"<div>" * 100_000, "https://example.org/")


def test_document_takes_long_flat_pages() -> None:
    document = Document(b"<p>x" * 100_000 + b"<a href=x>y</a>", "https://example.org/")
    assert len(document.tree.css("p")) == 100_000


@given(HTML)
@settings(max_examples=800, deadline=None)
@example("<svg><path d='M0'/><title>x</title></svg><style><b></style>")
@example("<svg><g><path/></g></svg><p><title><b></title>")
@example("<!-->x<b><!---><i><!----!><u><!-- -- ><a>--!><p>")
@example("<title><b></titles></title ><b></title")
def test_mark_gives_the_same_by_its_short_way(text: str) -> None:
    data = text.encode()
    if marks.plain(data):
        assert marks.mark_plain(data) == marks.mark_any(data)[0]
