"""The pages that link to a page, below its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from samara.core import fix as fixing
from samara.core import urls
from samara.core.edit import Block, Offer, Reason, Refusal
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.text import unbranded
from samara.practices.linking.entries import READ_ON, WORN
from samara.widgets.backlinks import Backlink
from samara.widgets.backlinks import backlinks as drawn
from samara.widgets.catalogue import barred, dress

ID = "linking/backlinks"


class Referrer(NamedTuple):
    """A page that links to another: its address and its title."""

    url: str
    title: str


def gather(site: Site, graph: Graph, settings: Settings) -> Mapping[str, tuple[Referrer, ...]]:
    """For the address of each page those whose text links to it, the most linked ones first: pages to read in its language, with
    a title that is theirs alone, which search engines may show."""
    summaries, name = site.summaries, fixing.site_name(site, settings)
    titles = [unbranded(summary.title or "", name) for summary in summaries]
    worn = {title for title, times in Counter(titles).items() if times >= WORN} | {"", name}
    fit = [summary.kind in READ_ON and not summary.noindex and titles[page] not in worn for page, summary in enumerate(summaries)]
    found = {}
    for page, summary in enumerate(summaries):
        there = [other for other in graph.main_inlinks[page] if fit[other] and _together(summary.lang, summaries[other].lang)]
        if there and summary.kind in READ_ON:
            there.sort(key=lambda other: (-graph.rank[other], summaries[other].url))
            named = {titles[other]: Referrer(summaries[other].url, titles[other]) for other in reversed(there)}
            found[summary.url] = tuple(reversed(named.values()))
    return found


@fix(rank=34, prepare=gather, setting="backlinks")
def backlinks(page: Page, site: SiteView) -> Iterator[Offer]:
    """Lists the pages whose texts link to this one.

    Who came to the middle of a matter finds where it is mentioned, as on the back of an index card. Menus, lists of pages and
    other languages are left out, and of many pages those that are linked most are named.
    """
    if page.kind not in READ_ON or not site.settings["backlinks"]:
        return
    found: tuple[Referrer, ...] = site.prepared[ID].get(page.url, ())[: site.settings["backlinks"]]
    if not found:
        yield Refusal(Reason.NOTHING_ALIKE, "The text of no other page links to it.")
        return
    if refused := list(barred(site)):
        yield from refused
        return
    yield from dress(page.url, site)
    links = [Backlink(each.title, urls.reference(page.url, each.url)) for each in found]
    yield Block(drawn(links, fixing.language(page), ID, texts=site.settings["texts"]))


def _together(one: str | None, other: str | None) -> bool:
    """Whether two languages are the same, or one of them is not known."""
    return not one or not other or one.lower().partition("-")[0] == other.lower().partition("-")[0]
