"""Suggested links as a table that an editor fills in: written as CSV, and read again with every mistake told by its line."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO

from samara.core import settings as table
from samara.core import urls
from samara.core.edit import strip
from samara.core.errors import SettingsError
from samara.core.graph import Graph
from samara.core.page import Summary
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linking import decisions, extra, textlinks
from samara.practices.linking.decisions import Decision
from samara.practices.linking.entries import finder
from samara.practices.linking.textlinks import TextLink, Wish, Wishes

COLUMNS = ("decision", "page", "line", "column", "anchor", "target", "title", "precision", "score", "sentence")
NEEDED = ("decision", "page", "anchor", "target")
TOLD = 10
"""Mistakes that are told in full."""

_YES = frozenset("accepted accept yes y ok x 1 true ja oui sí si sim да はい 是".split())
_NO = frozenset("rejected reject no n 0 false nein non não нет いいえ 否".split())
_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "'")
"""What begins a formula, in the wide forms of East Asian keyboards too; it is written behind an apostrophe.
https://owasp.org/www-community/attacks/CSV_Injection"""

Find = Callable[[str], str | None]
"""The address of the page that somebody means by an address in any of its spellings; None where there is none."""


def write(links: Iterable[TextLink], out: TextIO) -> None:
    """Write a line of names and one for each link; what the owner wants already is marked so."""
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    for each in links:
        decision = "accepted" if each.decided else ""
        words = (_inert(text) for text in (each.anchor, each.target, each.title))
        rows.writerow(
            (decision, _inert(each.page), each.line, each.column, *words, each.precision or "", each.score, _inert(each.sentence))
        )


def read(lines: Iterable[str], find: Find, mistakes: list[str]) -> Iterator[tuple[int, Decision]]:
    """The decisions in a table that `write` wrote and somebody filled in, each with its line: accepted or rejected, with other
    words or targets. What cannot be understood goes to `mistakes`, a sentence for each line.

    Rows without a decision say nothing. Semicolons and tabs serve as commas.
    """
    given = iter(lines)
    first = next(given, "").lstrip("\ufeff")
    delimiter = max(",;\t", key=first.count)
    names = [name.strip().lower() for name in next(csv.reader([first], delimiter=delimiter), [])]
    if missing := [name for name in NEEDED if name not in names]:
        mistakes.append(f"line 1 names no column {', '.join(missing)}")
        return
    rows = csv.reader(given, delimiter=delimiter)
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            mistakes.append(f"line {rows.line_num + 1} is no CSV ({error})")
            return
        line = rows.line_num + 1
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(names):
            mistakes.append(f"line {line} has {len(row)} cells for {len(names)} columns")
            continue
        cells = {name: _plain(cell) for name, cell in zip(names, row, strict=True)}
        said = cells["decision"].casefold()
        if not said:
            continue
        if said not in _YES | _NO:
            mistakes.append(f"line {line}: {cells['decision']!r} is neither accepted nor rejected")
            continue
        page, target = find(cells["page"]), find(cells["target"])
        if page is None or target is None:
            mistakes.append(f"line {line}: there is no page {cells['page' if page is None else 'target']!r}")
        elif page == target:
            mistakes.append(f"line {line} leads from the page to itself")
        elif said in _YES and not cells["anchor"]:
            mistakes.append(f"line {line} has no words")
        else:
            yield line, Decision(page, target, cells["anchor"], said in _YES)


def take(
    site: Site, settings: Settings, lines: Iterable[str], name: str, body: Callable[[Summary], bytes]
) -> tuple[tuple[Decision, ...], tuple[str, ...]]:
    """Keep the decisions of a table for a site: those taken, and a sentence for each line that was not, because it cannot be
    understood or since its words could be a link nowhere on the page. `body` gives the bytes of a page.

    Raises SettingsError where lines were meant and none can be taken, StateError, TargetError.
    """
    graph = Graph(site)
    find = finder(site, graph)

    def meant(address: str) -> str | None:
        page = find(urls.absolute(site.url, address) or "")
        return None if page is None else graph.urls[page]

    left: list[str] = []
    taken = []
    for line, decision in read(lines, meant, left):
        if decision.wanted and (why := _homeless(site, graph, decision, body)):
            left.append(f"line {line}: {why}")
        else:
            taken.append(decision)
    if left and not taken:
        more = [f"and {len(left) - TOLD} more"] if len(left) > TOLD else []
        raise SettingsError(
            f"{name} was not taken: {'; '.join([*left[:TOLD], *more])}.", hint="Mend these lines; nothing has changed."
        )
    decisions.keep(table.site_folder(settings, site.source), taken)
    return tuple(taken), tuple(left)


def _homeless(site: Site, graph: Graph, decision: Decision, body: Callable[[Summary], bytes]) -> str:
    """Why words cannot be set as a link; empty where they can, or where they already are."""
    number = graph.page(decision.page)
    if number is None or not extra.installed():
        return ""
    page = site.pages[number]
    if decision.target in {link.url for link in page.links if link.region in textlinks.READ}:
        return f"{decision.page} links to {decision.target} already"
    lang = (page.summary.lang or "").lower().partition("-")[0]
    wish = Wish(decision.target, "", -1, decision.anchor, 1.0, 1.0)
    if textlinks.links(page, strip(body(page.summary)), Wishes({page.url: [wish]}, {page.url: lang}, None, None), 0):
        return ""
    return f"the words {decision.anchor!r} stand nowhere in the text of {decision.page} where they could be a link"


def _inert(text: str) -> str:
    """The text as one line that no spreadsheet takes for a formula."""
    text = " ".join(text.split())
    return f"'{text}" if text.startswith(_STARTS) else text


def _plain(cell: str) -> str:
    """The text that `_inert` made inert."""
    cell = " ".join(cell.split())
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_STARTS) else cell
