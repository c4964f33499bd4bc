"""A newsletter form that gives addresses away."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://www.rfc-editor.org/rfc/rfc9110#section-17.9",
    when=lambda page: bool(page.newsletters),
    good='<form action="/newsletter" method="post"><input type="email" name="email"><button>Subscribe</button></form>',
    bad='<form action="/newsletter" method="get"><input type="email" name="email"><button>Subscribe</button></form>',
)
def newsletter_leak(page: Page) -> Iterator[Found]:
    """Newsletter forms send the address by POST over https.

    With GET the reader's address becomes part of the page's own, and is written into histories, logs and referrers.
    """
    for form in page.newsletters:
        if form.method != "post":
            yield Found(f"newsletter form sends by {form.method.upper() or 'GET'}: {form.action}", form.at)
        elif form.action.startswith("http://"):
            yield Found(f"newsletter form sends without encryption: {form.action}", form.at)
