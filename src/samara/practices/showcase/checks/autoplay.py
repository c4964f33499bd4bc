"""Film or sound that starts unasked."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://www.betterads.org/desktop-auto-play-video-ad-with-sound/",
    when=lambda page: bool(page.media),
    good='<video src="/pouring.mp4" controls></video><video src="/steam.mp4" autoplay muted loop></video>',
    bad='<video src="/pouring.mp4" autoplay></video>',
)
def autoplay(page: Page) -> Iterator[Found]:
    """Nothing starts to play with sound before the reader asks for it.

    It is what people close pages for, in a train or beside a sleeping child at once; browsers block it where they can.
    """
    for found in page.interruptions:
        if found.value == "autoplay":
            yield Found("starts to play with sound by itself", found.at)
