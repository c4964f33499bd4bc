"""Related pages under what a reader has just read."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain, islice

import msgspec

from samara.core import fix as fixing
from samara.core import urls
from samara.core.edit import Block, Offer, Reason, Refusal
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Kind, Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linking.likeness import Text, alike
from samara.widgets.catalogue import barred, dress
from samara.widgets.related import RelatedLink, related

ID = "linking/related-pages"
READ_ON = frozenset((Kind.ARTICLE, Kind.PRODUCT, Kind.REFERENCE, Kind.PAGE))
"""Kinds of page that a reader is led from and to: nobody reads a listing to its end."""
NEAR = 20
"""Neighbours that are looked at."""
FEW = 3
"""Where fewer pages than this are alike, neighbours in the same folder join them."""
LEAST = 0.05
"""Likeness under which two pages share no more than chance."""


class Next(msgspec.Struct, frozen=True):
    """A page to read next: its address, its title, and why: the words it shares, or that it is a neighbour in the same folder."""

    url: str
    title: str
    shared: tuple[str, ...] = ()
    neighbour: bool = False


def choose(site: Site, graph: Graph, settings: Settings) -> Mapping[str, tuple[Next, ...]]:
    """For the address of each page those to read next, best first.

    Pages of its language that are like it and that its own text does not link to; then neighbours in the same folder. Pages
    of unknown language count as written in the site's most frequent one.
    """
    most = settings["related"]
    if not most:
        return {}
    languages = Counter(_primary(summary.lang) for summary in site.summaries if summary.lang)
    usual = max(languages, key=lambda lang: languages[lang], default="")
    name = fixing.site_name(site, settings)
    read: list[tuple[int, str, str]] = []
    likes_of = alike(_texts(site, name, usual, read), most * 3)
    folders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (index, group, _) in enumerate(read):
        folders[_folder(site.summaries[index].url), group].append(number)
    chosen: dict[str, tuple[Next, ...]] = {}
    for number, (index, group, _) in enumerate(read):
        linked = {index, *graph.main[index]}
        found = [
            _next(site, read[like.page], like.shared)
            for like in likes_of[number]
            if like.likeness >= LEAST and read[like.page][0] not in linked
        ]
        if len(found) < FEW:
            have = {each.url for each in found}
            beside = (read[other] for other in _beside(folders[_folder(site.summaries[index].url), group], number))
            near = (_next(site, other, (), neighbour=True) for other in beside if other[0] not in linked)
            found += islice((each for each in near if each.url not in have), FEW - len(found))
        chosen[site.summaries[index].url] = tuple(found[:most])
    return chosen


def _texts(site: Site, name: str | None, usual: str, read: list[tuple[int, str, str]]) -> Iterator[Text]:
    """The texts of the pages to be compared, one at a time; in `read` the index, the language and the title of each."""
    for index, page in enumerate(site.pages):
        original = page.summary.canonical in (None, page.url)
        if page.kind in READ_ON and page.summary.title and original and not any("noindex" in said.value for said in page.robots):
            read.append((index, _primary(fixing.language(page)) or usual, fixing.title(page, name)))
            yield Text(read[-1][1], read[-1][2], page.text.main)


def _next(site: Site, read: tuple[int, str, str], shared: tuple[str, ...], *, neighbour: bool = False) -> Next:
    index, _, title = read
    return Next(site.summaries[index].url, title, shared, neighbour)


@fix(rank=30, prepare=choose)
def related_pages(page: Page, site: SiteView) -> Iterator[Offer]:
    """Adds links to the most similar pages of the site, each with the reason.

    Up to five pages in the same language whose titles and texts share the rarest words with this one, and which its own
    text does not link to yet. Listings are neither given nor offered.
    """
    if not site.settings["related"] or page.kind not in READ_ON:
        if site.settings["related"] and not any(link.internal and link.url != page.url for link in page.links):
            yield Refusal(Reason.NOTHING_ALIKE, f"A page of kind {page.kind.value} is like no other.")
        return
    found: tuple[Next, ...] = site.prepared[ID].get(page.url, ())
    if not found:
        yield Refusal(Reason.NOTHING_ALIKE, "No other page of the site in this language is like it.")
        return
    if refused := list(barred(site)):
        yield from refused
        return
    yield from dress(page.url, site)
    links = [RelatedLink(each.title, urls.reference(page.url, each.url), each.shared, each.neighbour) for each in found]
    yield Block(related(links, fixing.language(page), ID))


def _primary(lang: str | None) -> str:
    return (lang or "").lower().partition("-")[0]


def _folder(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[0]


def _beside(folder: list[int], number: int) -> Iterator[int]:
    """Those that follow a page in its folder, and when they end the first ones; not many, however large the folder is."""
    place = bisect_left(folder, number)
    following = chain(folder[place + 1 : place + 1 + NEAR], folder[: min(place, NEAR)])
    return islice(following, NEAR)
