"""Links around words of the text."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from samara.core import urls
from samara.core.edit import Offer, Reason, Refusal, Wrap
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linking import textlinks
from samara.practices.linking.textlinks import Wish, Wishes

ID = "linking/text-links"


def prepare(site: Site, graph: Graph, settings: Settings) -> Wishes:
    """What pages could link to: by the site's own habits where the owner wants that, else only what he decided. Raises
    StateError, SamaraError."""
    made = textlinks.decided(site, settings)
    if any(each["text_links"] for each in settings.variants()):
        return textlinks.wishes(site, graph, settings, settings["link_precision"], made)
    pages: dict[str, list[Wish]] = {}
    for each in made:
        if each.wanted and each.anchor:
            pages.setdefault(each.page, []).append(Wish(each.target, "", -1, each.anchor, 1.0, 1.0))
    langs = {summary.url: (summary.lang or "").lower().partition("-")[0] for summary in site.summaries if summary.url in pages}
    return Wishes(pages, langs, None, None)


def reads(site: Site, settings: Settings) -> Any:
    """What the owner decided."""
    return textlinks.decided(site, settings)


@fix(rank=60, prepare=prepare, reads=reads)
def text_links(page: Page, site: SiteView) -> Iterator[Offer]:
    """Lets words of the text lead to the pages that they name, where the owner asks for it.

    The words and where they lead are learned from the links that the site has. Links that were accepted one by one are always
    set; the setting `text_links` allows so many more on a page that are at least as sure as `link_precision` says. Headings,
    code, quotations and links are left alone, each word is taken where it first stands, and nothing is linked twice.
    """
    wished: Wishes = site.prepared[ID]
    if not wished.pages.get(page.url):
        return
    found = textlinks.links(page, site.body(page.summary), wished, site.settings["text_links"])
    for each in found:
        href = escape(urls.reference(page.url, each.target))
        yield Wrap(each.start, each.end, f'<a data-samara="{ID}" href="{href}">')
    placed = {each.target for each in found if each.decided}
    linked = {link.url for link in page.links}
    for wish in wished.pages[page.url]:
        if wish.phrase < 0 and wish.target not in placed | linked:
            yield Refusal(Reason.NO_PLACE, f"The words {wish.words!r} stand nowhere in its text where they could be a link.")
