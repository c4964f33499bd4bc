"""Fields that a browser could fill in and does not."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

TOKENS = {
    "name": "name", "author": "name", "fullname": "name", "full_name": "name", "your-name": "name",
    "email": "email", "mail": "email", "e-mail": "email", "your-email": "email", "email_address": "email",
    "url": "url", "website": "url", "homepage": "url", "tel": "tel", "phone": "tel", "telephone": "tel",
    "firstname": "given-name", "first_name": "given-name", "lastname": "family-name", "last_name": "family-name",
}  # fmt: skip
"""By the name of a field, the token that says what belongs into it. Other languages are not guessed."""

KINDS = {"email": "email", "tel": "tel", "url": "url"}
"""By the type of a field."""


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://www.w3.org/WAI/WCAG22/Understanding/identify-input-purpose",
    when=lambda page: bool(page.fields),
    good='<form method="post"><label>E-mail <input type="email" name="email" autocomplete="email"></label></form>',
    bad='<form method="post"><label>E-mail <input type="email" name="email"></label></form>',
)
def field_autocomplete(page: Page) -> Iterator[Found]:
    """Fields for the reader's name, address or telephone say so in autocomplete.

    The browser then fills them in, on a telephone with one tap: the difference between a comment and none.
    """
    for field in page.fields:
        token = KINDS.get(field.kind) or (TOKENS.get(field.name.lower()) if field.kind == "text" else None)
        if token and not field.autocomplete:
            yield Found(f'the {field.kind} field "{field.name}" has no autocomplete, such as "{token}"', field.at)
