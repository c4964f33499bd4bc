import importlib.metadata

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import SCOPE, URL, at, page, read
from samara.core.page import Kind, Other, Page, Summary
from samara.core.site import pack, unpack
from samara.reading.page import read_page
from samara.reading.reader import Reader, readers
from samara.reading.record import Raw

LD = """<script type="application/ld+json">{"@graph":[
{"@type":"WebSite","name":"Leaf","description":"no"},
{"@type":"Article","headline":"LD title","description":"LD words","image":{"url":"/ld.png"},"author":{"name":"Ann"},
"datePublished":"2026-03-01","dateModified":"2026-03-02"}]}</script>"""
OG = """<meta property=og:title content="OG  title"><meta property=og:description content="OG words">
<meta property=og:image content="/og.png"><meta property=og:site_name content="Leaf &amp; Co">"""
X = '<meta name=twitter:title content="X title"><meta name=twitter:description content="X words"><meta name=twitter:image content="x.png">'
MICRO = """<div itemscope itemtype="https://schema.org/Article"><b itemprop=name>Micro title</b>
<i itemprop=description>Micro words</i><img itemprop=image src=m.png></div>"""
HTML = '<title>HTML title</title><meta name=description content="HTML words"><link rel=image_src href=/h.png><h1>Heading</h1>'


def test_page_of_every_vocabulary_is_summed_up_by_the_first() -> None:
    html = f"<!doctype html><html lang=en><head>{HTML}{X}{OG}<link rel=canonical href='http://www.example.org/tea#x'>{LD}{MICRO}"
    found = page(html)
    assert found.summary == Summary(
        url=URL, source="tea.html", kind=Kind.ARTICLE, title="OG title", description="OG words", image="https://example.org/og.png", other_image="https://example.org/shop/x.png",
        titles=("X title", "LD title", "Micro title", "HTML title", "Heading"),
        descriptions=("X words", "LD words", "Micro words", "HTML words"),
        lang="en", author="Ann", published="2026-03-01", modified="2026-03-02", site_name="Leaf & Co", canonical="https://example.org/tea",
        words=found.text.words, digest=found.summary.digest, template=found.summary.template,
    )  # fmt: skip
    assert (found.size, found.charset, found.charset_from) == (len(html), "utf-8", "default")
    assert found.head == at(html, "<head>")
    assert len(found.summary.digest) == 16


@pytest.mark.parametrize(
    ("html", "title", "description", "image"),
    [
        (HTML + X + LD + MICRO, "X title", "X words", "https://example.org/shop/x.png"),
        (HTML + LD + MICRO, "LD title", "LD words", "https://example.org/ld.png"),
        (HTML + MICRO, "Micro title", "Micro words", "https://example.org/shop/m.png"),
        (
            HTML + "<div class=h-entry><b class=p-name>MF</b><i class=p-summary>MF words</i><img class=u-photo src=/f.png></div>",
            "MF", "MF words", "https://example.org/f.png",
        ),
        (HTML, "HTML title", "HTML words", "https://example.org/h.png"),
        ("<!doctype html><h1>Heading</h1>", "Heading", None, None),
    ],
)  # fmt: skip
def test_page_summary_goes_down_the_vocabularies(html: str, title: str, description: str | None, image: str | None) -> None:
    found = page(html).summary
    assert (found.title, found.description, found.image) == (title, description, image)


@pytest.mark.parametrize(
    ("links", "canonical"),
    [
        ("<link rel=canonical href=/tea>", "https://example.org/tea"),
        ("<link rel=canonical href=/tea><link rel=canonical href='https://example.org/tea'>", "https://example.org/tea"),
        ("<link rel=canonical href=https://other.example/tea>", "https://other.example/tea"),
        ("<link rel=canonical href=/tea><link rel=canonical href=/cake>", None),
        ("<link rel=canonical href=http://localhost:4000/tea>", None),
        ("<link rel=canonical href=file:///tea>", None),
        ("", None),
    ],
)
def test_page_canonical_is_believed_only_if_it_can_be(links: str, canonical: str | None) -> None:
    assert page(f"<title>Tea</title>{links}").summary.canonical == canonical


def test_page_image_and_publisher_by_reference_are_followed() -> None:
    graph = """{"@graph":[{"@type":"Article","image":{"@id":"#i"},"publisher":{"@id":"#p"},"author":{"@id":"#gone"}},
{"@type":"ImageObject","@id":"#i","contentUrl":"/i.png"},{"@type":"Organization","@id":"#p","name":"Leaf"}]}"""
    found = page(f'<title>Tea</title><script type="application/ld+json">{graph}</script>').summary
    assert (found.image, found.site_name, found.author) == ("https://example.org/i.png", "Leaf", None)


def test_page_language_is_what_browsers_obey_then_the_locale() -> None:
    assert page("<html lang=de><meta property=og:locale content=en_US>").summary.lang == "de"
    assert page("<html><meta property=og:locale content=en_US>").summary.lang == "en-US"


def test_page_places_are_in_the_bytes_as_they_were() -> None:
    html = "<html><meta charset=windows-1251><p>чай</p><title>Чай</title>"
    data = html.encode("cp1251")
    found = page(data)
    (said,) = found.titles
    assert said.value == "Чай"
    assert said.at is not None
    assert said.at.offset == data.index(b"<title")
    assert (found.charset, found.charset_from) == ("cp1251", "meta")


def test_page_has_a_field_for_each_reader() -> None:
    fields = {field.name for field in msgspec.structs.fields(Page)}
    assert set(readers()) == fields - {"summary", "size", "charset", "charset_from", "head", "body", "more"}


def test_page_keeps_facts_of_outsiders_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    class Entry:
        name = "colour"

        def load(self) -> Reader[str]:
            return Reader(lambda doc, scope: f"{doc.url} green", "outside")

    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: [Entry()] if group == "samara.facts" else [])
    readers.cache_clear()
    try:
        assert page("<title>Tea</title>").more == {"colour": f"{URL} green"}
    finally:
        readers.cache_clear()


@pytest.mark.parametrize(
    "piece", ["<div itemscope itemprop=x class='h-entry p-x sidebar'><nav>", "<h1>x<div>", "<pre>x", "<table><tr><td>x"]
)
def test_page_of_deep_nesting_within_bounds_is_read(piece: str) -> None:
    assert len(page(f"<!doctype html><title>Tea</title>{piece * 1_500}<a href=x>x</a>").links) == 1


_TAGS = (
    "html head body title meta link base a p div nav main article header table tr td caption h1 h2 svg math select option form input "
    "textarea script style template iframe img video source time pre frameset noscript plaintext area object button"
).split()
_ATTRIBUTES = (
    "href=x", "href", 'href="http://[::1"', "href=//", 'href="https://a:99999/?u=x"', "src=x", "src='data:x'", "srcset=', ,'",
    'rel="me author license canonical webmention alternate"', 'class="h-entry p-name u-url dt-published e-content"', "class='h-card p-author'",
    "class='sidebar nav'", "itemscope", 'itemprop="name url offers"', "itemtype=https://schema.org/Product", 'itemref="a b"', "id=a", "id=b",
    "name=og:image", 'property="og:image:url twitter:title og:title"', "content", "content=\ud7ff", "content=2024-01-01", "name=date",
    "datetime=99999-99-99", "data-samara", "role=main", "role=navigation", "width=1e9", 'http-equiv=refresh content="0;url=http://["',
    'type="application/ld+json"', 'type="application/rss+xml"', "hreflang=en", '$="zz"', "$", "alt", "action", "method", "lang= dir=rtl",
)  # fmt: skip
_TEXTS = (
    "x", "&#xD800;", "\0", "<!--", "-->", "<![CDATA[", "]]>", "</p>", "</br>", "日本", "1.2.3,4",
    '{"@type":["a",1,null],"author":[[[{"name":{"name":[{}]}}]]],"image":{"url":{"url":{}}}}',
    '{"@type":"Article","author":{"@id":"x"},"@id":"x","datePublished":12345678901234567890,"image":[null,1,{"@id":3}]}',
    '{"@type":"Product","offers":[{"price":1e300,"priceSpecification":3}],"name":"\\ud800"}', "location='http://['",
)  # fmt: skip


@st.composite
def hostile(draw: st.DrawFn) -> bytes:
    tag = st.builds(
        lambda name, given, end: f"<{name} {' '.join(given)}{end}",
        st.sampled_from(_TAGS), st.lists(st.sampled_from(_ATTRIBUTES), max_size=4), st.sampled_from((">", "/>")),
    )  # fmt: skip
    closing = st.sampled_from(_TAGS).map(lambda name: f"</{name}>")
    pieces = draw(st.lists(st.one_of(tag, tag, tag, closing, st.sampled_from(_TEXTS)), max_size=40))
    return ("<!doctype html>" + "".join(pieces)).encode("utf-8", "replace")


@settings(max_examples=300, deadline=None)
@given(st.one_of(hostile(), st.binary(max_size=300)))
def test_page_reading_never_fails_and_keeps(data: bytes) -> None:
    found = read(data)
    if isinstance(found, Page):
        assert unpack(pack(found)) == found


@given(st.sampled_from(("utf-8", "shift_jis", "nonsense", "utf-16", None)), st.binary(max_size=200))
def test_page_reading_survives_any_declared_charset(charset: str | None, data: bytes) -> None:
    found = read_page(Raw(url=URL, source="x", data=b"<!doctype html>" + data, charset=charset), SCOPE)
    assert isinstance(found, Page | Other)


def test_summary_knows_its_twins_and_what_the_card_declares_of_its_picture() -> None:
    html = b"""<!doctype html><title>Tea</title><link rel="alternate" hreflang="de" href="http://www.example.org/de/tee#a">
<link rel="alternate" hreflang="fr" href="https://other.example/the"><meta property="og:image" content="/cup.png">
<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">"""
    found = read_page(Raw(url="https://example.org/tea", source="tea.html", data=html), SCOPE)
    assert isinstance(found, Page)
    assert found.summary.alternates == ("https://example.org/de/tee", "https://other.example/the")
    assert found.summary.image_size == (1200, 630)


@pytest.mark.parametrize(
    ("html", "lang"),
    [
        ("<title>T</title>", "de"),
        ("<html lang=fr><title>T</title>", "fr"),
        ('<meta property="og:locale" content="ja_JP"><title>T</title>', "ja-JP"),
    ],
)
def test_a_page_that_declares_no_language_has_that_of_the_site(html: str, lang: str) -> None:
    found = read_page(Raw(url=URL, source="tea.html", data=html.encode()), msgspec.structs.replace(SCOPE, lang="de"))
    assert isinstance(found, Page)
    assert (found.summary.lang, page(html).summary.lang) == (lang, None if lang == "de" else lang)
