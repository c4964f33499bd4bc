"""Videos that cannot be watched without sound."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.facts import Media
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


def is_watched(media: Media) -> bool:
    """Whether it is a video of the page's own that may speak."""
    return media.kind == "video" and not media.silent


@page_check(
    level=Level.WARNING,
    effort=Effort.PAGE,
    source="https://www.w3.org/WAI/WCAG22/Understanding/captions-prerecorded",
    when=lambda page: any(map(is_watched, page.media)),
    good='<video src="/brewing.mp4" controls><track kind="captions" src="/brewing.vtt" srclang="en"></video>',
    bad='<video src="/brewing.mp4" controls></video>',
)
def video_captions(page: Page) -> Iterator[Found]:
    """Videos have captions.

    Deaf people need them, and so does everybody who watches on a bus; captions are also what search engines read of a video.
    What plays silently by itself is a picture that moves, and has nothing to say.
    """
    for media in page.media:
        if is_watched(media) and not media.captions:
            yield Found(f"video has no captions: {media.url}", media.at)
