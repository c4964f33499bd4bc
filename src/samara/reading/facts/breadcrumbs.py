"""The trail that a page shows of itself: the pages above it. https://www.w3.org/WAI/ARIA/apg/patterns/breadcrumb/"""

from __future__ import annotations

from samara.core.facts import Link
from samara.core.html import Document
from samara.reading.facts.links import links
from samara.reading.reader import reader
from samara.reading.scope import Scope

_NAMED = ",".join(f"[{attribute}*=breadcrumb i]" for attribute in ("class", "id", "aria-label"))
_MOST = 8
"""Links of a trail; more of them are a menu."""


@reader
def breadcrumbs(doc: Document, scope: Scope) -> tuple[Link, ...]:
    """The links of the first element that is called breadcrumbs, from the top down, each address once; the page itself is none of
    them."""
    if not doc.says(b"breadcrumb"):
        return ()
    known = {link.at: link for link in links(doc, scope) if link.at and link.text and link.internal}
    for node in doc.tree.css(_NAMED):
        places = [doc.place(each.attributes) for each in node.css("a[href]")]
        trail = {known[place].url: known[place] for place in places if place in known}
        if trail:
            trail.pop(scope.own(doc.url) or doc.url, None)
            return tuple(trail.values()) if len(trail) <= _MOST else ()
    return ()
