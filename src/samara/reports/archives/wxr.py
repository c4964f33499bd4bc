"""WXR, the XML that WordPress exports and imports; most other comment systems read it too.

https://developer.wordpress.org/reference/functions/export_wp/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from itertools import count

from samara.core.archive import Entry, Record
from samara.core.comment import Opening, State
from samara.core.version import VERSION
from samara.practices.conversation import rendering
from samara.reading.archives.wordpress import OURS
from samara.reports.archives.format import ArchiveFormat, Head, Talk, stem, talks

FILE = "comments.xml"
STATES = {State.PUBLISHED: "1", State.WAITING: "0", State.SPAM: "spam", State.REMOVED: "trash"}
START = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" \
xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>{name}</title>
<link>{home}</link>
<description></description>
<language></language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>{home}</wp:base_site_url>
<wp:base_blog_url>{home}</wp:base_blog_url>
<generator>Samara {version}</generator>
"""
FORBIDDEN = dict.fromkeys([*(set(range(32)) - {9, 10, 13}), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF])
"""Letters that XML does not allow. https://www.w3.org/TR/xml/#charsets"""
END = "</channel>\n</rss>\n"


def parts(head: Head, records: Iterable[Record]) -> Iterator[tuple[str, bytes]]:
    """An item for each page, its comments in it; numbers are given in the order of time."""
    start = START.format(name=_plain(head.name or head.site), home=_plain(head.site.rstrip("/")), version=VERSION)
    yield FILE, start.encode()
    numbers = count(1)
    for page, talk in enumerate(talks(records), 1):
        yield FILE, _item(page, talk, numbers).encode()
    yield FILE, END.encode()


def _item(page: int, talk: Talk, numbers: Iterator[int]) -> str:
    thread = talk.thread
    first = talk.entries[0].created or datetime(1970, 1, 1, tzinfo=UTC)
    status = "open" if thread.state is not Opening.CLOSED else "closed"
    name = stem(thread.page) or f"page-{page}"
    number = {entry.key: next(numbers) for entry in talk.entries}
    comments = "".join(_comment(entry, number, talk) for entry in talk.entries)
    return (
        f"<item>\n<title>{_data(thread.title)}</title>\n<link>{_plain(thread.page)}</link>\n"
        f"<pubDate>{format_datetime(first)}</pubDate>\n<dc:creator>{_data('')}</dc:creator>\n"
        f'<guid isPermaLink="false">{_plain(thread.page)}</guid>\n<description></description>\n'
        f"<content:encoded>{_data('')}</content:encoded>\n<excerpt:encoded>{_data('')}</excerpt:encoded>\n"
        f"<wp:post_id>{page}</wp:post_id>\n<wp:post_date>{_data(_time(first))}</wp:post_date>\n"
        f"<wp:post_date_gmt>{_data(_time(first))}</wp:post_date_gmt>\n<wp:comment_status>{_data(status)}</wp:comment_status>\n"
        f"<wp:ping_status>{_data(status)}</wp:ping_status>\n<wp:post_name>{_data(name)}</wp:post_name>\n"
        f"<wp:status>{_data('publish')}</wp:status>\n<wp:post_parent>0</wp:post_parent>\n<wp:menu_order>0</wp:menu_order>\n"
        f"<wp:post_type>{_data('post')}</wp:post_type>\n<wp:post_password>{_data('')}</wp:post_password>\n"
        f"<wp:is_sticky>0</wp:is_sticky>\n{comments}</item>\n"
    )


def _comment(entry: Entry, number: dict[str, int], talk: Talk) -> str:
    who = talk.people.get(entry.writer)
    when = _data(_time(entry.created or datetime(1970, 1, 1, tzinfo=UTC)))
    source = entry.source
    kept = (source.kind, source.network, source.id, source.url) if source else ("import", "samara", entry.key, "")
    return (
        f"<wp:comment>\n<wp:comment_id>{number[entry.key]}</wp:comment_id>\n"
        f"<wp:comment_author>{_data(entry.name)}</wp:comment_author>\n"
        f"<wp:comment_author_email>{_data(who.address if who else '')}</wp:comment_author_email>\n"
        f"<wp:comment_author_url>{_plain(entry.link)}</wp:comment_author_url>\n<wp:comment_author_IP></wp:comment_author_IP>\n"
        f"<wp:comment_date>{when}</wp:comment_date>\n<wp:comment_date_gmt>{when}</wp:comment_date_gmt>\n"
        f"<wp:comment_content>{_data(rendering.render(entry.text))}</wp:comment_content>\n"
        f"<wp:comment_approved>{_data(STATES[entry.state])}</wp:comment_approved>\n"
        f"<wp:comment_type>{_data(entry.kind.value)}</wp:comment_type>\n"
        f"<wp:comment_parent>{number.get(entry.parent, 0)}</wp:comment_parent>\n<wp:comment_user_id>0</wp:comment_user_id>\n"
        f"<wp:commentmeta>\n<wp:meta_key>{_data(OURS)}</wp:meta_key>\n"
        f"<wp:meta_value>{_data(chr(10).join(kept))}</wp:meta_value>\n</wp:commentmeta>\n</wp:comment>\n"
    )


def _time(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}"


def _plain(text: str) -> str:
    return escape(text.translate(FORBIDDEN))


def _data(text: str) -> str:
    text = text.translate(FORBIDDEN)
    return f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>"


WXR = ArchiveFormat(help="XML for WordPress, and for what else reads it.", file=FILE, media="application/xml", parts=parts)
