"""Share links that carry their page."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.edit import Amend, Offer, Reason, Refusal, unaddressed
from samara.core.facts import Share
from samara.core.fix import SiteView, fix
from samara.core.page import Page
from samara.networks.catalogue import networks
from samara.networks.network import Network
from samara.practices import telling
from samara.practices.sharing.checks.share_elsewhere import strays
from samara.practices.sharing.checks.share_malformed import fault
from samara.practices.sharing.picture import shown


@fix(rank=15)
def share_links(page: Page, site: SiteView) -> Iterator[Offer]:
    """Corrects share links that lose what they should share, or share another page.

    They become what the network asks for, with the address and the title of their own page; a link to a server of the
    fediverse stays with that server. What they look like stays as it is.
    """
    wrong = [share for share in page.shares if share.alive and fault(share)]
    wrong += [share for share in strays(page) if share not in wrong]
    if wrong and not site.known:
        yield unaddressed()
        return
    # A link that is never closed stands in the tree several times.
    for share in {share.at: share for share in wrong}.values():
        network = networks()[share.network]
        image = shown(page, site)
        if share.at is None:
            yield Refusal(Reason.TOO_BROKEN, "A link has no certain place in the source.")
        elif network.needs_image and not image:
            yield Refusal(Reason.NO_IMAGE, f"{network.title} shares pictures, and the page shows none.", network.name)
        elif not network.share:
            yield Refusal(Reason.NO_NETWORK, f"{network.title} has no address that shares a page.", network.name)
        else:
            href = network.link(page.address, telling.title(page, site), image, _server(network, share))
            yield Amend(share.at.offset, "href", value=href)


def _server(network: Network, share: Share) -> str:
    """The reader's server that the link names; empty where it leads to the network itself or to a place to choose one."""
    host = urls.host(share.url)
    if "{host}" in network.share:
        return host
    listed = {name for intent in network.intents for name in intent.hosts}
    return host if network.at_server and (host in network.hosts or host not in listed) else ""
