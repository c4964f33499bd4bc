"""Tells apart what lies among pages and is none: stubs, feeds and data, fragments, AMP twins, our embeds, nothing, and noise."""

from __future__ import annotations

import re

from samara.core import urls
from samara.core.html import Document, fold
from samara.core.html.encoding import Encoded
from samara.core.page import Other
from samara.reading.record import Raw
from samara.reading.scope import Scope

FOLDER = "samara/"
"""Where files stand in a site that we make for others to fetch, below the site's address."""

GENERATOR = '<meta name="generator" content="Samara"/>'
"""How the head of a page of ours says so."""

_HEAD = 2_048
_NOISE = bytes([*range(9), *range(14, 27), *range(28, 32), 127])
_PROLOGUE = re.compile(rb"\A(?:\s+|<\?[^>]*\?>|<!--.*?-->|<!doctype[^>]*>)*", re.S | re.I)
_ROOT = re.compile(rb"<([a-z][a-z0-9:._-]*)", re.I)
_FEEDS = frozenset((b"rss", b"feed", b"rdf:rdf", b"opml"))
_SITEMAPS = frozenset((b"urlset", b"sitemapindex"))
_OWN = re.compile(rb"<(?:!doctype|html|head|body)(?=[\s>/])", re.I)
_FRONT = re.compile(r"/(?:index\.x?html?)?$", re.I)
_REFRESH = re.compile(r"""^\s*(\d*\.?\d*)\s*(?:[;,]|\s)\s*(?:url\s*=\s*)?["']?\s*([^"'\s][^"']*?)["']?\s*$""", re.I)
_LOCATION = re.compile(
    r"""(?:window|document|self|top|parent)?\.?location(?:\.href)?\s*=\s*["']([^"']+)["']|location\.(?:replace|assign)\(\s*["']([^"']+)["']"""
)
# By custom of hosts and builders, of the whole site or of one of its languages.
_MISSING = re.compile(
    r"(?:[a-z]{2}(?:-[a-z]{2})?/)?(?:404|(?:404-)?(?:page-)?not[-_]?found|error-?404)(?:\.x?html?|/(?:index\.html?)?)?$", re.I
)
_STUB_WORDS = 60
_PATIENCE = 15.0
"""Seconds: a page that moves on later than this was meant to be read."""


def before(raw: Raw) -> Other | None:
    """What can be told from the bytes alone: nothing, noise, feeds, sitemaps, JSON, other XML. None for what may be a page."""
    data = raw.data
    if not data.strip():
        return _other(raw, "empty")
    if _is_noise(data):
        return _other(raw, "binary")
    start = data.removeprefix(b"\xef\xbb\xbf")[:_HEAD].lstrip()
    if start[:1] in (b"{", b"[") and start[-1:] and not _OWN.search(data) and _closes(data):
        return _other(raw, "feed" if b"jsonfeed.org/version" in start else "json")
    prologue = _PROLOGUE.match(start)
    root = _ROOT.match(start, prologue.end() if prologue else 0)
    if root:
        name = root.group(1).lower()
        if name in _FEEDS:
            return _other(raw, "feed")
        if name in _SITEMAPS:
            return _other(raw, "sitemap")
        if start.startswith(b"<?xml") and name != b"html":
            return _other(raw, "missing-type", note=f"XML of another kind: <{name.decode('ascii')}>")
    return None


def instead(raw: Raw, scope: Scope) -> Other | None:
    """The page that a server shows in place of one that is not there: it is read at any address but its own."""
    own = scope.own(raw.url)
    if own and _MISSING.match(own[len(scope.url) :]):
        return _other(raw, "error-page", note="what the server shows where no page is")
    return None


def ours(raw: Raw, scope: Scope) -> Other | None:
    """A page that we made to stand in frames on other sites, which is none of the owner's."""
    own = scope.own(raw.url)
    if own and own.startswith(scope.url + FOLDER) and GENERATOR.encode() in raw.data[:_HEAD]:
        return _other(raw, "embed", note="what other sites show of a page in a frame")
    return None


def after(raw: Raw, doc: Document) -> Other | None:
    """What can be told from the tree: redirect stubs, AMP twins, copies of pages elsewhere, fragments. None for a page."""
    return _refreshed(raw, doc) or _scripted(raw, doc) or _amp(raw, doc) or _fragment(raw, doc)


def mirrored(doc: Document) -> str | None:
    """The address a page was copied from by HTTrack or a browser's "save as", which leave a comment; None for an original.

    The canonicals and relative addresses of such copies are the copier's work.
    """
    if doc.says(b"<!-- mirrored from "):
        words = _comment(doc.source, b"mirrored from ")
        return urls.absolute("http:", f"//{words}") if words and "://" not in words else urls.absolute("", words)
    if doc.says(b"<!-- saved from url="):
        words = _comment(doc.source, b"saved from url=")
        return urls.absolute("", words.partition(")")[2])
    return None


def _comment(source: bytes, opening: bytes) -> str:
    """The first word after `opening` in the source."""
    at = source.lower().find(opening) + len(opening)
    words = source[at : at + _HEAD].split(None, 1)
    return words[0].decode("utf-8", "replace") if words else ""


def _other(raw: Raw, why: str, target: str = "", note: str = "") -> Other:
    return Other(raw.url, raw.source, why, target, raw.status, note)


def _is_noise(data: bytes) -> bool:
    """Whether the bytes are no text: many control characters and no byte order mark or zeros of UTF-16 to explain them."""
    head = data[: 8 * _HEAD]
    controls = len(head) - len(head.translate(None, _NOISE))
    if controls * 50 <= len(head):
        return False
    text = Encoded(head[: len(head) // 2 * 2]).utf8
    return (len(text) - len(text.translate(None, _NOISE))) * 50 > len(text)


def _closes(data: bytes) -> bool:
    """Whether text that opens as JSON also ends so."""
    end = data.rstrip()[-1:]
    return end in (b"}", b"]")


def _refreshed(raw: Raw, doc: Document) -> Other | None:
    for given in doc.metas:
        if (given.get("http-equiv") or "").strip().lower() == "refresh" and (found := _REFRESH.match(given.get("content") or "")):
            target = doc.resolve(found.group(2))
            wait = float(found.group(1)) if found.group(1) not in ("", ".") else 0.0
            if target and urls.bare(target) != urls.bare(doc.url) and (wait <= _PATIENCE):
                return _other(raw, "stub", urls.bare(target), "meta refresh")
    return None


def _scripted(raw: Raw, doc: Document) -> Other | None:
    """A page of a few words whose script goes elsewhere at once."""
    if len(doc.source) > 8 * _HEAD or not (scripts := doc.all("script")):
        return None
    body = doc.tree.body
    said = len((body.text_lexbor() if body else "").split()) - sum(
        len(node.text_lexbor().split()) for node in scripts if _inside(node)
    )
    if said > _STUB_WORDS or len(doc.all("a")) > 2:
        return None
    for node in scripts:
        code = node.text_lexbor()
        found = _LOCATION.search(code)
        # A location set inside a function answers a click; only what runs at once is a redirect.
        if found and "function" not in code[: found.start()] and "=>" not in code[: found.start()]:
            target = doc.resolve(found.group(1) or found.group(2))
            if target and urls.bare(target) != urls.bare(doc.url):
                return _other(raw, "stub", urls.bare(target), "script")
    return None


def _inside(node: object) -> bool:
    parent = getattr(node, "parent", None)
    return parent is not None and parent.tag != "head"


def _amp(raw: Raw, doc: Document) -> Other | None:
    if not any({"amp", "⚡"} & given.keys() for _, given in doc.given("html")):
        return None
    for rels, given in doc.rels:
        target = doc.resolve(given.get("href")) if "canonical" in rels else None
        if target and urls.bare(target) != urls.bare(doc.url):
            return _other(raw, "amp", urls.bare(target))
    return None


def _fragment(raw: Raw, doc: Document) -> Other | None:
    """A piece of a page that has neither doctype nor html, head, body, title or meta of its own.

    What answers at the address of a folder is read there, and so is a page whatever it lacks.
    """
    if _FRONT.search(urls.path(raw.url)) or _OWN.search(doc.source) or doc.all("title", "meta"):
        return None
    first = fold(doc.tree.body.text_lexbor() if doc.tree.body else "")[:80]
    return _other(raw, "fragment", note=first)
