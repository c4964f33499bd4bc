"""WordPress: the XML of its export (WXR), one file or a zip of several. https://wordpress.org/documentation/article/tools-export-screen/

https://developer.wordpress.org/reference/functions/export_wp/ writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from samara.core.archive import Entry, Kind, Left, Record, Source, Thread, Why, Writer
from samara.core.comment import Opening, State
from samara.reading.archives.container import Container
from samara.reading.archives.form import Form
from samara.reading.archives.markup import Found, records
from samara.reading.archives.times import moment

COMMENT, ITEM, CHANNEL = "wp:comment", "item", "channel"
OURS = "_samara"
"""The name of what our own export keeps beside a comment: where it was written at first."""
STATES = {"1": State.PUBLISHED, "approve": State.PUBLISHED, "0": State.WAITING, "hold": State.WAITING, "spam": State.SPAM}
KINDS = {"": Kind.COMMENT, "comment": Kind.COMMENT, "pingback": Kind.PINGBACK, "trackback": Kind.TRACKBACK}
BLANK = re.compile(r"\n[ \t]*\n\s*")
BLOCKS = re.compile(r"(?i)<(?:p|div|ul|ol|blockquote|pre|table|h[1-6])[\s>]")


def knows(head: bytes) -> bool:
    """Whether these are the first bytes of an export of WordPress, of any version."""
    return b"<rss" in head and (b"//wordpress.org/export/" in head or b"wp:wxr_version" in head)


def read(container: Container) -> Iterator[Record]:
    """The comments of all posts, as they stand there."""
    known: set[str] = set()
    blog = ""
    for stream in container.streams():
        page = ""
        for found in records(stream, (COMMENT,), (CHANNEL, ITEM)):
            item = found.around.get(ITEM, {})
            blog = blog or _blog(found)
            if found.fault:
                yield Left(key=found["wp:comment_id"], why=Why.BROKEN, place=found.place, words=found.fault)
                continue
            link = item.get("link") or item.get("guid", "")
            if link != page:
                page = link
                closed = item.get("wp:comment_status") == "closed"
                title = item.get("title", "")
                yield Thread(page=page, title=title, state=Opening.CLOSED if closed else Opening.OPEN)
            yield from _comment(found, page, blog, known)


def _blog(found: Found) -> str:
    channel = found.around.get(CHANNEL, {})
    parts = urlsplit(channel.get("wp:base_blog_url") or channel.get("link", ""))
    return f"{parts.netloc}{parts.path}".rstrip("/")


def _comment(found: Found, page: str, blog: str, known: set[str]) -> Iterator[Record]:
    number, said = found["wp:comment_id"], found["wp:comment_type"]
    key = f"{blog}#{number}"
    if found.mended:
        yield Left(key=key, why=Why.MENDED, place=found.place, taken=True)
    if said not in KINDS:
        yield Left(key=key, why=Why.OTHER, place=found.place, words=said)
        return
    name, address, user = found["wp:comment_author"], found["wp:comment_author_email"], found["wp:comment_user_id"]
    whose = f"{blog}/user-{user}" if user not in ("", "0") else address.lower()
    if KINDS[said] is not Kind.COMMENT:
        whose = ""
    if whose and whose not in known:
        known.add(whose)
        yield Writer(key=whose, name=name, address=address)
    approved = found["wp:comment_approved"]
    state = STATES.get(approved, State.REMOVED)
    above = found["wp:comment_parent"]
    link = found["wp:comment_author_url"]
    yield Entry(
        key=key,
        page=page,
        parent=f"{blog}#{above}" if above not in ("", "0") else "",
        kind=KINDS[said],
        state=state,
        writer=whose,
        name=name,
        link=link,
        html=_paragraphs(found["wp:comment_content"]) if state is not State.REMOVED else "",
        created=moment(found["wp:comment_date_gmt"]) or moment(found["wp:comment_date"]),
        source=_source(found, KINDS[said], key, link),
        place=found.place,
    )


def _paragraphs(text: str) -> str:
    """What WordPress makes of a comment when it shows it: an empty line parts paragraphs, and a line ends where it was ended.
    https://developer.wordpress.org/reference/functions/wpautop/"""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if BLOCKS.search(text):
        return text
    return "".join(f"<p>{part.replace(chr(10), '<br>')}</p>" for part in BLANK.split(text))


def _source(found: Found, kind: Kind, key: str, link: str) -> Source | None:
    names, values = found.fields.get("wp:commentmeta/wp:meta_key", []), found.fields.get("wp:commentmeta/wp:meta_value", [])
    kept = dict(zip(names, values, strict=False)).get(OURS, "")
    if kept.count("\n") == 3:
        return Source(**dict(zip(("kind", "network", "id", "url"), kept.split("\n"), strict=True)))
    return Source(kind=kind.value, network="wordpress", id=key, url=link) if kind is not Kind.COMMENT else None


wordpress = Form("wordpress", "WordPress (WXR)", knows, read)
