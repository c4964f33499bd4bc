"""A Discord component embed: the layout that Discord draws instead of a card, and what keeps it from doing so.

https://docs.discord.com/developers/link-previews/component-embeds
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from samara.core import urls
from samara.core.facts import Component
from samara.core.page import Page
from samara.networks.discord import DISCORD
from samara.reading.facts.components import NAME

TYPES = ("application/json", "application/vnd.discord.component-embed+json")
ROW, BUTTON, SECTION, TEXT, THUMBNAIL, GALLERY, SEPARATOR, CONTAINER = 1, 2, 9, 10, 11, 12, 14, 17
LINK_STYLE = 5
_WORDS = {
    ROW: "action row", BUTTON: "button", SECTION: "section", TEXT: "text display", THUMBNAIL: "thumbnail",
    GALLERY: "media gallery", SEPARATOR: "separator", CONTAINER: "container",
}  # fmt: skip
_INSIDE = {CONTAINER: {ROW, SECTION, TEXT, GALLERY, SEPARATOR}, SECTION: {TEXT}, ROW: {BUTTON}}
_KEYS = frozenset(("id", "type", "url", "style", "label", "emoji", "disabled"))
"""What a button may say; with anything else the whole embed is not valid."""


def drawn(page: Page) -> Component | None:
    """The component embed that Discord draws for this page, as far as the page shows: the file of a linked one is not read.

    The first that stands in the page goes before those that are linked.
    """
    offered = next(iter(page.components), None)
    return offered if offered and next(faults(offered, page.url), None) is None else None


def smothers(page: Page) -> Component | None:
    """The component embed that leaves a link to this page without any preview: one of too many components."""
    offered = next((each for each in page.components if each.kind == "script" and each.name == NAME and each.type in TYPES), None)
    try:
        root = _root(offered.text) if offered and offered.size <= limit("component") else None
    except (ValueError, RecursionError):
        return None
    return offered if root and len(list(_parts(root))) > limit("component_parts") else None


def faults(offered: Component, url: str) -> Iterator[str]:
    """What Discord refuses of a component embed on the page at `url`, each in a phrase."""
    if offered.name != NAME:
        yield f'its {"id" if offered.kind == "script" else "rel"} must be exactly "{NAME}", not "{offered.name[:60]}"'
    if offered.type not in TYPES:
        yield f'its type must be {" or ".join(TYPES)}, not "{offered.type[:60]}"'
    yield from _content(offered.text, offered.size) if offered.kind == "script" else _address(offered, url)


def refused(data: str) -> tuple[str, ...]:
    """What Discord refuses of the text of a component embed, each in a phrase, once."""
    return tuple(dict.fromkeys(_content(data, len(data.encode()))))


def limit(of: str) -> int:
    """The most of something that Discord takes."""
    found = DISCORD.limit(of)
    assert found is not None
    assert found.most is not None
    return found.most


def _address(offered: Component, url: str) -> Iterator[str]:
    if not _absolute(offered.raw):
        yield "its href is no absolute address"
        return
    there, here = f".{urls.host(offered.url)}", f".{urls.host(url)}"
    if not (there.endswith(here) or here.endswith(there)):
        yield f"its file is on {there[1:]}, which is neither the host of the page nor above or below it"


def _content(text: str, size: int) -> Iterator[str]:
    if size > limit("component"):
        yield f"it has {size:,} bytes, and Discord takes {limit('component'):,}"
        return
    try:
        root = _root(text)
    except (ValueError, RecursionError) as error:
        yield f"it is no valid JSON ({error})"
        return
    if root is None:
        yield f'it is no object whose "component" is a container (type {CONTAINER})'
        return
    parts = list(_parts(root))
    yield from _counted(parts)
    yield from _judged(root, {CONTAINER}, "an embed")


def _root(text: str) -> dict[str, Any] | None:
    """The container that holds all the others; None when there is none. ValueError, RecursionError for what is no JSON."""
    document = msgspec.json.decode(text)
    root = document.get("component") if isinstance(document, dict) else None
    return root if isinstance(root, dict) and _kind(root) == CONTAINER else None


def _counted(parts: list[dict[str, Any]]) -> Iterator[str]:
    if len(parts) > limit("component_parts"):
        most = limit("component_parts")
        yield f"it has {len(parts)} components; with more than {most} Discord shows no preview at all, not even the card"
    pictures = sum(len(_list(part, "items")) for part in parts if _kind(part) == GALLERY)
    if pictures > limit("component_media"):
        yield f"its galleries have {pictures} pictures, and Discord takes {limit('component_media')}"


def _parts(root: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The component and all in it, however deep they lie."""
    waiting = [root]
    while waiting:
        part = waiting.pop()
        yield part
        waiting += [each for each in (*_list(part, "components"), part.get("accessory")) if isinstance(each, dict)]


def _judged(part: object, allowed: set[int], where: str) -> Iterator[str]:
    """What is wrong with a component and those in it; what may not stand here is not looked into."""
    kind = _kind(part)
    if not isinstance(part, dict) or kind is None:
        yield f"a component in {where} has no type"
    elif kind not in _WORDS:
        yield f"a component in {where} is of type {kind}, which embeds do not have"
    elif kind not in allowed:
        yield f"{_one(kind)} cannot stand in {where}"
    else:
        yield from _RULES.get(kind, _nothing)(part)
        inside = _list(part, "components")
        if kind in _INSIDE and not inside:
            yield f"{_one(kind)} is empty"
        for each in inside if kind in _INSIDE else ():
            yield from _judged(each, _INSIDE[kind], _one(kind))


def _nothing(_: dict[str, Any]) -> Iterator[str]:
    return iter(())


def _row(part: dict[str, Any]) -> Iterator[str]:
    if len(_list(part, "components")) > limit("component_buttons"):
        yield f"an action row has more than {limit('component_buttons')} buttons"


def _section(part: dict[str, Any]) -> Iterator[str]:
    if len(_list(part, "components")) > limit("component_texts"):
        yield f"a section has more than {limit('component_texts')} texts"
    if part.get("accessory") is None:
        yield "a section has no accessory"
    else:
        yield from _judged(part["accessory"], {BUTTON, THUMBNAIL}, "a section's accessory")


def _text(part: dict[str, Any]) -> Iterator[str]:
    if not _said(part, "content").strip():
        yield "a text display has no content"


def _button(part: dict[str, Any]) -> Iterator[str]:
    if type(part.get("style")) is not int or part["style"] != LINK_STYLE:
        yield f"a button is not of the link style ({LINK_STYLE})"
    if other := sorted(part.keys() - _KEYS):
        yield f"a button has {', '.join(other)[:60]}, which makes the whole embed invalid"
    url, label = _said(part, "url"), _said(part, "label")
    if not url:
        yield "a button has no url"
    elif not _absolute(url):
        yield f"a button leads to {url[:60]}, which is no absolute address"
    elif len(url) > limit("component_link"):
        yield f"a button's url has {len(url):,} characters, and Discord takes {limit('component_link'):,}"
    if not label and not part.get("emoji"):
        yield "a button has neither label nor emoji"
    if len(label) > limit("component_label"):
        yield f"a button's label has {len(label):,} characters, and Discord takes {limit('component_label'):,}"


def _gallery(part: dict[str, Any]) -> Iterator[str]:
    if not _list(part, "items"):
        yield "a media gallery is empty"
    for item in _list(part, "items"):
        yield from _media(item, "a media gallery")


def _thumbnail(part: dict[str, Any]) -> Iterator[str]:
    yield from _media(part, "a thumbnail")


def _media(item: object, where: str) -> Iterator[str]:
    media = item.get("media") if isinstance(item, dict) else None
    url = _said(media, "url") if isinstance(media, dict) else ""
    if not url:
        yield f"{where} has a picture without url"
    elif not _absolute(url):
        yield f"{where} shows {url[:60]}, which is no absolute address of http or https"
    elif len(url) > limit("address"):
        yield f"{where} shows an address of {len(url):,} characters, and Discord takes {limit('address'):,}"


_RULES: dict[int, Callable[[dict[str, Any]], Iterator[str]]] = {
    ROW: _row, SECTION: _section, TEXT: _text, BUTTON: _button, GALLERY: _gallery, THUMBNAIL: _thumbnail,
}  # fmt: skip


def _kind(part: object) -> int | None:
    kind = part.get("type") if isinstance(part, dict) else None
    return kind if type(kind) is int else None


def _one(kind: int) -> str:
    return f"{'an' if _WORDS[kind][0] in 'aeiou' else 'a'} {_WORDS[kind]}"


def _list(part: dict[str, Any], key: str) -> list[Any]:
    found = part.get(key)
    return found if isinstance(found, list) else []


def _said(part: dict[str, Any], key: str) -> str:
    found = part.get(key)
    return found if isinstance(found, str) else ""


def _absolute(url: str) -> bool:
    return url.lower().startswith(("http://", "https://")) and bool(urls.host(url))
