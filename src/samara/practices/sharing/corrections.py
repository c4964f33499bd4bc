"""What is wrong with the tags of a card that are there, and how it is put right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set

from samara.core.edit import Amend, Offer, Reason, Refusal, Remove, unaddressed
from samara.core.facts import Place, Said, Tag
from samara.core.fix import SiteView, Told
from samara.core.page import Page
from samara.core.wording import Wording
from samara.practices import telling
from samara.practices.sharing.wording import replaced

SINGLE = ("og:title", "og:description", "og:url", "og:type", "og:site_name")
"""Properties that a page has once; several pictures are a gallery."""
SINGLE_OF_X = ("twitter:card", "twitter:title", "twitter:description", "twitter:image", "twitter:site", "twitter:creator")
_NOTHING = Wording()
PREFIXES = ("og:", "article:", "product:", "book:", "profile:")


def corrections(page: Page, site: SiteView, said: Wording = _NOTHING, gone: Set[int] = frozenset()) -> Iterator[Offer]:
    """Takes out doubles, empty tags and what is `gone`, turns name= and property= round, completes addresses. What is `said` of
    the card is written by others."""
    removed = superfluous(page, telling.of(page, site)) | replaced(page, said) | gone
    if any(each.at and each.at.offset not in removed for each in page.descriptions if each is not described(page, site)):
        yield Refusal(Reason.OWN, "One element holds the second description and says something else besides.", "description")
    for offset in sorted(removed):
        yield Remove(offset)
    for at, attribute, name in _misnamed(page):
        if at.offset not in removed:
            yield Amend(at.offset, attribute, name=name)
    for at, attribute, whole in _incomplete(page, site):
        if at.offset in removed or (said.image and any(image.at == at for image in page.card.images)):
            continue
        if site.known:
            yield Amend(at.offset, attribute, value=whole)
        else:
            yield unaddressed("addresses")


def described(page: Page, site: SiteView) -> Said | None:
    """The description of a page that counts where it has several: the one that is told of it, else the first that no other page
    has."""
    return _counting(page, telling.of(page, site))


def superfluous(page: Page, told: Told) -> set[int]:
    """Where elements start that say something a second time, or nothing."""
    removed: set[int] = set()
    # One element may name two properties; it is left alone.
    shared = Counter(tag.at.offset for tag in (*page.card.tags, *page.twitter.tags) if tag.at)
    for name in (*SINGLE, "og:image"):
        tags = [tag for tag in page.card.tags if tag.name == name]
        kept = _kept(tags)
        doubles = [tag for tag in tags if tag is not kept and (name in SINGLE or not tag.content.strip())]
        removed.update(tag.at.offset for tag in doubles if tag.at and shared[tag.at.offset] == 1)
    for name in SINGLE_OF_X:
        tags = [tag for tag in page.twitter.tags if tag.name == name and tag.content.strip()]
        # X takes the last card, and of the others the first.
        doubles = tags[:-1] if name == "twitter:card" else tags[1:]
        removed.update(tag.at.offset for tag in doubles if tag.at and shared[tag.at.offset] == 1)
    best = _counting(page, told)
    removed.update(said.at.offset for said in page.descriptions if said is not best and said.at and not shared[said.at.offset])
    first = next((said for said in page.canonical if said.value), None)
    removed.update(said.at.offset for said in page.canonical if said is not first and said.at)
    return removed


def _counting(page: Page, told: Told) -> Said | None:
    speaking = [said for said in page.descriptions if said.value]
    chosen = (said for said in speaking if told.description in (said.value, telling.brief(said.value)))
    own = (said for said in speaking if said.value not in told.common)
    return next(chosen, None) or next(own, speaking[0] if speaking else None)


def _kept(tags: list[Tag]) -> Tag | None:
    """Of several tags of one name the one that networks read: the first that says something, in property= if there is one."""
    speaking = [tag for tag in tags if tag.content.strip()]
    return next((tag for tag in speaking if tag.attribute == "property"), speaking[0] if speaking else None)


def _misnamed(page: Page) -> Iterator[tuple[Place, str, str]]:
    """Open Graph in name=, which Facebook does not see; X's own tags in property=."""
    proper = {tag.name for tag in page.card.tags if tag.attribute == "property"}
    graph = {tag.at.offset for tag in page.card.tags if tag.at}
    seen: set[int] = set()
    for tag in page.card.tags:
        wrong = tag.attribute == "name" and tag.name.startswith(PREFIXES) and tag.name not in proper
        if wrong and tag.at and tag.at.offset not in seen:
            seen.add(tag.at.offset)
            yield tag.at, "name", "property"
    for tag in page.twitter.tags:
        if tag.attribute == "property" and tag.at and tag.at.offset not in graph | seen:
            seen.add(tag.at.offset)
            yield tag.at, "property", "name"


def _incomplete(page: Page, site: SiteView) -> Iterator[tuple[Place, str, str]]:
    """Addresses that are not whole, or to own pictures without encryption: the place, the attribute, the whole address."""
    said = [(image.raw or image.url, image.url, image.at, "content") for image in page.card.images]
    said += [(media.raw, media.url, media.at, "content") for media in page.card.media]
    said += [(tag.content, page.card.url or "", tag.at, "content") for tag in page.card.tags if tag.name == "og:url"]
    said += [(told.raw or told.value, told.value, told.at, "href") for told in page.canonical]
    for image in page.card.images:
        secure = image.url.replace("http://", "https://", 1)
        if image.at and image.url.startswith("http://") and secure.startswith(site.url):
            yield image.at, "content", secure
    for written, whole, at, attribute in said:
        if at and whole and not written.strip().lower().startswith(("http://", "https://")):
            yield at, attribute, whole
