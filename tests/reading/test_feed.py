"""Feeds: what they link to, and the words for what is wrong with them."""

from __future__ import annotations

import pytest

from samara.core.errors import NotReadable
from samara.reading.feed import read

URL = "https://example.org/feed.xml"


def test_rss_links_are_absolute_and_the_channels_own_is_not_among_them() -> None:
    data = b"""<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><link>https://example.org/</link>
    <atom:link href="https://example.org/feed.xml" rel="self"/>
    <item><link> /a </link></item><item><link>https://example.org/b</link></item>
    <item><title>No link</title></item></channel></rss>"""
    assert read(data, URL) == (3, ("https://example.org/a", "https://example.org/b"))


def test_atom_links_are_those_to_the_entry_itself() -> None:
    data = b"""<feed xmlns="http://www.w3.org/2005/Atom"><link href="/"/>
    <entry><link rel="edit" href="/e"/><link href="/a"/></entry></feed>"""
    assert read(data, URL) == (1, ("https://example.org/a",))


def test_rdf_items_stand_beside_the_channel() -> None:
    data = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
    <channel><link>https://example.org/</link></channel><item><link>https://example.org/a</link></item></rdf:RDF>"""
    assert read(data, URL) == (1, ("https://example.org/a",))


def test_json_feeds_are_read() -> None:
    data = b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"url": "https://example.org/a"}, {"id": "b"}]}'
    assert read(data, URL) == (2, ("https://example.org/a",))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<rss><channel></rss>", "it is broken XML (mismatched tag: line 1, column 16)"),
        (b"", "it is broken XML (no element found: line 1, column 0)"),
        (b"<html><body/></html>", "it is XML, but no feed (<html>)"),
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
