"""What promotes on a page: places for advertisements, banners, and links that say that they are sponsored."""

from __future__ import annotations

from samara.core import urls
from samara.core.facts import Said
from samara.core.html import Document
from samara.core.html.within import Within
from samara.reading.reader import reader

# Elements that advertising networks fill and that owners promote in, by class or by the beginning of the id.
_CLASSES = frozenset(
    "ad ads advert adsbygoogle ad-slot ad-unit ad-banner ad-box ad-container ad-wrapper advertisement advertising adsense "
    "banner-ad taboola outbrain OUTBRAIN mgbox trc_related_container promo promo-banner promo-box promotion".split()
)
_IDS = ("div-gpt-ad", "google_ads_", "taboola-", "ad-slot", "adslot")
_FRAMES = frozenset(
    "doubleclick.net googlesyndication.com amazon-adsystem.com adnxs.com criteo.com criteo.net taboola.com outbrain.com".split()
)


@reader
def promotions(doc: Document, _: object) -> tuple[Said, ...]:
    """ "slot" for each place of an advertisement, "frame" for each frame of an advertiser, "sponsored" for each such link.

    A place in a place is one.
    """
    slots = []
    for node, given in doc.given("ins", "div", "aside", "section"):
        classes, identity = given.get("class"), given.get("id")
        if (classes and not _CLASSES.isdisjoint(classes.split())) or (identity and identity.startswith(_IDS)):
            slots.append((node, given))
    around = Within({node.mem_id: 1 for node, _ in slots}, 0)
    found = [Said("slot", doc.place(given)) for node, given in slots if not around.of(node.parent)]
    for _node, given in doc.given("iframe"):
        url = doc.resolve(given.get("src"))
        if url and ".".join(urls.host(url).split(".")[-2:]) in _FRAMES:
            found.append(Said("frame", doc.place(given)))
    found += [Said("sponsored", doc.place(given)) for rels, _node, given in doc.relations if "sponsored" in rels]
    return tuple(found)
