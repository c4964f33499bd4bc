"""What others paid for on a page: places for advertisements, and links that say that they are sponsored."""

from __future__ import annotations

from samara.core import urls
from samara.core.facts import Said
from samara.core.html import Document
from samara.reading.reader import reader

# Elements that advertising networks fill, by class or by the beginning of the id.
_CLASSES = frozenset(
    "adsbygoogle ad-slot ad-unit ad-banner ad-container advertisement advertising adsense taboola outbrain OUTBRAIN "
    "mgbox trc_related_container".split()
)
_IDS = ("div-gpt-ad", "google_ads_", "taboola-", "ad-slot", "adslot")
_FRAMES = frozenset(
    "doubleclick.net googlesyndication.com amazon-adsystem.com adnxs.com criteo.com criteo.net taboola.com outbrain.com".split()
)


@reader
def promotions(doc: Document, _: object) -> tuple[Said, ...]:
    """ "slot" for each place of an advertisement, "frame" for each frame of an advertiser, "sponsored" for each such link."""
    found = []
    for _node, given in doc.given("ins", "div", "aside", "section"):
        classes, identity = given.get("class"), given.get("id")
        if (classes and not _CLASSES.isdisjoint(classes.split())) or (identity and identity.startswith(_IDS)):
            found.append(Said("slot", doc.place(given)))
    for _node, given in doc.given("iframe"):
        url = doc.resolve(given.get("src"))
        if url and ".".join(urls.host(url).split(".")[-2:]) in _FRAMES:
            found.append(Said("frame", doc.place(given)))
    found += [Said("sponsored", doc.place(given)) for rels, _node, given in doc.relations if "sponsored" in rels]
    return tuple(found)
