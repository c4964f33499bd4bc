"""Puts the report together: head, style, letterhead, sections; asks for nothing and runs nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TextIO

from samara.core.finding import Report
from samara.core.version import VERSION
from samara.previews.drawing import STYLE
from samara.previews.pair import Pair
from samara.reports.html.cards import cards
from samara.reports.html.colour import OURS, palette
from samara.reports.html.drawing import mark
from samara.reports.html.element import Markup, element, said
from samara.reports.html.faults import accepted, by_practice, by_template, holding, unchecked
from samara.reports.html.method import method
from samara.reports.html.summary import first_steps, summary
from samara.reports.letterhead import PLAIN, Letterhead
from samara.reports.words import cut, site_name

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
"""A browser would refuse whatever we do not mean to be here. https://www.w3.org/TR/CSP3/"""


def write(report: Report, out: TextIO, letterhead: Letterhead = PLAIN, pairs: Sequence[Pair] = ()) -> None:
    """Write the document, section by section; `pairs` are the cards of the most linked pages."""
    name = site_name(report)
    sections = [
        ("first", "Do first", first_steps(report)),
        ("cards", "Cards", cards(pairs)),
        ("templates", "By template", by_template(report)),
        ("findings", "By practice", by_practice(report)),
        ("holds", "What holds", holding(report)),
        ("accepted", "Accepted", accepted(report)),
        ("unchecked", "Not checked", unchecked(report)),
        ("method", "Method", method(report, letterhead)),
    ]
    there = [(anchor, label, section) for anchor, label, section in sections if section]
    out.write('<!doctype html>\n<html lang="en">\n')
    out.write(head(f"Social media audit of {name}", _style(name, letterhead) + (_folded(STYLE) if pairs else "")) + "\n<body>\n")
    out.write(_banner(name, letterhead) + "\n<main>\n" + summary(report) + "\n")
    links = (element("li", element("a", label, href=f"#{anchor}")) for anchor, label, _ in there)
    out.write(element("nav", element("ul", *links), aria_label="Contents", class_="contents") + "\n")
    for _, _, section in there:
        out.write(section + "\n")
    out.write("</main>\n" + _foot(letterhead) + "\n</body>\n</html>\n")


def head(title: str, style: str) -> Markup:
    """The head of a document that stands by itself: it asks nobody for anything, and is found by nobody."""
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="robots", content="noindex"),
        element("meta", name="generator", content=f"Samara {VERSION}"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        element("style", Markup(style)),
    )


def _banner(name: str, letterhead: Letterhead) -> Markup:
    sender = letterhead.name or "Samara"
    sign = element("img", src=letterhead.logo, alt=cut(sender)) if letterhead.logo else mark()
    moment = letterhead.moment
    return element(
        "header",
        element(
            "p",
            sign,
            None if letterhead.logo else element("span", said(sender)),
            element("time", f"{moment.day} {moment:%B %Y}", datetime=f"{moment:%Y-%m-%d}") if moment else None,
            class_="sender",
        ),
        element("h1", element("span", "Social media audit", class_="kicker"), " ", said(name)),
    )


def _foot(letterhead: Letterhead) -> Markup:
    sender = ("Prepared by ", said(letterhead.name), " with Samara ") if letterhead.name else ("Made by Samara ",)
    return element("footer", element("p", *sender, f"{VERSION}. This file asks for nothing and runs nothing."))


def _style(name: str, letterhead: Letterhead) -> str:
    """The style sheet with the colours and the running title of this report."""
    colour = letterhead.colour or OURS
    light, dark = palette(colour, dark=False), palette(colour, dark=True)
    own = (
        f":root{{--seed:{light.ink};--blade:{light.fill}}}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{--seed:{dark.ink};--blade:{dark.fill}}}}}"
        f"@page{{@top-left{{content:{_css_string(f'Social media audit of {name}')}}}"
        f"@top-right{{content:{_css_string(cut(letterhead.name, 60))}}}}}"
        "@page:first{@top-left{content:''}@top-right{content:''}}"
    )
    return _sheet() + own


def _css_string(text: str) -> str:
    """A string of CSS in which every character that is no letter, digit or space is an escape, so nothing can end it.

    https://www.w3.org/TR/css-syntax-3/#serialization
    """
    return '"' + re.sub(r"[^\w ]|_", lambda found: f"\\{ord(found[0]):x} ", text) + '"'


@cache
def _sheet() -> str:
    """The style sheet without comments and line breaks."""
    return _folded(Path(__file__).with_name("style.css").read_text(encoding="utf-8"))


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", text, flags=re.S)).strip()
