"""A review as one HTML file: what the suggested links change, the picture, the links with their sentences, and the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TextIO

from samara.core.site import UNKNOWN
from samara.core.version import VERSION
from samara.practices.linking.review import Review
from samara.practices.linking.textlinks import TextLink
from samara.reports.html import document
from samara.reports.html.colour import OURS, palette
from samara.reports.html.drawing import mark
from samara.reports.html.element import Markup, element, link, said
from samara.reports.links import said as words
from samara.reports.links.drawn import STYLE, drawing, legend, sections
from samara.reports.links.format import ReviewFormat
from samara.reports.words import count

MOST = 300
"""Lines of each list, and pages with their links, that a report holds; all of them stand in the JSON."""
OPEN = 12
"""Pages whose links are seen without a click, and lines of each list of the plan."""


def write(review: Review, out: TextIO) -> None:
    """Write the document."""
    name = "this site" if review.site == UNKNOWN else review.site.partition("://")[2].rstrip("/")
    out.write('<!doctype html>\n<html lang="en">\n' + document.head(f"Links of {name}", _style()) + "\n<body>\n")
    out.write(
        element(
            "header",
            element("p", mark(), element("span", "Samara"), class_="sender"),
            element("h1", element("span", "Where its links lead", class_="kicker"), " ", said(name)),
        )
        + "\n<main>\n"
    )
    for section in _sections(review):
        out.write(section + "\n")
    out.write(
        "</main>\n" + element("footer", element("p", f"Made by Samara {VERSION}. This file asks for nothing and runs nothing."))
    )
    out.write("\n</body>\n</html>\n")


def _sections(review: Review) -> Iterator[Markup]:
    yield _changes(review)
    yield element(
        "section",
        element("h2", "The site", id="picture"),
        element("p", words.PICTURE, class_="lead"),
        element("div", drawing(review.picture, review.plan), class_="frame", tabindex="0", role="region", aria_label="Picture"),
        legend(review.picture, review.plan),
        sections(review.picture, review.plan),
        aria_labelledby="picture",
    )
    if review.links:
        yield _links(review)
    for number, (title, advice, lines) in enumerate(words.lists(review)):
        if lines:
            yield element(
                "section",
                element("h2", f"{title} ", element("small", f"{len(lines):,}"), id=f"list{number}"),
                element("p", advice, class_="lead"),
                element("ul", *map(_line, lines[:OPEN]), class_="lines"),
                _rest([element("ul", *map(_line, lines[OPEN:MOST]), class_="lines")], len(lines)),
                aria_labelledby=f"list{number}",
            )


def _line(line: words.Line) -> Markup:
    return element("li", *(link(str(part), part.url) if isinstance(part, words.Place) else said(part) for part in line))


def _changes(review: Review) -> Markup:
    rows = [
        element("tr", element("th", what, scope="row"), *(element("td", figure) for figure in figures))
        for what, figures in words.turns(review)
    ]
    heads = (element("td", ""), *(element("th", each, scope="col") for each in words.STAGES))
    quality = words.quality(review.quality) if review.quality else ""
    return element(
        "section",
        element("h2", "What the suggestions would change", id="changes"),
        element("p", f"{count(len(review.links), 'link')} in the text. {quality}", class_="lead"),
        None if review.complete else element("p", "Not all of the site was read, so no page is called an orphan.", class_="lead"),
        element(
            "div",
            element("table", element("thead", element("tr", *heads)), element("tbody", *rows), class_="turns"),
            class_="wide",
        ),
        aria_labelledby="changes",
    )


def _links(review: Review) -> Markup:
    pages = [_page(url, list(links)) for url, links in groupby(review.links, key=lambda each: each.page)]
    return element(
        "section",
        element("h2", "Links in the text ", element("small", f"{len(review.links):,}"), id="links"),
        element("p", "The marked words would lead to the page below them.", class_="lead"),
        *pages[:OPEN],
        _rest(pages[OPEN:MOST], len(pages), "page"),
        aria_labelledby="links",
    )


def _page(url: str, links: list[TextLink]) -> Markup:
    return element("article", element("h3", link(url, url)), element("ol", *map(_link, links)), class_="suggested")


def _link(each: TextLink) -> Markup:
    sure = "wanted" if each.decided else f"{each.precision:.0%} of such are links" if each.precision else ""
    return element(
        "li",
        element("p", each.sentence[: each.first], element("mark", each.anchor), each.sentence[each.last :], dir="auto"),
        element("p", "→ ", link(each.title or each.target, each.target), class_="to"),
        element("p", element("code", f"line {each.line}, column {each.column}"), f" {sure}", class_="soft"),
    )


def _rest(parts: list[Markup], number: int, noun: str = "line") -> Markup | None:
    """What is seen after a click; `number` is how many there are with those that are open."""
    if number <= OPEN:
        return None
    over = f", the first {MOST - OPEN} of them here and all in the JSON" if number > MOST else ""
    return element("details", element("summary", f"{count(number - OPEN, f'more {noun}')}{over}"), *parts)


@cache
def _sheet() -> str:
    """The style of reports, and that of this one, in fewer bytes."""
    folder = Path(__file__).parent
    text = (folder.parent / "html" / "style.css").read_text("utf-8") + (folder / "links.css").read_text("utf-8") + STYLE
    return re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", text, flags=re.S))


def _style() -> str:
    light, dark = palette(OURS, dark=False), palette(OURS, dark=True)
    return (
        _sheet()
        + f":root{{--seed:{light.ink};--blade:{light.fill}}}"
        + f"@media screen and (prefers-color-scheme:dark){{:root{{--seed:{dark.ink};--blade:{dark.fill}}}}}"
    )


HTML = ReviewFormat(help="A report with a picture of the site, in one file that asks for nothing.", write=write)
