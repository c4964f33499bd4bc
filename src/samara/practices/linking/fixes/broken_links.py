"""Links that lead nowhere, led to the page that they certainly meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from samara.core import settings as table
from samara.core import urls
from samara.core.edit import Amend, Offer, Reason, Refusal
from samara.core.facts import Link
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph, end
from samara.core.page import Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linking import repaired
from samara.practices.linking.repairs import Repairs

ID = "linking/broken-links"


def gather(site: Site, graph: Graph, settings: Settings) -> Mapping[str, Mapping[str, str | None]]:
    """By page the addresses of its links that lead nowhere, and of each the page that was meant: as the owner says, or where that
    is certain. Raises StateError."""
    if not graph.broken:
        return {}
    decided = {address: page for address, page in reads(site, settings).items() if graph.page(page) is not None}
    repairs, others = Repairs(site, settings), {other.url: other for other in site.others}
    broken: dict[int, list[str]] = defaultdict(list)
    for index, address in graph.broken:
        broken[index].append(address)
    found = {}
    for index, addresses in broken.items():
        page = site.pages[index]
        said: dict[str, list[str]] = defaultdict(list)
        for link in page.links:
            said[urls.untracked(link.url)].append(link.text)
        targets: dict[str, str | None] = {}
        for address in addresses:
            # What a server failed to answer may be there tomorrow.
            other = end(address, others)
            failed = other is not None and other.why == "failed"
            meant = decided.get(address) or (None if failed else repairs.target(address, said[address]))
            targets[address] = meant if meant != page.url else None
        found[page.url] = targets
    return found


def reads(site: Site, settings: Settings) -> Mapping[str, str]:
    """What the owner decided of broken links. Raises StateError."""
    return repaired.load(table.site_folder(settings, site.source))


@fix(rank=20, prepare=gather, reads=reads)
def broken_links(page: Page, site: SiteView) -> Iterator[Offer]:
    """Leads links that lead nowhere to the page that they meant, where only one can be meant.

    That is a page whose address differs in letter case, ending or signs only, one that moved under the same name, or one that
    differs by a slip of the hand and whose title is what the link says. Of all others the plan names candidates, and the one that
    the owner accepts is taken.
    """
    broken: Mapping[str, str | None] = site.prepared[ID].get(page.url, {})
    for link in page.links:
        address = urls.untracked(link.url)
        if address not in broken:
            continue
        target = broken[address]
        if target is None:
            yield Refusal(Reason.NOT_CERTAIN, f"Nobody can tell for certain where {link.url} was meant to lead.")
        elif link.at is None:
            yield Refusal(Reason.TOO_BROKEN, "A link has no certain place in the source.")
        else:
            yield Amend(link.at.offset, "href", value=_written(page, link, target))


def _written(page: Page, link: Link, target: str) -> str:
    """The address of the page, written as the link was: relative, or whole where it was that or a base element says otherwise."""
    hash_, fragment = link.raw.partition("#")[1:]
    own = urls.absolute(page.url, link.raw)
    relative = not urls.is_url(link.raw) and own is not None and urls.bare(own) == urls.bare(link.url)
    return (urls.reference(page.url, target) if relative else target) + hash_ + fragment
