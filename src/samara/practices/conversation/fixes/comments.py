"""Comments under articles: what was said so far, and a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from samara.core import fix as fixing
from samara.core import settings as table
from samara.core.comment import Slice, Sort, Thread
from samara.core.edit import Block, Offer, Reason, Refusal
from samara.core.errors import SettingsError
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Kind, Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.conversation.rules import Policy, policy
from samara.practices.conversation.ways import can_write
from samara.practices.conversation.written import load
from samara.widgets.catalogue import barred, converse
from samara.widgets.comments import Doors
from samara.widgets.comments import comments as drawn
from samara.widgets.form import form

ID = "conversation/comments"
_SERVER = re.compile(r"((?:https?://[^/\s?#]+)?)/-/(?:api/)?sites/(\d{1,18})/?")


class Prepared(NamedTuple):
    """The server that takes comments: its origin (empty where it serves the pages itself) and its number for the site; and what
    readers wrote so far, by page."""

    origin: str
    site: int
    threads: Mapping[str, Slice]


def prepare(site: Site, graph: Graph, settings: Settings) -> Prepared | None:
    """The server that the owner named, None where none is. Raises SettingsError for what is none, StateError."""
    said = settings["comments_server"]
    if not said:
        return None
    found = _SERVER.fullmatch(said)
    if found is None:
        raise SettingsError(
            f"comments_server = {said!r} names no site on a server.",
            hint="Say the address of its dashboard, as https://talk.example/-/sites/1/.",
        )
    for variant in settings.variants():
        policy(variant)
    return Prepared(found[1], int(found[2]), load(table.site_folder(settings, site.source)))


def reads(site: Site, settings: Settings) -> Any:
    """What readers wrote."""
    return load(table.site_folder(settings, site.source)) if settings["comments_server"] else {}


@fix(rank=60, prepare=prepare, reads=reads)
def comments(page: Page, site: SiteView) -> Iterator[Offer]:
    """Puts comments under articles: what was said so far, and a form to answer.

    They are taken by the server that the setting `comments_server` names; `samara serve` names itself. List and form stand in the
    page, for search engines and for readers without scripts. Where scripts run, a small one brings what is new, keeps drafts,
    and lets readers write without leaving the page. Pages that have comments keep theirs.
    """
    if page.kind is not Kind.ARTICLE or page.comments:
        return
    prepared: Prepared | None = site.prepared[ID]
    rules = policy(site.settings)
    if prepared is None or not rules.on:
        if not can_write(page):
            yield Refusal(Reason.NOT_SAID, "Name the server that takes comments in the setting comments_server.")
        return
    if refused := list(barred(site)):
        yield from refused
        return
    lang, address = fixing.language(page), page.address
    shown = prepared.threads.get(address) or Slice(thread=Thread(page=address), comments=(), sort=Sort(rules.sort))
    yield from converse(page.url, site)
    yield Block(block(shown, address, lang, rules, origin=prepared.origin, site=prepared.site))


def block(shown: Slice, address: str, lang: str | None, rules: Policy, *, origin: str, site: int) -> str:
    """List and form as they stand in the page at an address; `origin` and `site` as in `Prepared`."""
    doors = Doors(base=f"{origin}/-/comments/", page=address, signs=rules.signs, site=site)
    blank = form(lang, doors, state=shown.thread.state, guests=rules.guests)
    return drawn(shown, lang, ID, doors=doors, depth=rules.depth, form=blank)
