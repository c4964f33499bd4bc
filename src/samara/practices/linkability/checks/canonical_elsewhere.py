"""A page that calls another page its original."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samara.core import urls
from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.page import Kind
from samara.core.site import Site

WORD = re.compile(r"\w+")


def words(title: str | None) -> set[str]:
    """The words of a title, in one case."""
    return set(WORD.findall((title or "").casefold()))


@site_check(
    level=Level.ERROR,
    effort=Effort.PAGE,
    source="https://www.rfc-editor.org/rfc/rfc6596",
    when=lambda site: any(summary.canonical for summary in site.summaries),
    good={
        "white.html": '<title>White tea</title><link rel="canonical" href="https://example.org/white.html">',
        "green.html": '<title>Green tea</title><link rel="canonical" href="https://example.org/green.html">',
    },
    bad={
        "white.html": '<title>White tea</title><link rel="canonical" href="https://example.org/white.html">',
        "green.html": '<title>Green tea</title><link rel="canonical" href="https://example.org/white.html">',
    },
)
def canonical_elsewhere(site: Site, graph: Graph) -> Iterator[Found]:
    """No page names a page about something else as its canonical address.

    A copied template or a slip of the hand sends every share, mention and search result of this page to the other one. A copy
    or a variant rightly names the original: its title is the same, or has all words of the other's.
    """
    for index, summary in enumerate(site.summaries):
        other = graph.page(summary.canonical) if summary.canonical else None
        # Of the home page of a host linkability/canonical-home tells.
        if other is None or other == index or summary.kind is Kind.HOME or urls.is_root(graph.urls[other]):
            continue
        there = site.summaries[other]
        here, other_words = words(summary.title), words(there.title)
        if here and other_words and not (here <= other_words or other_words <= here):
            yield Found(f'names {there.url}, "{there.title}", as its canonical address', None, summary.url)
