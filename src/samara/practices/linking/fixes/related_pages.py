"""Related pages under what a reader has just read, or in the midst of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from samara.core import fix as fixing
from samara.core import urls
from samara.core.edit import Block, Offer, Reason, Refusal, Where
from samara.core.errors import SettingsError
from samara.core.fix import SiteView, Told, fix
from samara.core.graph import Graph
from samara.core.page import Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.text import opening
from samara.practices.linking import extra
from samara.practices.linking.entries import READ_ON
from samara.practices.linking.leading import lead
from samara.practices.linking.onward import Next, Onward
from samara.practices.linking.wishes import wished
from samara.practices.telling import DESCRIPTION
from samara.widgets.catalogue import barred, dress
from samara.widgets.related import LOOKS, Picture, RelatedLink, related

ID = "linking/related-pages"
PLACES = ("after", "inside")
LINE = 110
"""Characters of the line about a page."""
HEAVY = 300_000
"""Bytes of a picture that is too large to stand on a card."""
LEAST = 240
"""Pixels to either side under which a picture is a sign or a portrait in a list."""
MIDST = 0.6
"""Where in the text a block inside it stands best: most readers have come so far, and are not yet gone."""
EDGES = (0.3, 0.9)
"""Where it may stand at all."""


class Prepared(NamedTuple):
    """What the fix knows of the whole site: where each page leads on, and the pictures of pages that the site itself has, by the
    address of the page, the best first."""

    onward: Onward
    pictures: Mapping[str, Sequence[str]]


def prepare(site: Site, graph: Graph, settings: Settings, *, living: bool = False) -> Prepared:
    """Choose the pages to read next. Raises SettingsError for a look or a place that is none."""
    for each in settings.variants():
        for name, known in (("related_look", LOOKS), ("related_place", PLACES)):
            if each[name] not in known:
                raise SettingsError(f"{name} is {each[name]!r}.", hint=f"Say one of: {', '.join(known)}.")
    onward = lead(site, graph, settings, living=living)
    return Prepared(onward, _pictures(site, onward))


def _pictures(site: Site, onward: Onward) -> dict[str, tuple[str, ...]]:
    """The pictures of pages that others show: the one that a page names, else those of its text."""
    known = site.probes.get("images", {}).keys()
    if not known:
        return {}
    shown = {each.url for nexts in onward.next.values() for each in nexts}
    pictures: dict[str, tuple[str, ...]] = {}
    for number, summary in enumerate(site.summaries):
        if summary.image:
            pictures[summary.url] = (summary.image,)
        elif summary.url in shown:
            named = (image.url for image in site.pages[number].images if image.region == "main" and image.url in known)
            pictures[summary.url] = tuple(dict.fromkeys(named))
    return {url: found for url, each in pictures.items() if (found := tuple(one for one in each if one.startswith(site.url)))}


def meet(page: Page, prepared: Prepared) -> Prepared:
    """Choose the pages to read next for one that the site did not have, or that says something else since."""
    found = prepared.onward.arrivals(page) if prepared.onward.arrivals else None
    if found is None:
        return prepared
    return prepared._replace(onward=prepared.onward._replace(next={page.url: found}))


def reads(site: Site, settings: Settings) -> Any:
    """What the owner thinks of links, and whether the ranker is installed."""
    return (*wished(site, settings), extra.installed())


@fix(rank=30, prepare=prepare, living=partial(prepare, living=True), meet=meet, reads=reads)
def related_pages(page: Page, site: SiteView) -> Iterator[Offer]:
    """Adds links to the pages of the site that are best to read next, each with the reason.

    Up to five pages in the same language, which its own text does not link to yet. Lists of pages, copies and what the law wants
    are neither given nor offered. Pages that hardly any other leads to are shown beside those they are most like.
    """
    prepared: Prepared = site.prepared[ID]
    if not site.settings["related"]:
        return
    if page.url in prepared.onward.lonely:
        yield Refusal(Reason.NOTHING_ALIKE, "No other page can lead to it.", "inlinks")
    found = prepared.onward.next.get(page.url, ()) if page.kind in READ_ON else ()
    if not found:
        if page.kind in READ_ON:
            yield Refusal(Reason.NOTHING_ALIKE, "No other page of the site in this language is like it.")
        elif not any(link.internal and link.url != page.url for link in page.links):
            yield Refusal(Reason.NOTHING_ALIKE, f"A page of kind {page.kind.value} is like no other.")
        return
    if refused := list(barred(site)):
        yield from refused
        return
    yield from dress(page.url, site)
    taken: set[str] = set()
    links = [_link(page, each, prepared.pictures.get(each.url, ()), taken, site) for each in found]
    look, texts = site.settings["related_look"], site.settings["texts"]
    html = related(links, fixing.language(page), ID, look=look, texts=texts)
    place = _midst(page) if site.settings["related_place"] == "inside" else None
    yield Block(html) if place is None else Block(html, at=place, where=Where.BEFORE)


def _link(page: Page, each: Next, images: Sequence[str], taken: set[str], site: SiteView) -> RelatedLink:
    """A link with the first of the pictures that fits a card and that no card before has `taken`."""
    picture = None
    for image in images:
        found = site.images.get(image)
        if image not in taken and found and not found.error and min(found.width, found.height) >= LEAST and found.bytes <= HEAVY:
            taken.add(image)
            picture = Picture(urls.reference(page.url, image), found.width, found.height)
            break
    return RelatedLink(each.title, urls.reference(page.url, each.url), each.why, _line(each.url, site), picture)


def _line(url: str, site: SiteView) -> str:
    """What the page is described by wherever it is named, unless others say that, too."""
    told = site.told.get(url, Told())
    return "" if DESCRIPTION in told.alike else opening(told.description, LINE)


def _midst(page: Page) -> int | None:
    """Where the section begins that is nearest to the midst of the text; None where no section does."""
    text, best = page.text.main, None
    for heading in page.headings:
        if heading.level in (2, 3) and heading.region == "main" and heading.plain and heading.at and heading.text:
            where = text.find(f"\n{heading.text}\n")
            share = where / len(text) if where > 0 else 0.0
            if EDGES[0] <= share <= EDGES[1] and (best is None or abs(share - MIDST) < best[0]):
                best = abs(share - MIDST), heading.at.offset
    return best[1] if best else None
