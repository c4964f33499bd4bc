"""oEmbed answers, good and bad."""

from __future__ import annotations

import pytest

from mending import page_of
from samara.core.errors import NotReadable
from samara.reading.embed import offered, read


@pytest.mark.parametrize(
    "data",
    [
        b'{"version": "1.0", "type": "link"}',
        b'{"version": "1.0", "type": "rich", "html": "<p>Tea</p>", "width": 400, "height": 300}',
        b"<?xml version='1.0'?><oembed><version>1.0</version><type>photo</type><url>x</url><width>4</width><height>3</height></oembed>",
    ],
)
def test_a_good_answer_has_no_fault(data: bytes) -> None:
    assert read(data).fault == ""


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'{"version": "1.0"}', "it has no type"),
        (b'{"version": "1.0", "type": "tea"}', "its type is 'tea'"),
        (b'{"type": "link"}', "its version is not 1.0"),
        (b'{"version": 1.0, "type": "rich", "html": "x"}', "it has no width and no height"),
    ],
)
def test_a_fault_is_named(data: bytes, words: str) -> None:
    assert read(data).fault == words


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"[]", "it is no JSON object"),
        (b"{", "it is not valid JSON (Expecting property name enclosed in double quotes: line 1 column 2 (char 1))"),
        (b"<tea/>", "it is XML, but no oEmbed answer (<tea>)"),
        (b"<html/>", "it is a page, neither JSON nor XML"),
        (b"\n<!DOCTYPE html><title>Not found</title>", "it is a page, neither JSON nor XML"),
        (b"<!-- 404 --><p>Not found", "it is a page, neither JSON nor XML"),
        (b"<oembed>", "it is broken XML (no element found: line 1, column 8)"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><oembed/>', "it declares XML entities, which readers refuse"),
    ],
)
def test_what_is_no_answer_raises(data: bytes, words: str) -> None:
    with pytest.raises(NotReadable) as raised:
        read(data)
    assert raised.value.message == words


@pytest.mark.parametrize(
    "data",
    [
        b'{"type": "link", "version": 1.0, "title": " Tea\\n time", "author": {"name": "Ivy"}, "width": null}',
        b"<oembed><type>link</type><version>1.0</version><title> Tea\n time</title></oembed>",
    ],
)
def test_an_answer_says_texts(data: bytes) -> None:
    assert read(data).said == {"type": "link", "version": "1.0", "title": "Tea time"}


def test_an_answer_in_json_is_preferred() -> None:
    xml = '<title>T</title><link rel=alternate type="text/xml+oembed" href=/o.xml>'
    json = '<link rel=alternate type="application/json+oembed" href=/o.json>'
    assert offered(page_of("<title>T</title>")) is None
    assert offered(page_of(xml)).url == "https://example.org/o.xml"
    assert offered(page_of(xml + json)).url == "https://example.org/o.json"
