"""Where other sites tell that they linked to a page."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from samara.core import urls
from samara.core.edit import HeadEntry, Offer, Reason, Refusal
from samara.core.errors import SettingsError
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Kind, Page
from samara.core.settings import Settings
from samara.core.site import Site

ID = "mentions/webmention-link"


def endpoint(site: Site, graph: Graph, settings: Settings) -> str | None:
    """The address that the owner named. Raises SettingsError for what is none."""
    text = settings["webmention"]
    address = urls.absolute("", text) if text else None
    if text and address is None:
        raise SettingsError(f"{text!r} takes no webmentions: it is no address.", hint="Write the whole address, with https://.")
    return address


@fix(prepare=endpoint)
def webmention_link(page: Page, site: SiteView) -> Iterator[Offer]:
    """Says in the head where to send webmentions.

    Every page without an endpoint of its own names the address of the setting `webmention`.
    """
    if any(each.kind in ("webmention", "pingback") for each in page.endpoints):
        return
    if address := site.prepared[ID]:
        yield HeadEntry("webmention", f'<link rel="webmention" href="{escape(address)}"/>')
    elif page.kind is Kind.ARTICLE:
        yield Refusal(Reason.NOT_SAID, "Name the address that takes webmentions in the setting webmention.")
