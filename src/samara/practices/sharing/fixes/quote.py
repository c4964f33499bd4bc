"""A link behind each quotation, to its very words; and what readers can do with words that they select."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import fix as fixing
from samara.core import licences
from samara.core.edit import Block, Offer, Reason, Refusal, Where
from samara.core.fix import SiteView, fix
from samara.core.page import Kind, Page
from samara.practices import telling
from samara.widgets.catalogue import barred, dress, listen
from samara.widgets.pick import pick
from samara.widgets.quote import quote as drawn

ID = "sharing/quote"
KINDS = frozenset((Kind.ARTICLE, Kind.PRODUCT, Kind.PAGE))


@fix(rank=45, setting="quotes")
def quote(page: Page, site: SiteView) -> Iterator[Offer]:
    """Puts a link to its words behind each block quote and pull quote, and offers to share what readers select of an article.

    The setting `quotes` says whether. Whoever follows such a link, or is sent it, is led to the words and sees them marked. Of
    quotations it is proven on the whole text of the page that the link finds these words first; one of which that cannot be told
    is left alone. For selected words a small script does the same once they are; it offers the link, the words with title,
    address and licence, and the sheet of the reader's device, by mouse, touch and keyboard. What readers copy by themselves is
    never touched.
    """
    if page.kind not in KINDS:
        return
    told = [each for each in page.quotes if each.at]
    if any(not each.directive for each in told):
        yield Refusal(Reason.NOT_UNIQUE, "The words of a quotation stand elsewhere on the page, too, or are too long.")
    lang, texts = fixing.language(page), site.settings["texts"]
    blocks = [
        Block(drawn(each.directive, lang, ID, texts=texts), at=each.at.offset, where=Where.AFTER)
        for each in told
        if each.at and each.directive
    ]
    picks = site.known and page.kind is Kind.ARTICLE and bool(page.text.main)
    if not (blocks or picks):
        return
    if refused := list(barred(site)):
        yield from refused
        return
    yield from dress(page.url, site)
    yield from blocks
    if picks:
        source = " – ".join(dict.fromkeys(filter(None, (telling.title(page, site), site.name))))
        yield from listen(page.url, site)
        yield Block(pick(page.address, source, licences.of(page, site.settings), lang, ID, texts=texts))
