"""Pages that say the same of themselves although they are different pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from samara.core.finding import Found
from samara.core.page import Kind, Summary
from samara.core.site import Site

LONGEST = 60
"""Characters of a shared text that a message quotes."""


def twins(site: Site, has: str, value: Callable[[Summary], str | None]) -> Iterator[Found]:
    """A finding for each page whose `value`, which messages bring in with the words `has`, another page has too.

    Listings are left out, since the second page of an archive rightly resembles the first, and so are pages that name
    another as their canonical address and those that search engines are asked to leave out.
    """
    groups: dict[str, list[Summary]] = defaultdict(list)
    for summary in site.summaries:
        text = value(summary)
        if text and not summary.noindex and summary.kind is not Kind.LISTING and summary.canonical in (None, summary.url):
            groups[text.casefold()].append(summary)
    for group in groups.values():
        if len(group) < 2:
            continue
        for position, summary in enumerate(group):
            text = value(summary) or ""
            quoted = text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
            others = f"{len(group) - 1} other pages" if len(group) > 2 else group[1 - position].url
            yield Found(f'{has} "{quoted}", like {others}', None, summary.url)
