"""Words of a template that nobody has filled in."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.facts import Place
from samara.core.finding import Effort, Found, Level
from samara.core.leftover import leftover
from samara.core.page import Kind, Page


def told(page: Page) -> Iterator[tuple[str, str, Place | None]]:
    """What the page says of itself: where, the words, the place."""
    for said in page.titles:
        yield "the title", said.value, said.at
    for said in page.descriptions:
        yield "the description", said.value, said.at
    for said in page.canonical:
        yield "the canonical address", said.raw or said.value, said.at
    for tag in (*page.card.tags, *page.twitter.tags):
        yield tag.name, tag.content, tag.at
    for heading in page.headings:
        if heading.level == 1:
            yield "the h1", heading.text, heading.at


def paragraphs(page: Page) -> str:
    """The main text without its headings."""
    labels = {heading.text for heading in page.headings}
    return "\n".join(text for text in page.text.main.split("\n") if text not in labels)


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
    readers see. An article that is about such words also says them in its text, and is left alone.
    """
    for where, text, at in told(page):
        if (found := leftover(text)) and not found.meant(paragraphs(page)):
            yield Found(f'{where} is what a template left: "{text[:80]}"', at)
