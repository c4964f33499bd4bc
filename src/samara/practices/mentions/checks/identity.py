"""A home page that does not say which profiles are its owner's."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://docs.joinmastodon.org/user/profile/#verification",
    fix="audience/follow",
    kinds=(Kind.HOME,),
    good='<a rel="me" href="https://mastodon.example/@teahouse">Tea house on Mastodon</a>',
    bad='<a href="https://mastodon.example/@teahouse">Tea house on Mastodon</a>',
)
def identity(page: Page) -> Iterator[Found]:
    """The home page names its owner's profiles with rel="me".

    Mastodon then shows the site as verified on the profile, and whoever mentions the site can be thanked in its owner's name.
    """
    if not any(identity.kind == "me" for identity in page.identities):
        yield Found('links to no profile with rel="me"')
