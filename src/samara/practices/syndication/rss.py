"""Feeds as RSS 2.0, with the whole text as its profile says. https://www.rssboard.org/rss-profile"""

from __future__ import annotations

from email.utils import format_datetime
from xml.etree.ElementTree import Element

from samara.practices.syndication.articles import Article
from samara.practices.syndication.channel import Channel, add, document

TYPE = "application/rss+xml"

_SPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
}


def rss(channel: Channel) -> bytes:
    """The feed as RSS 2.0. Its date is that of the newest article, so that it changes only when they do."""
    section = channel.section
    root = Element("rss", {"version": "2.0", **{f"xmlns:{name}": space for name, space in _SPACES.items()}})
    about = add(root, "channel")
    add(about, "title", _words(channel.title))
    add(about, "link", section.url)
    add(about, "description", _words(channel.title))
    if section.lang:
        add(about, "language", section.lang)
    add(about, "lastBuildDate", format_datetime(section.updated, usegmt=True))
    add(about, "generator", "Samara")
    add(about, "atom:link", rel="self", type=TYPE, href=channel.url)
    if channel.hub:
        add(about, "atom:link", rel="hub", href=channel.hub)
    for article in section.articles:
        _item(about, article, channel)
    return document(root, channel.made)


def _item(about: Element, article: Article, channel: Channel) -> None:
    item = add(about, "item")
    add(item, "title", _words(article.title))
    add(item, "link", article.url)
    add(item, "guid", article.url, isPermaLink="true")
    add(item, "pubDate", format_datetime(article.published, usegmt=True))
    for author in article.authors:
        add(item, "dc:creator", author.name)
    for tag in article.tags:
        add(item, "category", tag)
    if article.licence:
        add(item, "atom:link", rel="license", href=article.licence)
    if article.image:
        add(item, "media:content", url=article.image, medium="image")
    content = channel.content(article)
    add(item, "description", _words(article.description or article.title))
    if content:
        add(item, "content:encoded", content)


def _words(text: str) -> str:
    """Plain text as all readers show it, those that take it for text and those that take it for HTML.

    https://www.rssboard.org/rss-profile#data-types-characterdata
    """
    return text.replace("&", "&#x26;").replace("<", "&#x3C;")
