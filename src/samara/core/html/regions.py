"""The regions of a page: which elements are navigation, header, footer, aside, main text, or a block that we wrote."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from selectolax.lexbor import LexborNode

from samara.core.html.within import Within

# In a tie of nested regions the stronger wins: the header of an article is main text, the menu in it is not.
_STRENGTH = {"": 0, "header": 1, "footer": 1, "main": 2, "aside": 3, "nav": 4, "samara": 5}
_TAGS = {"nav": "nav", "aside": "aside", "header": "header", "footer": "footer", "main": "main", "article": "main"}
_ROLES = {
    "navigation": "nav", "menu": "nav", "menubar": "nav", "complementary": "aside", "banner": "header", "contentinfo": "footer",
    "main": "main", "search": "nav",
}  # fmt: skip
# Words of class and id that builders without landmark elements use.
_HINT = re.compile(
    r"(?:^|[\s_-])(?:(?P<nav>nav(?:bar|igation|header|footer|links)?|menu|breadcrumbs?|pagination|pager|toc|tagcloud)"
    r"|(?P<aside>(?:sphinx)?sidebar|widgets?|related-posts)|(?P<header>masthead|site-header)|(?P<footer>site-footer|footer|colophon))"
    r"(?=$|[\s_-])",
    re.I,
)
_HINTED = ("div", "section", "ul", "ol", "table")


Elements = Callable[[str], list[tuple[LexborNode, dict[str, str | None]]]]


def regions(elements: Elements, inner: Iterable[LexborNode], ours: Iterable[LexborNode]) -> Within[str]:
    """For any node the region it stands in, "" where nothing says.

    `elements` gives those of a name with their attributes, `inner` are what only the main text holds (its element, its title),
    `ours` those that carry data-samara.
    """
    marks = {node.mem_id: region for tag, region in _TAGS.items() for node, _ in elements(tag)}
    # A wrapper called "with-sidebar" is no sidebar: what holds the main element or the title is not judged by its name.
    holding = _around(inner)
    for tag in _HINTED:
        for node, given in elements(tag):
            role = given.get("role")
            if role in _ROLES:
                marks[node.mem_id] = _ROLES[role]
            elif (hint := _hint(given.get("class"), given.get("id"))) and node.mem_id not in holding:
                marks[node.mem_id] = hint
    marks.update((node.mem_id, "samara") for node in ours)
    return Within(marks, "", _stronger)


@lru_cache(maxsize=16_384)
def _hint(classes: str | None, identity: str | None) -> str | None:
    """The region that class and id speak of."""
    found = _HINT.search(f"{classes or ''} {identity or ''}")
    return found.lastgroup if found else None


def _around(nodes: Iterable[LexborNode]) -> set[int]:
    """The elements that hold one of these."""
    found: set[int] = set()
    for node in nodes:
        outer = node.parent
        while outer is not None and outer.mem_id not in found:
            found.add(outer.mem_id)
            outer = outer.parent
    return found


def _stronger(outer: str, own: str) -> str:
    return own if _STRENGTH[own] > _STRENGTH[outer] else outer
