"""Every format holds what it was given, whatever characters that is."""

import json
from datetime import UTC, datetime
from html import unescape
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.facts import Author
from samara.core.page import Summary
from samara.practices.syndication.articles import Article, Section, clean, plain
from samara.practices.syndication.atom import atom
from samara.practices.syndication.channel import Channel
from samara.practices.syndication.jsonfeed import jsonfeed
from samara.practices.syndication.rss import rss
from samara.reading.feed import read

URL = "https://example.org/"
ATOM = "{http://www.w3.org/2005/Atom}"
WORDS = st.text(st.characters(exclude_categories=()), max_size=20)


def channel(title="Tea", content="<p>Tea</p>", author="", tag="", lang="en", folder=""):
    article = Article(
        url=f"{URL}a.html",
        title=plain(title),
        published=datetime(2026, 5, 4, tzinfo=UTC),
        updated=datetime(2026, 5, 5, tzinfo=UTC),
        lang=lang,
        authors=(Author(author, ""),) if author else (),
        tags=(tag,) if tag else (),
        summary=Summary(url=f"{URL}a.html", source="a.html"),
    )
    section = Section(folder=folder, url=URL + folder, title="Journal", site="Tea house", articles=(article,))
    return Channel(url=f"{URL}{folder}feed", section=section, contents={f"{URL}a.html": content})


@given(title=WORDS, content=WORDS, tag=WORDS)
def test_any_text_comes_back_from_every_format(title, content, tag):
    given = channel(title, content, tag=plain(tag))
    newlines = clean(content).replace("\r\n", "\n").replace("\r", "\n")
    entry = fromstring(atom(given)).find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == plain(title)
    assert (entry.findtext(f"{ATOM}content") or "").replace("\r\n", "\n").replace("\r", "\n") == newlines
    item = fromstring(rss(given)).find("channel/item")
    assert unescape(item.findtext("title").replace("&#x26;", "&amp;").replace("&#x3C;", "&lt;")) == unescape(
        plain(title).replace("&", "&amp;").replace("<", "&lt;")
    )
    told = json.loads(jsonfeed(given))["items"][0]
    assert (told.get("title", ""), told.get("content_html", "")) == (plain(title), clean(content))


@pytest.mark.parametrize("write", [atom, rss, jsonfeed])
def test_an_article_without_content_carries_its_title(write):
    [entry] = read(write(channel(content="")), URL).entries
    assert (entry.link, entry.words) == (f"{URL}a.html", 1)


def test_a_section_is_named_after_the_site_and_itself():
    assert channel(folder="journal/").title == "Tea house: Journal"
    assert channel().title == "Journal"


def test_the_site_stands_in_for_an_author_that_nobody_names():
    root = fromstring(atom(channel()))
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Tea house"
    named = fromstring(atom(channel(author="Ann Leaf")))
    assert (named.find(f"{ATOM}author"), named.findtext(f"{ATOM}entry/{ATOM}author/{ATOM}name")) == (None, "Ann Leaf")


def test_times_are_those_of_the_articles():
    root = fromstring(atom(channel()))
    assert (root.findtext(f"{ATOM}updated"), root.findtext(f"{ATOM}entry/{ATOM}published")) == (
        "2026-05-05T00:00:00Z",
        "2026-05-04T00:00:00Z",
    )
    about = fromstring(rss(channel())).find("channel")
    assert (about.findtext("lastBuildDate"), about.findtext("item/pubDate")) == (
        "Tue, 05 May 2026 00:00:00 GMT",
        "Mon, 04 May 2026 00:00:00 GMT",
    )
