"""Builds HTML in which every text is escaped, since markup and text are different types."""

from __future__ import annotations

from html import escape

from samara.reports.words import cut, harmless

_VOID = frozenset({"img", "meta", "br"})


class Markup(str):
    """A text that is HTML already; made by `element` and `join` only."""

    __slots__ = ()


def element(tag: str, /, *children: str | None, **attributes: str | float | bool | None) -> Markup:
    """An element. Children that are no Markup are escaped, None is left out; so are attributes that are None or False.

    Names of attributes are written with _ for -, and with one at the end where Python knows the word: `class_`, `aria_label`.
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(harmless(str(value)))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return Markup(f"<{tag}{written}>") if tag in _VOID else Markup(f"<{tag}{written}>{join(*children)}</{tag}>")


def join(*parts: str | None, by: str = "") -> Markup:
    """The parts one after the other; what is no Markup is escaped."""
    return Markup(by.join(part if isinstance(part, Markup) else escape(harmless(part)) for part in parts if part is not None))


def said(text: str, tag: str = "bdi") -> Markup:
    """What a page says: harmless, cut, and in its own direction whatever stands around it."""
    return element(tag, cut(text), dir="auto")


def link(text: str, address: str) -> Markup:
    """A link, when the address is one of the web; else the text."""
    inner = said(text)
    return element("a", inner, href=address, rel="noreferrer") if address.startswith(("http://", "https://")) else inner
