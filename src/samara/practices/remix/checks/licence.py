"""A page that does not say what may be done with it."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import ARTICLE


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://html.spec.whatwg.org/multipage/links.html#link-type-license",
    fix="remix/licence-link",
    kinds=(Kind.HOME, Kind.ARTICLE),
    good=ARTICLE
    + '<main>White tea.</main><footer><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY</a></footer>',
    bad=ARTICLE + "<main><p>White tea.</p></main>",
)
def licence(page: Page) -> Iterator[Found]:
    """The home page and articles state a licence that machines read.

    Who wants to quote, translate or republish at length looks for permission first; rel="license" also says what is not
    allowed.
    """
    if not page.licence:
        yield Found("states no licence")
