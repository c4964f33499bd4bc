from documents import at, told
from samara.core.tags import CardImage, CardMedia, OpenGraph, Tag


def test_opengraph_takes_name_for_property_and_says_so() -> None:
    html = '<meta property="og:title" content=" Green  tea"><meta name="OG:Type" content=article>'
    assert told("opengraph", html) == OpenGraph(
        tags=(
            Tag("og:title", " Green  tea", "property", at(html, "<meta")),
            Tag("og:type", "article", "name", at(html, "<meta", 1), written="OG:Type"),
        ),
        title="Green tea",
        type="article",
    )


def test_opengraph_reads_an_element_with_both_attributes_for_each() -> None:
    html = '<meta property="og:title" name="twitter:title" content="Tea">'
    assert told("opengraph", html).tags == (Tag("og:title", "Tea", "property", at(html, "<meta"), beside="twitter:title"),)
    assert told("twitter", html).tags == (Tag("twitter:title", "Tea", "name", at(html, "<meta")),)


def test_opengraph_takes_the_first_that_says_something() -> None:
    html = '<meta property=og:title content=" "><meta property=og:title content=Tea><meta property=og:title content=Cake>'
    assert told("opengraph", html).title == "Tea"


def test_opengraph_images_carry_the_properties_behind_them() -> None:
    html = """<meta property="og:image:width" content="1">
<meta property="og:image" content="/a.png">
<meta property="og:image:width" content="1200px"><meta property="og:image:height" content="630">
<meta property="og:image:secure_url" content="https://example.org/a.png">
<meta property="og:image" content="b.png">
<meta property="og:image:alt" content="A cup"><meta property="og:image:type" content="image/png">
<meta property="og:image:url" content="b.png"><meta property="og:image" content="data:image/png;base64,AAAA">"""
    assert told("opengraph", html).images == (
        CardImage(
            "https://example.org/a.png", "/a.png", at(html, '<meta property="og:image" '), "https://example.org/a.png",
            width=1200, height=630,
        ),
        CardImage(
            "https://example.org/shop/b.png", "b.png", at(html, '<meta property="og:image" ', 1), type="image/png", alt="A cup",
        ),
    )  # fmt: skip


def test_opengraph_videos_and_audio_carry_the_properties_behind_them() -> None:
    html = """<meta property="og:audio" content="/a.mp3"><meta property="og:audio:type" content="audio/mpeg">
<meta property="og:video" content="/v.mp4"><meta property="og:video:secure_url" content="https://example.org/v.mp4">
<meta property="og:video:type" content="video/mp4"><meta property="og:video:width" content="640">
<meta property="og:video:height" content="360"><meta property="og:video:url" content="w.webm">"""
    assert told("opengraph", html).media == (
        CardMedia(
            "video", "https://example.org/v.mp4", "/v.mp4", at(html, '<meta property="og:video" '), "https://example.org/v.mp4",
            "video/mp4", 640, 360,
        ),
        CardMedia("video", "https://example.org/shop/w.webm", "w.webm", at(html, '<meta property="og:video:url" ')),
        CardMedia("audio", "https://example.org/a.mp3", "/a.mp3", at(html, "<meta"), type="audio/mpeg"),
    )  # fmt: skip


def test_opengraph_arrays_are_whole() -> None:
    html = """<meta property="og:locale" content="de_DE"><meta property="og:locale:alternate" content="fr_FR">
<meta property="og:locale:alternate" content="en_GB"><meta property="article:tag" content="Tea">
<meta property="article:tag" content=" "><meta property="article:tag" content="Green  tea">
<meta property="article:tag" content="Tea">"""
    found = told("opengraph", html)
    assert (found.locale, found.locales, found.labels) == ("de_DE", ("fr_FR", "en_GB"), ("Tea", "Green tea"))


def test_opengraph_absent_is_the_default() -> None:
    assert told("opengraph", "<meta name=viewport content=x>") == OpenGraph()


def test_opengraph_keeps_how_a_name_is_written_and_what_stands_in_value() -> None:
    html = '<meta property=" OG:Title og:type " content="Tea"><meta property="og:image" value="/a.png"><meta property="og:url">'
    assert told("opengraph", html) == OpenGraph(
        tags=(
            Tag("og:title", "Tea", "property", at(html, "<meta"), written=" OG:Title og:type "),
            Tag("og:type", "Tea", "property", at(html, "<meta"), written=" OG:Title og:type "),
            Tag("og:image", "", "property", at(html, "<meta", 1), value="/a.png"),
        ),
        title="Tea",
        type="Tea",
    )
