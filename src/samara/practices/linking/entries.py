"""A site as the linking practice reads it: its pages one by one, every address as the site itself spells it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Set
from functools import lru_cache
from urllib.parse import unquote

from samara.core import fix as fixing
from samara.core import urls
from samara.core.graph import Graph, end
from samara.core.page import Kind, Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.text import unbranded
from samara.practices.linking.entry import Entry

READ_ON = frozenset((Kind.ARTICLE, Kind.PRODUCT, Kind.REFERENCE, Kind.PAGE))
"""Kinds of page that a reader is led from and to: nobody reads a listing to its end."""

EVERYWHERE = 0.5
"""Share of the pages from which on a page that so many lead to says nothing about one of them."""
CROWD = 20
"""Pages from which on that is looked at."""

WORN = 4
"""Pages from which on the title that they share names none of them."""
INDEX = 20
"""Links from which on a page can be an index."""
ASKED = 200_000
"""Addresses of links whose pages are remembered: a server that reads on and on must not remember them all."""
LINKED = 0.75
"""Share of its text that is links from which on it is one."""

# Last parts of addresses of pages that the law or the till wants, as they are written in the languages of our widgets.
_DUTIES = re.compile(
    r"(?:^|/)(?:legal|legal-?notice|imprint|impressum|privacy(?:-?(?:policy|notice|statement))?|terms(?:-(?:and|of)-\w+)*|tos|eula"
    r"|conditions|cookies?(?:-?(?:policy|notice|settings))?|gdpr|dsgvo|disclaimer|copyright|accessibility(?:-statement)?"
    r"|agb|datenschutz(?:erkl(?:ae|ä)rung)?|widerruf(?:sbelehrung|srecht)?|nutzungsbedingungen|haftungsausschluss|barrierefreiheit"
    r"|mentions-l[eé]gales|confidentialit[eé]|politique-de-confidentialit[eé]|cgv|cgu|conditions-g[eé]n[eé]rales(?:-\w+)*"
    r"|aviso-legal|pol[ií]tica-de-(?:privacidad|privacidade|cookies)|privacidad(?:e)?|t[eé]rminos(?:-y-condiciones)?"
    r"|note-legali|informativa-(?:sulla-)?privacy|termini(?:-e-condizioni)?|condizioni(?:-\w+)*"
    r"|termos(?:-(?:de|e)-\w+)*|voorwaarden|algemene-voorwaarden|privacybeleid|privacyverklaring|disclaimer"
    r"|конфиденциальность|политика-конфиденциальности|gizlilik(?:-politikasi)?|kullanim-kosullari|kvkk|特定商取引法|利用規約|隐私政策"
    r"|cart|basket|checkout|warenkorb|kasse|panier|carrito|carrello|winkelwagen|log-?in|sign-?in|sign-?up|register|account|my-?account"
    r"|thank-?you|thanks|danke|merci|gracias|grazie|bedankt|search|suche|recherche|buscar|cerca|zoeken|404)(?:\.\w+)?/?$"
    r"|^(?:.*/)?(?:legal|impressum|mentions-legales)/",
    re.I,
)


def entries(site: Site, graph: Graph, settings: Settings) -> Iterator[Entry]:
    """The pages of a site in their order, each unpacked once and not kept."""
    read = Reader(site, graph, settings)
    for index, page in enumerate(site.pages):
        yield read.entry(page, index)


class Reader:
    """Reads the pages of a site one by one; it keeps nothing of them."""

    def __init__(self, site: Site, graph: Graph, settings: Settings) -> None:
        self._graph = graph
        self._name = fixing.site_name(site, settings)
        self._find = finder(site, graph)
        self._usual = _usual(site, settings)
        self._worn = worn(site)
        self._most = max(len(graph) * EVERYWHERE, CROWD)

    def entry(self, page: Page, index: int | None) -> Entry:
        """A page as the linking practice reads it; `index` is its own, None for one that was not there when the site was read.

        The body is without lists of related pages and without code. Links and lists name the pages of the site that they lead to,
        through redirects and other spellings, never the page itself. Links of menus and of what stands on every page are left
        out, and in lists what most pages lead to.
        """
        graph, find = self._graph, self._find
        listed = {link.at.offset for each in page.seealso for link in each.links if link.at}
        shared = {share.url for share in page.shares}
        links: list[tuple[str, str]] = []
        related: dict[str, None] = {}
        external: list[tuple[str, str]] = []
        for link in page.links:
            among = link.at is not None and link.at.offset in listed
            if not among and link.region != "main":
                continue
            if not link.internal:
                if link.url not in shared:
                    external.append((link.url, link.text))
            elif (target := find(link.url)) is not None and target != index:
                if not among:
                    links.append((graph.urls[target], link.text))
                elif len(graph.inlinks[target]) < self._most:
                    related[graph.urls[target]] = None
        body, code = _texts(page)
        labels = {each.at.offset for each in page.seealso if each.at}
        summary = page.summary
        twins = {find(url) for url in summary.alternates} - {None, index}
        return Entry(
            url=page.url,
            title=title(page, self._name, self._worn),
            headings=tuple(
                heading.text
                for heading in page.headings
                if heading.region == "main" and heading.level > 1 and not (heading.at and heading.at.offset in labels)
            ),
            body=body,
            code=code,
            links=tuple(links),
            related=tuple(related),
            external=tuple(external),
            lang=fixing.language(page) or self._usual,
            twins=tuple(graph.urls[twin] for twin in sorted(twin for twin in twins if twin is not None)),
            date=summary.modified or summary.published or "",
            offered=offered(page, index, find),
            asks=asks(page, index, find),
        )


Find = Callable[[str], int | None]
"""The index of the page at an address in any of its spellings, or of the page that what lies there stands for."""


def finder(site: Site, graph: Graph) -> Find:
    """How addresses of links are found among the pages of a site."""
    others = {other.url: other for other in site.others}

    @lru_cache(maxsize=ASKED)
    def find(url: str) -> int | None:
        address = urls.untracked(url)
        for spelling in (address, address.partition("?")[0]):
            if (page := graph.page(spelling)) is not None:
                return page
            other = end(spelling, others)
            if other is not None:
                return graph.page(other.target) if other.target else None
        return None

    return find


def offered(page: Page, index: int | None, find: Find) -> bool:
    """Whether readers of other pages may be led to a page: one to read, which search engines may show and which has a title."""
    return asks(page, index, find) and not page.summary.noindex and bool(page.summary.title)


def asks(page: Page, index: int | None, find: Find) -> bool:
    """Whether readers of a page are to be led on: neither a list nor a duty, and no copy of another page."""
    if page.kind not in READ_ON or _is_index(page) or is_duty(page.url):
        return False
    canonical = page.summary.canonical
    return canonical is None or canonical == page.url or find(canonical) in (index, None)


def is_duty(url: str) -> bool:
    """Whether a page is one that the law or the till wants, by its address: nobody reads on from it."""
    return bool(_DUTIES.search(unquote(urls.path(url)).strip("/")))


def worn(site: Site) -> frozenset[str]:
    """Titles that so many pages share that they name none of them."""
    titles = Counter(summary.title for summary in site.summaries if summary.title)
    return frozenset(title for title, times in titles.items() if times >= WORN)


def title(page: Page, name: str | None, worn: Set[str]) -> str:
    """What readers call a page; its main heading where its title is that of many."""
    if page.summary.title in worn and (
        heading := next((each.text for each in page.headings if each.level == 1 and each.text), "")
    ):
        return heading
    return fixing.title(page, name) if page.summary.title or page.titles else ""


def titles(site: Site, settings: Settings) -> dict[str, str]:
    """What readers call each page, by its address; only pages whose title does not tell them apart are unpacked for it."""
    name, common = fixing.site_name(site, settings), worn(site)
    empty = {*common, name, None, ""}
    return {
        summary.url: title(site.pages[page], name, common) if summary.title in empty else unbranded(summary.title or "", name)
        for page, summary in enumerate(site.summaries)
    }


def _is_index(page: Page) -> bool:
    """Whether the text of a page is little else than links."""
    said = [len(link.text) for link in page.links if link.region == "main"]
    return len(said) >= INDEX and sum(said) >= LINKED * len(page.text.main)


def _usual(site: Site, settings: Settings) -> str:
    """The language of pages that do not say theirs: the setting, else that of most pages."""
    languages = Counter((summary.lang or "").lower().partition("-")[0] for summary in site.summaries if summary.lang)
    return str(settings["lang"]) or max(languages, key=lambda lang: languages[lang], default="")


def _texts(page: Page) -> tuple[str, str]:
    """The prose of the main text and its code, without lists of related pages."""
    text = page.text.main
    cuts = sorted(
        [(start, end, True) for start, end in page.text.code] + [(each.start, each.end, False) for each in page.seealso]
    )
    prose, code, done = [], [], 0
    for start, stop, coded in cuts:
        if start < done or start >= stop:
            continue
        prose.append(text[done:start].strip("\n"))
        if coded:
            code.append(text[start:stop])
        done = stop
    prose.append(text[done:].strip("\n"))
    return "\n".join(filter(None, prose)), "\n".join(code)
