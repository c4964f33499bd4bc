"""Alt texts for pictures that another page of the site describes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from samara.core import fix as fixing
from samara.core.edit import Amend, Offer, Reason, Refusal
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linkability.checks.image_alt import FILE, pictures

ID = "linkability/picture-alts"


def told(site: Site, graph: Graph, settings: Settings) -> dict[str, dict[str, str]]:
    """What the pages of each language say of a picture, by its address: the words that most of them have, then the longest."""
    found: dict[str, dict[str, Counter[str]]] = {}
    for page in site.pages:
        for image in page.images:
            if image.alt and not FILE.fullmatch(image.alt):
                found.setdefault(_language(page), {}).setdefault(image.url, Counter())[image.alt] += 1
    return {lang: {url: _best(alts) for url, alts in pictured.items()} for lang, pictured in sorted(found.items())}


@fix(rank=60, prepare=told)
def picture_alts(page: Page, site: SiteView) -> Iterator[Offer]:
    """Gives pictures in the text the alt text that they have on other pages.

    A picture that has words on one page has them on all in the same language. What a picture shows is not guessed: where no page
    says it, only its owner can.
    """
    known = site.prepared[ID].get(_language(page), {})
    lacking = [image for image in pictures(page) if image.alt is None or FILE.fullmatch(image.alt)]
    for image in lacking:
        if image.at and image.url in known:
            yield Amend(image.at.offset, "alt", value=known[image.url])
    if any(not image.at or image.url not in known for image in lacking):
        yield Refusal(Reason.NOT_SAID, "No page says what a picture shows.")


def _best(alts: Counter[str]) -> str:
    return max(alts, key=lambda alt: (alts[alt], len(alt), alt))


def _language(page: Page) -> str:
    return (fixing.language(page) or "").lower().partition("-")[0]
