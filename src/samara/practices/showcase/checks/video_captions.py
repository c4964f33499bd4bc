"""Videos that cannot be watched without sound."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.WARNING,
    effort=Effort.PAGE,
    source="https://www.w3.org/WAI/WCAG22/Understanding/captions-prerecorded",
    when=lambda page: any(media.kind == "video" for media in page.media),
    good='<video src="/brewing.mp4" controls><track kind="captions" src="/brewing.vtt" srclang="en"></video>',
    bad='<video src="/brewing.mp4" controls></video>',
)
def video_captions(page: Page) -> Iterator[Found]:
    """Videos have captions.

    Deaf people need them, and so does everybody who watches on a bus; captions are also what search engines read of a video.
    """
    for media in page.media:
        if media.kind == "video" and not media.captions:
            yield Found(f"video has no captions: {media.url}", media.at)
