"""Feeds: what they link to, and the words for what is wrong with them."""

from __future__ import annotations

import json

import pytest

from samara.core.errors import NotReadable
from samara.reading.feed import Contents, Entry, read

URL = "https://example.org/feed.xml"


def test_rss_links_are_absolute_and_the_channels_own_is_not_among_them() -> None:
    data = b"""<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><link>https://example.org/</link>
    <atom:link href="https://example.org/feed.xml" rel="self"/>
    <item><link> /a </link></item><item><link>https://example.org/b</link></item>
    <item><title>No link</title></item></channel></rss>"""
    assert (read(data, URL).count, read(data, URL).links) == (3, ("https://example.org/a", "https://example.org/b"))


def test_atom_links_are_those_to_the_entry_itself() -> None:
    data = b"""<feed xmlns="http://www.w3.org/2005/Atom"><link href="/"/>
    <entry><link rel="edit" href="/e"/><link href="/a"/></entry></feed>"""
    assert (read(data, URL).count, read(data, URL).links) == (1, ("https://example.org/a",))


def test_rdf_items_stand_beside_the_channel() -> None:
    data = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
    <channel><link>https://example.org/</link></channel><item><link>https://example.org/a</link></item></rdf:RDF>"""
    assert (read(data, URL).count, read(data, URL).links) == (1, ("https://example.org/a",))


def test_json_feeds_are_read() -> None:
    data = b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"url": "https://example.org/a"}, {"id": "b"}]}'
    assert (read(data, URL).count, read(data, URL).links) == (2, ("https://example.org/a",))


def test_entries_carry_words_pictures_and_dates() -> None:
    data = b"""<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><atom:link rel="hub" href="https://hub.example/"/>
    <item><link>/a</link><pubDate>Mon, 04 May 2026 09:00:00 +0000</pubDate><description>Short one</description>
    <content:encoded><![CDATA[<p>The whole <b>text</b></p><img src="x.png">]]></content:encoded></item>
    <item><link>https://example.org/b</link><media:thumbnail url="y.png"/><enclosure type="audio/mpeg" url="z"/></item>
    </channel></rss>"""
    assert read(data, URL) == Contents(
        2,
        ("https://example.org/a", "https://example.org/b"),
        (
            Entry("https://example.org/a", 3, True, "2026-05-04T09:00:00+00:00", relative=True),
            Entry("https://example.org/b", 0, True),
        ),
        relative=1,
        hub=True,
        type="application/rss+xml",
    )


def test_text_of_atom_and_of_json_is_counted_and_inner_elements_are_part_of_it() -> None:
    atom = b"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="https://example.org/a"/><updated>2026-05-04</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Cool water</p><p>and time</p><img src="x"/></div></content>
    </entry></feed>"""
    assert read(atom, URL).entries == (Entry("https://example.org/a", 4, True, "2026-05-04", relative=True),)
    feed = (
        b'{"version": "https://jsonfeed.org/version/1", "hubs": [{"type": "WebSub"}], "items": [{"url": "a", "image": "x.png", '
        b'"content_html": "<p>Cool water</p>", "date_published": "2026-05-04"}]}'
    )
    assert read(feed, URL) == Contents(
        1,
        ("https://example.org/a",),
        (Entry("https://example.org/a", 2, True, "2026-05-04"),),
        relative=1,
        hub=True,
        type="application/feed+json",
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<rss><channel></rss>", "it is broken XML (mismatched tag: line 1, column 16)"),
        (b"", "it is broken XML (no element found: line 1, column 0)"),
        (b"<opml><body/></opml>", "it is XML, but no feed (<opml>)"),
        (b'{"items": []}', "it is JSON, but no JSON Feed"),
        (b'{"items": ', "it is not valid JSON (Expecting value: line 1 column 11 (char 10))"),
        (b"<a>" * 1000, "it nests more than 200 elements"),
        (
            b'<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss>&b;</rss>',
            "it declares XML entities, which readers refuse",
        ),
    ],
)
def test_a_broken_feed_is_named(data: bytes, words: str) -> None:
    with pytest.raises(NotReadable) as raised:
        read(data, URL)
    assert raised.value.message == words


@pytest.mark.parametrize(
    ("content", "relative"),
    [
        ('<a href="/white.html">white</a>', True),
        ("<img src=cup.png>", True),
        (
            '<a href="https://example.org/">home</a><a href="#note">1</a><img src="//cdn.example/c.png"><a href="mailto:a@b.org">',
            False,
        ),
        ("a href=/white.html", False),
    ],
)
def test_addresses_inside_of_contents_are_looked_at(content: str, relative: bool) -> None:
    rss = f"<rss><channel><item><link>https://example.org/a</link><description><![CDATA[{content}]]></description></item></channel></rss>"
    assert read(rss.encode(), URL).entries[0].relative == relative
    items = [{"url": "https://example.org/a", "content_html": content}]
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": items}
    assert read(json.dumps(feed).encode(), URL).entries[0].relative == relative


@pytest.mark.parametrize(("base", "relative"), [("", True), ('xml:base="https://example.org/"', False)])
def test_a_base_completes_addresses_inside_of_contents(base: str, relative: bool) -> None:
    data = f"""<feed xmlns="http://www.w3.org/2005/Atom" {base}><entry><link href="https://example.org/a"/><content type="xhtml">
    <div xmlns="http://www.w3.org/1999/xhtml"><a href="b.html">b</a></div></content></entry></feed>"""
    assert read(data.encode(), URL).entries[0].relative == relative


@pytest.mark.parametrize(
    ("guid", "link"),
    [
        ("<guid>https://example.org/a</guid>", "https://example.org/a"),
        ('<guid isPermaLink="false">https://example.org/a</guid>', ""),
        ("<guid>17</guid>", ""),
        ("<guid>https://example.org/a</guid><link>https://example.org/b</link>", "https://example.org/b"),
    ],
)
def test_an_identifier_is_the_link_of_an_entry_without(guid: str, link: str) -> None:
    data = f"<rss><channel><item>{guid}</item></channel></rss>"
    assert read(data.encode(), URL).entries[0].link == link


def test_a_page_is_called_a_page() -> None:
    for data in (b"<!doctype html><html></html>", b"\n<!-- x --><html lang='en'><p></html>"):
        with pytest.raises(NotReadable, match=r"^it is an HTML page, and no feed$"):
            read(data, URL)
