"""oEmbed answers: what an embed of a page would show (https://oembed.com/#section2)."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.parsers import expat

import msgspec

from samara.core.errors import NotReadable
from samara.core.facts import Feed
from samara.core.page import Page

NEEDED = {
    "photo": ("url", "width", "height"),
    "video": ("html", "width", "height"),
    "link": (),
    "rich": ("html", "width", "height"),
}
"""The types, and what an answer of each must hold."""

_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|script)[\s/>]", re.I | re.S)


class Embed(msgspec.Struct, frozen=True, omit_defaults=True):
    """An oEmbed answer: what it says, as texts (type, title, provider_name, thumbnail_url, …); `fault` says in a few words what
    is wrong with it."""

    said: dict[str, str] = {}
    fault: str = ""


def read(data: bytes) -> Embed:
    """The answer that these bytes are. Raises NotReadable for what is neither JSON nor XML."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if _PAGE.match(data):
        raise NotReadable("it is a page, neither JSON nor XML")
    answer = _json(data) if start != b"<" else _xml(data)
    texts = {name: " ".join(str(value).split()) for name, value in answer.items() if isinstance(value, (str, int, float))}
    return Embed(texts, _fault(answer))


def offered(page: Page) -> Feed | None:
    """Where a page says that its answer is to be had: the first address, one of JSON before one of XML."""
    return min(page.oembed, key=lambda offer: "json" not in offer.type, default=None)


def _fault(answer: dict[str, Any]) -> str:
    kind = answer.get("type")
    if kind not in NEEDED:
        return f"its type is {kind!r}" if kind else "it has no type"
    if str(answer.get("version")) != "1.0":
        return "its version is not 1.0"
    missing = [name for name in NEEDED[kind] if answer.get(name) in (None, "")]
    return f"it has no {' and no '.join(missing)}" if missing else ""


def _json(data: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NotReadable(f"it is not valid JSON ({error})") from error
    if not isinstance(answer, dict):
        raise NotReadable("it is no JSON object")
    return answer


def _xml(data: bytes) -> dict[str, Any]:
    path: list[str] = []
    answer: dict[str, Any] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        if not path and name != "oembed":
            raise NotReadable(f"it is XML, but no oEmbed answer (<{name[:80]}>)")
        path.append(name)

    def text(said: str) -> None:
        if len(path) == 2:
            answer[path[1]] = answer.get(path[1], "") + said

    def refuse(*declaration: Any) -> None:
        raise NotReadable("it declares XML entities, which readers refuse")

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: path.pop()
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise NotReadable(f"it is broken XML ({error})") from error
    return answer
