"""What somebody wrote, as HTML that is safe wherever it stands: rendered and cleaned once, when it is written."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from html import unescape

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from samara.practices.conversation.letters import plain

LONGEST = 10_000
"""Characters that a comment may have."""
LINK = "nofollow ugc noopener"
"""What `rel` says of every link. https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links"""
TAGS = {"p", "br", "em", "strong", "s", "a", "code", "pre", "blockquote", "ul", "ol", "li", "hr"}
ATTRIBUTES: dict[str, set[str]] = {"a": {"href"}, "ol": {"start"}, "*": set()}

_ADDRESS = re.compile(r"(?<![\w/@.])https?://[^\s<>\"`\\]{1,2000}", re.I)
_TRAILING = ".,:;!?'*_~"
_MENTION = re.compile(r"(?<![\w/@.])@(\w[^\n@]{0,79})")
_HREF = re.compile(r'<a href="([^"]*)"')
_BLANK = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """The Markdown as it is kept: lines end with one kind of break, more than one empty line is one, and no letter does harm."""
    return _BLANK.sub("\n\n", plain(text.replace("\r\n", "\n").replace("\r", "\n"))).strip()


@lru_cache(maxsize=64)
def render(text: str) -> str:
    """Markdown as HTML: paragraphs, emphasis, lists, quotations, code, and links that vouch for nothing.

    HTML in the text is shown as it was typed. There are no pictures, which would tell other hosts who reads here, and no
    headings, which belong to the page. Links lead to http and https only. What comes out is well-formed as HTML and as XML.
    """
    html = nh3.clean(
        _markdown().render(clean(text)),
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes={"http", "https"},
        link_rel=LINK,
    )
    # A second time, for letters that were written as entities. In what nh3 gives, < stands for nothing but a tag.
    return plain(html.replace("<br>", "<br/>").replace("<hr>", "<hr/>").replace("&nbsp;", "\u00a0")).strip()


def links(html: str) -> tuple[str, ...]:
    """The addresses that rendered HTML leads to, each once."""
    return tuple(dict.fromkeys(unescape(found) for found in _HREF.findall(html)))


def mentions(text: str) -> tuple[str, ...]:
    """What follows each @ in what was written, on its line and as far as a name can go, each once, in their order. Where the name
    ends, and whose it is, has to be looked up."""
    return tuple(dict.fromkeys(found.rstrip() for found in _MENTION.findall(text)))


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False, "breaks": True, "maxNesting": 20})
    markdown.enable("strikethrough").disable(["image", "heading", "lheading", "html_block", "html_inline", "reference"])
    markdown.validateLink = lambda url: url.lower().startswith(("http://", "https://"))  # type: ignore[method-assign]
    markdown.core.ruler.after("inline", "addresses", _link_addresses)
    return markdown


def _link_addresses(state: StateCore) -> None:
    """Make links of bare addresses in the text. https://github.github.com/gfm/#autolinks-extension-"""
    for block in state.tokens:
        if block.type != "inline" or not block.children or "://" not in block.content:
            continue
        inside = 0
        children: list[Token] = []
        for token in block.children:
            inside += {"link_open": 1, "link_close": -1}.get(token.type, 0)
            children += _linked(state, token) if token.type == "text" and not inside else [token]
        block.children = children


def _linked(state: StateCore, token: Token) -> list[Token]:
    parts: list[Token] = []
    at = 0
    for found in _ADDRESS.finditer(token.content):
        address = _trimmed(found[0])
        href = state.md.normalizeLink(address)
        if not state.md.validateLink(href) or len(address) <= len("https://"):
            continue
        parts += [
            _text(token.content[at : found.start()]),
            Token("link_open", "a", 1, attrs={"href": href}),
            _text(address),
            Token("link_close", "a", -1),
        ]
        at = found.start() + len(address)
    return [*parts, _text(token.content[at:])] if parts else [token]


def _trimmed(address: str) -> str:
    """Without the marks that end the sentence around it, and a bracket that was opened before it."""
    while address[-1] in _TRAILING or (address[-1] == ")" and address.count(")") > address.count("(")):
        address = address[:-1]
    return address


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
