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

    The language is the one that an element around the text names, or in which the text is certainly written, or that of the
    setting `lang`. A direction that the page declares, even a wrong one, stays: its layout was made for it.
    """
    told = page.language
    rightward = told.script_direction == "rtl" and told.direction not in ("rtl", "auto")
    if told.declared and not rightward:
        return
    if told.root is None:
        yield Refusal(Reason.NO_PLACE, "The page has no <html> tag that could say it.")
        return
    if not told.declared:
        if lang := _language(page, site):
            yield Amend(told.root.offset, "lang", value=lang)
        else:
            yield Refusal(Reason.NOT_SAID, "The text is too short to tell its language: name it in the setting lang.", "lang")
    if rightward and told.direction:
        yield Refusal(Reason.OWN, f'The page declares dir="{told.direction}".', "dir")
    elif rightward:
        yield Amend(told.root.offset, "dir", value="rtl")


def _language(page: Page, site: SiteView) -> str | None:
    told = page.language
    certain = told.detected if told.confidence >= fixing.CERTAIN and told.detected not in UNSURE else None
    return told.of_text or certain or site.settings["lang"] or None
