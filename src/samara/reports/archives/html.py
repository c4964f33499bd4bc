"""A folder of plain pages: what was published, to be read by people for as long as there are browsers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from samara.core.archive import Entry, Record
from samara.core.comment import State
from samara.practices.conversation import rendering
from samara.reports.archives.format import ArchiveFormat, Head, Talk, stem, talks

FOLDER = "comments"
DEEPEST = 8
"""Steps to the right that are drawn."""
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
STYLE = """:root{color-scheme:light dark}
body{font:1rem/1.6 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem 1.2rem 4rem;overflow-wrap:anywhere}
ol,ul{list-style:none;padding:0}
li{margin:1rem 0 0;margin-inline-start:calc(var(--in,0)*1.1rem)}
article{border-inline-start:3px solid color-mix(in srgb,currentColor 25%,transparent);padding-inline-start:.8rem}
h2{font-size:1rem;margin:0}
blockquote{margin-inline-start:1rem;opacity:.9}
pre{overflow-x:auto}
p{margin:.4rem 0}
time,.soft{font-size:.9rem}"""
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="{policy}"/>
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{body}
</body>
</html>
"""


def parts(head: Head, records: Iterable[Record]) -> Iterator[tuple[str, bytes]]:
    """A page for each thread, and last the page that lists them."""
    listed: list[str] = []
    name = head.name or head.site
    for number, talk in enumerate(talks(records), 1):
        count = sum(entry.state is State.PUBLISHED for entry in talk.entries)
        if not count:
            continue
        file = f"{number:05}-{stem(talk.thread.page) or 'page'}.html"
        title = talk.thread.title or talk.thread.page
        yield file, _page(f"Comments: {title}", _talk(talk, title, name))
        words = f"{count:,} comment{'s' if count != 1 else ''}"
        listed.append(f'<li><a href="{file}"><bdi>{escape(title)}</bdi></a> <span class="soft">{words}</span></li>')
    body = f"<main>\n<h1><bdi>{escape(name)}</bdi>: comments</h1>\n<ul>\n{chr(10).join(listed)}\n</ul>\n</main>"
    yield "index.html", _page(f"{name}: comments", body)


def _page(title: str, body: str) -> bytes:
    return PAGE.format(policy=POLICY, title=escape(title), style=STYLE, body=body).encode()


def _talk(talk: Talk, title: str, site: str) -> str:
    page = escape(talk.thread.page)
    items = "\n".join(_item(entry, depth) for entry, depth in _threaded(talk.entries))
    return (
        f'<nav><a href="index.html"><bdi>{escape(site)}</bdi></a></nav>\n<main>\n<h1><bdi>{escape(title)}</bdi></h1>\n'
        f'<p><a href="{page}" rel="nofollow noopener">{page}</a></p>\n<ol>\n{items}\n</ol>\n</main>'
    )


def _threaded(entries: list[Entry]) -> Iterator[tuple[Entry, int]]:
    """Each comment behind what it answers, with its depth; of those that are not shown, the places that were answered."""
    below: dict[str, list[Entry]] = {}
    keys = {entry.key for entry in entries}
    for entry in entries:
        below.setdefault(entry.parent if entry.parent in keys else "", []).append(entry)
    shown = {entry.key for entry in entries if entry.state is State.PUBLISHED}
    parent = {entry.key: entry.parent for entry in entries}
    for key in list(shown):
        while (key := parent.get(key, "")) and key not in shown:
            shown.add(key)
    stack = [(entry, 0) for entry in reversed(below.get("", []))]
    while stack:
        entry, depth = stack.pop()
        if entry.key in shown:
            yield entry, depth
        stack += [(each, depth + 1) for each in reversed(below.get(entry.key, []))]


def _item(entry: Entry, depth: int) -> str:
    step = f' style="--in:{min(depth, DEEPEST)}"' if depth else ""
    if entry.state is not State.PUBLISHED:
        return f'<li{step}><article><p class="soft">This comment is not shown.</p></article></li>'
    name = f"<bdi>{escape(entry.name or 'Guest')}</bdi>"
    if entry.link:
        name = f'<a href="{escape(entry.link)}" rel="nofollow ugc noopener">{name}</a>'
    when = (
        f'<time datetime="{entry.created:%Y-%m-%dT%H:%M:%SZ}">{entry.created:%d %B %Y, %H:%M} UTC</time>' if entry.created else ""
    )
    return f"<li{step}><article>\n<h2>{name}</h2>\n{when}\n{rendering.render(entry.text)}\n</article></li>"


HTML = ArchiveFormat(help="Plain pages for people, of what is published.", file=FOLDER, media="application/zip", parts=parts)
