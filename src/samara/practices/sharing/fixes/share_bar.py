"""The share bar on pages that people pass on."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from samara.core import fix as fixing
from samara.core import topics
from samara.core.edit import Block, Offer, Reason, Refusal, Where, unaddressed
from samara.core.errors import SettingsError
from samara.core.facts import Place
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Kind, Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.networks.catalogue import networks
from samara.networks.network import Network
from samara.practices import telling
from samara.practices.sharing.buttons import kept
from samara.practices.sharing.picture import shown as shown_picture
from samara.practices.sharing.usual import usual
from samara.widgets.catalogue import barred, dress, enliven
from samara.widgets.share import CONTROLS, STYLES, ShareLink, share

ID = "sharing/share-bar"
ALWAYS = frozenset((Kind.ARTICLE, Kind.PRODUCT))
WITH_TEXT = frozenset((Kind.HOME, Kind.PAGE))
WORDS = 50
"""Words from which other pages are worth a bar."""
LOOKED_AT = 400
"""Pages whose text is asked for its language, which may be another than they declare, or declared nowhere."""
RARE = 20
"""A network that is on fewer than one page in so many has two letters there instead of an icon that all pages would fetch."""
POSITIONS = ("after", "before", "both")
STAYS = {"share_float": "float", "share_bottom": "bottom"}
NATIVE = "native"
"""The one control that stands among the networks, with an icon, at the lower edge of telephones."""
SERVER = "{host}"
"""What stands for a server that only the reader knows."""


class Entry(NamedTuple):
    """A network on the bar, and the server that the owner named for it."""

    network: Network
    host: str = ""


def chosen(site: Site, graph: Graph, settings: Settings) -> frozenset[str]:
    """The networks on the bars of the site whose icons they draw, and the settings that ask for a style of their own: by names.

    Raises SettingsError for a network that is unknown or cannot stand on a bar, for a style and for a position that are none.
    """
    names: set[str] = set()
    for variant in settings.variants():
        for setting, known in (("share_style", STYLES), ("share_position", POSITIONS)):
            if variant[setting] not in known:
                raise SettingsError(f"There is no {setting} named {variant[setting]!r}.", hint=f"There are: {', '.join(known)}.")
        wanted = variant["networks"] or _common(site)
        names.update(_entry(name).network.name for name in wanted if name not in CONTROLS)
        names.update({NATIVE}.intersection(wanted if variant["share_bottom"] else ()))
        names.update(setting for setting in STAYS if variant[setting])
    return frozenset(names)


def _common(site: Site) -> list[str]:
    """What is usual in the languages of enough pages for its icon to be worth its bytes to all."""
    read = [fixing.language(page) for page in islice(site.pages, LOOKED_AT)]
    languages = [*read, *(each.lang for each in site.summaries[len(read) :])]
    pages = Counter(name for lang, number in Counter(languages).items() for name in usual(lang) * number)
    return [name for name, number in pages.items() if number * RARE >= len(languages)]


def shown(names: frozenset[str]) -> frozenset[str]:
    """What the style sheet must have for the bars."""
    return names


def stands(page: Page) -> bool:
    """Whether people pass on a page of this kind."""
    return page.kind in ALWAYS or (page.kind in WITH_TEXT and page.text.words >= WORDS)


def _unasked(page: Page) -> Refusal:
    """Why a page gets no bar that people hardly pass on."""
    if page.kind in WITH_TEXT:
        return Refusal(Reason.NO_TEXT, f"It has fewer than {WORDS} words.")
    return Refusal(Reason.OTHER_KIND, f"People hardly pass on a page of kind {page.kind.value}.")


@fix(rank=20, prepare=chosen, shows=shown)
def share_bar(page: Page, site: SiteView) -> Iterator[Offer]:
    """Adds a share bar to articles, products and other pages with text.

    Real links to the networks that the owner chose, or that are usual in the language of the page; the page's address to copy,
    and a picture of it for telephones and print. They work without scripts. Where scripts run, a small one copies, opens the
    share sheet of the reader's device, and asks those who share in the fediverse for their server. No request goes to anybody
    before a click, nothing is stored, and the bar takes the colours and letters of the site. Texts are cut to what each network
    takes, and say the page's own tags (two of them, or as many as the setting `hashtags` says) where networks find posts by
    hashtags. Pages that offer to be shared already keep what they have; reference pages and lists, which people look up, get
    none, and the report says so.
    """
    if kept(page):
        return
    if not stands(page):
        yield _unasked(page)
        return
    if not site.known:
        yield unaddressed()
        return
    if not page.text.main:
        yield Refusal(Reason.NO_TEXT, "There is nothing on the page to share.")
        return
    names = site.settings["networks"] or usual(fixing.language(page))
    links = _links(page, site, [_entry(name) for name in names if name not in CONTROLS])
    controls = [name for name in names if name in CONTROLS]
    if not links and not controls:
        yield Refusal(Reason.NO_NETWORK, "Name networks in the setting networks.")
        return
    if refused := list(barred(site)):
        yield from refused
        return
    yield from dress(page.url, site)
    yield from enliven(page.url, site)
    yield from _bars(page, site, links, controls)


def _bars(page: Page, site: SiteView, links: Sequence[ShareLink], controls: Sequence[str]) -> Iterator[Offer]:
    """A bar after the text, one under its heading, or both; of two, that one has links only."""
    style, position = site.settings["share_style"], site.settings["share_position"]
    stays = [name for setting, name in STAYS.items() if site.settings[setting]]
    before = _heading(page, site) if position != "after" else None
    after = position != "before" or before is None
    drawn = partial(
        share, links, page.address, fixing.language(page), ID, style=style, controls=controls, texts=site.settings["texts"]
    )
    if before is not None:
        yield Block(drawn(stays=() if after else stays, first=after), at=before.offset, where=Where.AFTER)
    if after:
        yield Block(drawn(stays=stays))


def _heading(page: Page, site: SiteView) -> Place | None:
    """Where the heading of the text starts; None where there is none, so that no bar gets under the name of the site."""
    start = page.text.at.offset if page.text.at else 0
    title = telling.title(page, site)
    for heading in page.headings:
        if (
            heading.level == 1
            and heading.at
            and heading.region == "main"
            and (heading.at.offset >= start or heading.text == title)
        ):
            return heading.at
    return None


def _links(page: Page, site: SiteView, wanted: Sequence[Entry]) -> list[ShareLink]:
    """A link for each network; those that share pictures only where the page has one."""
    address, title = page.address, telling.title(page, site)
    image = shown_picture(page, site)
    tags = list(islice(topics.hashtags(topics.owned(page)), site.settings["hashtags"]))
    return [
        ShareLink(
            network.name,
            network.title,
            network.link(address, title, image, host, tags) if host or network.offered else "",
            network.link(address, title, image, SERVER, tags) if network.at_server and not host else "",
            network.icon is not None and network.name in site.shown,
        )
        for network, host in wanted
        if image or not network.needs_image
    ]


def _entry(text: str) -> Entry:
    """The network that an entry of the setting names, and its server after "="."""
    name, _, host = (part.strip() for part in text.partition("="))
    network = networks().get(name)
    if network is None or not network.alive or not network.share:
        raise _none(name)
    if host and not network.at_server:
        raise SettingsError(f"{network.title} has no servers to choose from.", hint=f"Write {name!r} alone.")
    if host and not re.fullmatch(r"[^\s/@{}]+(/[^\s@{}]+)?", host):
        raise SettingsError(f"{host!r} is no host.", hint=f"Write {name}=links.example.org.")
    return Entry(network, host)


def _none(name: str) -> SettingsError:
    known = [*(each.name for each in networks().values() if each.alive and each.share), *CONTROLS]
    hint = f"There are: {', '.join(known)}."
    if name in networks():
        problem = "no share link" if networks()[name].alive else "closed"
        return SettingsError(f"{networks()[name].title} cannot stand on the share bar: {problem}.", hint=hint)
    near = difflib.get_close_matches(name, known, 1)
    return SettingsError(f"There is no network named {name!r}.", hint=f"Did you mean {near[0]!r}?" if near else hint)
