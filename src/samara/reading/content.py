"""The main content of a page as HTML that can be read anywhere: clean, whole, with complete addresses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import nh3

from samara.core.html import Document, Node, TooDeep, fold
from samara.reading.facts.text import main

_OUTSIDE = frozenset(("nav", "aside", "header", "footer", "samara"))
# Nobody reads them as text, or they do nothing where the page's own scripts do not run.
_DROPPED = frozenset(
    "script style template noscript iframe object embed svg math canvas form select button textarea input dialog nav aside "
    "footer title".split()
)
_TAGS = frozenset(
    "a abbr article audio b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 "
    "h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small source span strong sub summary sup table "
    "tbody td tfoot th thead time tr u ul var video".split()
)
_ATTRIBUTES = {
    "*": {"dir", "lang"},
    "a": {"href", "hreflang", "title"},
    "abbr": {"title"},
    "audio": {"controls", "src"},
    "blockquote": {"cite"},
    "img": {"alt", "height", "src", "title", "width"},
    "li": {"value"},
    "ol": {"reversed", "start"},
    "q": {"cite"},
    "source": {"src", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
    "video": {"controls", "height", "poster", "src", "width"},
}
_ADDRESSES = frozenset(("cite", "href", "poster", "src"))
_SCHEMES = ("mailto:", "tel:", "xmpp:", "sms:", "geo:")


def content(data: bytes, url: str, *, charset: str | None = None, title: str = "") -> str:
    """The main content of the page at `url`, without a heading that only repeats `title`; empty when there is none.

    Nothing in it runs, frames, asks or styles: what is left are texts, links, pictures, sound, video and tables. A frame becomes
    a link to what it shows.
    """
    try:
        doc = Document(data, url, charset=charset)
    except TooDeep:
        return ""
    root = main(doc)
    if root is None:
        return ""
    for node in doc.all("iframe"):
        _link(doc, node)
    for node in list(_unwanted(doc, root, fold(title))):
        node.decompose()
    clean = nh3.clean(
        root.html or "",
        tags=set(_TAGS),
        clean_content_tags=set(_DROPPED),
        attributes=_ATTRIBUTES,
        attribute_filter=partial(_attribute, doc),
        link_rel=None,
        url_schemes={"http", "https", *(scheme[:-1] for scheme in _SCHEMES)},
    )
    return clean.strip()


def _link(doc: Document, frame: Node) -> None:
    """Put a link to what a frame shows in its place: readers and newsletters show no frames."""
    given = frame.attributes
    if url := doc.resolve(given.get("src")) or doc.resolve(given.get("data-src")):
        link = doc.tree.create_node("a")
        link.attrs["href"] = url
        link.insert_child(fold(given.get("title")) or url)
        frame.replace_with(link)


def _unwanted(doc: Document, root: Node, title: str) -> Iterator[Node]:
    """The outermost elements that are left out."""
    marks = doc.regions.marks
    waiting = [root.first_child]
    while waiting:
        node = waiting.pop()
        while node is not None:
            tag = node.tag or ""
            outside = node.mem_id in marks and doc.region(node) in _OUTSIDE
            if tag in _DROPPED or outside or _is_empty(doc, node, tag) or (tag == "h1" and fold(doc.text(node)) == title):
                yield node
            elif node.first_child is not None:
                waiting.append(node.next)
                node = node.first_child
                continue
            node = node.next


def _is_empty(doc: Document, node: Node, tag: str) -> bool:
    """Whether an element shows nothing elsewhere: a picture without an address, and sources that are for browsers to choose."""
    if tag == "source":
        return node.parent is not None and node.parent.tag == "picture"
    if tag != "img":
        return False
    given = node.attributes
    if doc.resolve(given.get("src")):
        return False
    # What a script would load when it comes into view.
    later = doc.resolve(given.get("data-src"))
    if later:
        node.attrs["src"] = later
    return later is None


def _attribute(doc: Document, tag: str, name: str, value: str) -> str | None:
    """The value of an attribute as it reads far from the page."""
    if name not in _ADDRESSES:
        return value
    text = value.strip()
    return text if text.lower().startswith(_SCHEMES) else doc.resolve(text)
