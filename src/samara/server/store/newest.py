"""The newest comments of a page or a site: what feeds are made of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from django.db.models import Count, Sum

from samara.core.comment import State
from samara.core.facts import Author
from samara.core.page import Summary
from samara.practices.syndication.articles import Article, Section, plain
from samara.practices.syndication.channel import Channel
from samara.server.models import Comment, Site, Thread

MOST = 50
"""Comments in a feed."""


def channel(site: Site, thread: Thread | None, page: str, url: str, here: str) -> Channel:
    """The feed at `url` of the comments on a page (a site where `page` is empty), the newest first; `here` is this server."""
    rows = Comment.objects.filter(site=site, state=State.PUBLISHED).select_related("thread__page", "person")
    if page:
        rows = rows.filter(thread=thread)
    articles: list[Article] = []
    contents: dict[str, str] = {}
    for row in rows.order_by("-created", "-pk")[:MOST]:
        article = _article(row, here)
        articles.append(article)
        contents[article.url] = row.html
    about = ((thread.page.title if thread else "") or page) if page else site.name
    section = Section(
        folder="",
        url=page or site.url or here,
        title=f"Comments: {plain(about)}",
        site=plain(site.name),
        articles=tuple(articles),
    )
    return Channel(url=url, section=section, contents=contents, made="Written by samara serve")


def version(site: Site, thread: Thread | None, page: str) -> str:
    """A word that is another whenever the feed is."""
    if page:
        return f"t{thread.pk}-{thread.version}" if thread else "t0-0"
    told: Mapping[str, int | None] = site.threads.aggregate(versions=Sum("version"), many=Count("pk"))
    return f"s{site.pk}-{told['versions'] or 0}-{told['many']}"


def _article(row: Comment, here: str) -> Article:
    url, name = f"{here}/-/c/{row.pk}", plain(row.name) or "Somebody"
    created: datetime = row.created.astimezone(UTC)
    return Article(
        url=url,
        title=f"{name}: {plain(row.thread.page.title) or row.thread.page.address}",
        published=created,
        updated=(row.edited or row.created).astimezone(UTC),
        authors=(Author(name, "comment", row.link or None),),
        summary=Summary(url=url, source=""),
    )
