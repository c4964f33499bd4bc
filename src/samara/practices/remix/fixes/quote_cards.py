"""A picture of each quotation, for readers to share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from samara.core import fix as fixing
from samara.core import licences, urls
from samara.core.edit import Block, Drawing, Offer, Reason, Refusal, Where
from samara.core.errors import SettingsError
from samara.core.facts import Place, Quote
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Kind, Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices import telling
from samara.widgets.catalogue import barred, dress
from samara.widgets.pictures import found, scripts, text
from samara.widgets.pictures import quotation as quotations
from samara.widgets.pictures.colours import ground
from samara.widgets.pictures.grounds import GROUNDS, USUAL
from samara.widgets.pictures.quotation import SIZES, Quotation
from samara.widgets.quote import Drawn, picture

ID = "remix/quote-cards"
FOLDER = "samara/quotes/"
KINDS = frozenset((Kind.ARTICLE, Kind.PRODUCT, Kind.PAGE))


def checked(site: Site, graph: Graph, settings: Settings) -> None:
    """Nothing that is kept. Raises SettingsError for a form that is none."""
    for variant in settings.variants():
        if (form := variant["quote_cards"]) and form not in SIZES:
            raise SettingsError(f"There is no form of quote cards named {form!r}.", hint=f"There are: {', '.join(SIZES)}.")


def shown(nothing: None) -> tuple[str, ...]:
    """The style that they need besides that of the link."""
    return ("quote_cards",)


def fonts(site: Site, settings: Settings) -> dict[str, int]:
    """Where the system keeps fonts, and when that last changed."""
    return found.folders()


@fix(rank=46, prepare=checked, shows=shown, reads=fonts, setting="quote_cards")
def quote_cards(page: Page, site: SiteView) -> Iterator[Offer]:
    """Puts a picture of its words behind each block quote and pull quote, where the setting `quote_cards` asks for it.

    1200 × 630 pixels (`wide`) or 1200 × 1200 (`square`, as Instagram shows pictures): the words, who said them as the page
    writes it, the titles of page and site, and, where the words are the page's own, its licence. It is closed and loaded only
    when a reader opens it, has its place beforehand and says in words what it shows. The colours are those of pictures for
    cards. Quotations of more than 300 letters, and those in a script for which there is no font, get none.
    """
    if page.kind not in KINDS or not site.settings["quote_cards"]:
        return
    made: list[Offer] = []
    for quote in page.quotes:
        if quote.at:
            made += _offers(page, site, quote, quote.at)
    yield from (each for each in made if isinstance(each, Refusal))
    if not any(isinstance(each, Block) for each in made):
        return
    if refused := list(barred(site)):
        yield from refused
        return
    yield from dress(page.url, site)
    yield from (each for each in made if not isinstance(each, Refusal))


def _offers(page: Page, site: SiteView, quote: Quote, at: Place) -> Iterator[Offer]:
    """The picture of one quotation and its file, or why there is none."""
    if not quotations.fits(quote.text):
        yield Refusal(Reason.TOO_LONG, "A quotation has more letters than can be read on a picture.")
        return
    lang = fixing.language(page)
    words, lacks = text.writable(quote.text, lang or "")
    if lacks or not words:
        note = ", ".join(f"no font for {lack.script}: install {lack.font}" for lack in lacks) or "no font for its words"
        yield Refusal(Reason.NO_FONT, f"There is {note}.")
        return
    shown = _quotation(page, site, quote, words)
    path = f"{FOLDER}{quotations.name(shown)}.png"
    yield Drawing(path, partial(quotations.draw, shown))
    alt = " – ".join(filter(None, (f"“{quote.text}”", quote.said_by, shown.source, shown.licence)))
    drawn = Drawn(urls.reference(page.url, site.url + path), *SIZES[shown.form], alt, lang)
    yield Block(picture(drawn, lang, ID), at=at.offset, where=Where.AFTER)


def _quotation(page: Page, site: SiteView, quote: Quote, words: str) -> Quotation:
    lang = fixing.language(page) or ""
    title = telling.title(page, site)
    # The licence of a page is none of what others said.
    licence = None if quote.said_by else licences.of(page, site.settings)
    home = site.name or (urls.host(site.url).removeprefix("www.") if site.known else "")
    source = " – ".join(dict.fromkeys(filter(None, ("" if title == page.url else title, home))))
    look = site.settings["card_template"]
    return Quotation(
        text=words,
        said_by=_writable(quote.said_by, lang),
        source=_writable(source, lang),
        licence=licence.name if licence else "",
        form=site.settings["quote_cards"],
        colour=ground(page.colours, site.settings["card_colour"]),
        lang=lang,
        rtl=scripts.rightward(words),
        template=look if look in GROUNDS else USUAL,
    )


def _writable(words: str, lang: str) -> str:
    written, lacks = text.writable(words, lang)
    return "" if lacks else written
