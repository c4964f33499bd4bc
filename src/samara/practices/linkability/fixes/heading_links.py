"""Ids on headings, and a link beside each."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import fix as fixing
from samara.core.edit import Amend, Block, Offer, Reason, Refusal, Where
from samara.core.fix import SiteView, fix
from samara.core.page import Kind, Page
from samara.practices.linkability.checks.heading_ids import sections
from samara.widgets.catalogue import barred, dress
from samara.widgets.heading import heading

ID = "linkability/heading-links"
LEVELS = (2, 3, 4)
ENTRANCES = frozenset((Kind.HOME, Kind.LISTING))
"""Pages that people pass through: their headings get ids and no links."""


@fix(rank=40)
def heading_links(page: Page, site: SiteView) -> Iterator[Offer]:
    """Gives headings of the text ids, and a quiet link beside each that shows when it is pointed at.

    The id is made of the heading's own words, in any script, and stays what it is once it is there. The link is seen under the
    pointer, by keyboard and on touch screens, and takes no place in print. Headings that hold a link keep it for themselves;
    those in links, controls and tables are left alone.
    """
    told = sections(page, LEVELS)
    for each in told:
        if each.at and each.slug:
            yield Amend(each.at.offset, "id", value=each.slug)
    ruling = sections(page)
    if 2 * sum(not each.id and not each.slug for each in ruling) > len(ruling):
        yield Refusal(Reason.NO_PLACE, "Most headings stand in links, controls or tables.")
    if page.kind in ENTRANCES:
        return
    lang = fixing.language(page)
    links = [
        Block(heading(anchor, each.text, lang, ID, texts=site.settings["texts"]), at=each.at.offset, where=Where.INSIDE)
        for each in told
        if each.plain and each.at and (anchor := each.id or each.slug)
    ]
    if links and (refused := list(barred(site))):
        yield from refused
    elif links:
        yield from dress(page.url, site)
        yield from links
