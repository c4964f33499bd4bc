"""What every format of a feed is written from, and how XML is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from samara.core.target import MADE
from samara.practices.syndication.articles import Article, Section, clean


@dataclass(frozen=True, kw_only=True)
class Channel:
    """A feed to be written: its own address, what is in it, the HTML of each article by its address, and the hub that tells
    subscribers of news ("" for none). `made` says what wrote it."""

    url: str
    section: Section
    contents: Mapping[str, str]
    hub: str = ""
    made: str = MADE.decode()

    @property
    def title(self) -> str:
        """What readers of feeds list it under."""
        return f"{self.section.site}: {self.section.title}" if self.section.folder else self.section.title

    def content(self, article: Article) -> str:
        """The HTML of an article; empty when it has none that can be carried."""
        return clean(self.contents.get(article.url, ""))


def add(parent: Element, name: str, text: str | None = None, **given: str) -> Element:
    """An element more, of attributes whose names may end in _ or hold __ for a colon."""
    attributes = {key.rstrip("_").replace("__", ":"): clean(value) for key, value in given.items() if value}
    element = SubElement(parent, name, attributes)
    if text is not None:
        element.text = clean(text)
    return element


def document(root: Element, made: str) -> bytes:
    """The bytes of an XML file of ours."""
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!-- {made} -->\n{tostring(root, encoding="unicode")}\n'.encode()
