"""A home page without a way to write."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.conversation.ways import can_write


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://schema.org/ContactPage",
    kinds=(Kind.HOME,),
    good='<main><p>Teas from the hills.</p></main><footer><a href="/contact.html">Write to us</a></footer>',
    bad="<main><p>Teas from the hills.</p></main><footer>Tea house</footer>",
)
def contact_missing(page: Page) -> Iterator[Found]:
    """The home page shows a way to write to the people behind the site.

    Questions, offers and corrections come only where they are welcome; a profile on a network is no substitute, since it
    answers there.
    """
    if not can_write(page):
        yield Found("shows no form, mailbox or contact page")
