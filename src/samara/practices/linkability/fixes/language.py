"""The language and the direction that a page declares."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import fix as fixing
from samara.core.edit import Amend, Offer, Reason, Refusal
from samara.core.fix import SiteView, fix
from samara.core.page import Page
from samara.practices.linkability.checks.language_wrong import UNSURE


@fix()
def language(page: Page, site: SiteView) -> Iterator[Offer]:
    """Declares the language of pages that declare none, and the direction of text that runs from right to left.

    The language is the one that og:locale names, or in which the text is certainly written; where both differ, or nothing is
    certain, none is declared. What is not certain is in the language of the setting `lang`, if there is one. What the page
    declares, even wrong, stays: its layout and its style were made for it.
    """
    told = page.language
    leftward = told.script_direction == "rtl" and told.direction not in ("rtl", "auto")
    if told.declared and not leftward:
        return
    if told.root is None:
        yield Refusal(Reason.NO_PLACE, "The page has no <html> tag that could say it.")
        return
    if not told.declared:
        yield _language(page, told.root.offset, site.settings["lang"])
    if leftward and told.direction:
        yield Refusal(Reason.OWN, f'The page declares dir="{told.direction}".', "dir")
    elif leftward:
        yield Amend(told.root.offset, "dir", value="rtl")


def _language(page: Page, at: int, usual: str) -> Offer:
    told, stated = page.language, page.summary.lang if page.card.locale else None
    certain = told.detected if told.confidence >= fixing.CERTAIN and told.detected not in UNSURE else None
    if stated and certain and stated.lower().partition("-")[0] != certain:
        return Refusal(Reason.OWN, f"og:locale says {page.card.locale}, but the text is {certain}.", "lang")
    if usual and (certain is None or usual.lower().partition("-")[0] == certain):
        certain = usual
    if lang := stated or certain:
        return Amend(at, "lang", value=lang)
    return Refusal(Reason.NOT_SAID, "The text is too short to tell its language: name it in the setting lang.", "lang")
