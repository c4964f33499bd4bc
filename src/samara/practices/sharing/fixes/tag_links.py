"""The tags of an article as links, where the site has pages of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from samara.core import fix as fixing
from samara.core import topics, urls
from samara.core.edit import Amend, Block, Offer
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Kind, Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.slug import slug
from samara.widgets.catalogue import barred, dress
from samara.widgets.tags import tags as drawn

ID = "sharing/tag-links"


def pages(site: Site, graph: Graph, settings: Settings) -> Mapping[str, str]:
    """The pages of tags by what their address names, as `slug` writes it; those that two folders have are told by neither."""
    found: dict[str, str] = {}
    twice = set()
    for summary in site.summaries:
        if name := slug(urls.tag(summary.url)):
            if name in found:
                twice.add(name)
            found[name] = summary.url
    return {name: url for name, url in found.items() if name not in twice}


@fix(rank=18, prepare=pages, setting="tag_links")
def tag_links(page: Page, site: SiteView) -> Iterator[Offer]:
    """Links the tags of an article to their pages, where the site has such pages (`/tags/green-tea/`) and the article does not.

    Tags are the owner's own: keywords of the head or of structured data. Links to pages of tags that are there already get
    rel="tag", by which readers of a page know them for its tags. The setting `tag_links` says whether.
    """
    known: Mapping[str, str] = site.prepared.get(ID) or {}
    if page.kind is not Kind.ARTICLE or not known:
        return
    own = {said.at.offset for said in page.topics if said.at}
    linked = [link for link in page.links if link.region == "main" and link.url in known.values()]
    for link in linked:
        if link.at and link.at.offset in own and "tag" not in link.rel.split():
            yield Amend(link.at.offset, "rel", value=f"{link.rel} tag".strip())
    there = {link.url for link in linked} | {page.url}
    missing = {tag: url for tag in topics.owned(page) if (url := known.get(slug(tag))) and url not in there}
    if not missing:
        return
    if refused := list(barred(site)):
        yield from refused
        return
    yield from dress(page.url, site)
    links = [(tag, urls.reference(page.url, url)) for tag, url in missing.items()]
    style, texts = site.settings["share_style"], site.settings["texts"]
    yield Block(drawn(links, fixing.language(page), ID, style=style, texts=texts))
