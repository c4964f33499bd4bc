"""A product that is never seen to move."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.showcase.data import types
from samara.practices.skeleton import PRODUCT


@page_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://schema.org/VideoObject",
    kinds=(Kind.PRODUCT,),
    good=PRODUCT + '<main><p>A tea pot.</p><video src="/pouring.mp4" controls></video></main>',
    bad=PRODUCT + '<main><p>A tea pot.</p><img src="/pot.jpg" alt="The pot"></main>',
)
def product_video(page: Page) -> Iterator[Found]:
    """Product pages show the product in a video.

    How something is used, how large it is and how it sounds, a film of half a minute says better than a page of text; and it
    is what networks play.
    """
    if not any(media.kind in ("video", "frame") for media in page.media) and "VideoObject" not in types(page):
        yield Found("shows the product in no video")
