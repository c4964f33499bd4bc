"""Links and buttons that share, save, send or copy a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from samara.core.facts import Place, Share
from samara.core.html import Document, Node, fold
from samara.networks.catalogue import networks
from samara.networks.catalogue import shares as shared_by
from samara.networks.network import Group
from samara.reading.reader import reader

_SHARING = re.compile(
    r"(?<![^\W_])(?:share|teilen|partager|compartir|compartilhar|partilhar|condividi|delen|udostępnij|поделиться|共有|分享)(?![^\W_])",
    re.I,
)
_COPYING = re.compile(
    r"(?<![^\W_])copy[ _-]?(?:the[ _-])?(?:link|url|address)(?![^\W_])|link kopieren|copier le lien|copiar (?:el )?enlace", re.I
)
_STEMS = ("share", "teilen", "part", "condivi", "delen", "udost", "подел", "共有", "分享", "cop", "kop")
"""One of these stands in whatever the two above find; most buttons have none."""

_LABEL = 200
"""Characters of a button that are looked at; one that nobody closed holds the rest of the page."""

_CALLS_COPY = re.compile(r"clipboard\.writeText\(\s*(?:(?:window|document)\.)?(?:location|URL)\b")


@reader
def shares(doc: Document, _: object) -> tuple[Share, ...]:
    """Every link to the share address of a network we know, also of schemes of their own (mailto:, whatsapp:, tg:); then what a
    script answers: the device's own sheet as "native" and the clipboard as "copy", each once, without an address."""
    found = [share for node, given in doc.given("a") if (share := _link(doc, node, given))]
    controls: dict[str, Share] = {}
    for share in _controls(doc):
        controls.setdefault(share.network, share)
    return (*found, *controls.values())


def _link(doc: Document, node: Node, given: dict[str, str | None]) -> Share | None:
    raw = (given.get("href") or "").strip()
    bare = "?" not in raw and "#" not in raw
    # A link without parameters shares nothing, or lacks what it should share; most links of a page are out here.
    if bare and "share" not in raw and "/intent/" not in raw:
        return None
    if (raw[:1] in "#/." and not raw.startswith("//")) or (":" not in raw[:20] and not raw.startswith("//")):
        return None
    url = doc.resolve(raw) or raw
    if len(url) > 8_192 or not _is_whole(url):
        return None
    share = shared_by(url)
    if share is None or (bare and not _is_bare_intent(share.network, url)):
        return None
    return Share(share.network, url, share.url, share.text, share.alive, doc.place(given), _item(doc, node))


def _item(doc: Document, node: Node) -> Place | None:
    """The list item that holds nothing but this link."""
    outer = node.parent
    if (
        outer is None
        or outer.tag != "li"
        or sum(1 for _ in outer.iter()) > 1
        or doc.text(outer).strip() != doc.text(node).strip()
    ):
        return None
    return doc.place(outer.attributes)


def _is_bare_intent(name: str, url: str) -> bool:
    """Whether an address without parameters is that of a share dialogue and no page beside it; services of buttons do without."""
    network, path = networks()[name], urlsplit(url).path
    return network.group is not Group.WIDGET and any(
        len(intent.path) > 1 and path.startswith(intent.path) and path[len(intent.path) :][:1] in ("", "/", ".")
        for intent in network.intents
    )


def _controls(doc: Document) -> Iterator[Share]:
    for tag, nodes in doc.elements.items():
        if "-" in tag and ("share" in tag or "clipboard" in tag or "copy" in tag):
            yield _control("native" if "share" in tag else "copy", doc, nodes[0].attributes)
    for node, given in doc.given("button"):
        said = [given.get("class"), given.get("id"), given.get("aria-label"), given.get("title"), doc.text(node)[:_LABEL]]
        words = fold(" ".join(filter(None, said))).lower()
        if not any(stem in words for stem in _STEMS):
            continue
        if _SHARING.search(words):
            yield _control("native", doc, given)
        elif _COPYING.search(words):
            yield _control("copy", doc, given)
    if doc.says(b"navigator.share") or doc.says(b"clipboard.writetext"):
        for node, given in doc.given("script"):
            code = doc.text(node)
            if "navigator.share" in code:
                yield _control("native", doc, given)
            if _CALLS_COPY.search(code):
                yield _control("copy", doc, given)


def _control(name: str, doc: Document, given: dict[str, str | None]) -> Share:
    return Share(name, "", at=doc.place(given))


def _is_whole(url: str) -> bool:
    try:
        urlsplit(url)
    except ValueError:
        return False
    return True
