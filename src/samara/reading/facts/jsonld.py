"""JSON-LD blocks. https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from samara.core.facts import Broken, JsonLd, Place, Thing
from samara.core.html import Document
from samara.reading.reader import reader

# Builders wrap scripts in comments and CDATA for parsers of the last century.
_WRAPPER = re.compile(
    r"\A\s*(?:<!--|(?:/\*|//)?\s*<!\[CDATA\[(?:\s*\*/)?)|(?:-->|(?:/\*|//)?\s*\]\]>(?:\s*\*/)?)\s*\Z",
)
_MARKS = re.compile(r"^\s*(?:/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|/\*\s*\]\]>\s*\*/|//\s*\]\]>)\s*$", re.M)
_DEEP = 64
_MOST = 100


@reader
def jsonld(doc: Document, _: object) -> JsonLd:
    """Every node with a @type, @graph and arrays unrolled; what cannot be parsed or kept is broken, and says why."""
    things: list[Thing] = []
    broken: list[Broken] = []
    for node, given in doc.given("script"):
        if (given.get("type") or "").partition(";")[0].strip().lower() != "application/ld+json":
            continue
        at = doc.place(given)
        try:
            text = node.text_lexbor()
            things += _things(_parse(text), at, plain=_is_plain(text))
        except ValueError as error:
            broken.append(Broken(str(error), at))
    return JsonLd(tuple(things), tuple(broken))


def texts(value: Any) -> tuple[str, ...]:
    """What a property says, as texts: strings, numbers, the `name` or `@value` of nodes, and each of a list."""
    if isinstance(value, list):
        return tuple(text for one in value for text in texts(one))
    if isinstance(value, dict):
        named = value.get("name") or value.get("@value")
        return texts(named) if isinstance(named, (str, list)) else ()
    if isinstance(value, str):
        folded = " ".join(value.split())
        return (folded,) if folded else ()
    return (str(value),) if isinstance(value, (int, float)) and not isinstance(value, bool) else ()


def addresses(value: Any) -> tuple[str, ...]:
    """The addresses a property gives: strings, and the `url` or `contentUrl` of nodes."""
    if isinstance(value, list):
        return tuple(url for one in value for url in addresses(one))
    if isinstance(value, dict):
        return addresses(value.get("url") or value.get("contentUrl"))
    return (value.strip(),) if isinstance(value, str) and value.strip() else ()


def whole(value: Any, things: Iterable[Thing]) -> Any:
    """A property's value, in which references to nodes that stand elsewhere on the page are replaced by those."""
    if isinstance(value, list):
        return [whole(one, things) for one in value[:_MOST]]
    if isinstance(value, dict) and "@id" in value and not value.keys() - {"@id", "@type"}:
        return next((thing.properties for thing in things if thing.properties.get("@id") == value["@id"]), value)
    return value


def types(node: dict[str, Any]) -> tuple[str, ...]:
    """The types of a node, without the schema.org in front."""
    given = node.get("@type")
    names = given if isinstance(given, list) else [given]
    return tuple(re.sub(r"^(https?://schema\.org/|schema:)", "", name) for name in names if isinstance(name, str) and name)


def _parse(text: str) -> Any:
    """The block's value. Raises ValueError with the parser's words."""
    bare = _WRAPPER.sub("", text).strip()
    if not bare:
        raise ValueError("The block is empty.")
    try:
        value = msgspec.json.decode(bare)
        if bare.count("{") + bare.count("[") > _DEEP and _depth(value) > _DEEP:
            raise ValueError(f"The block is nested deeper than {_DEEP} levels.")
        msgspec.msgpack.encode(value)
    except (msgspec.MsgspecError, OverflowError) as error:
        raise ValueError(str(error)) from None
    except RecursionError:
        raise ValueError(f"The block is nested deeper than {_DEEP} levels.") from None
    return value


def _is_plain(text: str) -> bool:
    """Whether nothing but JSON stands in a script, lines with the marks of a CDATA section aside."""
    bare = text.strip()
    if bare[:1] == "/":
        bare = _MARKS.sub("", text).strip()
    return bare[:1] + bare[-1:] in ("{}", "[]")


def _things(value: Any, at: Place | None, graph: bool = False, plain: bool = True) -> Iterator[Thing]:
    if isinstance(value, list):
        for one in value:
            yield from _things(one, at, graph, plain)
    elif isinstance(value, dict):
        if named := types(value):
            kept = {name: one for name, one in value.items() if name not in ("@type", "@context", "@graph")}
            yield Thing(named, kept, at, graph, plain and value["@type"] == named[0])
        if "@graph" in value:
            yield from _things(value["@graph"], at, True, plain)


def _depth(value: Any) -> int:
    """How deep arrays and objects stand in each other, counted to just beyond what is allowed."""
    level, depth = [value], 0
    while level and depth <= _DEEP:
        inner = [one.values() if isinstance(one, dict) else one for one in level if isinstance(one, (dict, list))]
        level = [one for ones in inner for one in ones]
        depth += bool(inner)
    return depth
