"""Words of a template that nobody has filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.facts import Place
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page

LEFT = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\$\{\w[\w.]*\}|<%.*?%>|%%\w+%%|\[\[?(?:title|site[ _]?name|description)\]?\]"
    r"|lorem ipsum|dolor sit amet"
    r"|\[object Object\]|(?<![\w%])%[sd](?!\w)",
    re.I,
)
"""Signs of the template languages of common site builders, and of printers' text."""

EMPTY = frozenset(("undefined", "null", "none", "nan", "untitled", "untitled document", "your title here", "page title", "title"))
"""What a program writes for nothing, when it is all that is written."""


SIGNS = ("{", "<%", "%s", "%d", "%%", "[", "lorem", "dolor")
"""One of these stands in everything that LEFT finds; most texts have none."""


def told(page: Page) -> Iterator[tuple[str, str, Place | None]]:
    """What the page says of itself: where, the words, the place."""
    for said in page.titles:
        yield "the title", said.value, said.at
    for said in page.descriptions:
        yield "the description", said.value, said.at
    for tag in (*page.card.tags, *page.twitter.tags):
        yield tag.name, tag.content, tag.at
    for heading in page.headings:
        if heading.level == 1:
            yield "the h1", heading.text, heading.at


def left(text: str) -> bool:
    """Whether a text is one that a template left."""
    bare = text.strip().casefold()
    return bare in EMPTY or (any(sign in bare for sign in SIGNS) and LEFT.search(text) is not None)


@page_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://ogp.me/#metadata",
    # A page about a template language rightly shows it.
    when=lambda page: page.kind is not Kind.REFERENCE,
    good='<title>White tea</title><meta property="og:title" content="White tea">',
    bad='<title>White tea</title><meta property="og:title" content="{{ page.title }}">',
)
def placeholder(page: Page) -> Iterator[Found]:
    """No card shows the words of a template.

    A tag that holds "{{ title }}", "undefined" or "lorem ipsum" passes every test for tags that are there, and is what
    readers see.
    """
    for where, text, at in told(page):
        if left(text):
            yield Found(f'{where} is what a template left: "{text[:80]}"', at)
