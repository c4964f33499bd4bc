"""HTML of comments that come from elsewhere, as the Markdown that they are kept in: the same words, and their form.

What comes out goes through `rendering` like all that is written here, so nothing of the HTML itself is ever shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser, LexborNode

from samara.core import urls
from samara.practices.conversation.letters import plain
from samara.practices.conversation.rendering import clean

DEEPEST = 40
LONGEST = 200_000
"""Letters of HTML that are looked at."""
TAG = re.compile(r"<[A-Za-z/!]")
STRONG, WEAK, GONE = {"b", "strong"}, {"i", "em", "cite", "dfn", "var"}, {"s", "del", "strike"}
CODE = {"code", "tt", "kbd", "samp"}
SILENT = {"script", "style", "template", "noscript", "iframe", "object", "head", "title", "svg", "math", "textarea", "select"}
BLOCKS = {
    *("p", "div", "section", "article", "header", "footer", "figure", "figcaption", "table", "tr", "center", "address", "form"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "dl", "dt", "dd", "body", "html", "fieldset", "details", "summary"),
}
SPECIAL = re.compile(r"[\\`*\[\]]|(?<!\w)_|_(?!\w)|~(?=~)|(?<=~)~|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};)")
START = re.compile(r"^([ \t]*)(?:([-+>])|(\d{1,9})([.)])(?=\s|$))", re.M)
SPACE = re.compile(r"[ \t\n\r\f]+")
HEADING = re.compile(r"[^\W\d_](?:[^*_`~\[\]<>\\\n]*\w)?")
FENCE = re.compile(r"`+")
ADDRESS = re.compile(r"https?://[^\s<>\"`\\]+", re.I)
BREAK = "\x00"
"""Stands for the end of a line until blank space is folded."""
OPENED, CLOSED = "\x01\x02\x03", "\x04\x05\x06"
"""Stand before and behind strong, emphasised and struck words until it is known what stands beside them."""
MARKS = ("**", "*", "~~")
EDGE = "\x07"
"""Stands before and behind code."""
MARKED = re.compile(f"([{OPENED}])([^{OPENED}{CLOSED}]*)[{CLOSED}]")
UNMARKED = dict.fromkeys(map(ord, OPENED + CLOSED + EDGE))


def markdown(html: str) -> str:
    """The Markdown of a piece of HTML. Pictures become links to them, headings strong words, tables lines."""
    root = LexborHTMLParser(html[:LONGEST]).body
    return clean("\n\n".join(_blocks(root, 0))) if root is not None else ""


def unmixed(text: str) -> str:
    """Markdown of a system that lets HTML stand in it, as Markdown alone; what has no HTML in it stays as it was typed."""
    return markdown(_mixed().render(text[:LONGEST])) if TAG.search(text) else clean(text)


@cache
def _mixed() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True, "breaks": True, "maxNesting": 20}).enable("strikethrough")


def _blocks(node: LexborNode, depth: int) -> Iterator[str]:
    """The blocks in an element."""
    return _gathered(node.iter(include_text=True), depth)


def _gathered(nodes: Iterable[LexborNode], depth: int) -> Iterator[str]:
    """The blocks among these nodes; what stands between them without one of its own is a paragraph."""
    loose: list[str] = []
    for child in nodes:
        name = child.tag or ""
        block = _block(child, name, depth) if depth < DEEPEST else None
        if block is None:
            loose.append(_inline(child, depth))
            continue
        yield from _paragraph(loose)
        loose = []
        yield from filter(str.strip, block)
    yield from _paragraph(loose)


def _block(node: LexborNode, name: str, depth: int) -> list[str] | None:
    """The blocks of an element that stands on lines of its own; None for one that stands in a line."""
    if name in SILENT:
        return []
    if name == "hr":
        return ["---"]
    if name == "blockquote":
        return ["\n".join(f"> {line}".rstrip() for line in "\n\n".join(_blocks(node, depth + 1)).split("\n"))]
    if name in ("ul", "ol"):
        return [_list(node, name, depth)]
    if name == "pre":
        text = plain(node.text(deep=True)).strip("\n")
        fence = "`" * max(3, 1 + max(map(len, FENCE.findall(text)), default=0))
        return [f"{fence}\n{text}\n{fence}"]
    if name == "li":
        return list(_blocks(node, depth + 1))
    if name in BLOCKS:
        inner = list(_blocks(node, depth + 1))
        if name[0] == "h" and name[1:].isdigit() and inner and HEADING.fullmatch(inner[0]):
            inner[0] = f"**{inner[0]}**"
        return inner
    if any((child.tag or "") in BLOCKS | {"ul", "ol", "blockquote", "pre"} for child in node.iter(include_text=False)):
        return list(_blocks(node, depth + 1))
    return None


def _list(node: LexborNode, name: str, depth: int) -> str:
    lines: list[str] = []
    for child in node.iter(include_text=True):
        # What stands in a list without being one of its items is shown like one.
        inner = "\n\n".join(_blocks(child, depth + 1) if child.tag == "li" else _gathered([child], depth + 1))
        if not inner and child.tag != "li":
            continue
        mark = f"{len(lines) + 1}. " if name == "ol" else "- "
        indent = "\n" + " " * len(mark)
        lines.append(mark + (inner or " ").replace("\n", indent))
    return "\n".join(lines)


def _paragraph(loose: list[str]) -> Iterator[str]:
    """What stood loose, as a paragraph: blank space folded, nothing at the start of a line that would mean something there."""
    lines = [SPACE.sub(" ", line).strip() for line in "".join(loose).split(BREAK)]
    text = "\n".join(lines).strip("\n")
    if text.strip():
        text = MARKED.sub(_marks, text.replace(f"{EDGE}{EDGE}", " "))
        yield START.sub(_harmless, text.translate(UNMARKED))


def _marks(found: re.Match[str]) -> str:
    """The marks of some words, where they are understood: not within a word, and not beside other marks."""
    text, words = found.string, found[2]
    before, behind = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    if any(sign.isalnum() or sign in f"*_~`\\{OPENED}{CLOSED}{EDGE}" for sign in (before, behind) if sign):
        return words
    mark = MARKS[OPENED.index(found[1])]
    return f"{mark}{words}{mark}"


def _harmless(found: re.Match[str]) -> str:
    space, sign, number, point = found.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\{point}"


def _inline(node: LexborNode, depth: int) -> str:
    name = node.tag or ""
    if name == "-text":
        return _escaped(plain(node.text(deep=False) or ""))
    if name == "br":
        return BREAK
    if name in SILENT or name == "-comment" or depth >= DEEPEST:
        return ""
    if name == "img":
        source = urls.absolute("", (node.attributes.get("src") or "")[:2_000])
        return _link(_escaped(plain(node.attributes.get("alt") or "")), source or "")
    if name in CODE:
        return _code(node.text(deep=True))
    inner = "".join(_inline(child, depth + 1) for child in node.iter(include_text=True))
    if name == "a":
        if not inner.translate(UNMARKED).replace(BREAK, " ").strip():
            return inner
        return _link(inner, urls.absolute("", (node.attributes.get("href") or "")[:2_000]) or "")
    kind = next((at for at, names in enumerate((STRONG, WEAK, GONE)) if name in names), None)
    return inner if kind is None else _marked(inner, kind)


def _marked(inner: str, kind: int) -> str:
    """Words that shall have marks, the blank space around them outside; over more than one line, none."""
    core = inner.strip(" \t\n\r\f").translate(UNMARKED)
    if not core or BREAK in core or not (core[0].isalnum() and core[-1].isalnum()):
        return inner
    before = inner[: len(inner) - len(inner.lstrip(" \t\n\r\f"))]
    after = inner[len(inner.rstrip(" \t\n\r\f")) :]
    return f"{before}{OPENED[kind]}{core}{CLOSED[kind]}{after}"


def _code(said: str) -> str:
    text = SPACE.sub(" ", plain(said)).strip()
    ticks = "`" * (1 + max(map(len, FENCE.findall(text)), default=0))
    edge = " " if text[:1] == "`" or text[-1:] == "`" else ""
    return f"{EDGE}{ticks}{edge}{text}{edge}{ticks}{EDGE}" if text else ""


def _link(words: str, address: str) -> str:
    """A link that says where it leads; an address as it stands is a link by itself."""
    bare = words.replace("\\", "").strip()
    if not address:
        return words
    if not words.strip() or bare == address or bare.rstrip("/") == address.rstrip("/"):
        return f"<{address}>"
    target = address.replace("(", "%28").replace(")", "%29").replace("\\", "%5C")
    # Emphasis within may not reach over the end of the link.
    return f"[{words.replace(BREAK, ' ').strip()}]({target})"


def _escaped(text: str) -> str:
    """Letters that mean something in Markdown, made to mean themselves; addresses stay whole."""
    parts: list[str] = []
    at = 0
    for found in ADDRESS.finditer(text):
        address = found[0]
        if SPECIAL.search(address):
            address = f"<{address}>" if "%" not in address and "[" not in address else SPECIAL.sub(r"\\\g<0>", address)
        parts += [SPECIAL.sub(r"\\\g<0>", text[at : found.start()]), address]
        at = found.end()
    parts.append(SPECIAL.sub(r"\\\g<0>", text[at:]))
    return "".join(parts)
