"""Feeds as Atom, with the links to licences of RFC 4946. https://www.rfc-editor.org/rfc/rfc4287"""

from __future__ import annotations

from datetime import datetime
from xml.etree.ElementTree import Element

from samara.practices.syndication.articles import Article
from samara.practices.syndication.channel import Channel, add, document

TYPE = "application/atom+xml"


def atom(channel: Channel) -> bytes:
    """The feed as Atom."""
    section = channel.section
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xmlns:media": "http://search.yahoo.com/mrss/"})
    if section.lang:
        root.set("xml:lang", section.lang)
    add(root, "title", channel.title)
    add(root, "id", section.url)
    add(root, "updated", _time(section.updated))
    add(root, "link", rel="alternate", type="text/html", href=section.url)
    add(root, "link", rel="self", type=TYPE, href=channel.url)
    if channel.hub:
        add(root, "link", rel="hub", href=channel.hub)
    add(root, "generator", "Samara")
    if not all(article.authors for article in section.articles):
        add(add(root, "author"), "name", section.site)
    for article in section.articles:
        _entry(root, article, channel)
    return document(root, channel.made)


def _entry(root: Element, article: Article, channel: Channel) -> None:
    entry = add(root, "entry", xml__lang="" if article.lang == channel.section.lang else article.lang)
    add(entry, "title", article.title)
    add(entry, "id", article.url)
    add(entry, "link", rel="alternate", type="text/html", href=article.url)
    add(entry, "published", _time(article.published))
    add(entry, "updated", _time(article.updated))
    for author in article.authors:
        person = add(entry, "author")
        add(person, "name", author.name)
        if author.url:
            add(person, "uri", author.url)
    for tag in article.tags:
        add(entry, "category", term=tag)
    if article.licence:
        add(entry, "link", rel="license", href=article.licence)
    if article.image:
        add(entry, "media:content", url=article.image, medium="image")
    content = channel.content(article)
    if article.description or not content:
        add(entry, "summary", article.description or article.title)
    if content:
        add(entry, "content", content, type="html")


def _time(moment: datetime) -> str:
    """https://www.rfc-editor.org/rfc/rfc3339"""
    return moment.isoformat().replace("+00:00", "Z")
