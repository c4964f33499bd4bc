"""A link behind each quotation, to its very words."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import fix as fixing
from samara.core.edit import Block, Offer, Reason, Refusal, Where
from samara.core.fix import SiteView, fix
from samara.core.page import Kind, Page
from samara.widgets.catalogue import barred, dress
from samara.widgets.quote import quote as drawn

ID = "sharing/quote"
KINDS = frozenset((Kind.ARTICLE, Kind.PRODUCT, Kind.PAGE))


@fix(rank=45, setting="quotes")
def quote(page: Page, site: SiteView) -> Iterator[Offer]:
    """Puts a link to its words behind each block quote and pull quote, unless the setting `quotes` says no.

    Whoever follows it, or is sent it, is led to the quotation and sees it marked. It is proven on the whole text of the page
    that the link finds these words first; a quotation of which that cannot be told is left alone. What readers copy by
    themselves is never touched.
    """
    if page.kind not in KINDS:
        return
    told = [each for each in page.quotes if each.at]
    if any(not each.directive for each in told):
        yield Refusal(Reason.NOT_UNIQUE, "The words of a quotation stand elsewhere on the page, too, or are too long.")
    lang = fixing.language(page)
    links = [
        Block(drawn(each.directive, lang, ID, texts=site.settings["texts"]), at=each.at.offset, where=Where.AFTER)
        for each in told
        if each.at and each.directive
    ]
    if links and (refused := list(barred(site))):
        yield from refused
    elif links:
        yield from dress(page.url, site)
        yield from links
