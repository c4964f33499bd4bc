"""Feeds as JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/"""

from __future__ import annotations

from typing import Any

import msgspec

from samara.practices.syndication.articles import Article, clean
from samara.practices.syndication.channel import Channel

TYPE = "application/feed+json"


def jsonfeed(channel: Channel) -> bytes:
    """The feed as JSON."""
    section = channel.section
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "_samara": {"about": channel.made},
        "title": channel.title,
        "home_page_url": section.url,
        "feed_url": channel.url,
        "language": section.lang,
        "hubs": [{"type": "WebSub", "url": channel.hub}] if channel.hub else [],
        "items": [_item(article, channel) for article in section.articles],
    }
    return msgspec.json.format(msgspec.json.encode(_said(feed)), indent=1) + b"\n"


def _item(article: Article, channel: Channel) -> dict[str, Any]:
    content = channel.content(article)
    return _said(
        {
            "id": article.url,
            "url": article.url,
            "title": article.title,
            "content_html": content,
            "content_text": "" if content else article.description or article.title,
            "summary": article.description,
            "image": article.image,
            "date_published": article.published.isoformat().replace("+00:00", "Z"),
            "date_modified": article.updated.isoformat().replace("+00:00", "Z"),
            "authors": [_said({"name": author.name, "url": author.url}) for author in article.authors],
            "tags": list(article.tags),
            "language": article.lang,
            "_licence": {"url": clean(article.licence)} if article.licence else None,
        }
    )


def _said(given: dict[str, Any]) -> dict[str, Any]:
    """Without the fields that say nothing."""
    return {name: value for name, value in given.items() if value}
