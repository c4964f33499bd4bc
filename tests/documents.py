"""Small pages for tests: what one reader tells of a piece of HTML, and where in it an element stands."""

from __future__ import annotations

from typing import Any

from samara.core.facts import Place
from samara.core.html import Document
from samara.core.page import Other, Page
from samara.reading.page import read_page
from samara.reading.reader import readers
from samara.reading.record import Raw
from samara.reading.scope import scope

URL = "https://example.org/shop/tea.html"
SCOPE = scope("https://example.org/")


def told(fact: str, html: str, url: str = URL) -> Any:
    """What the reader of this name tells of a page at `url`."""
    return readers()[fact](Document(html.encode(), url), SCOPE)


def at(html: str, piece: str, nth: int = 0) -> Place:
    """The place of the nth occurrence of a piece of the source."""
    index = -1
    for _ in range(nth + 1):
        index = html.index(piece, index + 1)
    before = html[:index]
    return Place(len(before.encode()), before.count("\n") + 1, index - before.rfind("\n"))


def read(data: str | bytes, url: str = URL) -> Page | Other:
    """What these bytes are."""
    return read_page(Raw(url=url, source="tea.html", data=data.encode() if isinstance(data, str) else data), SCOPE)


def page(data: str | bytes, url: str = URL) -> Page:
    """The page that these bytes are."""
    found = read(data, url)
    assert isinstance(found, Page)
    return found
