"""Whom the cards of articles name in the fediverse."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from samara.core.edit import HeadEntry, Offer, Reason, Refusal
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Kind, Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.mentions import accounts

ID = "mentions/fediverse-creator"


def usual(site: Site, graph: Graph, settings: Settings) -> str | None:
    """The account of the site: the setting, else the one that its home page calls its own. Raises SettingsError."""
    if settings["fediverse"]:
        return accounts.written(settings["fediverse"])
    return accounts.of_owner(site.pages[graph.home]) if graph.home is not None else None


@fix(prepare=usual)
def fediverse_creator(page: Page, site: SiteView) -> Iterator[Offer]:
    """Names the author's account in the fediverse on the cards of articles.

    It is the account that the author's name links to, else that of the setting `fediverse`, else the one to which the page or
    the home page links with rel="me". Mastodon shows it once the account's settings name this site.
    """
    if page.kind is not Kind.ARTICLE or any(identity.kind == "creator" for identity in page.identities):
        return
    told = accounts.of_owner(page) if not site.settings["fediverse"] else None
    account = accounts.of_author(page) or told or site.prepared[ID]
    if account:
        yield HeadEntry("fediverse:creator", f'<meta name="fediverse:creator" content="{escape(account)}"/>')
    else:
        yield Refusal(Reason.NOT_SAID, "Name the account in the setting fediverse.")
